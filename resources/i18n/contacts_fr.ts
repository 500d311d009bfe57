<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CheckPage</name>
    <message>
        <source>Checking every line</source>
        <translation>Vérification de chaque ligne</translation>
    </message>
    <message>
        <source>Nothing is taken in yet.</source>
        <translation>Rien n’est encore importé.</translation>
    </message>
    <message>
        <source>Find a name, number or line</source>
        <translation>Chercher un nom, un numéro, une ligne</translation>
    </message>
    <message>
        <source>consent told by %1</source>
        <translation>accord déclaré par %1</translation>
    </message>
    <message>
        <source>reminders yes, offers to those who said yes</source>
        <translation>rappels oui, offres aux personnes qui ont dit oui</translation>
    </message>
    <message>
        <source>reminders yes, offers no</source>
        <translation>rappels oui, offres non</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>The lines are being checked…</source>
        <translation>Les lignes sont en cours de vérification…</translation>
    </message>
    <message numerus="yes">
        <source>Import %n line(s)</source>
        <translation>
            <numerusform>Importer %n ligne</numerusform>
            <numerusform>Importer %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Your last decision is being judged…</source>
        <translation>Votre dernier choix est en cours de vérification…</translation>
    </message>
    <message>
        <source>No line can be taken in as it stands.</source>
        <translation>Aucune ligne ne peut être importée telle quelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n nouvelle personne</numerusform>
            <numerusform>%n nouvelles personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: reminders yes, offers no.</source>
        <translation>%1&#xa0;: rappels oui, offres non.</translation>
    </message>
    <message>
        <source>%1: reminders yes, offers yes.</source>
        <translation>%1&#xa0;: rappels oui, offres oui.</translation>
    </message>
    <message>
        <source>%1: reminders yes, offers to %2 of them.</source>
        <translation>%1&#xa0;: rappels oui, offres pour %2 d’entre elles.</translation>
    </message>
    <message numerus="yes">
        <source>%n known: a yes only where nobody was asked.</source>
        <translation>
            <numerusform>%n connue&#xa0;: un oui seulement si rien n’avait été demandé.</numerusform>
            <numerusform>%n connues&#xa0;: un oui seulement si rien n’avait été demandé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known: their yes or no stays.</source>
        <translation>
            <numerusform>%n connue&#xa0;: son oui ou son non reste.</numerusform>
            <numerusform>%n connues&#xa0;: leurs oui et leurs non restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it can be undone, but for STOPs received since.</source>
        <translation>Tout peut s’annuler, sauf les STOP reçus depuis.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>La vérification a été arrêtée.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message numerus="yes">
        <source>The %n to correct (.csv)</source>
        <translation>
            <numerusform>La ligne à corriger (.csv)</numerusform>
            <numerusform>Les %n à corriger (.csv)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n without a usable number in too</source>
        <translation>
            <numerusform>Importer aussi la ligne sans numéro utilisable</numerusform>
            <numerusform>Importer aussi les %n sans numéro utilisable</numerusform>
        </translation>
    </message>
    <message>
        <source>of which</source>
        <translation>dont</translation>
    </message>
    <message>
        <source>lines read</source>
        <translation>lignes lues</translation>
    </message>
    <message>
        <source>new people</source>
        <translation>nouvelles personnes</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>sans numéro</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartées</translation>
    </message>
    <message>
        <source>numbers repaired</source>
        <translation>numéros réparés</translation>
    </message>
    <message>
        <source>refused before, stay so</source>
        <translation>déjà refus, le restent</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>déjà connues</translation>
    </message>
    <message>
        <source>repeated in the file</source>
        <translation>répétées</translation>
    </message>
    <message>
        <source>known or repeated</source>
        <translation>connues ou répétées</translation>
    </message>
    <message>
        <source>Repaired: %1 sure, %2 probable. Unticked, a repair joins the lines to correct.</source>
        <translation>Réparés&#xa0;: %1 sûrs, %2 probables. Décochée, une réparation rejoint les lignes à corriger.</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n</source>
        <translation>
            <numerusform>Accepter la ligne</numerusform>
            <numerusform>Accepter les %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decline the %n probable</source>
        <translation>
            <numerusform>Décocher la probable</numerusform>
            <numerusform>Décocher les %n probables</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct number or name…</source>
        <translation>Corriger le numéro ou le nom…</translation>
    </message>
    <message>
        <source>Take this line in</source>
        <translation>Importer cette ligne</translation>
    </message>
    <message>
        <source>Leave this line out</source>
        <translation>Écarter cette ligne</translation>
    </message>
    <message>
        <source>Save the lines to correct</source>
        <translation>Enregistrer les lignes à corriger</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>What each column is</source>
        <translation>Ce que contient chaque colonne</translation>
    </message>
    <message>
        <source>The first lines, as they stand in the file</source>
        <translation>Les premières lignes, telles quelles dans le fichier</translation>
    </message>
    <message>
        <source>The first lines of the file</source>
        <translation>Les premières lignes du fichier</translation>
    </message>
    <message>
        <source>The next list with these columns is read the same way, once this one is taken in.</source>
        <translation>Une fois celle-ci importée, la prochaine liste avec ces colonnes sera lue de la même façon.</translation>
    </message>
    <message>
        <source>Say which column holds the number to text.</source>
        <translation>Indiquez quelle colonne contient le numéro à qui écrire.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Some of its cells</source>
        <translation>Quelques cellules</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Lue comme</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>What “%1” is</source>
        <translation>Ce que contient «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>“%1” is now: %2</source>
        <translation>«&#xa0;%1&#xa0;» devient&#xa0;: %2</translation>
    </message>
    <message>
        <source>you said so</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>d’après son nom</translation>
    </message>
    <message>
        <source>by what stands in it</source>
        <translation>d’après son contenu</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>comme la dernière fois</translation>
    </message>
    <message>
        <source>can be used as a field in a text</source>
        <translation>utilisable comme champ dans un texte</translation>
    </message>
    <message>
        <source>texts go there</source>
        <translation>les SMS partent là</translation>
    </message>
    <message>
        <source>counts once you say how you know</source>
        <translation>compte dès que vous dites comment vous le savez</translation>
    </message>
    <message>
        <source>who is ticked there gets no offers</source>
        <translation>qui y est coché ne reçoit pas d’offres</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>What did these people agree to?</source>
        <translation>À quoi ces personnes ont-elles dit oui&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing known: offers to nobody</source>
        <translation>Rien de connu&#xa0;: aucune offre</translation>
    </message>
    <message>
        <source>Those who said yes agreed to offers, and I know how</source>
        <translation>Les personnes qui ont dit oui acceptent les offres, et je sais comment</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Comment le savez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>How do you know that they agreed?</source>
        <translation>Comment savez-vous que ces personnes ont accepté&#x202f;?</translation>
    </message>
    <message>
        <source>signed slip</source>
        <translation>bon signé</translation>
    </message>
    <message>
        <source>asked at the counter</source>
        <translation>demandé au comptoir</translation>
    </message>
    <message>
        <source>form on our website</source>
        <translation>formulaire de notre site</translation>
    </message>
    <message>
        <source>asked by telephone</source>
        <translation>demandé par téléphone</translation>
    </message>
    <message>
        <source>Choose, or write it in your words</source>
        <translation>Choisissez, ou écrivez-le avec vos mots</translation>
    </message>
    <message>
        <source>I know since when</source>
        <translation>Je sais depuis quand</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>What they were asked (if you have it)</source>
        <translation>La question qui leur a été posée (si vous l’avez)</translation>
    </message>
    <message>
        <source>May we text you our offers?</source>
        <translation>Pouvons-nous vous envoyer nos offres par SMS&#x202f;?</translation>
    </message>
    <message>
        <source>Who agreed stands in</source>
        <translation>Qui a accepté se lit dans</translation>
    </message>
    <message>
        <source>The column that says who agreed</source>
        <translation>La colonne qui dit qui a accepté</translation>
    </message>
    <message>
        <source>What the list says</source>
        <translation>Ce que dit la liste</translation>
    </message>
    <message>
        <source>Check the lines</source>
        <translation>Vérifier les lignes</translation>
    </message>
    <message>
        <source>Reading what the list says…</source>
        <translation>Lecture de ce que dit la liste…</translation>
    </message>
    <message>
        <source>Say how you know that they agreed.</source>
        <translation>Dites comment vous savez que ces personnes ont accepté.</translation>
    </message>
    <message>
        <source>the columns found by their names</source>
        <translation>les colonnes trouvées par leur nom</translation>
    </message>
    <message>
        <source>No column of this list speaks of consent to texts or offers.</source>
        <translation>Aucune colonne de cette liste ne parle d’accord pour des SMS ou des offres.</translation>
    </message>
    <message>
        <source>yes: %1</source>
        <translation>oui&#xa0;: %1</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>non&#xa0;: %1</translation>
    </message>
    <message>
        <source>unclear, counts as not asked: %1</source>
        <translation>pas clair, compte comme non demandé&#xa0;: %1</translation>
    </message>
    <message>
        <source>empty: %1</source>
        <translation>vide&#xa0;: %1</translation>
    </message>
    <message>
        <source>A yes here opts nobody in: it may be to something else.</source>
        <translation>Un oui ici n’inscrit personne&#xa0;: il peut porter sur autre chose.</translation>
    </message>
    <message>
        <source>Reminders go to everybody with a mobile.</source>
        <translation>Les rappels vont à toute personne qui a un mobile.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that say no are noted as refusals.</source>
        <translation>
            <numerusform>%n ligne qui dit non est notée comme refus.</numerusform>
            <numerusform>%n lignes qui disent non sont notées comme refus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) say yes.</source>
        <translation>
            <numerusform>%n ligne dit oui.</numerusform>
            <numerusform>%n lignes disent oui.</numerusform>
        </translation>
    </message>
    <message>
        <source>No line of this list says yes.</source>
        <translation>Aucune ligne de cette liste ne dit oui.</translation>
    </message>
    <message>
        <source>No column says who agreed: choose one below if there is one.</source>
        <translation>Aucune colonne ne dit qui a accepté&#xa0;: choisissez-la plus bas s’il y en a une.</translation>
    </message>
    <message>
        <source>The import allows reminders, and offers to nobody.</source>
        <translation>L’import permet les rappels, et n’autorise aucune offre.</translation>
    </message>
    <message>
        <source>A no was heard in %1.</source>
        <translation>Un non a été lu dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>Offers may go to the %n who said yes.</source>
        <translation>
            <numerusform>Les offres pourront aller à la seule ligne qui dit oui.</numerusform>
            <numerusform>Les offres pourront aller aux %n qui ont dit oui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n who said no get none.</source>
        <translation>
            <numerusform>Celle qui dit non n’en recevra pas.</numerusform>
            <numerusform>Les %n qui ont dit non n’en recevront pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n without a clear answer get none.</source>
        <translation>
            <numerusform>Celle sans réponse claire non plus.</numerusform>
            <numerusform>Les %n sans réponse claire non plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>A yes was heard in %1.</source>
        <translation>Un oui a été lu dans %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ContactsScreen</name>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>First name and last name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>Leave this line out</source>
        <translation>Écarter cette ligne</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Read as %1, a mobile</source>
        <translation>Lu %1, un mobile</translation>
    </message>
    <message>
        <source>Type the number as it is written.</source>
        <translation>Tapez le numéro comme il s’écrit.</translation>
    </message>
    <message>
        <source>Type a number, or leave the line out.</source>
        <translation>Tapez un numéro, ou écartez la ligne.</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Nothing is taken in yet.</source>
        <translation>Rien n’est encore importé.</translation>
    </message>
    <message>
        <source>Drop your list of people here</source>
        <translation>Déposez ici votre liste de clients</translation>
    </message>
    <message>
        <source>A spreadsheet (.xlsx, .xls, .ods) or a text file (.csv, .tsv, .txt)</source>
        <translation>Un tableur (.xlsx, .xls, .ods) ou un fichier texte (.csv, .tsv, .txt)</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Try with the sample list</source>
        <translation>Essayer avec la liste d’exemple</translation>
    </message>
    <message>
        <source>The file is only read: nothing in it is changed or started, and nothing leaves this computer.</source>
        <translation>Le fichier est seulement lu&#xa0;: rien n’y est modifié ni exécuté, et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Tag for these people</source>
        <translation>Étiquette pour ces personnes</translation>
    </message>
    <message>
        <source>With it you find them again and write to them. A comma parts several; leave it empty for none.</source>
        <translation>Elle permet de les retrouver et de leur écrire. Une virgule en sépare plusieurs&#x202f;; laissez vide pour aucune.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Choisissez d’abord un fichier.</translation>
    </message>
    <message>
        <source>Choose a list of people</source>
        <translation>Choisir une liste de clients</translation>
    </message>
    <message>
        <source>Lists of people</source>
        <translation>Listes de clients</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Which lines are shown</source>
        <translation>Lignes affichées</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Toutes</translation>
    </message>
