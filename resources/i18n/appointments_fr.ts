<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>Agenda</name>
    <message>
        <source>Appointments of the day</source>
        <translation>Rendez-vous du jour</translation>
    </message>
</context>
<context>
    <name>AppointmentsScreen</name>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>The new appointment</source>
        <translation>Le nouveau rendez-vous</translation>
    </message>
    <message>
        <source>No appointment on this day</source>
        <translation>Aucun rendez-vous ce jour-là</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Fermé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Semaine du %1</translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation>Rien n’a été noté.</translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No reminder as the number stands: look at its digits.</source>
        <translation>Pas de rappel avec ce numéro&#xa0;: vérifiez ses chiffres.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminded of: the first leaves %1, the last %2.</source>
        <translation>
            <numerusform>%n rendez-vous rappelé&#xa0;: le premier part %1, le dernier %2.</numerusform>
            <numerusform>%n rendez-vous rappelés&#xa0;: le premier part %1, le dernier %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>One text for all of them.</source>
        <translation>Un seul SMS pour tous.</translation>
    </message>
    <message>
        <source>It leaves as one text with %1.</source>
        <translation>Part en un seul SMS avec %1.</translation>
    </message>
    <message>
        <source>Add the appointment</source>
        <translation>Ajouter le rendez-vous</translation>
    </message>
</context>
<context>
    <name>CallButton</name>
    <message numerus="yes">
        <source>Print the call list: %n to call</source>
        <translation>
            <numerusform>Imprimer la liste d’appels&#xa0;: %n à appeler</numerusform>
            <numerusform>Imprimer la liste d’appels&#xa0;: %n à appeler</numerusform>
        </translation>
    </message>
    <message>
        <source>Call list %1</source>
        <translation>Liste d’appels&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>Cancel it?</source>
        <translation>L’annuler&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Annuler le rendez-vous</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Cancel and tell</source>
        <translation>Annuler et prévenir</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Double-click: new appointment on %1 at %2</source>
        <translation>Double-clic&#xa0;: nouveau rendez-vous le %1 à %2</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Days of the week</source>
        <translation>Jours de la semaine</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n rendez-vous</numerusform>
            <numerusform>%n rendez-vous</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Reached by telephone</source>
        <translation>Appel passé</translation>
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
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Annuler le rendez-vous…</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Past visits</source>
        <translation>Visites passées</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Venues</translation>
    </message>
    <message>
        <source>Missed, not told</source>
        <translation>Manquées sans prévenir</translation>
    </message>
    <message>
        <source>Reminders for %1</source>
        <translation>Rappels pour %1</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>%1 of %2 of its series</source>
        <translation>%1 sur %2 de la série</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 avec %2</translation>
    </message>
    <message>
        <source>with %2</source>
        <translation>avec %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Their reply, %1</source>
        <translation>Sa réponse, %1</translation>
    </message>
    <message>
        <source>Moving the appointment takes this reminder back and plans a new one.</source>
        <translation>Déplacer le rendez-vous retire ce rappel et en prévoit un autre.</translation>
    </message>
    <message>
        <source>Its text is in the queue: moving or cancelling takes it out.</source>
        <translation>Son SMS est dans la file&#xa0;: déplacer ou annuler l’en retire.</translation>
    </message>
    <message>
        <source>It lies at the provider already: moving or cancelling asks it back from there.</source>
        <translation>Il est déjà chez le fournisseur&#xa0;: déplacer ou annuler le lui redemande.</translation>
    </message>
    <message>
        <source>Its text can no longer be taken back: moving or cancelling, you can tell them by text.</source>
        <translation>Son SMS ne peut plus être repris&#xa0;: pour déplacer ou annuler, un SMS peut prévenir la personne.</translation>
    </message>
    <message>
        <source>Its text can no longer be taken back: moving or cancelling means telephoning.</source>
        <translation>Son SMS ne peut plus être repris&#xa0;: déplacer ou annuler veut dire téléphoner.</translation>
    </message>
    <message>
        <source>Book it again</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>Sa fiche</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>%1, %2 at %3.</source>
        <translation>%1, %2 à %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) in all.</source>
        <translation>
            <numerusform>%n rendez-vous en tout.</numerusform>
            <numerusform>%n rendez-vous en tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is called off and stays in the book: its text was made already.</source>
        <translation>Il est annulé et reste dans le carnet&#xa0;: son SMS était déjà préparé.</translation>
    </message>
    <message>
        <source>Taken out. %1 stays in the book: there is more of them by now.</source>
        <translation>Rendez-vous retiré. %1 reste dans le carnet&#xa0;: il y a autre chose à ce nom.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) moved.</source>
        <translation>
            <numerusform>%n rendez-vous déplacé.</numerusform>
            <numerusform>%n rendez-vous déplacés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved back.</source>
        <translation>Remis à son ancienne heure.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) of %1 are cancelled.</source>
        <translation>
            <numerusform>%1&#xa0;: %n rendez-vous annulé.</numerusform>
            <numerusform>%1&#xa0;: %n rendez-vous annulés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text leaves now.</source>
        <translation>Le SMS part maintenant.</translation>
    </message>
    <message>
        <source>Tell them by text</source>
        <translation>Prévenir par SMS</translation>
    </message>
    <message>
        <source>It leaves now: “%1”</source>
        <translation>Il part maintenant&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Import %n appointment(s)</source>
        <translation>
            <numerusform>Importer %n rendez-vous</numerusform>
            <numerusform>Importer %n rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Call off %n appointment(s)</source>
        <translation>
            <numerusform>Annuler %n rendez-vous</numerusform>
            <numerusform>Annuler %n rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %1, call off %n appointment(s)</source>
        <translation>
            <numerusform>Importer %1, annuler %n rendez-vous</numerusform>
            <numerusform>Importer %1, annuler %n rendez-vous</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken into account</source>
        <translation>C’est pris en compte</translation>
    </message>
    <message>
        <source>The appointments are called off</source>
        <translation>Les rendez-vous sont annulés</translation>
    </message>
    <message>
        <source>The appointments are in</source>
        <translation>Les rendez-vous sont importés</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>C’est noté</translation>
    </message>
    <message>
        <source>Noted, for the next times the calendar is looked at too.</source>
        <translation>C’est noté, aussi pour les prochaines lectures de l’agenda.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) taken in.</source>
        <translation>
            <numerusform>%n rendez-vous importé.</numerusform>
            <numerusform>%n rendez-vous importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) called off.</source>
        <translation>
            <numerusform>%n rendez-vous annulé.</numerusform>
            <numerusform>%n rendez-vous annulés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken in, %n appointment(s) called off.</source>
        <translation>
            <numerusform>%1 importés, %n rendez-vous annulé.</numerusform>
            <numerusform>%1 importés, %n rendez-vous annulés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Bringing the agenda up to date</source>
        <translation>Mise à jour des rendez-vous</translation>
    </message>
    <message>
        <source>Cancel, and nothing changes: what was written is taken back.</source>
        <translation>Arrêter ne change rien&#xa0;: ce qui était écrit est repris.</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>C’est noté</translation>
    </message>
    <message>
        <source>Stopped: nothing has changed.</source>
        <translation>Arrêté&#xa0;: rien n’a changé.</translation>
    </message>
    <message>
        <source>See them in the agenda</source>
        <translation>Les voir dans l’agenda</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Défaire cet import</translation>
    </message>
    <message numerus="yes">
        <source>%n new appointment(s)</source>
        <translation>
            <numerusform>%n nouveau rendez-vous</numerusform>
            <numerusform>%n nouveaux rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n déplacé</numerusform>
            <numerusform>%n déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n called off</source>
        <translation>
            <numerusform>%n annulé</numerusform>
            <numerusform>%n annulés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booked again</source>
        <translation>
            <numerusform>%n repris</numerusform>
            <numerusform>%n repris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the agenda before</source>
        <translation>
            <numerusform>%n déjà dans l’agenda</numerusform>
            <numerusform>%n déjà dans l’agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a person: not taken in</source>
        <translation>
            <numerusform>%n sans personne&#xa0;: pas importé</numerusform>
            <numerusform>%n sans personne&#xa0;: pas importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is being undone…</source>
        <translation>L’import est en train d’être défait…</translation>
    </message>
