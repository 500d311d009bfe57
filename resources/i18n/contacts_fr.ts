<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>Answer</name>
    <message>
        <source>Record an answer</source>
        <translation>Noter une réponse</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>Reminders and orders</source>
        <translation>Rappels et commandes</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>Yes, agreed</source>
        <translation>Oui, d’accord</translation>
    </message>
    <message>
        <source>No, refused</source>
        <translation>Non, refus</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>How it was said</source>
        <translation>Comment la réponse a été donnée</translation>
    </message>
    <message>
        <source>The question as it was asked</source>
        <translation>La question telle qu’elle a été posée</translation>
    </message>
    <message>
        <source>It is kept with the answer, as the proof.</source>
        <translation>Elle est gardée avec la réponse, comme preuve.</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Noter la réponse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What %1 answered</source>
        <translation>Réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>May %1 send you offers by text? You can answer STOP at any time.</source>
        <translation>%1&#xa0;: acceptez-vous de recevoir nos offres par SMS&#x202f;? Vous pouvez répondre STOP à tout moment.</translation>
    </message>
    <message>
        <source>May %1 remind you of appointments and tell you of orders by text?</source>
        <translation>%1&#xa0;: acceptez-vous que nous vous rappelions vos rendez-vous et vous prévenions de vos commandes par SMS&#x202f;?</translation>
    </message>
    <message>
        <source>we</source>
        <translation>notre boutique</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>Choisissez oui ou non.</translation>
    </message>
    <message>
        <source>%1’s yes is kept. Their number stays stopped: others are texted there too.</source>
        <translation>%1&#xa0;: oui noté. Son numéro reste bloqué&#xa0;: d’autres personnes y reçoivent aussi des SMS.</translation>
    </message>
    <message>
        <source>%1 may receive offers.</source>
        <translation>%1 peut recevoir des offres.</translation>
    </message>
    <message>
        <source>%1 may receive reminders and order news.</source>
        <translation>%1 peut recevoir rappels et nouvelles de commande.</translation>
    </message>
    <message>
        <source>%1 will get no offers. Reminders go on.</source>
        <translation>%1 ne recevra pas d’offres. Les rappels continuent.</translation>
    </message>
    <message>
        <source>%1 will get no reminders or order news.</source>
        <translation>%1 ne recevra ni rappels ni nouvelles de commande.</translation>
    </message>
    <message>
        <source>The answer is taken back.</source>
        <translation>La réponse est retirée.</translation>
    </message>
</context>
<context>
    <name>AppointmentList</name>
    <message>
        <source>Appointments of this person</source>
        <translation>Rendez-vous de cette personne</translation>
    </message>
</context>
<context>
    <name>AppointmentsModel</name>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Nothing to come</source>
        <translation>Rien à venir</translation>
    </message>
    <message>
        <source>Past or cancelled</source>
        <translation>Passés ou annulés</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Pas venu</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>Venue non notée</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Read the reply</source>
        <translation>Lire la réponse</translation>
    </message>
