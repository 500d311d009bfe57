<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
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
        <source>Nothing was lost: your book and what you were writing are saved, and texts go on leaving. The report below holds no name, number or text.</source>
        <translation>Rien n’est perdu&#xa0;: votre carnet et ce que vous écriviez sont enregistrés, et les SMS continuent de partir. Le rapport ci-dessous ne contient ni nom, ni numéro, ni texte.</translation>
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
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>Practice.</source>
        <translation>Mode répétition.</translation>
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
        <translation>Cacher les noms</translation>
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
</context>
</TS>