</context>
<context>
    <name>Foretold</name>
    <message>
        <source>What will be read</source>
        <translation>Ce qui sera lu</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>The others get a text of their own: they do not fit into one.</source>
        <translation>Les autres reçoivent un autre SMS&#xa0;: tout ne tient pas dans un seul.</translation>
    </message>
</context>
<context>
    <name>GoToDay</name>
    <message>
        <source>Go to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Day, as 25/12</source>
        <translation>Jour, comme 25/12</translation>
    </message>
    <message>
        <source>This is no day of the calendar: write it as 25/12.</source>
        <translation>Ce jour n’existe pas&#xa0;: écrivez-le comme 25/12.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Day or week</source>
        <translation>Jour ou semaine</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import appointments from a calendar (.ics) or a list</source>
        <translation>Importer des rendez-vous d’un agenda (.ics) ou d’une liste</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <source>Also for</source>
        <translation>Aussi pour</translation>
    </message>
    <message>
        <source>When theirs are</source>
        <translation>Quand sont les leurs</translation>
    </message>
    <message>
        <source>At the same hour</source>
        <translation>À la même heure</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>L’un après l’autre</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Move it to</source>
        <translation>Déplacer au</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Move and tell</source>
        <translation>Déplacer et prévenir</translation>
    </message>
</context>
<context>
    <name>Nearby</name>
    <message>
        <source>Also on %1</source>
        <translation>Aussi le %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>Particulars</name>
    <message>
        <source>What it is</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Consultation, pick-up…</source>
        <translation>Consultation, retrait…</translation>
    </message>
    <message>
        <source>For you only: it is never in the text.</source>
        <translation>Pour vous seulement&#xa0;: jamais dans le SMS.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>For you only: it is never sent.</source>
        <translation>Pour vous seulement&#xa0;: jamais envoyée.</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nom ou numéro</translation>
    </message>
    <message>
        <source>The first letters are enough.</source>
        <translation>Les premières lettres suffisent.</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
    </message>
    <message>
        <source>Their mobile number</source>
        <translation>Son numéro de mobile</translation>
    </message>
    <message>
        <source>They are written into the book.</source>
        <translation>La personne est notée dans le carnet.</translation>
    </message>
    <message>
        <source>Written into the book. Reminders are a service text: no consent needed, STOP is heeded.</source>
        <translation>Inscrit dans le carnet. Un rappel est un SMS de service&#xa0;: pas d’accord à demander, STOP est respecté.</translation>
    </message>
    <message>
        <source>Add “%1” to the book</source>
        <translation>Ajouter «&#xa0;%1&#xa0;» au carnet</translation>
    </message>
    <message>
        <source>Nobody of the book is called so.</source>
        <translation>Personne ne s’appelle ainsi dans le carnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>%n personne trouvée</numerusform>
            <numerusform>%n personnes trouvées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <translation>Sauter celui-ci</translation>
    </message>
    <message>
        <source>Edit once</source>
        <translation>Modifier une fois</translation>
    </message>
    <message>
        <source>Save the words</source>
        <translation>Garder ce texte</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>What %1 may have been sent</source>
        <translation>Ce qui est peut-être parti vers %1</translation>
    </message>
    <message>
        <source>What may have been sent</source>
        <translation>Ce qui est peut-être parti</translation>
    </message>
    <message>
        <source>What %1 was sent</source>
        <translation>Ce qui a été envoyé à %1</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Ce qui a été envoyé</translation>
    </message>
    <message>
        <source>What %1 may still be sent</source>
        <translation>%1 recevra peut-être encore&#xa0;:</translation>
    </message>
    <message>
        <source>What may still be sent</source>
        <translation>Ce qui partira peut-être encore&#xa0;:</translation>
    </message>
    <message>
        <source>What %1 was not sent</source>
        <translation>Ce qui n’est pas parti vers %1</translation>
    </message>
    <message>
        <source>What was not sent</source>
        <translation>Ce qui n’est pas parti</translation>
    </message>
    <message>
        <source>What %1 will read</source>
        <translation>%1 lira&#xa0;:</translation>
    </message>
    <message>
        <source>What will be read</source>
        <translation>Ce qui sera lu</translation>
    </message>
    <message>
        <source>What %1 will read %2</source>
        <translation>%1 lira %2&#xa0;:</translation>
    </message>
    <message>
        <source>What will be read %2</source>
        <translation>Ce qui sera lu %2</translation>
    </message>