</context>
<context>
    <name>AppointmentsPage</name>
    <message>
        <source>No appointment is written down for this person.</source>
        <translation>Aucun rendez-vous n’est noté pour cette personne.</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Write to them</source>
        <translation>Leur écrire</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Étiqueter…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>Retirer une étiquette…</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) selected</source>
        <translation>
            <numerusform>%Ln personne sélectionnée</numerusform>
            <numerusform>%Ln personnes sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them not in this list</source>
        <translation>
            <numerusform>dont %Ln hors de cette liste</numerusform>
            <numerusform>dont %Ln hors de cette liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln person(s)</source>
        <translation>
            <numerusform>Étiqueter %Ln personne</numerusform>
            <numerusform>Étiqueter %Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove a tag from %Ln person(s)</source>
        <translation>
            <numerusform>Retirer une étiquette à %Ln personne</numerusform>
            <numerusform>Retirer une étiquette à %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the tag</source>
        <translation>Donner l’étiquette</translation>
    </message>
    <message>
        <source>None of them has a tag.</source>
        <translation>Personne parmi elles n’a d’étiquette.</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Retirer l’étiquette</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>%1 is in the book.</source>
        <translation>%1 est dans le carnet.</translation>
    </message>
    <message>
        <source>%1 is taken out again.</source>
        <translation>%1 ne figure plus dans le carnet.</translation>
    </message>
    <message>
        <source>The details of %1 are saved.</source>
        <translation>%1&#xa0;: fiche enregistrée.</translation>
    </message>
    <message>
        <source>The details of %1 are as before.</source>
        <translation>%1&#xa0;: la fiche est comme avant.</translation>
    </message>
    <message>
        <source>All of them have the tag “%1” already.</source>
        <translation>L’étiquette «&#xa0;%1&#xa0;» y est déjà.</translation>
    </message>
    <message>
        <source>None of them has the tag “%1”.</source>
        <translation>L’étiquette «&#xa0;%1&#xa0;» n’y est pas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) tagged “%1”.</source>
        <translation>
            <numerusform>%Ln personne a reçu l’étiquette «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln personnes ont reçu l’étiquette «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag “%1” is taken from %Ln person(s).</source>
        <translation>
            <numerusform>L’étiquette «&#xa0;%1&#xa0;» est retirée à %Ln personne.</numerusform>
            <numerusform>L’étiquette «&#xa0;%1&#xa0;» est retirée à %Ln personnes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting text(s) cancelled.</source>
        <translation>
            <numerusform>%Ln SMS en attente annulé.</numerusform>
            <numerusform>%Ln SMS en attente annulés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tags are as before.</source>
        <translation>Les étiquettes sont comme avant.</translation>
    </message>
    <message>
        <source>Taken back. The entry stays, and says that it was a slip.</source>
        <translation>Retiré. La ligne reste, et dit que c’était une erreur.</translation>
    </message>
    <message>
        <source>%1 is erased.</source>
        <translation>%1&#xa0;: fiche effacée.</translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>Offers may go to %n known already.</source>
        <translation>
            <numerusform>Les offres pourront aller à %n personne déjà connue.</numerusform>
            <numerusform>Les offres pourront aller à %n personnes déjà connues.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it can be undone, but for STOPs received since.</source>
        <translation>Tout peut se défaire, sauf les STOP reçus depuis.</translation>
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
    <message numerus="yes">
        <source>%n sure</source>
        <translation>
            <numerusform>%n sûr</numerusform>
            <numerusform>%n sûrs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probable</source>
        <translation>
            <numerusform>%n probable</numerusform>
            <numerusform>%n probables</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaired: %1, %2. Unticked, a repair joins the lines to correct.</source>
        <translation>Réparés&#xa0;: %1, %2. Décochée, une réparation rejoint les lignes à corriger.</translation>
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
        <source>Names are hidden. Show them (Ctrl Shift H) to correct a line.</source>
        <translation>Les noms sont masqués. Affichez-les (Ctrl Maj H) pour corriger une ligne.</translation>
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
        <source>Offers to nobody: I do not know how they agreed</source>
        <translation>Aucune offre&#xa0;: je ne sais pas d’où vient leur oui</translation>
    </message>
    <message>
        <source>Offers to those who said yes, and I know how they did</source>
        <translation>Offres à ceux qui ont dit oui, et je sais d’où vient leur oui</translation>
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
        <translation>formulaire signé</translation>
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
        <source>Needed to go on: offers need a reason that can be shown.</source>
        <translation>Nécessaire pour continuer&#xa0;: il faut pouvoir montrer d’où vient cet accord.</translation>
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
        <source>The column that says yes or no</source>
        <translation>La colonne où sont les oui et les non</translation>
    </message>
    <message>
        <source>found by its name</source>
        <translation>d’après le titre des colonnes</translation>
    </message>
    <message>
        <source>none found by its name: choose it</source>
        <translation>aucune n’a été reconnue&#xa0;: choisissez-la</translation>
    </message>
    <message>
        <source>%1, found by its name</source>
        <translation>%1, d’après son titre</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) say yes: offers may go to those with a mobile.</source>
        <translation>
            <numerusform>%n ligne dit oui&#xa0;: les offres pourront y aller si elle a un mobile.</numerusform>
            <numerusform>%n lignes disent oui&#xa0;: les offres pourront aller à celles qui ont un mobile.</numerusform>
        </translation>
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
</context>
<context>
    <name>ContactsScreen</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Your book is empty</source>
        <translation>Votre carnet est vide</translation>
    </message>
    <message>
        <source>Import the list you have, from a spreadsheet or from your till: nobody is opted in unless you say how you know. Or write the first person down by hand.</source>
        <translation>Importez la liste que vous avez, d’un tableur ou de votre caisse&#xa0;: personne n’y devient d’accord sans que vous disiez d’où vous le savez. Ou notez la première personne à la main.</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Personne ne correspond</translation>
    </message>
    <message>
        <source>The beginning of a name, of a number or of an e-mail is enough.</source>
        <translation>Le début d’un nom, d’un numéro ou d’une adresse suffit.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Voir tout le monde</translation>
    </message>
    <message>
        <source>Write somebody down</source>
        <translation>Noter quelqu’un</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln personne trouvée</numerusform>
            <numerusform>%Ln personnes trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said yes to offers</source>
        <translation>
            <numerusform>%Ln oui aux offres</numerusform>
            <numerusform>%Ln oui aux offres</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the person first, then record their answer.</source>
        <translation>Choisissez d’abord la personne, puis notez sa réponse.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>STOP at the counter</source>
        <translation>STOP au comptoir</translation>
    </message>
    <message>
        <source>Record an answer</source>
        <translation>Noter une réponse</translation>
    </message>
    <message>
        <source>Unselect</source>
        <translation>Désélectionner</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Select all of the list</source>
        <translation>Sélectionner toute la liste</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Trier par nom</translation>
    </message>
    <message>
        <source>Sort by last visit</source>
        <translation>Trier par dernière visite</translation>
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
        <translation>Fermer</translation>
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
    <name>Details</name>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>DD/MM/YYYY</source>
        <translation>JJ/MM/AAAA</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>Notes, never sent</source>
        <translation>Notes, jamais envoyées</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisée</translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation>Ajouter cette personne</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile. What you typed is kept here.</source>
        <translation>Modifié ailleurs entre-temps. Votre saisie est gardée ici.</translation>
    </message>
    <message>
        <source>The book has now: %1. Saving writes yours.</source>
        <translation>Le carnet a maintenant&#xa0;: %1. Enregistrer écrit la vôtre.</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>une personne sans nom</translation>
    </message>
    <message>
        <source>Already the number of: %1. A household may share one.</source>
        <translation>Numéro déjà noté pour&#xa0;: %1. Un foyer peut partager le même.</translation>
    </message>
    <message>
        <source>No such day before today. Write it as %1.</source>
        <translation>Ce jour n’existe pas avant aujourd’hui. Écrivez-le sous la forme %1.</translation>
    </message>
    <message>
        <source>This is no e-mail address: it needs an @ and a dot.</source>
        <translation>Ce n’est pas une adresse e-mail&#xa0;: il faut un @ et un point.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase %1?</source>
        <translation>Effacer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Details, consent and appointments go for good, and what waits to leave is cancelled. A STOP of the number stays, so that nobody texts it by mistake. There is no Undo.</source>
        <translation>La fiche, les accords et les rendez-vous partent pour de bon, et ce qui attend de partir est annulé. Un STOP du numéro reste, pour que personne ne lui écrive par erreur. Rien de cela ne peut se défaire.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour de bon</translation>
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
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Try with the sample list</source>
        <translation>Essayer avec la liste d’exemple</translation>
    </message>
    <message>
        <source>Paste a copied table</source>
        <translation>Coller un tableau copié</translation>
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
        <source>No table is copied.</source>
        <translation>Aucun tableau n’est copié.</translation>
    </message>
    <message>
        <source>Select it in your spreadsheet with its line of headings, copy it, then come back here.</source>
        <translation>Sélectionnez-le dans votre tableur avec sa ligne de titres, copiez-le, puis revenez ici.</translation>
    </message>
    <message>
        <source>Copied table</source>
        <translation>Tableau copié</translation>
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
        <source>Name, number, e-mail</source>
        <translation>Nom, numéro, e-mail</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Joignable</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>No tags yet: select people, then Tag…</source>
        <translation>Pas encore d’étiquette&#xa0;: sélectionnez des personnes, puis Étiqueter…</translation>
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
    <name>Head</name>
    <message>
        <source>Record an answer</source>
        <translation>Noter une réponse</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>A name or a number is enough</source>
        <translation>Un nom ou un numéro suffit</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>partagé par %1 personnes</translation>
    </message>
    <message>
        <source>landline</source>
        <translation>ligne fixe</translation>
    </message>
    <message>
        <source>Last visit: %1</source>
        <translation>Dernière visite&#xa0;: %1</translation>
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
        <translation>Si vous arrêtez, rien n’est importé&#xa0;: la liste entre en entier ou pas du tout.</translation>
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
        <translation>Défaire cet import</translation>
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
    <message numerus="yes">
        <source>Offers may go to %n new person(s).</source>
        <translation>
            <numerusform>Les offres pourront aller à %n nouvelle personne.</numerusform>
            <numerusform>Les offres pourront aller à %n nouvelles personnes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offers may go to %n known already.</source>
        <translation>
            <numerusform>Les offres pourront aller à %n personne déjà connue.</numerusform>
            <numerusform>Les offres pourront aller à %n personnes déjà connues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more said yes and has no mobile.</source>
        <translation>
            <numerusform>%n autre personne a dit oui, sans avoir de mobile.</numerusform>
            <numerusform>%n autres personnes ont dit oui, sans avoir de mobile.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Enregistrer les lignes refusées</translation>
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
    <name>LineFilters</name>
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
    <name>PastImports</name>
    <message>
        <source>Earlier imports</source>
        <translation>Imports précédents</translation>
    </message>
    <message>
        <source>None yet. Each import stands here and can be taken back as a whole.</source>
        <translation>Aucun pour l’instant. Chaque import figure ici et peut se défaire en entier.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Undo the import of %1</source>
        <translation>Défaire l’import&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Défait</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>partagé par %1</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number and reach</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Visite</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionnée</numerusform>
            <numerusform>%Ln sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>partagé par %1</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation>Fermer le volet (Échap)</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>STOP at the counter</source>
        <translation>STOP au comptoir</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>Sur cette personne</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Service and offers, newest first</source>
        <translation>Service et offres, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Record an answer</source>
        <translation>Noter une réponse</translation>
    </message>
    <message>
        <source>Added, never changed</source>
        <translation>Ajouté, jamais modifié</translation>
    </message>
    <message>
        <source>A slip: take back</source>
        <translation>Erreur&#xa0;: retirer</translation>
    </message>
    <message>
        <source>No text was written to this person yet.</source>
        <translation>Aucun SMS n’a encore été écrit à cette personne.</translation>
    </message>
    <message>
        <source>Names are hidden. Show them (Ctrl Shift H) to see and change the details.</source>
        <translation>Les noms sont masqués. Affichez-les (Ctrl Maj H) pour voir et modifier la fiche.</translation>
    </message>
    <message>
        <source>Nothing on record. Ask at the next visit, and record the answer here.</source>
        <translation>Rien de noté. Demandez à la prochaine visite, et notez la réponse ici.</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Change the details</source>
        <translation>Modifier la fiche</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Effacer cette personne…</translation>
    </message>
    <message>
        <source>What you typed about %1 is kept, not saved.</source>
        <translation>Votre saisie sur %1 est gardée, mais pas enregistrée.</translation>
    </message>
