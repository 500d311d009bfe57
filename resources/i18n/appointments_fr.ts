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
        <source>The day before</source>
        <translation>La veille</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Le lendemain</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>No appointment on this day</source>
        <translation>Aucun rendez-vous ce jour-là</translation>
    </message>
    <message>
        <source>Write one down: its reminder leaves the evening before at 18:00, if Comptoir is open and this computer is on.</source>
        <translation>Notez-en un&#xa0;: son rappel part la veille à 18:00, si Comptoir est ouvert et cet ordinateur allumé.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n remis</numerusform>
            <numerusform>%n remis</numerusform>
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
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n en doute</numerusform>
            <numerusform>%n en doute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n à régler</numerusform>
            <numerusform>%n à régler</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Décommander</translation>
    </message>
    <message>
        <source>Book it again</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>Sa fiche</translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation>Rien n’a été noté.</translation>
    </message>
    <message>
        <source>%1, %2 at %3.</source>
        <translation>%1, %2 à %3.</translation>
    </message>
    <message>
        <source>Moved to %1 at %2.</source>
        <translation>Déplacé au %1 à %2.</translation>
    </message>
    <message>
        <source>The appointment of %1 is called off.</source>
        <translation>Le rendez-vous de %1 est décommandé.</translation>
    </message>
    <message>
        <source>Booked again.</source>
        <translation>Rendez-vous rétabli.</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>What it is</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cut, eye test…</source>
        <translation>Coupe, examen de vue…</translation>
    </message>
    <message>
        <source>For you only: it is never in the text.</source>
        <translation>Pour vous seulement&#xa0;: jamais dans le SMS.</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What will be read</source>
        <translation>Ce qui sera lu</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Add the appointment</source>
        <translation>Ajouter le rendez-vous</translation>
    </message>
    <message>
        <source>No reminder would reach them: you may still book, and telephone.</source>
        <translation>Aucun rappel ne l’atteindrait&#xa0;: vous pouvez noter le rendez-vous, et appeler.</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Days of the week</source>
        <translation>Jours de la semaine</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Décommander</translation>
    </message>
    <message>
        <source>Book it again</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>Sa fiche</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>The number to call</source>
        <translation>Le numéro à appeler</translation>
    </message>
    <message>
        <source>Useful until %1, then better call.</source>
        <translation>Utile jusqu’à %1, ensuite mieux vaut appeler.</translation>
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
        <source>What %1 was not sent</source>
        <translation>Ce qui n’est pas parti vers %1</translation>
    </message>
    <message>
        <source>What was not sent</source>
        <translation>Ce qui n’est pas parti</translation>
    </message>
    <message>
        <source>What %1 will read</source>
        <translation>Ce que %1 lira</translation>
    </message>
    <message>
        <source>It lies at the provider already: moving or calling off asks it back from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text can no longer be taken back: moving plans a new one besides, calling off means a call.</source>
        <translation>Son SMS ne peut plus être retiré&#xa0;: déplacer en prévoit un autre en plus, décommander demande un appel.</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Ce qui a été envoyé</translation>
    </message>
    <message>
        <source>What will be read</source>
        <translation>Ce qui sera lu</translation>
    </message>
    <message>
        <source>Moving takes this reminder back and plans a new one; calling off takes it back.</source>
        <translation>Déplacer retire ce rappel et en prévoit un autre&#x202f;; décommander le retire.</translation>
    </message>
    <message>
        <source>Its text is in the queue: moving or calling off takes it out.</source>
        <translation>Son SMS est dans la file&#xa0;: déplacer ou décommander l’en retire.</translation>
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
        <source>Add “%1” to the book</source>
        <translation>Ajouter «&#xa0;%1&#xa0;» au carnet</translation>
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
    <name>When</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Up and down go by a quarter of an hour</source>
        <translation>Haut et bas&#xa0;: un quart d’heure</translation>
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
        <translation>Qui · motif</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
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
        <source>This is no day of the calendar: write it as 05/12/2026.</source>
        <translation>Ce jour n’existe pas. Écrivez-le ainsi&#xa0;: 05/12/2026.</translation>
    </message>
    <message>
        <source>Write the time as 14:30.</source>
        <translation>Écrivez l’heure ainsi&#xa0;: 14:30.</translation>
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
        <source>It was due while nothing could send: Today asks whether it goes.</source>
        <translation type="unfinished"></translation>
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
        <source>Its reminder can no longer be taken back: telephone.</source>
        <translation>Son rappel ne peut plus être retiré&#xa0;: appelez.</translation>
    </message>
    <message>
        <source>The former reminder is asked back from the provider.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves as soon as the provider takes it, while Comptoir is open and this computer is on.</source>
        <translation>Il part dès que le fournisseur le prend, si Comptoir est ouvert et cet ordinateur allumé.</translation>
    </message>
    <message>
        <source>Reminders: they leave %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder: too little time is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder: its hour is too late for so early an appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder: they are switched off for this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder is planned for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reminder is asked back from the provider.</source>
        <translation type="unfinished"></translation>
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
</context>
</TS>
