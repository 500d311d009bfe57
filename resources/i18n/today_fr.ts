<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AnswerDialog</name>
    <message>
        <source>%1 · appointment %2</source>
        <translation>%1 · rendez-vous %2</translation>
    </message>
    <message>
        <source>The answer that leaves at once</source>
        <translation>La réponse qui part aussitôt</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Nobody by name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Reached: %1</source>
        <translation>Appel passé&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>dans %n min</numerusform>
            <numerusform>dans %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>called at %1</source>
        <translation>appel passé à %1</translation>
    </message>
    <message>
        <source>called at %1, by %2</source>
        <translation>appel passé à %1, par %2</translation>
    </message>
</context>
<context>
    <name>CallsCard</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Print the call list</source>
        <translation>Imprimer la liste d’appels</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Voir %n</numerusform>
            <numerusform>Voir les %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel the appointment</source>
        <translation>Annuler le rendez-vous</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel without a reply</source>
        <translation>Annuler sans répondre</translation>
    </message>
    <message>
        <source>Cancel and reply</source>
        <translation>Annuler et répondre</translation>
    </message>
</context>
<context>
    <name>ExposedDialog</name>
    <message>
        <source>Not safe yet</source>
        <translation>Pas encore à l’abri</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) not safe yet</source>
        <translation>
            <numerusform>%n rappel pas encore à l’abri</numerusform>
            <numerusform>%n rappels pas encore à l’abri</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>leaves %1, appointment %2</source>
        <translation>départ %1, rendez-vous %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Person, number, text</source>
        <translation>Personne, numéro, texte</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout chercher</translation>
    </message>
</context>
<context>
    <name>LateTextDialog</name>
    <message>
        <source>Read and send</source>
        <translation>Relire et envoyer</translation>
    </message>
    <message>
        <source>It would have said: “%1”</source>
        <translation>Il aurait dit&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Don’t send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>LateTextRow</name>
    <message>
        <source>“%1” becomes “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» devient «&#xa0;%2&#xa0;».</translation>
    </message>