</context>
<context>
    <name>Recognised</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n&#xa0;personne</numerusform>
            <numerusform>%n&#xa0;personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>sheet “%1”</source>
        <translation>feuille «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>no headings</source>
        <translation>sans titres</translation>
    </message>
    <message>
        <source>headings in the first line</source>
        <translation>titres en première ligne</translation>
    </message>
    <message>
        <source>headings in line %1</source>
        <translation>titres en ligne&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>STOP at the counter</source>
        <translation>STOP au comptoir</translation>
    </message>
    <message>
        <source>Name, number, e-mail</source>
        <translation>Nom, numéro, e-mail</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
    </message>
    <message>
        <source>Type a name or a number.</source>
        <translation>Tapez un nom ou un numéro.</translation>
    </message>
    <message>
        <source>Offers only; reminders go on</source>
        <translation>Les offres seulement, les rappels continuent</translation>
    </message>
    <message>
        <source>Everything, reminders and order news too</source>
        <translation>Tout, rappels et nouvelles de commande aussi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Write the STOP down</source>
        <translation>Noter le STOP</translation>
    </message>
    <message>
        <source>Nobody of that name or number.</source>
        <translation>Personne de ce nom ou de ce numéro.</translation>
    </message>
    <message>
        <source>Write down the STOP of %1</source>
        <translation>Noter le STOP&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose whose STOP it is first.</source>
        <translation>Choisissez d’abord de qui vient le STOP.</translation>
    </message>