</context>
<context>
    <name>ReminderText</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Put in a field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Words of the reminder</source>
        <translation>Texte du rappel</translation>
    </message>
    <message>
        <source>Only this reminder: the next ones keep the usual words.</source>
        <translation>Ce rappel seulement&#xa0;: les suivants gardent le texte habituel.</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Nothing new: the reminders stay as they are.</source>
        <translation>Rien de nouveau&#xa0;: les rappels restent tels quels.</translation>
    </message>
    <message>
        <source>No reminder will leave.</source>
        <translation>Aucun rappel ne partira.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) will leave, at their time.</source>
        <translation>
            <numerusform>%n rappel partira, à son heure.</numerusform>
            <numerusform>%n rappels partiront, chacun à son heure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) get none</source>
        <translation>
            <numerusform>%n rendez-vous n’en a pas</numerusform>
            <numerusform>%n rendez-vous n’en ont pas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a mobile</source>
        <translation>
            <numerusform>%n sans mobile</numerusform>
            <numerusform>%n sans mobile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n want(s) no texts</source>
        <translation>
            <numerusform>%n ne veut pas de SMS</numerusform>
            <numerusform>%n ne veulent pas de SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too soon for a text</source>
        <translation>
            <numerusform>%n trop tôt pour un SMS</numerusform>
            <numerusform>%n trop tôt pour un SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too early in the day</source>
        <translation>
            <numerusform>%n trop tôt dans la journée</numerusform>
            <numerusform>%n trop tôt dans la journée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for which no reminder is planned</source>
        <translation>
            <numerusform>%n sans rappel prévu</numerusform>
            <numerusform>%n sans rappel prévu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that the rules hold back</source>
        <translation>
            <numerusform>%n que les règles retiennent</numerusform>
            <numerusform>%n que les règles retiennent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repeats</name>
    <message>
        <source>It repeats</source>
        <translation>Il se répète</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Every so many</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Days, weeks or months</source>
        <translation>Jours, semaines ou mois</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semaine</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Comment il finit</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>How many in all</source>
        <translation>Combien en tout</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s), the last on %1.</source>
        <translation>
            <numerusform>%n rendez-vous, le dernier le %1</numerusform>
            <numerusform>%n rendez-vous, le dernier le %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A month without a %1 takes its last day.</source>
        <translation>Un mois sans %1 prend son dernier jour.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>The chosen appointment</source>
        <translation>Le rendez-vous choisi</translation>
    </message>
    <message>
        <source>Which appointments are shown</source>
        <translation>Quels rendez-vous sont montrés</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Looking at each</source>
        <translation>Examen de chacun</translation>
    </message>
    <message>
        <source>Nothing is taken in yet.</source>
        <translation>Rien n’est encore importé.</translation>
    </message>
    <message>
        <source>No appointment to come</source>
        <translation>Aucun rendez-vous à venir</translation>
    </message>
    <message>
        <source>The file was read: it tells of nothing in the weeks to come.</source>
        <translation>Le fichier a été lu&#xa0;: il n’annonce rien pour les semaines à venir.</translation>
    </message>
    <message>
        <source>appointments from %1 to %2</source>
        <translation>rendez-vous du %1 au %2</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>Examen en cours…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>Follow the calendar</source>
        <translation>Suivre l’agenda</translation>
    </message>
    <message>
        <source>Your last decision is being judged…</source>
        <translation>Votre dernière décision est examinée…</translation>
    </message>
    <message>
        <source>Say whose the appointments are: none can be taken in as it stands.</source>
        <translation>Dites à qui sont les rendez-vous&#xa0;: aucun ne peut être importé en l’état.</translation>
    </message>
    <message>
        <source>There is nothing new in it.</source>
        <translation>Il n’y a rien de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n know the former hour from a text, and none tells of the change: Today asks to telephone.</source>
        <translation>
            <numerusform>%n personne connaît l’ancienne heure par un SMS, et aucun n’annonce le changement&#xa0;: Aujourd’hui propose de l’appeler.</numerusform>
            <numerusform>%n personnes connaissent l’ancienne heure par un SMS, et aucun n’annonce le changement&#xa0;: Aujourd’hui propose de les appeler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a person stay out.</source>
        <translation>
            <numerusform>%n sans personne n’est pas importé.</numerusform>
            <numerusform>%n sans personne ne sont pas importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examiner à nouveau</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveaux</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacés</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>annulés</translation>
    </message>
    <message>
        <source>without a person</source>
        <translation>sans personne</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangés</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusés</translation>
    </message>
    <message numerus="yes">
        <source>%n in the past: not taken in.</source>
        <translation>
            <numerusform>%n passé&#xa0;: non importé.</numerusform>
            <numerusform>%n passés&#xa0;: non importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the %n new who have a name and a mobile into the book</source>
        <translation>
            <numerusform>Inscrire dans le carnet le nouveau qui a un nom et un mobile</numerusform>
            <numerusform>Inscrire dans le carnet les %n nouveaux qui ont un nom et un mobile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the calendar: called off, unless you keep them.</source>
        <translation>
            <numerusform>%n n’est plus dans l’agenda&#xa0;: annulé, sauf si vous le gardez.</numerusform>
            <numerusform>%n ne sont plus dans l’agenda&#xa0;: annulés, sauf si vous les gardez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n</source>
        <translation>
            <numerusform>Le garder</numerusform>
            <numerusform>Garder les %n</numerusform>
        </translation>
    </message>
    <message>
        <source>They will be in the book once this is imported.</source>
        <translation>Ils seront dans le carnet une fois l’import fait.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) kept, with their reminders.</source>
        <translation>
            <numerusform>%n rendez-vous gardé, avec ses rappels.</numerusform>
            <numerusform>%n rendez-vous gardés, avec leurs rappels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTable</name>
    <message>
        <source>Appointments of the calendar</source>
        <translation>Rendez-vous de l’agenda</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Reached by telephone</source>
        <translation>Appel passé</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Annuler le rendez-vous…</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>Sa fiche</translation>
    </message>
    <message>
        <source>Book it again</source>
        <translation>Rétablir</translation>
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
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>In the calendar</source>
        <translation>Dans l’agenda</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’il devient</translation>
    </message>
    <message>
        <source>No longer in the calendar</source>
        <translation>N’est plus dans l’agenda</translation>
    </message>
    <message>
        <source>new in the book</source>
        <translation>nouveau dans le carnet</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n it may be</source>
        <translation>
            <numerusform>%n personne possible</numerusform>
            <numerusform>%n personnes possibles</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>Number that cannot be read</source>
        <translation>Numéro illisible</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: illisible</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>Which of the series</source>
        <translation>Lesquels de la série</translation>
    </message>
    <message>
        <source>This one only</source>
        <translation>Celui-ci seulement</translation>
    </message>
    <message>
        <source>All from this one on (%1)</source>
        <translation>Celui-ci et les suivants (%1)</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Nothing is taken in yet.</source>
        <translation>Rien n’est encore importé.</translation>
    </message>
    <message>
        <source>Drop your calendar here</source>
        <translation>Déposez votre agenda ici</translation>
    </message>
    <message>
        <source>A calendar (.ics), as Google, Outlook and booking tools export it, or a list with a date, an hour, and a name or a number (.xlsx, .ods, .csv)</source>
        <translation>Un agenda (.ics), comme l’exportent Google, Outlook et les outils de réservation, ou une liste avec date, heure, et nom ou numéro (.xlsx, .ods, .csv)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>The file is only read, and nothing is written before you have seen what would become of each appointment. What lies in the past is not taken in.</source>
        <translation>Le fichier est seulement lu, et rien n’est écrit avant que vous ayez vu ce que deviendrait chaque rendez-vous. Le passé n’est pas importé.</translation>
    </message>
    <message>
        <source>A calendar that goes on changing</source>
        <translation>Un agenda qui continue de changer</translation>
    </message>
    <message>
        <source>Give Comptoir its address or its file in Settings: it is looked at every quarter of an hour, and what is moved or called off there is here too.</source>
        <translation>Donnez son adresse ou son fichier à Comptoir dans les Réglages&#xa0;: il est relu tous les quarts d’heure, et ce qui y est déplacé ou annulé l’est aussi ici.</translation>
    </message>
    <message>
        <source>Calendars…</source>
        <translation>Agendas…</translation>
    </message>
    <message>
        <source>Choose a calendar or a list of appointments</source>
        <translation>Choisir un agenda ou une liste de rendez-vous</translation>
    </message>
    <message>
        <source>Calendars and lists</source>
        <translation>Agendas et listes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
