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
        <source>Service: reminders and orders</source>
        <translation>Service&#xa0;: rappels et commandes</translation>
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
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What %1 answered</source>
        <translation>La réponse de %1</translation>
    </message>
    <message>
        <source>May %1 send you offers by text? You can answer STOP at any time.</source>
        <translation>Acceptez-vous de recevoir les offres de %1 par SMS&#x202f;? Vous pouvez répondre STOP à tout moment.</translation>
    </message>
    <message>
        <source>May %1 remind you of appointments and tell you of orders by text?</source>
        <translation>Acceptez-vous que %1 vous rappelle vos rendez-vous et vous prévienne de vos commandes par SMS&#x202f;?</translation>
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
        <translation>Le oui de %1 est noté. Son numéro reste bloqué&#xa0;: d’autres personnes y reçoivent aussi des SMS.</translation>
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
        <translation>La fiche de %1 est enregistrée.</translation>
    </message>
    <message>
        <source>The details of %1 are as before.</source>
        <translation>La fiche de %1 est comme avant.</translation>
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
        <translation>La fiche de %1 est effacée.</translation>
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
        <translation>Annuler</translation>
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
        <translation>La fiche, les accords et les rendez-vous partent pour de bon, et ce qui attend de partir est annulé. Un STOP du numéro reste, pour que personne ne lui écrive par erreur. On ne peut pas l’annuler.</translation>
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
        <translation>Tous</translation>
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
    <name>Head</name>
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
        <translation>partagé à %1</translation>
    </message>
    <message>
        <source>landline</source>
        <translation>ligne fixe</translation>
    </message>
    <message>
        <source>last visit: %1</source>
        <translation>visite&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Import contacts</source>
        <translation type="unfinished"></translation>
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
        <translation>partagé à %1</translation>
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
        <translation>partagé à %1</translation>
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
        <source>Names are hidden. Show them (Ctrl+Shift+H) to see and change the details.</source>
        <translation>Les noms sont masqués. Affichez-les (Ctrl+Maj+H) pour voir et modifier la fiche.</translation>
    </message>
    <message>
        <source>Nothing on record. Ask at the next visit, and record the answer here.</source>
        <translation>Rien de noté. Demandez à la prochaine visite, et notez la réponse ici.</translation>
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
        <translation>Annuler</translation>
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
        <source>%Ln text(s) stay cancelled.</source>
        <translation>
            <numerusform>%Ln SMS reste annulé.</numerusform>
            <numerusform>%Ln SMS restent annulés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The STOP of %1 is taken back.</source>
        <translation>Le STOP de %1 est retiré.</translation>
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
        <translation>Annuler</translation>
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
        <source>Must not receive reminders or order news:</source>
        <translation>Ne doit recevoir ni rappels ni nouvelles de commande&#xa0;:</translation>
    </message>
    <message>
        <source>Must not receive offers:</source>
        <translation>Ne doit pas recevoir d’offres&#xa0;:</translation>
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
</TS>