</context>
<context>
    <name>Stopping</name>
    <message>
        <source>%1 will get no more texts.</source>
        <translation>%1 ne recevra plus aucun SMS.</translation>
    </message>
    <message>
        <source>%1 will get no more offers. Reminders go on.</source>
        <translation>%1 ne recevra plus d’offres. Les rappels continuent.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting text(s) cancelled.</source>
        <translation>
            <numerusform>%Ln SMS en attente annulé.</numerusform>
            <numerusform>%Ln SMS en attente annulés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) at the provider already: asked back.</source>
        <translation>
            <numerusform>%Ln SMS déjà chez le fournisseur&#xa0;: redemandé.</numerusform>
            <numerusform>%Ln SMS déjà chez le fournisseur&#xa0;: redemandés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) at the provider can no longer be taken back: leaving %1.</source>
        <translation>
            <numerusform>%Ln SMS chez le fournisseur ne peut plus être retiré&#xa0;: il part %1.</numerusform>
            <numerusform>%Ln SMS chez le fournisseur ne peuvent plus être retirés&#xa0;: ils partent %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, same number, still get(s) theirs.</source>
        <translation>
            <numerusform>%1, même numéro, continue de recevoir les siens.</numerusform>
            <numerusform>%1, même numéro, continuent de recevoir les leurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) stay cancelled.</source>
        <translation>
            <numerusform>%Ln SMS reste annulé.</numerusform>
            <numerusform>%Ln SMS restent annulés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The STOP of %1 is taken back.</source>
        <translation>%1&#xa0;: STOP retiré.</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Tags there are</source>
        <translation>Étiquettes existantes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Type a tag or choose one first.</source>
        <translation>Tapez une étiquette ou choisissez-en une.</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>One more tag</source>
        <translation>Une étiquette de plus</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>Retirer l’étiquette %1</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Messages, newest first</source>
        <translation>Messages, le plus récent d’abord</translation>
    </message>