</context>
<context>
    <name>TakingOverScreen</name>
    <message>
        <source>Import appointments</source>
        <translation>Importer des rendez-vous</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
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
        <source>Calendars</source>
        <translation>Agendas</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Un autre fichier</translation>
    </message>
</context>
<context>
    <name>Tallies</name>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmé</numerusform>
            <numerusform>%n confirmés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no reply</source>
        <translation>
            <numerusform>%n sans réponse</numerusform>
            <numerusform>%n sans réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n à venir</numerusform>
            <numerusform>%n à venir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n à régler</numerusform>
            <numerusform>%n à régler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tell</name>
    <message>
        <source>Tell them by text</source>
        <translation>Prévenir par SMS</translation>
    </message>
    <message>
        <source>The text that leaves at once</source>
        <translation>Le SMS qui part aussitôt</translation>
    </message>
    <message>
        <source>It tells of this one only; of the others their own reminders do.</source>
        <translation>Il ne parle que de celui-ci&#x202f;; pour les autres, leurs rappels le diront.</translation>
    </message>
    <message>
        <source>It says that this one is off: telephone, if they expect the others.</source>
        <translation>Il dit que celui-ci est annulé&#xa0;: appelez, si la personne attend les autres.</translation>
    </message>
    <message>
        <source>Choose another time: the text is shown here.</source>
        <translation>Choisissez une autre heure&#xa0;: le SMS s’affiche ici.</translation>
    </message>
    <message>
        <source>No text told them of it yet.</source>
        <translation>Aucun SMS ne l’a encore annoncé.</translation>
    </message>
    <message>
        <source>No text told them another time.</source>
        <translation>Aucun SMS n’a annoncé une autre heure.</translation>
    </message>
    <message>
        <source>No text told them another time: their reminder tells this one.</source>
        <translation>Aucun SMS n’a annoncé une autre heure&#xa0;: le rappel dira celle-ci.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>It told the former time.</source>
        <translation>Il disait l’ancienne heure.</translation>
    </message>
    <message>
        <source>It told the former time, %1.</source>
        <translation>Il disait l’ancienne heure, %1.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>asked back</source>
        <translation>redemandé</translation>
    </message>
    <message>
        <source>leaves now</source>
        <translation>part maintenant</translation>
    </message>
    <message>
        <source>Comptoir hands it over to %1 as soon as it can: then it leaves even if this computer is off.</source>
        <translation>Comptoir le confie à %1 dès que possible&#xa0;: il part alors même si cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>Comptoir, if it is open, hands it over to %1 from %2 on: then it leaves even if this computer is off.</source>
        <translation>Comptoir, s’il est ouvert, le confie à %1 dès %2&#xa0;: il part alors même si cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>The appointment is called off</source>
        <translation>Le rendez-vous est annulé</translation>
    </message>
    <message>
        <source>Text of the new hour</source>
        <translation>SMS&#xa0;: nouvelle heure</translation>
    </message>
    <message>
        <source>Text that it is called off</source>
        <translation>SMS d’annulation</translation>
    </message>
    <message>
        <source>Answer to their text</source>
        <translation>Réponse à leur SMS</translation>
    </message>
    <message>
        <source>After the booking</source>
        <translation>Après la prise du rendez-vous</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>La veille</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n jour avant</numerusform>
            <numerusform>%n jours avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute avant</numerusform>
            <numerusform>%n minutes avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n heure avant</numerusform>
            <numerusform>%n heures avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
