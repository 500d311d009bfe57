<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CampaignRows</name>
    <message>
        <source>Draft, saved %1</source>
        <translation>Brouillon, enregistré %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export the messages</source>
        <translation>Exporter les messages</translation>
    </message>
    <message>
        <source>List for a spreadsheet (*.csv)</source>
        <translation>Liste pour un tableur (*.csv)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>The list could not be written there. Choose another folder.</source>
        <translation>La liste n’a pas pu être écrite à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) written to %1.</source>
        <translation>
            <numerusform>%Ln message écrit dans %1.</numerusform>
            <numerusform>%Ln messages écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Noms&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History of one message</source>
        <translation>Histoire d’un message</translation>
    </message>
    <message>
        <source>Choose a message to see all that happened to it.</source>
        <translation>Choisissez un message pour voir tout ce qui lui est arrivé.</translation>
    </message>
    <message>
        <source>It may leave %1.</source>
        <translation>Il pourra partir %1.</translation>
    </message>
    <message>
        <source>Nobody in the book</source>
        <translation>Personne dans le carnet</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>pas de numéro</translation>
    </message>
    <message>
        <source>Open in contacts</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>%1 gets it, at the same number.</source>
        <translation>%1 le reçoit, au même numéro.</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Essai %1</translation>
    </message>
    <message>
        <source>Maybe sent</source>
        <translation>Peut-être parti</translation>
    </message>
</context>
<context>
    <name>LadderCard</name>
    <message>
        <source>see why</source>
        <translation>voir pourquoi</translation>
    </message>
    <message>
        <source>See why people were left out</source>
        <translation>Voir pourquoi des personnes sont écartées</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>personnes choisies</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out before sending</source>
        <translation>
            <numerusform>%Ln écartée avant l’envoi</numerusform>
            <numerusform>%Ln écartées avant l’envoi</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody you chose when you confirmed it</source>
        <translation>Toutes les personnes choisies à la confirmation</translation>
    </message>
    <message>
        <source>allowed to receive</source>
        <translation>à qui l’envoi est permis</translation>
    </message>
    <message>
        <source>Nobody was left out</source>
        <translation>Aucune personne écartée</translation>
    </message>
    <message>
        <source>accepted by the provider</source>
        <translation>acceptés par le fournisseur</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis au téléphone</translation>
    </message>
    <message>
        <source>Tagged %1</source>
        <translation>Étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>The provider’s receipts</source>
        <translation>Les reçus du fournisseur</translation>
    </message>
    <message>
        <source>The phones’ own reports</source>
        <translation>Les rapports des téléphones</translation>
    </message>
    <message>
        <source>No phone has reported yet</source>
        <translation>Aucun téléphone n’a encore répondu</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>Rien à rapporter pour l’instant</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Which campaigns</source>
        <translation>Quelles campagnes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmées</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Pas encore de campagne</translation>
    </message>
    <message>
        <source>A campaign is one text to many people. Once it has left, its report stands here: who was allowed to get it, who got it, who did not and what to do about it.</source>
        <translation>Une campagne, c’est un texte pour plusieurs personnes. Une fois partie, son compte rendu reste ici&#xa0;: à qui l’envoi était permis, qui l’a reçu, qui ne l’a pas reçu et que faire.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>No campaign is in this state now.</source>
        <translation>Aucune campagne n’est dans cet état pour l’instant.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>“%1” is not on its way any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus en cours.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Throw the draft away	Del</source>
        <translation>Jeter le brouillon	Suppr</translation>
    </message>
    <message>
        <source>Draft thrown away.</source>
        <translation>Brouillon jeté.</translation>
    </message>