</context>
<context>
    <name>GivingBack</name>
    <message>
        <source>Comptoir line</source>
        <translation>Comptoir ligne</translation>
    </message>
    <message>
        <source>Comptoir reason</source>
        <translation>Comptoir motif</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved.</source>
        <translation>
            <numerusform>%n ligne enregistrée.</numerusform>
            <numerusform>%n lignes enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>Ce fichier n’est pas chiffré&#xa0;: qui l’a peut le lire.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>Le fichier n’a pas pu être écrit à cet endroit.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Taking the list in</source>
        <translation>Import de la liste</translation>
    </message>
    <message>
        <source>Cancel, and nothing of it is taken in: it comes in as a whole or not at all.</source>
        <translation>Si vous annulez, rien n’est importé&#xa0;: la liste entre en entier ou pas du tout.</translation>
    </message>
    <message>
        <source>The list is in</source>
        <translation>La liste est importée</translation>
    </message>
    <message>
        <source>Stopped: nothing of the list was taken in.</source>
        <translation>Arrêté&#xa0;: rien de la liste n’a été importé.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) taken in</source>
        <translation>
            <numerusform>%n personne importée</numerusform>
            <numerusform>%n personnes importées</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Leur écrire</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Les voir</translation>
    </message>
    <message numerus="yes">
        <source>Save the %n refused row(s)…</source>
        <translation>
            <numerusform>Enregistrer la ligne refusée…</numerusform>
            <numerusform>Enregistrer les %n lignes refusées…</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annuler cet import</translation>
    </message>
    <message>
        <source>Without a tag these people stand among all others in Contacts.</source>
        <translation>Sans étiquette, ces personnes sont parmi toutes les autres dans Contacts.</translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n nouvelle personne</numerusform>
            <numerusform>%n nouvelles personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) about people known already</source>
        <translation>
            <numerusform>%n ligne sur une personne déjà connue</numerusform>
            <numerusform>%n lignes sur des personnes déjà connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) repeated in the file</source>
        <translation>
            <numerusform>%n ligne répétée dans le fichier</numerusform>
            <numerusform>%n lignes répétées dans le fichier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had refused before, and still do</source>
        <translation>
            <numerusform>%n avait déjà refusé, et refuse toujours</numerusform>
            <numerusform>%n avaient déjà refusé, et refusent toujours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a usable number</source>
        <translation>
            <numerusform>%n ligne sans numéro utilisable</numerusform>
            <numerusform>%n lignes sans numéro utilisable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not taken in: no usable number</source>
        <translation>
            <numerusform>%n ligne non importée&#xa0;: pas de numéro utilisable</numerusform>
            <numerusform>%n lignes non importées&#xa0;: pas de numéro utilisable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out by you</source>
        <translation>
            <numerusform>%n ligne écartée par vous</numerusform>
            <numerusform>%n lignes écartées par vous</numerusform>
        </translation>
    </message>
    <message>
        <source>Offers may go to %1 of these lines.</source>
        <translation>Les offres pourront aller à %1 de ces lignes.</translation>
    </message>
    <message>
        <source>A yes was heard in %1.</source>
        <translation>Un oui a été lu dans %1.</translation>
    </message>
    <message>
        <source>A no was heard in %1.</source>
        <translation>Un non a été lu dans %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Enregistrer les lignes refusées</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Import contacts</source>
        <translation>Importer des contacts</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Un autre fichier</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Judging anew…</source>
        <translation>Nouvelle lecture…</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Lines of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lu comme</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Votre choix</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>said no in the list</source>
        <translation>non noté dans la liste</translation>
    </message>