</context>
<context>
    <name>Untold</name>
    <message>
        <source>Tell them by text</source>
        <translation>Prévenir par SMS</translation>
    </message>
    <message>
        <source>Reached by telephone</source>
        <translation>Appel passé</translation>
    </message>
    <message>
        <source>A text told them of the appointment, and none that it is called off.</source>
        <translation>Un SMS a annoncé le rendez-vous, aucun son annulation.</translation>
    </message>
    <message>
        <source>A text told them the former time, and none tells this one.</source>
        <translation>Un SMS a annoncé l’ancienne heure, aucun ne dit celle-ci.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message numerus="yes">
        <source>%n without a person</source>
        <translation>
            <numerusform>%n sans personne</numerusform>
            <numerusform>%n sans personne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone from a calendar</source>
        <translation>
            <numerusform>%n disparu d’un agenda</numerusform>
            <numerusform>%n disparus d’un agenda</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointments of your calendars: say whose they are</source>
        <translation>Rendez-vous de vos agendas&#xa0;: dites pour qui ils sont</translation>
    </message>
    <message>
        <source>Appointments of your calendars: look at what becomes of them</source>
        <translation>Rendez-vous de vos agendas&#xa0;: regardez ce qu’ils deviennent</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Appointments of the week</source>
        <translation>Rendez-vous de la semaine</translation>
    </message>
</context>
<context>
    <name>WhosePanel</name>
    <message>
        <source>Close the panel (Esc)</source>
        <translation>Fermer le volet (Échap)</translation>
    </message>
    <message>
        <source>Keep this appointment</source>
        <translation>Garder ce rendez-vous</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>C’est pour qui&#x202f;?</translation>
    </message>
    <message>
        <source>Somebody else of the book</source>
        <translation>Quelqu’un d’autre du carnet</translation>
    </message>
    <message>
        <source>No reminder: %1</source>
        <translation>Pas de rappel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write “%1” into the book</source>
        <translation>Inscrire «&#xa0;%1&#xa0;» dans le carnet</translation>
    </message>
    <message>
        <source>Nobody: leave it out</source>
        <translation>Personne&#xa0;: le laisser de côté</translation>
    </message>
    <message numerus="yes">
        <source>It is the same for %n other(s) of this person or series.</source>
        <translation>
            <numerusform>De même pour %n autre de cette personne ou série.</numerusform>
            <numerusform>De même pour %n autres de cette personne ou série.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DayHead</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n rendez-vous</numerusform>
            <numerusform>%n rendez-vous</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