</context>
<context>
    <name>MessageRows</name>
    <message>
        <source>Maybe sent</source>
        <translation>Peut-être parti</translation>
    </message>
    <message>
        <source>%1 gets it</source>
        <translation>%1 le reçoit</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>pas de numéro</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Back to the report</source>
        <translation>Retour au compte rendu</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Quels messages</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>Messages&#xa0;: %1</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>See all %1</source>
        <translation>Voir les %1</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les numéros</translation>
    </message>
    <message>
        <source>Open in contacts</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>%1 gets it</source>
        <translation>%1 le reçoit</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>pas de numéro</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) copied.</source>
        <translation>
            <numerusform>%Ln numéro copié.</numerusform>
            <numerusform>%Ln numéros copiés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Back to the campaigns</source>
        <translation>Retour aux campagnes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write again…</source>
        <translation>Réécrire…</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Écriture de la liste</translation>
    </message>
    <message>
        <source>Cancelling leaves no file behind.</source>
        <translation>Arrêter ne laisse aucun fichier.</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>À faire maintenant</translation>
    </message>
    <message>
        <source>Every attempt stays in the history.</source>
        <translation>Chaque essai reste dans l’historique.</translation>
    </message>
    <message>
        <source>See each message</source>
        <translation>Voir chaque message</translation>
    </message>
    <message>
        <source>Text, left out and cost</source>
        <translation>Texte, personnes écartées et coût</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>There is no such campaign in this book.</source>
        <translation>Cette campagne n’existe pas dans ce carnet.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>expéditeur %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS planned</source>
        <translation>
            <numerusform>%Ln SMS prévu</numerusform>
            <numerusform>%Ln SMS prévus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS taken or maybe taken</source>
        <translation>
            <numerusform>%Ln SMS acceptés ou en doute</numerusform>
            <numerusform>%Ln SMS acceptés ou en doute</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing failed, and nothing is in doubt.</source>
        <translation>Aucun échec, et rien en doute.</translation>
    </message>
    <message>
        <source>Nothing to do so far.</source>
        <translation>Rien à faire pour l’instant.</translation>
    </message>
    <message>
        <source>Nobody is to get it.</source>
        <translation>Personne ne doit le recevoir.</translation>
    </message>
    <message>
        <source>The text with its fields: names are hidden.</source>
        <translation>Le texte avec ses champs&#xa0;: les noms sont masqués.</translation>
    </message>
    <message>
        <source>%1 to %2 SMS each; this is the longest.</source>
        <translation>De %1 à %2 SMS chacun&#x202f;; voici le plus long.</translation>
    </message>
    <message>
        <source>The words that really left.</source>
        <translation>Les mots réellement partis.</translation>
    </message>
    <message>
        <source>The words that were to leave: none did.</source>
        <translation>Les mots qui devaient partir&#xa0;: aucun n’est parti.</translation>
    </message>
    <message>
        <source>The words that will leave.</source>
        <translation>Les mots qui partiront.</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Practice: nothing is billed.</source>
        <translation>Répétition&#xa0;: rien n’est facturé.</translation>
    </message>
    <message>
        <source>The provider never said what an SMS costs: its bill decides.</source>
        <translation>Le fournisseur n’a pas dit le prix d’un SMS&#xa0;: sa facture fait foi.</translation>
    </message>
    <message>
        <source>%1 SMS planned at %2</source>
        <translation>%1 SMS prévus à %2</translation>
    </message>
    <message>
        <source>Billed at most</source>
        <translation>Facturé au plus</translation>
    </message>
    <message>
        <source>Would have cost</source>
        <translation>Aurait coûté</translation>
    </message>
    <message>
        <source>So far, at most</source>
        <translation>Jusqu’ici, au plus</translation>
    </message>
    <message>
        <source>Would cost so far</source>
        <translation>Coûterait jusqu’ici</translation>
    </message>
    <message>
        <source>Planned, nothing spent yet</source>
        <translation>Prévu, rien dépensé</translation>
    </message>
    <message>
        <source>Would cost</source>
        <translation>Coûterait</translation>
    </message>
    <message>
        <source>An estimate by the price you confirmed: the bill decides.</source>
        <translation>Estimation au prix que vous avez confirmé&#xa0;: la facture fait foi.</translation>
    </message>
    <message>
        <source>Sending has finished: %1 accepted, %2 failed, %3 in doubt.</source>
        <translation>Envoi terminé&#xa0;: acceptés %1, échecs %2, en doute %3.</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Change the time…</source>
        <translation>Changer l’heure…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Nothing leaves now. Stop it for good?</source>
        <translation>Plus rien ne part. Arrêter pour de bon&#x202f;?</translation>
    </message>
    <message>
        <source>Stop for good</source>
        <translation>Arrêter pour de bon</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Leaves on</source>
        <translation>Départ le</translation>
    </message>
    <message>
        <source>When it leaves</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>Fixer l’heure</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>%1 handed over</source>
        <translation>%1 confiés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) leave %1</source>
        <translation>
            <numerusform>%Ln message part %1</numerusform>
            <numerusform>%Ln messages partent %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: %1 handed over</source>
        <translation>En pause&#xa0;: %1 confiés</translation>
    </message>
    <message numerus="yes">
        <source>Stopping takes back the %Ln message(s) that wait</source>
        <translation>
            <numerusform>Arrêter retire le message qui attend</numerusform>
            <numerusform>Arrêter retire les %Ln messages qui attendent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln message(s) that left stay in this report</source>
        <translation>
            <numerusform>le message parti reste dans ce compte rendu</numerusform>
            <numerusform>les %Ln messages partis restent dans ce compte rendu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1&#x202f;; %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait until %1: %2.</source>
        <translation>
            <numerusform>%Ln message attend&#xa0;: pas avant %1 (%2).</numerusform>
            <numerusform>%Ln messages attendent&#xa0;: pas avant %1 (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln message(s) taken back.</source>
        <translation>
            <numerusform>Arrêtée. %Ln message retiré.</numerusform>
            <numerusform>Arrêtée. %Ln messages retirés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending: %1</source>
        <translation>Envoi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing has left yet.</source>
        <translation>Rien n’est encore parti.</translation>
    </message>
    <message>
        <source>Paused. Nothing more leaves; what is under way ends.</source>
        <translation>En pause. Plus rien ne part&#x202f;; ce qui est en cours s’achève.</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>L’envoi continue.</translation>
    </message>
    <message>
        <source>No offer may leave at that hour: it would wait until %1.</source>
        <translation>Aucune offre ne peut partir à cette heure&#xa0;: départ pas avant %1.</translation>
    </message>
    <message>
        <source>It leaves %1 now.</source>
        <translation>Nouveau départ&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It has gone on meanwhile: look at where it stands now.</source>
        <translation>L’envoi a continué entre-temps&#xa0;: regardez où il en est.</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%Ln message(s) are not known (%1)</source>
        <translation>
            <numerusform>le sort de %Ln message est inconnu (%1)</numerusform>
            <numerusform>le sort de %Ln messages est inconnu (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 allowed</source>
        <translation>
            <numerusform>%Ln permis sur %1</numerusform>
            <numerusform>%Ln permis sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln accepté</numerusform>
            <numerusform>%Ln acceptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln remis</numerusform>
            <numerusform>%Ln remis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed before any call</source>
        <translation>
            <numerusform>%Ln échec avant tout appel</numerusform>
            <numerusform>%Ln échecs avant tout appel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln maybe sent</source>
        <translation>
            <numerusform>%Ln peut-être parti</numerusform>
            <numerusform>%Ln peut-être partis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without report</source>
        <translation>
            <numerusform>%Ln sans accusé</numerusform>
            <numerusform>%Ln sans accusé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at the provider for later</source>
        <translation>
            <numerusform>%Ln chez le fournisseur pour plus tard</numerusform>
            <numerusform>%Ln chez le fournisseur pour plus tard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to leave</source>
        <translation>
            <numerusform>%Ln encore à partir</numerusform>
            <numerusform>%Ln encore à partir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln en doute</numerusform>
            <numerusform>%Ln en doute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt: asked, no answer</source>
        <translation>
            <numerusform>%Ln en doute&#xa0;: demandé, sans réponse</numerusform>
            <numerusform>%Ln en doute&#xa0;: demandés, sans réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being handed over</source>
        <translation>
            <numerusform>%Ln en train d’être confié</numerusform>
            <numerusform>%Ln en train d’être confiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln retiré</numerusform>
            <numerusform>%Ln retirés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campaigns</name>
    <message>
        <source>It was of no more use when it could have left.</source>
        <translation>Il n’était plus utile quand il aurait pu partir.</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>Sans accusé de réception</translation>
    </message>
    <message>
        <source>accepted, and no phone has said more</source>
        <translation>acceptés, et aucun téléphone n’en a dit plus</translation>
    </message>
    <message>
        <source>Nothing to do. Counted as unknown, never as delivered.</source>
        <translation>Rien à faire. Comptés comme inconnus, jamais comme remis.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Waits until %1</source>
        <translation>Attend, pas avant %1</translation>
    </message>
    <message>
        <source>Sending finished</source>
        <translation>Envoi terminé</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>leaves %1</source>
        <translation>départ %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>No failed share yet.</source>
        <translation>Pas encore de taux d’échec.</translation>
    </message>
    <message>
        <source>Nothing was handed over.</source>
        <translation>Rien n’a été confié au fournisseur.</translation>
    </message>
    <message>
        <source>%1 failed, %2 of %3 handed over.</source>
        <translation>%1 d’échecs&#xa0;: %2 sur %3 confiés.</translation>
    </message>
    <message>
        <source>Too early to say: %1.</source>
        <translation>Trop tôt pour le dire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Comptoir warns from %1 on. It may still become up to %2, as long as %3.</source>
        <translation>Comptoir alerte à partir de %1. Le taux peut encore atteindre %2, tant que %3.</translation>
    </message>
    <message>
        <source>Below the %1 from which Comptoir warns.</source>
        <translation>Sous les %1 à partir desquels Comptoir alerte.</translation>
    </message>
    <message>
        <source>Comptoir warns from %1 on: look at who failed before the next offer.</source>
        <translation>Comptoir alerte à partir de %1&#xa0;: voyez qui n’a rien reçu avant la prochaine offre.</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>Inconnu&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>moves</name>
    <message>
        <source>the provider could not be reached</source>
        <translation>fournisseur injoignable</translation>
    </message>
    <message>
        <source>the provider asked to slow down</source>
        <translation>le fournisseur a demandé de ralentir</translation>
    </message>
    <message>
        <source>the provider was out of service</source>
        <translation>fournisseur hors service</translation>
    </message>
    <message>
        <source>the provider refused the key</source>
        <translation>le fournisseur a refusé la clé</translation>
    </message>
    <message>
        <source>no credit left</source>
        <translation>plus de crédit</translation>
    </message>
    <message>
        <source>the provider said no and not why</source>
        <translation>le fournisseur a dit non sans dire pourquoi</translation>
    </message>
    <message>
        <source>asked, no answer in time</source>
        <translation>demandé, pas de réponse à temps</translation>
    </message>
    <message>
        <source>asked, the answer broke off</source>
        <translation>demandé, la réponse s’est coupée</translation>
    </message>
    <message>
        <source>asked, the provider failed</source>
        <translation>demandé, panne chez le fournisseur</translation>
    </message>
    <message>
        <source>asked, the answer cannot be read</source>
        <translation>demandé, réponse illisible</translation>
    </message>
    <message>
        <source>number not in use</source>
        <translation>numéro non attribué</translation>
    </message>
    <message>
        <source>a landline</source>
        <translation>ligne fixe</translation>
    </message>
    <message>
        <source>answered STOP to the provider</source>
        <translation>a répondu STOP au fournisseur</translation>
    </message>
    <message>
        <source>the provider does not take this text</source>
        <translation>le fournisseur ne prend pas ce texte</translation>
    </message>
    <message>
        <source>the provider does not take this sender</source>
        <translation>le fournisseur ne prend pas cet expéditeur</translation>
    </message>
    <message>
        <source>the network did not deliver it</source>
        <translation>le réseau ne l’a pas remis</translation>
    </message>
    <message>
        <source>phone off or out of reach</source>
        <translation>téléphone éteint ou hors de portée</translation>
    </message>
    <message>
        <source>the appointment was moved or called off</source>
        <translation>le rendez-vous a été déplacé ou annulé</translation>
    </message>
    <message>
        <source>the import that brought them was undone</source>
        <translation>l’import d’où vient la fiche a été défait</translation>
    </message>
    <message>
        <source>the campaign was stopped</source>
        <translation>la campagne a été arrêtée</translation>
    </message>
    <message>
        <source>its time of use had passed</source>
        <translation>il n’était plus utile</translation>
    </message>
    <message>
        <source>late: waits for somebody’s word</source>
        <translation>en retard&#xa0;: attend votre décision</translation>
    </message>
    <message>
        <source>its provider let it go at its hour</source>
        <translation>le fournisseur l’a envoyé à l’heure prévue</translation>
    </message>
    <message>
        <source>the clock was ahead: its provider holds it</source>
        <translation>l’horloge avançait&#xa0;: le fournisseur le garde</translation>
    </message>
    <message>
        <source>taken back from its provider</source>
        <translation>repris chez le fournisseur</translation>
    </message>
    <message>
        <source>not handed over ahead: it leaves from here</source>
        <translation>pas confié d’avance&#xa0;: part d’ici</translation>
    </message>
    <message>
        <source>one of several may not be told: made anew</source>
        <translation>un de plusieurs ne doit pas être prévenu&#xa0;: refait</translation>
    </message>
    <message>
        <source>asked once more, its provider knows it</source>
        <translation>redemandé, le fournisseur le connaît</translation>
    </message>
    <message>
        <source>its provider does not give it back</source>
        <translation>le fournisseur ne le rend plus</translation>
    </message>
    <message>
        <source>taken back or left: not known which</source>
        <translation>repris ou parti&#xa0;: on ne sait pas</translation>
    </message>
    <message>
        <source>this computer stopped during the call</source>
        <translation>cet ordinateur s’est arrêté pendant l’appel</translation>
    </message>
    <message>
        <source>the person was erased from the book</source>
        <translation>la fiche a été effacée du carnet</translation>
    </message>
    <message>
        <source>its hour has come</source>
        <translation>son heure est venue</translation>
    </message>
    <message>
        <source>the computer slept before the call</source>
        <translation>l’ordinateur dormait avant l’appel</translation>
    </message>
    <message>
        <source>said yes</source>
        <translation>a dit oui</translation>
    </message>
    <message>
        <source>an expected message</source>
        <translation>message attendu</translation>
    </message>
    <message>
        <source>Waits for its turn to leave.</source>
        <translation>Attend son tour pour partir.</translation>
    </message>
    <message>
        <source>A rule holds it back until then.</source>
        <translation>Une règle le retient jusque-là.</translation>
    </message>
    <message>
        <source>Being handed to the provider.</source>
        <translation>En train d’être confié au fournisseur.</translation>
    </message>
    <message>
        <source>The provider holds it and sends it at its hour.</source>
        <translation>Le fournisseur le garde et l’envoie à l’heure dite.</translation>
    </message>
    <message>
        <source>The provider took it, and may bill it. Not known to have reached the phone.</source>
        <translation>Le fournisseur l’a pris et peut le facturer. Remise au téléphone inconnue.</translation>
    </message>
    <message>
        <source>The phone reported that it has it.</source>
        <translation>Le téléphone a confirmé l’avoir reçu.</translation>
    </message>
    <message>
        <source>Maybe sent. It is never sent again by itself: it might arrive twice.</source>
        <translation>Peut-être parti. Il n’est jamais renvoyé de lui-même&#xa0;: il pourrait arriver deux fois.</translation>
    </message>
    <message>
        <source>The provider did not take it.</source>
        <translation>Le fournisseur ne l’a pas pris.</translation>
    </message>
    <message>
        <source>The provider took it, the phone never got it. It may be billed all the same.</source>
        <translation>Le fournisseur l’a pris, le téléphone ne l’a jamais reçu. Il peut être facturé quand même.</translation>
    </message>
    <message>
        <source>Never to leave.</source>
        <translation>Ne partira pas.</translation>
    </message>
    <message>
        <source>Too late to be of use: it did not leave.</source>
        <translation>Trop tard pour être utile&#xa0;: il n’est pas parti.</translation>
    </message>
    <message>
        <source>Taken back before it left.</source>
        <translation>Retiré avant de partir.</translation>
    </message>
    <message>
        <source>Correct them or telephone. Sending again costs and fails.</source>
        <translation>Corrigez ou appelez. Renvoyer coûte et échoue.</translation>
    </message>
    <message>
        <source>The text did not reach them. What matters is better said by telephone.</source>
        <translation>Le texte n’est pas arrivé. Ce qui compte se dit mieux au téléphone.</translation>
    </message>
    <message>
        <source>Nothing was taken, and nobody is at fault: a new message may pass.</source>
        <translation>Rien n’a été pris, sans faute de personne&#xa0;: un nouveau message peut passer.</translation>
    </message>
    <message>
        <source>The provider does not take these words. Change them before writing again.</source>
        <translation>Le fournisseur ne prend pas ces mots. Changez-les avant de réécrire.</translation>
    </message>
    <message>
        <source>Often one cause for all of them. Look at key, credit and sender.</source>
        <translation>Souvent une seule cause. Vérifiez la clé, le crédit et l’expéditeur.</translation>
    </message>
    <message>
        <source>Maybe sent. Never sent again by itself: look at the provider’s own list first.</source>
        <translation>Peut-être parti. Jamais renvoyé de lui-même&#xa0;: voyez d’abord la liste du fournisseur.</translation>
    </message>
    <message>
        <source>They said STOP to the provider: write to them no more.</source>
        <translation>STOP dit au fournisseur&#xa0;: ne leur écrivez plus.</translation>
    </message>
    <message>
        <source>The provider used a word that Comptoir does not know. Ask what it means.</source>
        <translation>Le fournisseur emploie un mot que Comptoir ne connaît pas. Demandez-lui son sens.</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>left as it is, by %1</source>
        <translation>laissé tel quel par %1</translation>
    </message>
    <message>
        <source>offers leave only %1, %2 to %3</source>
        <translation>les offres ne partent que %1, de %2 à %3</translation>
    </message>
    <message>
        <source>texts leave only %1, %2 to %3</source>
        <translation>les textes ne partent que %1, de %2 à %3</translation>
    </message>
    <message>
        <source>on no public holiday</source>
        <translation>hors jours fériés</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
</context>
</TS>