</context>
<context>
    <name>TextsModel</name>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Consent, newest first</source>
        <translation>Accords, le plus récent d’abord</translation>
    </message>
</context>
<context>
    <name>_Told</name>
    <message>
        <source>The import is being undone…</source>
        <translation>L’import est en train d’être défait…</translation>
    </message>
    <message>
        <source>This import has been undone already.</source>
        <translation>Cet import a déjà été défait.</translation>
    </message>
    <message numerus="yes">
        <source>Import undone: %n person(s) removed</source>
        <translation>
            <numerusform>Import défait&#xa0;: %n personne retirée</numerusform>
            <numerusform>Import défait&#xa0;: %n personnes retirées</numerusform>
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
    <name>contacts</name>
    <message>
        <source>Who is at the desk?</source>
        <translation>Qui est au comptoir&#x202f;?</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>Ajouter un nom…</translation>
    </message>
    <message>
        <source>STOP at the counter</source>
        <translation>STOP au comptoir</translation>
    </message>
    <message>
        <source>Offers only; reminders go on</source>
        <translation>Les offres seulement, les rappels continuent</translation>
    </message>
    <message>
        <source>Everything, reminders and order news too</source>
        <translation>Tout, rappels et nouvelles de commande aussi</translation>
    </message>
    <message>
        <source>aloud</source>
        <translation>de vive voix</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>sur papier</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>par téléphone</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>au comptoir</translation>
    </message>
    <message>
        <source>in a list</source>
        <translation>dans une liste</translation>
    </message>
    <message>
        <source>Yes, by default</source>
        <translation>Oui, par défaut</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Quelqu’un sans nom</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>No reminder or order news can reach them:</source>
        <translation>Aucun rappel ni nouvelle de commande ne peut l’atteindre&#xa0;:</translation>
    </message>
    <message>
        <source>No offer can reach them:</source>
        <translation>Aucune offre ne peut l’atteindre&#xa0;:</translation>
    </message>
    <message>
        <source>Must not receive reminders or order news:</source>
        <translation>Ne doit recevoir ni rappels ni nouvelles de commande&#xa0;:</translation>
    </message>
    <message>
        <source>Must not receive offers:</source>
        <translation>Ne doit pas recevoir d’offres&#xa0;:</translation>
    </message>
    <message>
        <source>May receive reminders and order news:</source>
        <translation>Peut recevoir rappels et nouvelles de commande&#xa0;:</translation>
    </message>
    <message>
        <source>yes, by default.</source>
        <translation>oui, par défaut.</translation>
    </message>
    <message>
        <source>May receive reminders and order news.</source>
        <translation>Peut recevoir rappels et nouvelles de commande.</translation>
    </message>
    <message>
        <source>May receive offers:</source>
        <translation>Peut recevoir des offres&#xa0;:</translation>
    </message>
    <message>
        <source>Receives no offers yet:</source>
        <translation>Pas encore d’offres&#xa0;:</translation>
    </message>
    <message>
        <source>nobody has asked.</source>
        <translation>la question n’a pas été posée.</translation>
    </message>
    <message>
        <source>STOP from this number on %1.</source>
        <translation>STOP de ce numéro le %1.</translation>
    </message>
    <message>
        <source>STOP at the counter on %1.</source>
        <translation>STOP au comptoir le %1.</translation>
    </message>
    <message>
        <source>STOP by text on %1.</source>
        <translation>STOP par SMS le %1.</translation>
    </message>
    <message>
        <source>agreed %2 on %1.</source>
        <translation>oui %2 le %1.</translation>
    </message>
    <message>
        <source>said no %2 on %1.</source>
        <translation>refus %2 le %1.</translation>
    </message>
    <message>
        <source>agreed, %2; date unknown, noted on %1.</source>
        <translation>oui, %2&#x202f;; date inconnue, noté le %1.</translation>
    </message>
    <message>
        <source>said no, %2; date unknown, noted on %1.</source>
        <translation>refus, %2&#x202f;; date inconnue, noté le %1.</translation>
    </message>
    <message>
        <source>agreed, %2, on %1.</source>
        <translation>oui, %2, le %1.</translation>
    </message>
    <message>
        <source>said no, %2, on %1.</source>
        <translation>refus, %2, le %1.</translation>
    </message>
    <message>
        <source>Number stopped for offers</source>
        <translation>Numéro bloqué pour les offres</translation>
    </message>
    <message>
        <source>Number stopped for reminders and orders</source>
        <translation>Numéro bloqué pour rappels et commandes</translation>
    </message>
    <message>
        <source>Offers: a list said yes, overruled</source>
        <translation>Offres&#xa0;: le oui d’une liste, écarté</translation>
    </message>
    <message>
        <source>Service: a list said yes, overruled</source>
        <translation>Service&#xa0;: le oui d’une liste, écarté</translation>
    </message>
    <message>
        <source>Offers: agreed %1</source>
        <translation>Offres&#xa0;: oui %1</translation>
    </message>
    <message>
        <source>Service: agreed %1</source>
        <translation>Service&#xa0;: oui %1</translation>
    </message>
    <message>
        <source>Offers: said no %1</source>
        <translation>Offres&#xa0;: refus %1</translation>
    </message>
    <message>
        <source>Service: said no %1</source>
        <translation>Service&#xa0;: refus %1</translation>
    </message>
    <message>
        <source>Offers: agreed, %1</source>
        <translation>Offres&#xa0;: oui, %1</translation>
    </message>
    <message>
        <source>Service: agreed, %1</source>
        <translation>Service&#xa0;: oui, %1</translation>
    </message>
    <message>
        <source>Offers: said no, %1</source>
        <translation>Offres&#xa0;: refus, %1</translation>
    </message>
    <message>
        <source>Service: said no, %1</source>
        <translation>Service&#xa0;: refus, %1</translation>
    </message>
    <message>
        <source>STOP for offers, at the counter</source>
        <translation>STOP aux offres, au comptoir</translation>
    </message>
    <message>
        <source>STOP for offers, by text</source>
        <translation>STOP aux offres, par SMS</translation>
    </message>
    <message>
        <source>STOP for reminders and orders, at the counter</source>
        <translation>STOP aux rappels et commandes, au comptoir</translation>
    </message>
    <message>
        <source>STOP for reminders and orders, by text</source>
        <translation>STOP aux rappels et commandes, par SMS</translation>
    </message>
    <message>
        <source>Lifted on %1</source>
        <translation>Levé le %1</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>Said for this number, without a name</source>
        <translation>Dit pour ce numéro, sans nom</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A slip, taken back on %1</source>
        <translation>Une erreur, retirée le %1</translation>
    </message>
    <message>
        <source>Date unknown, noted on %1</source>
        <translation>Date inconnue, noté le %1</translation>
    </message>
    <message>
        <source>Digits are missing in this number.</source>
        <translation>Il manque des chiffres à ce numéro.</translation>
    </message>
    <message>
        <source>This number has too many digits.</source>
        <translation>Ce numéro a trop de chiffres.</translation>
    </message>
    <message>
        <source>No country has this prefix.</source>
        <translation>Aucun pays n’a cet indicatif.</translation>
    </message>
    <message>
        <source>Nobody can have this number: look again.</source>
        <translation>Ce numéro n’est attribué à personne&#xa0;: vérifiez-le.</translation>
    </message>
    <message>
        <source>This is a date, not a number.</source>
        <translation>C’est une date, pas un numéro.</translation>
    </message>
    <message>
        <source>There is more than a number here. Type the number alone.</source>
        <translation>Il y a plus qu’un numéro ici. Tapez le numéro seul.</translation>
    </message>
    <message>
        <source>This is no number. Type its digits.</source>
        <translation>Ce n’est pas un numéro. Tapez ses chiffres.</translation>
    </message>
    <message>
        <source>Somebody needs a name, a number or an e-mail address to be found again.</source>
        <translation>Il faut un nom, un numéro ou une adresse e-mail pour retrouver quelqu’un.</translation>
    </message>
    <message>
        <source>One tag, please: without commas, semicolons or bars.</source>
        <translation>Une seule étiquette&#xa0;: sans virgule, point-virgule ni barre.</translation>
    </message>
    <message>
        <source>Say who is at the desk: a record carries a name.</source>
        <translation>Dites qui est au comptoir&#xa0;: chaque réponse notée porte un nom.</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>C’est déjà retiré.</translation>
    </message>
    <message>
        <source>This record went with its person.</source>
        <translation>Cette ligne est partie avec sa fiche.</translation>
    </message>
    <message>
        <source>Say how the answer was given.</source>
        <translation>Dites comment la réponse a été donnée.</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>%1 to correct</source>
        <translation>%1 à corriger</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
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
        <translation>Même numéro, %1&#xa0;: un foyer, deux personnes</translation>
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
        <translation>Numéro où écrire</translation>
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
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Every yes and no was read in %1.</source>
        <translation>Les oui et les non ont été lus dans %1.</translation>
    </message>
    <message>
        <source>Every yes was read in %1.</source>
        <translation>Les oui ont été lus dans %1.</translation>
    </message>
    <message>
        <source>Every no was read in %1.</source>
        <translation>Les non ont été lus dans %1.</translation>
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
