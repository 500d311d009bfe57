<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Not all has left</source>
        <translation>Tout n’est pas parti</translation>
    </message>
    <message>
        <source>Practice: nothing really leaves.</source>
        <translation>Répétition&#xa0;: rien ne part vraiment.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Quitter quand même</translation>
    </message>
    <message>
        <source>Close the window, keep sending</source>
        <translation>Fermer la fenêtre, continuer l’envoi</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 have not left yet</source>
        <translation>%1 et %2 ne sont pas encore partis</translation>
    </message>
    <message numerus="yes">
        <source>%1 not left yet</source>
        <translation>
            <numerusform>%1 pas encore parti</numerusform>
            <numerusform>%1 pas encore partis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of campaigns in the queue</source>
        <translation>
            <numerusform>%n SMS de campagne en file</numerusform>
            <numerusform>%n SMS de campagnes en file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) until %1: %2</source>
        <translation>
            <numerusform>%n rappel d’ici %1&#xa0;: %2</numerusform>
            <numerusform>%n rappels d’ici %1&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They leave only while Comptoir runs. Nothing is lost.</source>
        <translation>
            <numerusform>Il ne part que si Comptoir est ouvert. Rien n’est perdu.</numerusform>
            <numerusform>Ils ne partent que si Comptoir est ouvert. Rien n’est perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Texts of campaigns go on leaving when you open it again.</source>
        <translation>Les SMS des campagnes continueront de partir à la réouverture.</translation>
    </message>
    <message>
        <source>A reminder leaves when you open it again if it is still useful, or waits for your word.</source>
        <translation>Un rappel partira à la réouverture s’il est encore utile, ou attendra votre accord.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose s’est mal passé</translation>
    </message>
    <message>
        <source>Comptoir made a mistake</source>
        <translation>Comptoir a fait une erreur</translation>
    </message>
    <message>
        <source>Your book is as it was before. Look whether what you did last is there, and do it again if not; nothing is sent twice. The report below holds no name, number or text.</source>
        <translation>Votre carnet est comme avant. Regardez si votre dernière action y est, et refaites-la sinon&#x202f;; rien ne part deux fois. Le rapport ci-dessous ne contient ni nom, ni numéro, ni texte.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Person, number, day, tag, room or action</source>
        <translation>Personne, numéro, jour, étiquette, écran ou action</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout chercher</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ choisir · Entrée ouvrir · Échap fermer</translation>
    </message>
    <message>
        <source>STOP at the counter</source>
        <translation>STOP au comptoir</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller au %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n person(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %n personne</numerusform>
            <numerusform>%1&#xa0;: %n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>Comptoir must stay open until %1</source>
        <translation>Comptoir doit rester ouvert d’ici %1</translation>
    </message>
    <message numerus="yes">
        <source>%n later on</source>
        <translation>
            <numerusform>%n plus tard</numerusform>
            <numerusform>%n plus tard</numerusform>
        </translation>
    </message>
    <message>
        <source>reminders until %1</source>
        <translation>rappels jusqu’à %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>d’ici %1</translation>
    </message>
    <message>
        <source>No reminder waiting</source>
        <translation>Aucun rappel</translation>
    </message>
    <message numerus="yes">
        <source>%n safe, %1 not</source>
        <translation>
            <numerusform>%n à l’abri, %1 non</numerusform>
            <numerusform>%n à l’abri, %1 non</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n safe</source>
        <translation>
            <numerusform>%n à l’abri</numerusform>
            <numerusform>%n à l’abri</numerusform>
        </translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Aucun compte</translation>
    </message>
    <message>
        <source>nothing can be sent yet</source>
        <translation>rien ne peut encore partir</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>nothing is billed</source>
        <translation>rien n’est facturé</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>%1 for 1 SMS</source>
        <translation>%1 le SMS</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Rien à défaire.</translation>
    </message>
    <message>
        <source>Undone: “%1”</source>
        <translation>Défait&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>C’est défait.</translation>
    </message>
    <message>
        <source>(its words are hidden with the names)</source>
        <translation>(message masqué avec les noms)</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>Practice.</source>
        <translation>Répétition.</translation>
    </message>
    <message>
        <source>Everything works as it will; nothing leaves and nothing is billed.</source>
        <translation>Tout se passe comme en vrai, mais rien ne part et rien n’est facturé.</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Ajouter un fournisseur</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Hide names</source>
        <translation>Masquer les noms</translation>
    </message>
    <message>
        <source>%1 at the desk</source>
        <translation>%1 au comptoir</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>Qui est au comptoir&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>Personne n’est encore sur la liste</translation>
    </message>
    <message>
        <source>Staff…</source>
        <translation>Équipe…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Comptoir</source>
        <translation>Ouvrir Comptoir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Comptoir keeps running</source>
        <translation>Comptoir reste ouvert</translation>
    </message>
    <message>
        <source>It stays beside the clock. To end it, choose Quit in the menu of its icon.</source>
        <translation>Il reste près de l’horloge. Pour l’arrêter, choisissez Quitter dans le menu de son icône.</translation>
    </message>
    <message>
        <source>Nothing waits for this computer</source>
        <translation>Rien n’attend cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>Will not leave while the computer is off: %1, %2</source>
        <translation>Pas de départ tant que l’ordinateur est éteint&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Will not leave while the computer is off: %1</source>
        <translation>Pas de départ tant que l’ordinateur est éteint&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>It is typed in this window and nowhere else: in another language the window is built anew, and it is gone.</source>
        <translation>Ce n’est écrit que dans cette fenêtre&#xa0;: dans une autre langue elle est refaite, et l’oublie.</translation>
    </message>
    <message>
        <source>Change without saving</source>
        <translation>Changer sans enregistrer</translation>
    </message>
    <message>
        <source>Save and change</source>
        <translation>Enregistrer et changer</translation>
    </message>
    <message>
        <source>It is typed in this window and nowhere else: closed, it is gone.</source>
        <translation>Ce n’est écrit que dans cette fenêtre&#xa0;: fermée, elle l’oublie.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Your shop</source>
        <translation>Votre boutique</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importer des contacts</translation>
    </message>
    <message>
        <source>Import appointments</source>
        <translation>Importer des rendez-vous</translation>
    </message>
</context>
</TS>
