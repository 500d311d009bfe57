<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>LeavingCard</name>
    <message>
        <source>Will leave until %1</source>
        <translation>Partira d’ici %1</translation>
    </message>
    <message>
        <source>Nothing leaves by itself.</source>
        <translation>Rien ne part tout seul.</translation>
    </message>
    <message numerus="yes">
        <source>%n held by a rule</source>
        <translation>
            <numerusform>%n retenu par une règle</numerusform>
            <numerusform>%n retenus par une règle</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Voir pourquoi</translation>
    </message>
</context>
<context>
    <name>LeavingRow</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>needs this computer</source>
        <translation>a besoin de cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n retenu</numerusform>
            <numerusform>%n retenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>held</source>
        <translation>
            <numerusform>retenu</numerusform>
            <numerusform>tous retenus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleCard</name>
    <message numerus="yes">
        <source>and %n more in doubt: see the campaigns</source>
        <translation>
            <numerusform>et %n autre en doute&#xa0;: voir les campagnes</numerusform>
            <numerusform>et %n autres en doute&#xa0;: voir les campagnes</numerusform>
        </translation>
    </message>
    <message>
        <source>these texts never leave again by themselves</source>
        <translation>ces messages ne repartent jamais tout seuls</translation>
    </message>
    <message>
        <source>Nothing leaves at the moment</source>
        <translation>Rien ne part en ce moment</translation>
    </message>
    <message>
        <source>Nothing leaves by this account until it is mended</source>
        <translation>Rien ne part par ce compte tant qu’il n’est pas réparé</translation>
    </message>
    <message>
        <source>No text told them of their appointment</source>
        <translation>Aucun SMS ne leur a rappelé leur rendez-vous</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En doute</translation>
    </message>
    <message>
        <source>When you have two minutes</source>
        <translation>Quand vous aurez deux minutes</translation>
    </message>
    <message>
        <source>Nothing to settle.</source>
        <translation>Rien à régler.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>%n reminder(s), %1</source>
        <translation>
            <numerusform>%n rappel, %1</numerusform>
            <numerusform>%n rappels, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Aucun rappel</translation>
    </message>
</context>
<context>
    <name>StripCard</name>
    <message numerus="yes">
        <source>%n reminder(s) to come until %1</source>
        <translation>
            <numerusform>%n rappel à envoyer d’ici %1</numerusform>
            <numerusform>%n rappels à envoyer d’ici %1</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave only while Comptoir is open and this computer is on.</source>
        <translation>Ils ne partent que si Comptoir est ouvert et cet ordinateur allumé.</translation>
    </message>
    <message>
        <source>No reminder is waiting until %1</source>
        <translation>Aucun rappel n’attend d’ici %1</translation>
    </message>
    <message>
        <source>A reminder leaves by itself at 18:00 on the day before its appointment.</source>
        <translation>Un rappel part tout seul à 18:00, la veille du rendez-vous.</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Sending</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Texts are waiting, and nothing sends them</source>
        <translation>Des SMS attendent, et rien ne les envoie</translation>
    </message>
    <message>
        <source>Should it stay so, close and reopen Comptoir.</source>
        <translation>Si rien ne change, fermez et rouvrez Comptoir.</translation>
    </message>
    <message>
        <source>Start sending</source>
        <translation>Lancer l’envoi</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>The recovery key is not confirmed yet</source>
        <translation>La clé de secours n’est pas encore confirmée</translation>
    </message>
    <message>
        <source>If the key kept on this computer is lost, only that one opens the book.</source>
        <translation>Si la clé gardée sur cet ordinateur est perdue, elle seule ouvre le carnet.</translation>
    </message>
    <message>
        <source>Confirm it</source>
        <translation>La confirmer</translation>
    </message>
    <message>
        <source>appointment %1</source>
        <translation>rendez-vous %1</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>À appeler</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>Maybe sent. It is never sent again by itself.</source>
        <translation>Peut-être parti. Il ne repart jamais tout seul.</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>STOP at the counter</source>
        <translation>STOP au comptoir</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout chercher</translation>
    </message>
    <message>
        <source>Person, number, text</source>
        <translation>Personne, numéro, texte</translation>
    </message>
    <message>
        <source>Begin with your people</source>
        <translation>Commencez par vos clients</translation>
    </message>
    <message>
        <source>Bring in the list you have, a spreadsheet or a file of your till. Nothing is sent by that.</source>
        <translation>Importez la liste que vous avez&#xa0;: un tableur ou un fichier de votre caisse. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importer une liste</translation>
    </message>
    <message>
        <source>Your book is ready</source>
        <translation>Votre carnet est prêt</translation>
    </message>
    <message>
        <source>Write down the next appointment: its reminder leaves by itself the evening before.</source>
        <translation>Notez le prochain rendez-vous&#xa0;: son rappel part tout seul la veille au soir.</translation>
    </message>
</context>
<context>
    <name>YesterdayCard</name>
    <message>
        <source>No text was handed over.</source>
        <translation>Aucun SMS n’a été confié.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message numerus="yes">
        <source>%n handed over</source>
        <translation>
            <numerusform>%n confié</numerusform>
            <numerusform>%n confiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n remis</numerusform>
            <numerusform>%n remis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without report</source>
        <translation>
            <numerusform>%n sans nouvelle</numerusform>
            <numerusform>%n sans nouvelle</numerusform>
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
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>To settle</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Will leave</source>
        <translation>Partira</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
</TS>