</context>
<context>
    <name>_WayBack</name>
    <message numerus="yes">
        <source>%n appointment(s) removed</source>
        <translation>
            <numerusform>%n rendez-vous retiré</numerusform>
            <numerusform>%n rendez-vous retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n comme avant</numerusform>
            <numerusform>%n comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n called off, as a text of it has left</source>
        <translation>
            <numerusform>%n annulé, car un SMS en est parti</numerusform>
            <numerusform>%n annulés, car des SMS en sont partis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) taken out of the book</source>
        <translation>
            <numerusform>%n personne retirée du carnet</numerusform>
            <numerusform>%n personnes retirées du carnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Import undone.</source>
        <translation>Import défait.</translation>
    </message>
    <message>
        <source>Import undone: %1.</source>
        <translation>Import défait&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The calendar is followed: what it tells comes again.</source>
        <translation>L’agenda est suivi&#xa0;: ce qu’il annonce reviendra.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, because changed since: %1.</source>
        <translation>Gardés, car modifiés depuis&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>appointments</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who · what</source>
        <translation>Qui · type</translation>
    </message>
    <message>
        <source>Sent · to come</source>
        <translation>Partis · à venir</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>This day has passed: choose today or a later one.</source>
        <translation>Ce jour est passé&#xa0;: choisissez aujourd’hui ou plus tard.</translation>
    </message>
    <message>
        <source>No calendar has this day: choose another one.</source>
        <translation>Ce jour n’existe dans aucun calendrier&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This person has an appointment at that time already: choose another time.</source>
        <translation>Cette personne a déjà un rendez-vous à cette heure&#xa0;: choisissez une autre heure.</translation>
    </message>
    <message>
        <source>It was called off meanwhile: book it again first.</source>
        <translation>Il a été décommandé entre-temps&#xa0;: rétablissez-le d’abord.</translation>
    </message>
    <message>
        <source>This appointment is not in the book any more.</source>
        <translation>Ce rendez-vous n’est plus dans le carnet.</translation>
    </message>
    <message>
        <source>It has not begun yet: who came is noted afterwards.</source>
        <translation>Il n’a pas encore commencé&#xa0;: on note ensuite qui est venu.</translation>
    </message>
    <message>
        <source>Write how many minutes it takes, a day at most.</source>
        <translation>Écrivez combien de minutes il dure, un jour au plus.</translation>
    </message>
    <message>
        <source>This reminder is at the provider already and leaves at its time. Skip it to take it back.</source>
        <translation>Ce rappel est déjà chez le fournisseur et part à son heure. Sautez-le pour le reprendre.</translation>
    </message>
    <message>
        <source>Its provider gives it back no more: it leaves at its time.</source>
        <translation>Le fournisseur ne le rend plus&#xa0;: il part à son heure.</translation>
    </message>
    <message>
        <source>This reminder has left or ended meanwhile: nothing of it can be changed.</source>
        <translation>Ce rappel est parti ou terminé entre-temps&#xa0;: on n’y change plus rien.</translation>
    </message>
    <message>
        <source>Choose whose appointment it is.</source>
        <translation>Choisissez la personne.</translation>
    </message>
    <message>
        <source>Write a name or a number.</source>
        <translation>Écrivez un nom ou un numéro.</translation>
    </message>
    <message>
        <source>This is no telephone number as it stands: look at its digits.</source>
        <translation>Ce n’est pas un numéro de téléphone&#xa0;: vérifiez les chiffres.</translation>
    </message>
    <message>
        <source>Too many or too few digits: look at the number again.</source>
        <translation>Trop ou trop peu de chiffres&#xa0;: vérifiez le numéro.</translation>
    </message>
    <message>
        <source>It is asked back from the provider: given back or not, it leaves at its time.</source>
        <translation>Il est redemandé au fournisseur&#xa0;: rendu ou non, il part à son heure.</translation>
    </message>
    <message>
        <source>Until the provider has answered, it may still leave.</source>
        <translation>Tant que le fournisseur n’a pas répondu, il peut encore partir.</translation>
    </message>
    <message>
        <source>It was due while nothing could send: Today asks whether it goes.</source>
        <translation>Il devait partir quand rien ne pouvait envoyer&#xa0;: Aujourd’hui demande s’il part.</translation>
    </message>
    <message>
        <source>No text would reach them as things stand: telephone.</source>
        <translation>En l’état, aucun SMS ne l’atteindrait&#xa0;: appelez.</translation>
    </message>
    <message>
        <source>Nothing was running while it was of use: telephone.</source>
        <translation>Comptoir était éteint tant qu’il était utile&#xa0;: appelez.</translation>
    </message>
    <message>
        <source>It is asked back from the provider, who has not answered yet.</source>
        <translation>Il est redemandé au fournisseur, qui n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>No reminder: they are switched off for this kind since %1.</source>
        <translation>Pas de rappel&#xa0;: ils sont désactivés pour ce type depuis le %1.</translation>
    </message>
    <message>
        <source>No reminder will reach them (%1): telephone.</source>
        <translation>Aucun rappel ne l’atteindra (%1)&#xa0;: appelez.</translation>
    </message>
    <message>
        <source>Its reminder can no longer be taken back: they are to be told.</source>
        <translation>Son rappel ne peut plus être retiré&#xa0;: il faut prévenir la personne.</translation>
    </message>
    <message>
        <source>Its reminder can no longer be taken back: the text tells them.</source>
        <translation>Son rappel ne peut plus être retiré&#xa0;: le SMS prévient la personne.</translation>
    </message>
    <message>
        <source>No reminder follows the text.</source>
        <translation>Aucun rappel ne suit le SMS.</translation>
    </message>
    <message>
        <source>The text has left already.</source>
        <translation>Le SMS est déjà parti.</translation>
    </message>
    <message>
        <source>The text is taken back.</source>
        <translation>Le SMS est retiré.</translation>
    </message>
    <message>
        <source>No reminder would reach them.</source>
        <translation>Aucun rappel ne l’atteindrait.</translation>
    </message>
    <message>
        <source>A text told them of the appointment: telephone.</source>
        <translation>Un SMS a annoncé le rendez-vous&#xa0;: appelez.</translation>
    </message>
    <message>
        <source>A text told them the former time: telephone.</source>
        <translation>Un SMS a annoncé l’ancienne heure&#xa0;: appelez.</translation>
    </message>
    <message>
        <source>A text told them the former time; the next reminder leaves only after that: tell them now.</source>
        <translation>Un SMS a annoncé l’ancienne heure&#x202f;; le prochain rappel partira trop tard&#xa0;: prévenez dès maintenant.</translation>
    </message>
    <message>
        <source>A text told them the former time; the next reminder tells this one.</source>
        <translation>Un SMS a annoncé l’ancienne heure&#x202f;; le prochain rappel dira celle-ci.</translation>
    </message>
    <message>
        <source>Write how often it repeats: a number from 1 on.</source>
        <translation>Écrivez tous les combien il se répète&#xa0;: un nombre à partir de 1.</translation>
    </message>
    <message>
        <source>Write how many there are, or a last day that is not before the first.</source>
        <translation>Écrivez combien il y en a, ou un dernier jour qui ne précède pas le premier.</translation>
    </message>
    <message>
        <source>At most 60 can be written down at once.</source>
        <translation>On en inscrit 60 au plus à la fois.</translation>
    </message>
    <message>
        <source>Telephone, if they are to be told.</source>
        <translation>Appelez, si la personne doit être prévenue.</translation>
    </message>
    <message>
        <source>The provider took it. Not known to have reached the phone.</source>
        <translation>Accepté par le fournisseur. Remise au téléphone inconnue.</translation>
    </message>
    <message>
        <source>Maybe sent. It is never sent again by itself: look at your provider’s own list, or telephone.</source>
        <translation>Peut-être parti. Il ne repart jamais tout seul&#xa0;: regardez la liste de votre fournisseur, ou appelez.</translation>
    </message>
    <message>
        <source>This time has passed: nothing is sent.</source>
        <translation>Cette heure est passée&#xa0;: rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Reminder: it leaves %1.</source>
        <translation>Rappel&#xa0;: il part %1.</translation>
    </message>
    <message>
        <source>Its reminder is taken back.</source>
        <translation>Son rappel est retiré.</translation>
    </message>
    <message>
        <source>Its text is taken out of the queue.</source>
        <translation>Son SMS est retiré de la file.</translation>
    </message>
    <message>
        <source>The former reminder is asked back from the provider.</source>
        <translation>L’ancien rappel est redemandé au fournisseur.</translation>
    </message>
    <message>
        <source>The reminder of the former time can no longer be taken back.</source>
        <translation>Le rappel de l’ancienne heure ne peut plus être retiré.</translation>
    </message>
    <message>
        <source>No reminder of it was to leave.</source>
        <translation>Aucun rappel ne devait partir.</translation>
    </message>
    <message>
        <source>It leaves only while Comptoir is open and this computer is on. Until then it can be taken back.</source>
        <translation>Il ne part que si Comptoir est ouvert et cet ordinateur allumé. D’ici là, il peut être retiré.</translation>
    </message>
    <message>
        <source>So shortly before, a text helps nobody any more.</source>
        <translation>Si peu avant, un SMS n’aide plus personne.</translation>
    </message>
    <message>
        <source>It leaves as soon as the provider takes it, while Comptoir is open and this computer is on.</source>
        <translation>Il part dès que le fournisseur le prend, si Comptoir est ouvert et cet ordinateur allumé.</translation>
    </message>
    <message>
        <source>Reminders: they leave %1.</source>
        <translation>Rappels&#xa0;: ils partent %1.</translation>
    </message>
    <message>
        <source>No reminder: too little time is left.</source>
        <translation>Pas de rappel&#xa0;: il reste trop peu de temps.</translation>
    </message>
    <message>
        <source>No reminder: its hour is too late for so early an appointment.</source>
        <translation>Pas de rappel&#xa0;: son heure est trop tardive pour un rendez-vous si tôt.</translation>
    </message>
    <message>
        <source>No reminder is planned for it.</source>
        <translation>Aucun rappel n’est prévu.</translation>
    </message>
    <message>
        <source>Its reminder is asked back from the provider.</source>
        <translation>Son rappel est redemandé au fournisseur.</translation>
    </message>
    <message>
        <source>It was called off already.</source>
        <translation>Il était déjà décommandé.</translation>
    </message>
    <message>
        <source>The former reminder is taken back.</source>
        <translation>L’ancien rappel est retiré.</translation>
    </message>
    <message>
        <source>The former text is taken out of the queue.</source>
        <translation>L’ancien SMS est retiré de la file.</translation>
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
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Read the reply</source>
        <translation>Lire la réponse</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En doute</translation>
    </message>
    <message>
        <source>Late: your word</source>
        <translation>En retard&#xa0;: à vous</translation>
    </message>
    <message>
        <source>Broken number</source>
        <translation>Numéro à corriger</translation>
    </message>
    <message>
        <source>Not told: call</source>
        <translation>Pas prévenu&#xa0;: appeler</translation>
    </message>
    <message>
        <source>Cancelled, not told</source>
        <translation>Annulé, pas prévenu</translation>
    </message>
    <message>
        <source>No reply yet</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Said no to texts: call</source>
        <translation>Pas de SMS&#xa0;: appeler</translation>
    </message>
    <message>
        <source>Landline: call</source>
        <translation>Ligne fixe&#xa0;: appeler</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Aucun numéro</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 sent, %2 to come</source>
        <translation>%1 partis, %2 à venir</translation>
    </message>
    <message>
        <source>Called at %1</source>
        <translation>Appel passé à %1</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>Appel passé %1</translation>
    </message>
    <message>
        <source>STOP by text on %1</source>
        <translation>STOP par SMS le %1</translation>
    </message>
    <message>
        <source>Leaves now</source>
        <translation>Part maintenant</translation>
    </message>
    <message>
        <source>Just booked, leaves %1</source>
        <translation>Tout juste pris, part %1</translation>
    </message>
    <message>
        <source>New, leaves %1, %2</source>
        <translation>Pris, part %1, %2</translation>
    </message>
    <message>
        <source>Leaves %1</source>
        <translation>Part %1</translation>
    </message>
    <message>
        <source>Moved to %1 at %2.</source>
        <translation>Déplacé au %1 à %2.</translation>
    </message>
    <message>
        <source>The appointment of %1 is cancelled.</source>
        <translation>%1&#xa0;: rendez-vous annulé.</translation>
    </message>
    <message>
        <source>Booked again.</source>
        <translation>Rendez-vous rétabli.</translation>
    </message>
    <message>
        <source>%1: confirmed.</source>
        <translation>%1&#xa0;: confirmé.</translation>
    </message>
    <message>
        <source>%1: reached by telephone.</source>
        <translation>%1&#xa0;: joint par téléphone.</translation>
    </message>
    <message>
        <source>%1 came.</source>
        <translation>%1&#xa0;: présent.</translation>
    </message>
    <message>
        <source>%1 did not come.</source>
        <translation>%1&#xa0;: pas venu.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Modifié.</translation>
    </message>
    <message>
        <source>The reminder leaves now.</source>
        <translation>Le rappel part maintenant.</translation>
    </message>
    <message>
        <source>Nothing left: the reminder says why.</source>
        <translation>Rien n’est parti&#xa0;: le rappel dit pourquoi.</translation>
    </message>
    <message>
        <source>It has left already.</source>
        <translation>Il est déjà parti.</translation>
    </message>
    <message>
        <source>This reminder is left out.</source>
        <translation>Ce rappel est sauté.</translation>
    </message>
    <message>
        <source>This reminder has words of its own.</source>
        <translation>Ce rappel a son propre texte.</translation>
    </message>
    <message>
        <source>This hour has passed: choose a later one.</source>
        <translation>Cette heure est passée&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>It stays where it is.</source>
        <translation>Il reste où il est.</translation>
    </message>
    <message>
        <source>This one of the series only.</source>
        <translation>Celui-ci de la série seulement.</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>Already at %1. Can be taken back until it leaves.</source>
        <translation>Déjà chez %1. Peut être repris jusqu’à son départ.</translation>
    </message>
    <message>
        <source>Already at %1. Can be taken back until %2.</source>
        <translation>Déjà chez %1. Peut être repris jusqu’à %2.</translation>
    </message>
    <message>
        <source>Already at %1. It can no longer be taken back.</source>
        <translation>Déjà chez %1. Ne peut plus être repris.</translation>
    </message>
    <message>
        <source>%1, handset report %2</source>
        <translation>%1, accusé du téléphone %2</translation>
    </message>
    <message>
        <source>No reminder leaves for them now.</source>
        <translation>Plus aucun rappel ne part pour cette personne.</translation>
    </message>
    <message>
        <source>The number to call</source>
        <translation>Le numéro à appeler</translation>
    </message>
    <message>
        <source>Useful until %1, then the call list.</source>
        <translation>Utile jusqu’à %1, puis à appeler.</translation>
    </message>
    <message>
        <source>Write one down: it says when its reminders leave.</source>
        <translation>Notez-en un&#xa0;: il dira quand partent ses rappels.</translation>
    </message>
    <message>
        <source>Write one down: its reminder leaves %1.</source>
        <translation>Notez-en un&#xa0;: son rappel part %1.</translation>
    </message>
    <message>
        <source>Write one down: its reminders leave %1.</source>
        <translation>Notez-en un&#xa0;: ses rappels partent %1.</translation>
    </message>
    <message>
        <source>Comptoir has to be open then, and this computer on.</source>
        <translation>Il faudra que Comptoir soit ouvert et cet ordinateur allumé.</translation>
    </message>