</context>
<context>
    <name>PastImports</name>
    <message>
        <source>Earlier imports</source>
        <translation>Imports précédents</translation>
    </message>
    <message>
        <source>None yet. Each import stands here and can be taken back as a whole.</source>
        <translation>Aucun pour l’instant. Chaque import figure ici et peut s’annuler en entier.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the import of %1</source>
        <translation>Annuler l’import de %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
</context>
<context>
    <name>Recognised</name>
    <message>
        <source>parted by semicolons</source>
        <translation>point-virgule</translation>
    </message>
    <message>
        <source>parted by commas</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>parted by tabs</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>parted by bars</source>
        <translation>barre verticale</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>classeur Excel</translation>
    </message>
    <message>
        <source>Excel workbook (old)</source>
        <translation>classeur Excel (ancien)</translation>
    </message>
    <message>
        <source>LibreOffice workbook</source>
        <translation>classeur LibreOffice</translation>
    </message>
    <message>
        <source>%1, sheet “%2”</source>
        <translation>%1, feuille «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Windows accents</source>
        <translation>accents Windows</translation>
    </message>
    <message>
        <source>Mac accents</source>
        <translation>accents Mac</translation>
    </message>
    <message>
        <source>MS-DOS accents</source>
        <translation>accents MS-DOS</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>une colonne</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>sans titres</translation>
    </message>
    <message>
        <source>header on line %1</source>
        <translation>titres en ligne %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Steps of the import</source>
        <translation>Étapes de l’import</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, you are here</source>
        <translation>Étape %1 sur %2&#xa0;: %3, vous êtes ici</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, done</source>
        <translation>Étape %1 sur %2&#xa0;: %3, faite</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, to come</source>
        <translation>Étape %1 sur %2&#xa0;: %3, à venir</translation>
    </message>