</context>
<context>
    <name>LateTextsDialog</name>
    <message>
        <source>Read and send</source>
        <translation>Relire et envoyer</translation>
    </message>
    <message>
        <source>The texts as they would leave now</source>
        <translation>Les textes tels qu’ils partiraient maintenant</translation>
    </message>
    <message>
        <source>What you take out stays to be settled.</source>
        <translation>Ce que vous décochez reste à régler.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Send the %n</source>
        <translation>
            <numerusform>L’envoyer</numerusform>
            <numerusform>Envoyer les %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
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
        <source>Reminders, not safe</source>
        <translation>Rappels, pas à l’abri</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>à l’abri</translation>
    </message>
    <message>
        <source>leaves even if this computer is off</source>
        <translation>part même si cet ordinateur est éteint</translation>
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
    <name>MoveDialog</name>
    <message>
        <source>Move and reply</source>
        <translation>Déplacer et répondre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Move to %1 and reply</source>
        <translation>Déplacer à %1 et répondre</translation>
    </message>
    <message>
        <source>This is the hour they have already.</source>
        <translation>C’est l’heure qu’ils ont déjà.</translation>
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
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Voir %n</numerusform>
            <numerusform>Voir les %n</numerusform>
        </translation>
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
        <source>In doubt</source>
        <translation>En doute</translation>
    </message>
    <message>
        <source>Replies to read</source>
        <translation>Réponses à lire</translation>
    </message>
    <message>
        <source>Calendars that you follow</source>
        <translation>Calendriers suivis</translation>
    </message>
    <message>
        <source>When you have two minutes</source>
        <translation>Quand vous aurez deux minutes</translation>
    </message>
    <message>
        <source>The time of day</source>
        <translation>L’heure de l’ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) did not leave</source>
        <translation>
            <numerusform>%n rappel n’est pas parti</numerusform>
            <numerusform>%n rappels ne sont pas partis</numerusform>
        </translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Restés en arrière</translation>
    </message>
    <message>
        <source>While you were away</source>
        <translation>Pendant votre absence</translation>
    </message>
    <message>
        <source>Nothing to settle.</source>
        <translation>Rien à régler.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No reminder</source>
        <translation>Aucun rappel</translation>
    </message>
    <message numerus="yes">
        <source>%n safe reminder(s), %1</source>
        <translation>
            <numerusform>%n rappel à l’abri, %1</numerusform>
            <numerusform>%n rappels à l’abri, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) not safe, %1</source>
        <translation>
            <numerusform>%n rappel pas à l’abri, %1</numerusform>
            <numerusform>%n rappels pas à l’abri, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n safe</source>
        <translation>
            <numerusform>%n à l’abri</numerusform>
            <numerusform>%n à l’abri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n not safe</source>
        <translation>
            <numerusform>%1&#xa0;: %n pas à l’abri</numerusform>
            <numerusform>%1&#xa0;: %n pas à l’abri</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · closed</source>
        <translation>%1 · fermé</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>StripCard</name>
    <message numerus="yes">
        <source>Settle the %n</source>
        <translation>
            <numerusform>Le régler</numerusform>
            <numerusform>Régler les %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See the %n</source>
        <translation>
            <numerusform>Le voir</numerusform>
            <numerusform>Voir les %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) to come until %1</source>
        <translation>
            <numerusform>%n rappel à envoyer d’ici %1</numerusform>
            <numerusform>%n rappels à envoyer d’ici %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) safe until %1</source>
        <translation>
            <numerusform>%n rappel est à l’abri jusqu’à %1</numerusform>
            <numerusform>%n rappels sont à l’abri jusqu’à %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) of %2 safe until %1</source>
        <translation>
            <numerusform>%n rappel sur %2 est à l’abri jusqu’à %1</numerusform>
            <numerusform>%n rappels sur %2 sont à l’abri jusqu’à %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointments make their reminders by themselves, as their plan says.</source>
        <translation>Chaque rendez-vous prépare ses rappels tout seul, selon son programme.</translation>
    </message>
    <message numerus="yes">
        <source>They leave only while Comptoir is open and this computer is on.</source>
        <translation>
            <numerusform>Il ne part que si Comptoir est ouvert et cet ordinateur allumé.</numerusform>
            <numerusform>Ils ne partent que si Comptoir est ouvert et cet ordinateur allumé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A real provider would send them even if this computer is off; practice ends with this window.</source>
        <translation>
            <numerusform>Un vrai fournisseur l’enverrait même ordinateur éteint&#xa0;; la répétition s’arrête avec cette fenêtre.</numerusform>
            <numerusform>Un vrai fournisseur les enverrait même ordinateur éteint&#xa0;; la répétition s’arrête avec cette fenêtre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends them even if this computer is off.</source>
        <translation>
            <numerusform>%1 l’enverra même si cet ordinateur est éteint.</numerusform>
            <numerusform>%1 les enverra même si cet ordinateur est éteint.</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>Le fournisseur</translation>
    </message>
    <message numerus="yes">
        <source>The other %n leave(s) only if Comptoir stays open</source>
        <translation>
            <numerusform>L’autre ne partira que si Comptoir reste ouvert</numerusform>
            <numerusform>Les %n autres ne partiront que si Comptoir reste ouvert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n of now leave(s) only if Comptoir stays open</source>
        <translation>
            <numerusform>Celui de cet instant ne partira que si Comptoir reste ouvert</numerusform>
            <numerusform>Les %n de cet instant ne partiront que si Comptoir reste ouvert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n at %1 leave(s) only if Comptoir stays open</source>
        <translation>
            <numerusform>Celui de %1 ne partira que si Comptoir reste ouvert</numerusform>
            <numerusform>Les %n de %1 ne partiront que si Comptoir reste ouvert</numerusform>
        </translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>No reminder is waiting until %1</source>
        <translation>Aucun rappel n’attend d’ici %1</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
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
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Reminders leave by this clock: make sure that it is right.</source>
        <translation>Les rappels partent selon elle&#xa0;: vérifiez qu’elle est juste.</translation>
    </message>
    <message>
        <source>on several days</source>
        <translation>sur plusieurs jours</translation>
    </message>
    <message>
        <source>Show as one</source>
        <translation>Regrouper</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Un à un</translation>
    </message>
    <message numerus="yes">
        <source>Send the %n still useful</source>
        <translation>
            <numerusform>Envoyer celui encore utile</numerusform>
            <numerusform>Envoyer les %n encore utiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still useful</source>
        <translation>
            <numerusform>Encore utile</numerusform>
            <numerusform>Encore utiles</numerusform>
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
        <source>appointments %1</source>
        <translation>rendez-vous %1</translation>
    </message>
    <message>
        <source>%1: text still right</source>
        <translation>%1&#xa0;: texte juste</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>“%1” becomes “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» devient «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>To reword</source>
        <translation>À reformuler</translation>
    </message>
    <message numerus="yes">
        <source>Read and send the %n</source>
        <translation>
            <numerusform>Relire et envoyer</numerusform>
            <numerusform>Relire et envoyer les %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: only the day is named otherwise</source>
        <translation>%1&#xa0;: seul le jour change</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Read and send</source>
        <translation>Relire et envoyer</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left: better to call.</source>
        <translation>
            <numerusform>Il reste %n min&#xa0;: mieux vaut appeler.</numerusform>
            <numerusform>Il reste %n min&#xa0;: mieux vaut appeler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too late for a text: better to call.</source>
        <translation>Trop tard pour un SMS&#xa0;: mieux vaut appeler.</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>À appeler</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>Maybe sent. It is never sent again by itself.</source>
        <translation>Peut-être parti. Il ne repart jamais tout seul.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Nothing to settle any more; reports go on counting it in doubt</source>
        <translation>Plus rien à régler&#xa0;; les rapports le comptent toujours en doute</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n rendez-vous</numerusform>
            <numerusform>%n rendez-vous</numerusform>
        </translation>
    </message>
    <message>
        <source>called off by it</source>
        <translation>annulé par ce SMS</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Annuler le rendez-vous…</translation>
    </message>
    <message>
        <source>Move and reply…</source>
        <translation>Déplacer et répondre…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are gone from it at once</source>
        <translation>
            <numerusform>%n rendez-vous a disparu d’un coup</numerusform>
            <numerusform>%n rendez-vous ont disparu d’un coup</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand, and are reminded of, until you have looked.</source>
        <translation>Ils restent pris, avec leurs rappels, tant que vous n’avez pas regardé.</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Les regarder</translation>
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
        <translation>Sans elle, un ordinateur perdu, c’est le carnet perdu.</translation>
    </message>
    <message>
        <source>Confirm it</source>
        <translation>La confirmer</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>appointment %1</source>
        <translation>rendez-vous %1</translation>
    </message>
    <message>
        <source>appointment at %1</source>
        <translation>rendez-vous à %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>off from %1 to %2</source>
        <translation>éteint de %1 à %2</translation>
    </message>
    <message>
        <source>asleep from %1 to %2</source>
        <translation>en veille de %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>environ %n heure</numerusform>
            <numerusform>environ %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer’s clock was set back by %1 at %2</source>
        <translation>L’horloge de cet ordinateur a été reculée de %1 à %2</translation>
    </message>
    <message>
        <source>This computer’s clock was set forward by %1 at %2</source>
        <translation>L’horloge de cet ordinateur a été avancée de %1 à %2</translation>
    </message>
    <message>
        <source>Don’t send</source>
        <translation>Ne pas envoyer</translation>
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
    <name>Triage</name>
    <message>
        <source>What has left already is not taken back.</source>
        <translation>Ce qui est déjà parti ne peut plus être repris.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) put in the queue: leaving now.</source>
        <translation>
            <numerusform>%n SMS mis en file&#xa0;: il part.</numerusform>
            <numerusform>%n SMS mis en file&#xa0;: ils partent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent: it is of no more use by now.</source>
        <translation>Rien n’est parti&#xa0;: ce n’est plus utile à cette heure.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) left out.</source>
        <translation>
            <numerusform>%n rappel laissé de côté.</numerusform>
            <numerusform>%n rappels laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reached by telephone: %1.</source>
        <translation>Appel passé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It is in doubt no more: the provider told what it did.</source>
        <translation>Il n’y a plus de doute&#xa0;: le fournisseur a dit ce qu’il en a fait.</translation>
    </message>
    <message>
        <source>Left in doubt: reports go on counting it so.</source>
        <translation>Laissé en doute&#xa0;: les rapports le comptent toujours ainsi.</translation>
    </message>
    <message>
        <source>Marked as read.</source>
        <translation>Marqué comme lu.</translation>
    </message>
    <message>
        <source>Booked again: the reply is yours to read.</source>
        <translation>Rendez-vous rétabli&#xa0;: la réponse est à lire.</translation>
    </message>
    <message>
        <source>The text that it is off has left already.</source>
        <translation>Le SMS d’annulation est déjà parti.</translation>
    </message>
    <message>
        <source>Called off, as they wrote; the answer leaves now.</source>
        <translation>Rendez-vous annulé, comme demandé&#x202f;; la réponse part maintenant.</translation>
    </message>
    <message>
        <source>Called off, as they wrote: no text leaves.</source>
        <translation>Rendez-vous annulé, comme demandé&#xa0;: aucun SMS ne part.</translation>
    </message>
    <message>
        <source>Moved to %1, %2; the answer leaves now.</source>
        <translation>Déplacé au %1, %2&#x202f;; la réponse part.</translation>
    </message>
    <message>
        <source>Moved back: the reply is yours to read.</source>
        <translation>Rendez-vous remis à son heure&#xa0;: la réponse est à lire.</translation>
    </message>
    <message>
        <source>The text that tells the other hour has left already.</source>
        <translation>Le SMS qui annonce l’autre heure est déjà parti.</translation>
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
        <source>Today so far: %n handed over</source>
        <translation>
            <numerusform>Aujourd’hui&#xa0;: %n confié</numerusform>
            <numerusform>Aujourd’hui&#xa0;: %n confiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Hier, %1</translation>
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
    <message>
        <source>To call</source>
        <translation>À appeler</translation>
    </message>
</context>
</TS>