</context>
<context>
    <name>taking over</name>
    <message>
        <source>Whose?</source>
        <translation>Pour qui&#x202f;?</translation>
    </message>
    <message>
        <source>Say whose it is</source>
        <translation>Dites pour qui</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Pas importé</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacés</translation>
    </message>
    <message>
        <source>Moved from %1</source>
        <translation>Déplacé, était %1</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Annulés</translation>
    </message>
    <message>
        <source>It is called off</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Booked again</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>It is booked again</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>In the agenda already</source>
        <translation>Déjà dans l’agenda</translation>
    </message>
    <message>
        <source>In the agenda already: it follows the calendar now</source>
        <translation>Déjà dans l’agenda&#xa0;: il suit désormais ce fichier</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Laissé de côté par vous</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passés</translation>
    </message>
    <message>
        <source>Past: not taken in, nothing is sent</source>
        <translation>Passé&#xa0;: pas importé, rien n’est envoyé</translation>
    </message>
    <message>
        <source>Called off there</source>
        <translation>Déjà annulés</translation>
    </message>
    <message>
        <source>Called off in the calendar: not taken over</source>
        <translation>Annulé dans l’agenda d’origine&#xa0;: non repris</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangés</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Moved from %1, which a text told them</source>
        <translation>Déplacé, un SMS avait annoncé %1</translation>
    </message>
    <message>
        <source>Called off, after a text told them of it</source>
        <translation>Annulé, après qu’un SMS l’a annoncé</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>par le numéro</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>par l’e-mail</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par le nom</translation>
    </message>
    <message>
        <source>A whole day, without an hour</source>
        <translation>Une journée entière, sans heure</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Pas de date</translation>
    </message>
    <message>
        <source>A date that cannot be read: write it as 26/11/2026</source>
        <translation>Une date illisible&#xa0;: écrivez-la 26/11/2026</translation>
    </message>
    <message>
        <source>A day that does not exist</source>
        <translation>Un jour qui n’existe pas</translation>
    </message>
    <message>
        <source>No hour</source>
        <translation>Pas d’heure</translation>
    </message>
    <message>
        <source>An hour that cannot be read: write it as 14:30</source>
        <translation>Une heure illisible&#xa0;: écrivez-la 14:30</translation>
    </message>
    <message>
        <source>Its status leaves open whether it takes place at this hour</source>
        <translation>Son statut ne dit pas s’il a lieu à cette heure</translation>
    </message>
    <message>
        <source>No mark by which it would be known again</source>
        <translation>Aucune marque pour le reconnaître la prochaine fois</translation>
    </message>
    <message>
        <source>No start</source>
        <translation>Pas de début</translation>
    </message>
    <message>
        <source>A time that cannot be, or an end before the start</source>
        <translation>Une heure impossible, ou une fin avant le début</translation>
    </message>
    <message>
        <source>How it repeats cannot be followed</source>
        <translation>Sa répétition ne peut pas être suivie</translation>
    </message>
    <message>
        <source>In a time zone that nobody describes</source>
        <translation>Dans un fuseau horaire que rien ne décrit</translation>
    </message>
    <message>
        <source>Its beginning or its end is missing</source>
        <translation>Son début ou sa fin manque dans le fichier</translation>
    </message>
    <message>
        <source>A line that matters is broken, or contradicts another</source>
        <translation>Une ligne importante est abîmée, ou en contredit une autre</translation>
    </message>
    <message>
        <source>More text than an appointment has</source>
        <translation>Trop de texte pour un rendez-vous</translation>
    </message>
    <message>
        <source>A guest’s answer, not the calendar’s word</source>
        <translation>La réponse d’un invité, pas celle de l’agenda</translation>
    </message>
    <message>
        <source>It repeats too often</source>
        <translation>Il se répète trop souvent</translation>
    </message>
    <message>
        <source>How it repeats takes too long to follow</source>
        <translation>Sa répétition est trop longue à suivre</translation>
    </message>
    <message>
        <source>Status %1: not taken over, only what is called off is</source>
        <translation>Statut %1&#xa0;: non repris, seules les annulations le sont</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
</context>
</TS>