</context>
<context>
    <name>_Told</name>
    <message>
        <source>This import has been undone already.</source>
        <translation>Cet import a déjà été annulé.</translation>
    </message>
    <message numerus="yes">
        <source>Import undone: %n person(s) removed</source>
        <translation>
            <numerusform>Import annulé&#xa0;: %n personne retirée</numerusform>
            <numerusform>Import annulé&#xa0;: %n personnes retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) as before</source>
        <translation>
            <numerusform>%n personne comme avant</numerusform>
            <numerusform>%n personnes comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) kept, because of what happened since</source>
        <translation>
            <numerusform>%n personne gardée, à cause de ce qui s’est passé depuis</numerusform>
            <numerusform>%n personnes gardées, à cause de ce qui s’est passé depuis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) left as edited since</source>
        <translation>
            <numerusform>%n personne laissée comme modifiée depuis</numerusform>
            <numerusform>%n personnes laissées comme modifiées depuis</numerusform>
        </translation>
    </message>
    <message>
        <source>Every STOP received since stays.</source>
        <translation>Tous les STOP reçus depuis restent.</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>%1 to correct</source>
        <translation>%1 à corriger</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>1st number</source>
        <translation>1er numéro</translation>
    </message>
    <message>
        <source>2nd number</source>
        <translation>2e numéro</translation>
    </message>
    <message>
        <source>3rd number</source>
        <translation>3e numéro</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>One household</source>
        <translation>Un foyer</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste ainsi</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1&#xa0;: oui</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1&#xa0;: non</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>No number that can be used</source>
        <translation>Aucun numéro utilisable</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>À choisir</translation>
    </message>
    <message>
        <source>Two mobiles: without a choice the 1st is used, the 2nd is kept</source>
        <translation>Deux mobiles&#xa0;: sans choix, le 1er sert, le 2e est gardé</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Réparés</translation>
    </message>
    <message>
        <source>Landlines</source>
        <translation>Lignes fixes</translation>
    </message>
    <message>
        <source>Landline: no text, kept to be called</source>
        <translation>Ligne fixe&#xa0;: pas de SMS, gardée pour appeler</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sans numéro</translation>
    </message>
    <message>
        <source>No number in the file: kept without one</source>
        <translation>Pas de numéro dans le fichier&#xa0;: gardée sans</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Foyers</translation>
    </message>
    <message>
        <source>Same number as %1: one household, two people</source>
        <translation>Même numéro que %1&#xa0;: un foyer, deux personnes</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP</translation>
    </message>
    <message>
        <source>Refused before: it stays so, whatever the file says</source>
        <translation>Refus déjà noté&#xa0;: il reste, quoi que dise le fichier</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Répétées</translation>
    </message>
    <message>
        <source>Same person as line %1: one person in your book</source>
        <translation>Même personne que la ligne %1&#xa0;: une seule dans le carnet</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Left out by you: not taken in</source>
        <translation>Écartée par vous&#xa0;: non importée</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigées</translation>
    </message>
    <message>
        <source>Corrected by you</source>
        <translation>Corrigé par vous</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Known, updated</source>
        <translation>Connues, complétées</translation>
    </message>
    <message>
        <source>Known: what the file adds is noted</source>
        <translation>Déjà connue&#xa0;: ce que le fichier ajoute est noté</translation>
    </message>
    <message>
        <source>Known, unchanged</source>
        <translation>Connues, inchangées</translation>
    </message>
    <message>
        <source>Known: nothing new</source>
        <translation>Déjà connue&#xa0;: rien de nouveau</translation>
    </message>
    <message>
        <source>Digits lost: the spreadsheet rounded it</source>
        <translation>Chiffres perdus&#xa0;: le tableur a arrondi ce numéro</translation>
    </message>
    <message>
        <source>The spreadsheet made a date of it</source>
        <translation>Le tableur en a fait une date</translation>
    </message>
    <message>
        <source>A formula, not a number</source>
        <translation>Une formule, pas un numéro</translation>
    </message>
    <message>
        <source>An amount, not a number to call</source>
        <translation>Un montant, pas un numéro</translation>
    </message>
    <message>
        <source>No number in this cell</source>
        <translation>Pas de numéro dans cette cellule</translation>
    </message>
    <message>
        <source>Too short: %1 digits</source>
        <translation>Trop court&#xa0;: %1 chiffres</translation>
    </message>
    <message>
        <source>Too long: %1 digits</source>
        <translation>Trop long&#xa0;: %1 chiffres</translation>
    </message>
    <message>
        <source>Nobody can have this number</source>
        <translation>Personne ne peut avoir ce numéro</translation>
    </message>
    <message>
        <source>Of a country that does not exist</source>
        <translation>D’un pays qui n’existe pas</translation>
    </message>
    <message>
        <source>Repair declined: to correct</source>
        <translation>Réparation refusée&#xa0;: à corriger</translation>
    </message>
    <message>
        <source>No name, no number, no address</source>
        <translation>Ni nom, ni numéro, ni adresse</translation>
    </message>
    <message>
        <source>Premium number: no text, kept</source>
        <translation>Numéro surtaxé&#xa0;: pas de SMS, gardé</translation>
    </message>
    <message>
        <source>Toll-free number: no text, kept</source>
        <translation>Numéro vert&#xa0;: pas de SMS, gardé</translation>
    </message>
    <message>
        <source>Shared-cost number: no text, kept</source>
        <translation>Numéro à coût partagé&#xa0;: pas de SMS, gardé</translation>
    </message>
    <message>
        <source>Internet line: no text, kept</source>
        <translation>Ligne internet&#xa0;: pas de SMS, gardée</translation>
    </message>
    <message>
        <source>Personal number: no text, kept</source>
        <translation>Numéro personnel&#xa0;: pas de SMS, gardé</translation>
    </message>
    <message>
        <source>Pager: no text, kept</source>
        <translation>Messageur&#xa0;: pas de SMS, gardé</translation>
    </message>
    <message>
        <source>Company number: no text, kept</source>
        <translation>Numéro d’entreprise&#xa0;: pas de SMS, gardé</translation>
    </message>
    <message>
        <source>Voicemail: no text, kept</source>
        <translation>Répondeur&#xa0;: pas de SMS, gardé</translation>
    </message>
    <message>
        <source>Not a mobile: no text, kept</source>
        <translation>Pas un mobile&#xa0;: pas de SMS, gardé</translation>
    </message>
    <message>
        <source>Several lines: one is texted, all are kept</source>
        <translation>Plusieurs lignes&#xa0;: une seule sert, toutes sont gardées</translation>
    </message>
    <message>
        <source>Letter O read as a zero</source>
        <translation>Lettre O changée en zéro</translation>
    </message>
    <message>
        <source>“+” put before the country</source>
        <translation>«&#xa0;+&#xa0;» ajouté devant le pays</translation>
    </message>
    <message>
        <source>Zero at the start put back</source>
        <translation>Zéro du début rendu</translation>
    </message>
    <message>
        <source>International form (00) read</source>
        <translation>Forme internationale (00) lue</translation>
    </message>
    <message>
        <source>Zero in brackets taken out</source>
        <translation>Zéro entre parenthèses retiré</translation>
    </message>
    <message>
        <source>Number found among words</source>
        <translation>Numéro trouvé parmi des mots</translation>
    </message>
    <message>
        <source>Some digits left aside</source>
        <translation>Des chiffres laissés de côté</translation>
    </message>
    <message>
        <source>Unusual signs read as digits</source>
        <translation>Signes inhabituels lus comme des chiffres</translation>
    </message>
    <message>
        <source>Number to text</source>
        <translation>Numéro à qui écrire</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Autre numéro</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Dernière visite</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Says who agreed to offers</source>
        <translation>Dit qui accepte les offres</translation>
    </message>
    <message>
        <source>Says who refused offers</source>
        <translation>Dit qui refuse les offres</translation>
    </message>
    <message>
        <source>Kept under its own name</source>
        <translation>Gardée sous son nom</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Non importée</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>Ce fichier ne s’ouvre pas.</translation>
    </message>
    <message>
        <source>Look whether it is still there, and close it elsewhere.</source>
        <translation>Vérifiez qu’il est toujours là, et fermez-le ailleurs.</translation>
    </message>
    <message>
        <source>There is nobody in this file.</source>
        <translation>Il n’y a personne dans ce fichier.</translation>
    </message>
    <message>
        <source>Choose the file with the list itself.</source>
        <translation>Choisissez le fichier qui contient la liste.</translation>
    </message>
    <message>
        <source>This is no list that can be read here.</source>
        <translation>Ce n’est pas une liste lisible ici.</translation>
    </message>
    <message>
        <source>Save it as .xlsx or .csv in your spreadsheet.</source>
        <translation>Enregistrez-la en .xlsx ou .csv depuis votre tableur.</translation>
    </message>
    <message>
        <source>The file is called .{said}, and is something else inside.</source>
        <translation>Le fichier s’appelle .{said}, mais contient autre chose.</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet and save it as .xlsx.</source>
        <translation>Ouvrez-le dans votre tableur et enregistrez-le en .xlsx.</translation>
    </message>
    <message>
        <source>The end of this file is missing, or it is damaged.</source>
        <translation>La fin de ce fichier manque, ou il est abîmé.</translation>
    </message>
    <message>
        <source>Copy or export it once more.</source>
        <translation>Copiez-le ou exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>This file is locked with a password.</source>
        <translation>Ce fichier est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet, save it without the password, then try again.</source>
        <translation>Ouvrez-le dans votre tableur, enregistrez-le sans mot de passe, puis réessayez.</translation>
    </message>
    <message>
        <source>This file is too big to be read safely.</source>
        <translation>Ce fichier est trop gros pour être lu sans risque.</translation>
    </message>
    <message>
        <source>Copy only the sheet with the people into a new file, or cut it in two.</source>
        <translation>Copiez seulement la feuille des clients dans un nouveau fichier, ou coupez-le en deux.</translation>
    </message>
    <message>
        <source>No column of telephone numbers was found.</source>
        <translation>Aucune colonne de numéros de téléphone trouvée.</translation>
    </message>
    <message>
        <source>Choose another sheet or file, or name the column “Mobile” in it.</source>
        <translation>Choisissez une autre feuille ou un autre fichier, ou nommez la colonne «&#xa0;Mobile&#xa0;» dans celui-ci.</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>probable, please read it</source>
        <translation>probable, à relire</translation>
    </message>
</context>
</TS>
