<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AccountForm</name>
    <message>
        <source>What you call it</source>
        <translation>Le nom que vous lui donnez</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>Serveur de répétition</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>It goes to %1 and is never shown again.</source>
        <translation>Elle va dans %1 et n’est plus jamais montrée.</translation>
    </message>
    <message>
        <source>Try the key and add</source>
        <translation>Essayer la clé et ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Give it a name, so that you know it again.</source>
        <translation>Donnez-lui un nom, pour le reconnaître.</translation>
    </message>
    <message>
        <source>Another account has this name.</source>
        <translation>Un autre compte porte ce nom.</translation>
    </message>
    <message>
        <source>It must begin with https:// (http:// only on this very computer).</source>
        <translation>Elle doit commencer par https:// (http:// seulement sur cet ordinateur).</translation>
    </message>
    <message>
        <source>A key is letters, digits and signs, without spaces. Copy it anew.</source>
        <translation>Une clé se compose de lettres, chiffres et signes, sans espace. Copiez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>CountedText</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterBar</name>
    <message>
        <source>Counter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>F7: the screen reader speaks the count</source>
        <translation>F7&#xa0;: le lecteur d’écran lit le compte</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limite %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>As 25/12, 25, thursday, tomorrow or +3 · Up and down go by a day</source>
        <translation>25/12, 25, jeudi, demain ou +3 · Haut et bas&#xa0;: un jour</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Choisir dans un calendrier</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Print the sheet…</source>
        <translation>Imprimer la feuille…</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Never on the clipboard. Take no picture of it that goes online.</source>
        <translation>Jamais dans le presse-papiers. Pas de photo qui parte en ligne.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Enregistrer la clé de secours</translation>
    </message>
    <message>
        <source>Comptoir recovery key.txt</source>
        <translation>Clé de secours Comptoir.txt</translation>
    </message>
    <message>
        <source>That is where the book lies: lost together with it. Choose another disk.</source>
        <translation>C’est là que se trouve le carnet&#xa0;: perdue avec lui. Choisissez un autre disque.</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Enregistrée sous «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It could not be written there. Choose another place.</source>
        <translation>Impossible d’écrire à cet endroit. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>KeyCheck</name>
    <message>
        <source>Type two groups back, to check the sheet</source>
        <translation>Recopiez deux groupes, pour vérifier la feuille</translation>
    </message>
    <message>
        <source>They are covered above while you type: read them from the sheet.</source>
        <translation>Ils sont cachés ci-dessus pendant que vous tapez&#xa0;: lisez-les sur la feuille.</translation>
    </message>
    <message>
        <source>Not as on the sheet. Look again, sign by sign.</source>
        <translation>Pas comme sur la feuille. Regardez de nouveau, signe par signe.</translation>
    </message>
    <message>
        <source>Type this group from the sheet.</source>
        <translation>Recopiez ce groupe depuis la feuille.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
</context>
<context>
    <name>MessageEdit</name>
    <message>
        <source>Text of the message</source>
        <translation>Texte du message</translation>
    </message>
    <message>
        <source>Write your message…</source>
        <translation>Écrivez votre message…</translation>
    </message>
    <message>
        <source>SMS %1</source>
        <translation>SMS %1</translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
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
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>PurposeToggle</name>
    <message>
        <source>Kind of message</source>
        <translation>Type de message</translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation>Transactionnel</translation>
    </message>
    <message>
        <source>Expected: appointment, order ready</source>
        <translation>Attendu&#xa0;: rendez-vous, commande prête</translation>
    </message>
    <message>
        <source>Appointment, order</source>
        <translation>Rendez-vous, commande</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>An offer: consent needed</source>
        <translation>Une offre&#xa0;: accord nécessaire</translation>
    </message>
    <message>
        <source>Offer, with consent</source>
        <translation>Offre, avec accord</translation>
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
    <name>_Group</name>
    <message>
        <source>Group %1, covered</source>
        <translation>Groupe %1, caché</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>Groupe %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>_Typed</name>
    <message>
        <source>Group %1</source>
        <translation>Groupe %1</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS (%n segment(s))</source>
        <translation>
            <numerusform>%n SMS (%n segment)</numerusform>
            <numerusform>%n SMS (%n segments)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>account_names</name>
    <message>
        <source>Practice</source>
        <translation>Répétition</translation>
    </message>
</context>
<context>
    <name>call_sheet</name>
    <message>
        <source>To call</source>
        <translation>À appeler</translation>
    </message>
    <message>
        <source>printed at %1</source>
        <translation>imprimé à %1</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>aucun numéro</translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>not delivered</source>
        <translation>non remis</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>landline</source>
        <translation>ligne fixe</translation>
    </message>
    <message>
        <source>no mobile number</source>
        <translation>pas de mobile</translation>
    </message>
    <message>
        <source>broken number</source>
        <translation>numéro faux</translation>
    </message>
    <message>
        <source>wants no texts</source>
        <translation>refuse les SMS</translation>
    </message>
    <message>
        <source>too late for a text</source>
        <translation>trop tard pour un SMS</translation>
    </message>
    <message>
        <source>booked late</source>
        <translation>pris trop tard</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>en doute</translation>
    </message>
    <message>
        <source>no text possible</source>
        <translation>SMS impossible</translation>
    </message>
    <message>
        <source>told the old hour</source>
        <translation>connaît l’ancienne heure</translation>
    </message>
    <message>
        <source>not told it is off</source>
        <translation>ignore l’annulation</translation>
    </message>
</context>
<context>
    <name>cover</name>
    <message>
        <source>the provider takes no text for later</source>
        <translation>le fournisseur ne prend pas de SMS à l’avance</translation>
    </message>
    <message>
        <source>Leave Comptoir open, and this computer on, until then.</source>
        <translation>Laissez Comptoir ouvert, et l’ordinateur allumé, jusque-là.</translation>
    </message>
    <message>
        <source>nothing is handed over in advance</source>
        <translation>rien n’est confié à l’avance</translation>
    </message>
    <message>
        <source>You chose so: the settings change it.</source>
        <translation>C’est votre choix&#xa0;: les réglages le changent.</translation>
    </message>
    <message>
        <source>too soon for the provider’s scheduler</source>
        <translation>trop proche pour être confié au fournisseur</translation>
    </message>
    <message>
        <source>Leave Comptoir open until they have left.</source>
        <translation>Laissez Comptoir ouvert jusqu’à leur départ.</translation>
    </message>
    <message>
        <source>just booked</source>
        <translation>pris à l’instant</translation>
    </message>
    <message>
        <source>In a few minutes they are handed over: nothing to do.</source>
        <translation>Ils sont confiés dans quelques minutes&#xa0;: rien à faire.</translation>
    </message>
    <message>
        <source>the provider would give back no more this month</source>
        <translation>le fournisseur n’en rendrait plus ce mois-ci</translation>
    </message>
    <message>
        <source>a rule lets them leave at their hour only</source>
        <translation>une règle n’autorise l’envoi qu’à l’heure prévue</translation>
    </message>
    <message>
        <source>about to be handed over</source>
        <translation>en cours de remise au fournisseur</translation>
    </message>
    <message>
        <source>Leave Comptoir open for another moment.</source>
        <translation>Laissez Comptoir ouvert encore un instant.</translation>
    </message>
    <message>
        <source>in doubt: maybe the provider has them</source>
        <translation>en doute&#xa0;: peut-être déjà chez le fournisseur</translation>
    </message>
    <message>
        <source>Look at the provider’s own list; they are not sent twice.</source>
        <translation>Regardez la liste du fournisseur&#x202f;; rien ne part deux fois.</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>This computer has no keyring that could keep the book&apos;s key.</source>
        <translation>Cet ordinateur n’a pas de trousseau de mots de passe qui puisse garder la clé du carnet.</translation>
    </message>
    <message>
        <source>This reply is no longer there.</source>
        <translation>Cette réponse n’existe plus.</translation>
    </message>
    <message>
        <source>Look at the replies once more.</source>
        <translation>Regardez à nouveau les réponses.</translation>
    </message>
    <message>
        <source>This appointment stands.</source>
        <translation>Ce rendez-vous est maintenu.</translation>
    </message>
    <message>
        <source>Call it off first, if it is to be.</source>
        <translation>Annulez-le d’abord, s’il doit l’être.</translation>
    </message>
    <message>
        <source>This appointment was changed meanwhile.</source>
        <translation>Ce rendez-vous a été changé entre-temps.</translation>
    </message>
    <message>
        <source>Look at it as it is now, then say it again.</source>
        <translation>Regardez-le tel qu’il est, puis recommencez.</translation>
    </message>
    <message>
        <source>The appointment is no longer as this reply left it.</source>
        <translation>Le rendez-vous n’est plus tel que cette réponse l’a laissé.</translation>
    </message>
    <message>
        <source>Look at it as it is now.</source>
        <translation>Regardez-le tel qu’il est.</translation>
    </message>
    <message>
        <source>This reply is not about one appointment alone.</source>
        <translation>Cette réponse ne concerne pas un seul rendez-vous.</translation>
    </message>
    <message>
        <source>Move it in the agenda, and tell them.</source>
        <translation>Déplacez-le dans l’agenda, et prévenez la personne.</translation>
    </message>
    <message>
        <source>This person has another number by now.</source>
        <translation>Cette personne a changé de numéro.</translation>
    </message>
    <message>
        <source>Telephone, or move the appointment in the agenda.</source>
        <translation>Téléphonez, ou déplacez le rendez-vous dans l’agenda.</translation>
    </message>
    <message>
        <source>No text can be made of it, or none would reach them.</source>
        <translation>Aucun SMS n’est possible, ou aucun n’arriverait.</translation>
    </message>
    <message>
        <source>Telephone instead.</source>
        <translation>Téléphonez plutôt.</translation>
    </message>
    <message>
        <source>They get this notice already.</source>
        <translation>Cet avis est déjà parti ou va partir.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>No text told them of the old hour.</source>
        <translation>Aucun SMS n’a annoncé l’ancienne heure.</translation>
    </message>
    <message>
        <source>Tell them if you wish all the same.</source>
        <translation>Prévenez quand même si vous le souhaitez.</translation>
    </message>
    <message>
        <source>This hour has passed.</source>
        <translation>Cette heure est passée.</translation>
    </message>
    <message>
        <source>Choose one to come.</source>
        <translation>Choisissez-en une à venir.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked, and the book&apos;s key lies in it.</source>
        <translation>Le trousseau de mots de passe de cet ordinateur est verrouillé, et la clé du carnet s’y trouve.</translation>
    </message>
    <message>
        <source>Unlock it, then try again. Nothing was changed.</source>
        <translation>Déverrouillez-le, puis réessayez. Rien n’a changé.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not hand out the key.</source>
        <translation>Le trousseau de mots de passe de cet ordinateur n’a pas donné la clé.</translation>
    </message>
    <message>
        <source>Allow it when it asks, then try again.</source>
        <translation>Autorisez-le quand il le demande, puis réessayez.</translation>
    </message>
    <message>
        <source>Install or start one (GNOME Keyring, KWallet), then try again. On a server, COMPTOIR_SECRETS may name a folder instead.</source>
        <translation>Installez-en un ou démarrez-le (GNOME Keyring, KWallet), puis réessayez. Sur un serveur, COMPTOIR_SECRETS peut indiquer un dossier à la place.</translation>
    </message>
    <message>
        <source>The folder “{path}”, which COMPTOIR_SECRETS names, is not there.</source>
        <translation>Le dossier «&#xa0;{path}&#xa0;», que COMPTOIR_SECRETS indique, n’existe pas.</translation>
    </message>
    <message>
        <source>Make it, for its owner alone (0700), then try again.</source>
        <translation>Créez-le, pour son seul propriétaire (0700), puis réessayez.</translation>
    </message>
    <message>
        <source>Others can read “{path}”, where keys lie.</source>
        <translation>D’autres peuvent lire «&#xa0;{path}&#xa0;», où se trouvent les clés.</translation>
    </message>
    <message>
        <source>Let its owner alone (0700 for the folder, 0600 for its files), then try again.</source>
        <translation>Réservez-le à son seul propriétaire (0700 pour le dossier, 0600 pour ses fichiers), puis réessayez.</translation>
    </message>
    <message>
        <source>The name of the book in book.json cannot be that.</source>
        <translation>Le nom du carnet dans book.json ne peut pas être celui-là.</translation>
    </message>
    <message>
        <source>Put back book.json as it was, then try again.</source>
        <translation>Remettez book.json tel qu’il était, puis réessayez.</translation>
    </message>
    <message>
        <source>A key of the book is 64 hexadecimal digits; this is none.</source>
        <translation>Une clé de carnet a 64&#xa0;chiffres hexadécimaux&#xa0;; celle-ci n’en est pas une.</translation>
    </message>
    <message>
        <source>Look at COMPTOIR_KEY and at where keys lie.</source>
        <translation>Vérifiez COMPTOIR_KEY et l’endroit où se trouvent les clés.</translation>
    </message>
    <message>
        <source>The key of the account is not in the keyring.</source>
        <translation>La clé du compte n’est pas dans le trousseau.</translation>
    </message>
    <message>
        <source>Paste it again in Settings, Providers.</source>
        <translation>Collez-la de nouveau dans Réglages, Fournisseurs.</translation>
    </message>
    <message>
        <source>The key of this book is not in the keyring of this computer.</source>
        <translation>La clé de ce carnet n’est pas dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Your recovery key, printed or saved, opens it.</source>
        <translation>Votre clé de secours, imprimée ou enregistrée, l’ouvre.</translation>
    </message>
    <message>
        <source>The key of this book lies in a folder that nobody named now.</source>
        <translation>La clé de ce carnet se trouve dans un dossier que personne n’a indiqué cette fois.</translation>
    </message>
    <message>
        <source>Start Comptoir with COMPTOIR_SECRETS, or type the recovery key.</source>
        <translation>Lancez Comptoir avec COMPTOIR_SECRETS, ou tapez la clé de secours.</translation>
    </message>
    <message>
        <source>The key of this book is given by COMPTOIR_KEY, which is not set.</source>
        <translation>La clé de ce carnet vient de COMPTOIR_KEY, qui n’est pas définie.</translation>
    </message>
    <message>
        <source>Start Comptoir with it, or type the recovery key.</source>
        <translation>Lancez Comptoir avec elle, ou tapez la clé de secours.</translation>
    </message>
    <message>
        <source>This key does not open this book, or the file is no book.</source>
        <translation>Cette clé n’ouvre pas ce carnet, ou le fichier n’est pas un carnet.</translation>
    </message>
    <message>
        <source>Type the recovery key of this very book.</source>
        <translation>Tapez la clé de secours de ce carnet-ci.</translation>
    </message>
    <message>
        <source>A newer Comptoir wrote this book.</source>
        <translation>Un Comptoir plus récent a écrit ce carnet.</translation>
    </message>
    <message>
        <source>Update Comptoir on this computer. Nothing was changed.</source>
        <translation>Mettez Comptoir à jour sur cet ordinateur. Rien n’a changé.</translation>
    </message>
    <message>
        <source>The book lies on a network share, where it would be damaged.</source>
        <translation>Le carnet est sur un partage réseau, où il serait abîmé.</translation>
    </message>
    <message>
        <source>Move its folder onto a disk of this computer.</source>
        <translation>Déplacez son dossier sur un disque de cet ordinateur.</translation>
    </message>
    <message>
        <source>Another program holds the book longer than we wait.</source>
        <translation>Un autre programme garde le carnet trop longtemps.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was written.</source>
        <translation>Le disque est plein&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full: only a part was written.</source>
        <translation>Le disque est plein&#xa0;: une partie seulement a été écrite.</translation>
    </message>
    <message>
        <source>Make room, then try again: what is done stays, the rest follows.</source>
        <translation>Faites de la place, puis réessayez&#xa0;: ce qui est fait reste, le reste suivra.</translation>
    </message>
    <message>
        <source>The disk did not take or give what the book needs.</source>
        <translation>Le disque n’a pas pris ou rendu ce qu’il faut au carnet.</translation>
    </message>
    <message>
        <source>Look whether it is still there, then try again.</source>
        <translation>Vérifiez qu’il est toujours là, puis réessayez.</translation>
    </message>
    <message>
        <source>Another import began meanwhile, and this one was put away.</source>
        <translation>Un autre import a commencé entre-temps, et celui-ci a été écarté.</translation>
    </message>
    <message>
        <source>Import the list again: nothing of it was taken in.</source>
        <translation>Importez la liste de nouveau&#xa0;: rien n’en a été repris.</translation>
    </message>
    <message>
        <source>A folder&apos;s name holds a sign that this system cannot be told at login.</source>
        <translation>Le nom d’un dossier contient un signe que ce système ne sait pas reprendre à l’ouverture de session.</translation>
    </message>
    <message>
        <source>Give it another name: letters, digits, spaces.</source>
        <translation>Donnez-lui un autre nom&#xa0;: lettres, chiffres, espaces.</translation>
    </message>
    <message>
        <source>The book&apos;s key stands in COMPTOIR_KEY, which is not there at login.</source>
        <translation>La clé du carnet se trouve dans COMPTOIR_KEY, qui n’existe pas à l’ouverture de session.</translation>
    </message>
    <message>
        <source>Put it into a folder that COMPTOIR_SECRETS names.</source>
        <translation>Placez-la dans un dossier que nomme COMPTOIR_SECRETS.</translation>
    </message>
    <message>
        <source>What starts Comptoir at login could not be changed: {reason}.</source>
        <translation>Ce qui lance Comptoir à l’ouverture de session n’a pas pu être modifié&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Look at who may write to your folder of settings.</source>
        <translation>Vérifiez qui peut écrire dans votre dossier de réglages.</translation>
    </message>
    <message>
        <source>This system would not start Comptoir at login.</source>
        <translation>Ce système a refusé de lancer Comptoir à l’ouverture de session.</translation>
    </message>
    <message>
        <source>Ask whoever looks after it; nothing was changed.</source>
        <translation>Demandez à la personne qui s’en occupe&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Another computer or window sends for this book.</source>
        <translation>Un autre ordinateur ou une autre fenêtre envoie pour ce carnet.</translation>
    </message>
    <message>
        <source>It goes on; nothing is sent twice.</source>
        <translation>Il continue&#x202f;; rien ne part deux fois.</translation>
    </message>
    <message>
        <source>More would leave by now than you confirmed: nothing was sent.</source>
        <translation>Il en partirait maintenant plus que confirmé&#xa0;: rien n’est parti.</translation>
    </message>
    <message>
        <source>Look at the new plan and confirm it.</source>
        <translation>Regardez le nouveau plan et confirmez-le.</translation>
    </message>
    <message>
        <source>There is no account to send with.</source>
        <translation>Aucun compte ne permet d’envoyer.</translation>
    </message>
    <message>
        <source>Add one in Settings, Providers.</source>
        <translation>Ajoutez-en un dans Réglages, Fournisseurs.</translation>
    </message>
    <message>
        <source>The provider cannot be reached: nothing left this computer.</source>
        <translation>Le fournisseur est injoignable&#xa0;: rien n’a quitté cet ordinateur.</translation>
    </message>
    <message>
        <source>Look at the connection; what waits leaves by itself afterwards.</source>
        <translation>Vérifiez la connexion&#x202f;; ce qui attend partira ensuite tout seul.</translation>
    </message>
    <message>
        <source>The provider refuses the key.</source>
        <translation>Le fournisseur refuse la clé.</translation>
    </message>
    <message>
        <source>Paste the key of your account again in Settings, Providers.</source>
        <translation>Collez de nouveau la clé de votre compte dans Réglages, Fournisseurs.</translation>
    </message>
    <message>
        <source>The account has no credit left.</source>
        <translation>Le compte n’a plus de crédit.</translation>
    </message>
    <message>
        <source>Top it up with your provider: what waits leaves afterwards.</source>
        <translation>Rechargez-le chez votre fournisseur&#xa0;: ce qui attend partira ensuite.</translation>
    </message>
    <message>
        <source>These words take more than one SMS, whoever gets them.</source>
        <translation>Ces mots prennent plus d’un SMS, quel que soit le destinataire.</translation>
    </message>
    <message>
        <source>Shorten them, or write ê, ô and ç without their accent.</source>
        <translation>Raccourcissez-les, ou écrivez ê, ô et ç sans accent.</translation>
    </message>
    <message>
        <source>This is no plan of reminders.</source>
        <translation>Ceci n’est pas un plan de rappels.</translation>
    </message>
    <message>
        <source>Look at its hours and at each of its reminders.</source>
        <translation>Vérifiez ses heures et chacun de ses rappels.</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Il n’y a pas encore de texte.</translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>Écrivez ce qu’il y a à dire.</translation>
    </message>
    <message>
        <source>The book has no field “{field}”.</source>
        <translation>Le carnet n’a pas de champ «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>Take it out, or choose a field from the list.</source>
        <translation>Retirez-le, ou choisissez un champ de la liste.</translation>
    </message>
    <message>
        <source>A brace stands for a field, and this one belongs to none.</source>
        <translation>Une accolade annonce un champ, et celle-ci n’appartient à aucun.</translation>
    </message>
    <message>
        <source>The text holds half an emoji.</source>
        <translation>Le texte contient une moitié d’émoji.</translation>
    </message>
    <message>
        <source>Type that emoji again.</source>
        <translation>Retapez cet émoji.</translation>
    </message>
    <message>
        <source>The text names the shop, and nobody said how it is called.</source>
        <translation>Le texte nomme la boutique, et personne n’a dit comment elle s’appelle.</translation>
    </message>
    <message>
        <source>Write its name in Settings, Shop.</source>
        <translation>Écrivez son nom dans Réglages, Boutique.</translation>
    </message>
    <message>
        <source>This sender is not allowed for this kind of message.</source>
        <translation>Cet expéditeur n’est pas permis pour ce type de message.</translation>
    </message>
    <message>
        <source>Choose another one in Settings, Providers.</source>
        <translation>Choisissez-en un autre dans Réglages, Fournisseurs.</translation>
    </message>
    <message>
        <source>The provider has no STOP number, so no offer may leave by it.</source>
        <translation>Le fournisseur n’a pas de numéro STOP&#xa0;: aucune offre ne peut partir par lui.</translation>
    </message>
    <message>
        <source>Ask the provider for one, or choose another account.</source>
        <translation>Demandez-lui-en un, ou choisissez un autre compte.</translation>
    </message>
    <message>
        <source>This text was sent or thrown away elsewhere.</source>
        <translation>Ce texte a été envoyé ou jeté ailleurs.</translation>
    </message>
    <message>
        <source>Look among the campaigns before you write it again.</source>
        <translation>Regardez parmi les campagnes avant de le réécrire.</translation>
    </message>
    <message>
        <source>Comptoir made a mistake, and this was not done.</source>
        <translation>Comptoir a fait une erreur, et ceci n’a pas été fait.</translation>
    </message>
    <message>
        <source>Try once more.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>The campaign is past that by now.</source>
        <translation>La campagne n’en est plus là.</translation>
    </message>
    <message>
        <source>Look at how it stands.</source>
        <translation>Regardez où elle en est.</translation>
    </message>
    <message>
        <source>This person is not in the book any more.</source>
        <translation>Cette personne n’est plus dans le carnet.</translation>
    </message>
    <message>
        <source>Look them up again.</source>
        <translation>Cherchez-la de nouveau.</translation>
    </message>
    <message>
        <source>Somebody else has changed this person meanwhile.</source>
        <translation>Quelqu’un d’autre a modifié cette fiche entre-temps.</translation>
    </message>
    <message>
        <source>Look at what stands there now, then change it again.</source>
        <translation>Regardez ce qui y est maintenant, puis modifiez de nouveau.</translation>
    </message>
    <message>
        <source>Several people share this number.</source>
        <translation>Plusieurs personnes partagent ce numéro.</translation>
    </message>
    <message>
        <source>Choose the person by name.</source>
        <translation>Choisissez la personne par son nom.</translation>
    </message>
    <message>
        <source>Nobody has the tag “{tag}” any more.</source>
        <translation>Plus personne n’a l’étiquette «&#xa0;{tag}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose whom to write to again.</source>
        <translation>Choisissez de nouveau à qui écrire.</translation>
    </message>
    <message>
        <source>Nobody in the book is meant by this any more.</source>
        <translation>Plus personne du carnet n’est concerné.</translation>
    </message>
    <message>
        <source>The rules of {country} cannot be read: a file is damaged.</source>
        <translation>Les règles du pays {country} sont illisibles&#xa0;: un fichier est abîmé.</translation>
    </message>
    <message>
        <source>Install Comptoir again. Your book stays as it is.</source>
        <translation>Réinstallez Comptoir. Votre carnet reste tel quel.</translation>
    </message>
    <message>
        <source>Nobody can have agreed in the future.</source>
        <translation>Personne ne peut avoir donné son accord dans l’avenir.</translation>
    </message>
    <message>
        <source>Choose an earlier day.</source>
        <translation>Choisissez une date passée.</translation>
    </message>
    <message>
        <source>This import is not in the book any more.</source>
        <translation>Cet import n’est plus dans le carnet.</translation>
    </message>
    <message>
        <source>Look at the list of imports: there is nothing left to undo.</source>
        <translation>Regardez la liste des imports&#xa0;: il n’y a plus rien à défaire.</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>Ce fichier ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>Look whether it is still there, and close it elsewhere.</source>
        <translation>Vérifiez qu’il est toujours là, et fermez-le ailleurs.</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>Il n’y a rien dans ce fichier.</translation>
    </message>
    <message>
        <source>Choose the file with the appointments themselves.</source>
        <translation>Choisissez le fichier qui contient les rendez-vous.</translation>
    </message>
    <message>
        <source>This is neither a calendar nor a list.</source>
        <translation>Ce n’est ni un agenda ni une liste.</translation>
    </message>
    <message>
        <source>Export it as .ics, or save it as .xlsx or .csv.</source>
        <translation>Exportez-le en .ics, ou enregistrez-le en .xlsx ou .csv.</translation>
    </message>
    <message>
        <source>The file is called .{said}, and is something else inside.</source>
        <translation>Le fichier s’appelle .{said}, et contient autre chose.</translation>
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
        <translation>Copiez-le ou exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>This file is locked with a password.</source>
        <translation>Ce fichier est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>Save it without the password, then try again.</source>
        <translation>Enregistrez-le sans mot de passe, puis réessayez.</translation>
    </message>
    <message>
        <source>This file is too big to be read safely.</source>
        <translation>Ce fichier est trop gros pour être lu sans risque.</translation>
    </message>
    <message>
        <source>Export only the weeks to come.</source>
        <translation>N’exportez que les semaines à venir.</translation>
    </message>
    <message>
        <source>This is no calendar that Comptoir can read.</source>
        <translation>Comptoir ne sait pas lire ce fichier comme un agenda.</translation>
    </message>
    <message>
        <source>Export it as an .ics file where it is kept.</source>
        <translation>Exportez-le au format .ics depuis le logiciel où il est tenu.</translation>
    </message>
    <message>
        <source>This file is too big to be a shop’s calendar.</source>
        <translation>Ce fichier est trop gros pour l’agenda d’un commerce.</translation>
    </message>
    <message>
        <source>Export a year of it, or what is to come.</source>
        <translation>N’en exportez qu’une année, ou seulement ce qui est à venir.</translation>
    </message>
    <message>
        <source>It is not clear which column holds the day of the appointment.</source>
        <translation>On ne sait pas quelle colonne contient le jour du rendez-vous.</translation>
    </message>
    <message>
        <source>Call that one “Date RDV” or “Appointment date”.</source>
        <translation>Nommez-la «&#xa0;Date RDV&#xa0;».</translation>
    </message>
    <message>
        <source>No list of appointments was found in this file.</source>
        <translation>Aucune liste de rendez-vous n’a été trouvée dans ce fichier.</translation>
    </message>
    <message>
        <source>It takes a day, an hour, and a name, a number or an e-mail address.</source>
        <translation>Il y faut un jour, une heure, et un nom, un numéro ou une adresse e-mail.</translation>
    </message>
    <message>
        <source>No column of this file holds dates.</source>
        <translation>Aucune colonne de ce fichier ne contient de dates.</translation>
    </message>
    <message>
        <source>Call it Date, and write 26/11/2026 below.</source>
        <translation>Nommez-la Date et écrivez 26/11/2026 dessous.</translation>
    </message>
    <message>
        <source>Nobody knows in which time zone the shop is.</source>
        <translation>On ne sait pas dans quel fuseau horaire se trouve la boutique.</translation>
    </message>
    <message>
        <source>Choose the shop’s country in Settings, Shop.</source>
        <translation>Choisissez le pays de la boutique dans Réglages, Boutique.</translation>
    </message>
    <message>
        <source>This calendar is not read any more.</source>
        <translation>Cet agenda n’est plus relu.</translation>
    </message>
    <message>
        <source>Look at the list of calendars.</source>
        <translation>Regardez la liste des agendas.</translation>
    </message>
    <message>
        <source>This calendar is read already.</source>
        <translation>Cet agenda est déjà relu.</translation>
    </message>
    <message>
        <source>This is no address that a calendar is fetched from.</source>
        <translation>Ce n’est pas une adresse où chercher un agenda.</translation>
    </message>
    <message>
        <source>Copy it where the calendar is kept: it begins with https.</source>
        <translation>Copiez-la là où l’agenda est tenu&#xa0;: elle commence par https.</translation>
    </message>
    <message>
        <source>The calendar’s address cannot be reached.</source>
        <translation>L’adresse de l’agenda est injoignable.</translation>
    </message>
    <message>
        <source>Look at the connection; it is tried again by itself.</source>
        <translation>Regardez la connexion&#x202f;; un nouvel essai se fera tout seul.</translation>
    </message>
    <message>
        <source>The calendar did not come within a minute.</source>
        <translation>L’agenda n’est pas arrivé en une minute.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Un nouvel essai se fera tout seul.</translation>
    </message>
    <message>
        <source>Who keeps the calendar does not give it out.</source>
        <translation>Le service qui tient l’agenda refuse de le donner.</translation>
    </message>
    <message>
        <source>Copy its address anew: it may be another by now.</source>
        <translation>Copiez son adresse à nouveau&#xa0;: elle a peut-être changé.</translation>
    </message>
    <message>
        <source>Who keeps the calendar failed to give it out.</source>
        <translation>Le service qui tient l’agenda n’a pas pu le donner.</translation>
    </message>
    <message>
        <source>The calendar’s address leads to one that is not safe.</source>
        <translation>L’adresse de l’agenda mène à une autre qui n’est pas sûre.</translation>
    </message>
    <message>
        <source>Copy its address anew where the calendar is kept.</source>
        <translation>Copiez son adresse à nouveau là où l’agenda est tenu.</translation>
    </message>
    <message>
        <source>This is no day of the calendar.</source>
        <translation>Ce jour n’existe pas.</translation>
    </message>
    <message>
        <source>Write it as 25/12/2026.</source>
        <translation>Écrivez-le ainsi&#xa0;: 25/12/2026.</translation>
    </message>
    <message>
        <source>This is no time of the day.</source>
        <translation>Cette heure n’existe pas.</translation>
    </message>
    <message>
        <source>Write it as 14:30.</source>
        <translation>Écrivez-la ainsi&#xa0;: 14:30.</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Cette heure est passée.</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Choisissez-en une plus tardive.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not answer as it should.</source>
        <translation>Le trousseau de cet ordinateur n’a pas répondu comme il faut.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, restart the computer.</source>
        <translation>Réessayez&#x202f;; si cela dure, redémarrez l’ordinateur.</translation>
    </message>
    <message>
        <source>The book could not be used just now.</source>
        <translation>Le carnet n’a pas pu servir à l’instant.</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed.</source>
        <translation>Réessayez. Rien n’a changé.</translation>
    </message>
    <message>
        <source>This could not be sent as asked.</source>
        <translation>L’envoi n’a pas pu se faire comme demandé.</translation>
    </message>
    <message>
        <source>Look at the plan and try again.</source>
        <translation>Regardez le plan et réessayez.</translation>
    </message>
    <message>
        <source>The provider did not give a clear answer.</source>
        <translation>Le fournisseur n’a pas donné de réponse claire.</translation>
    </message>
    <message>
        <source>Look at its own list before sending anything again.</source>
        <translation>Regardez sa propre liste avant de renvoyer quoi que ce soit.</translation>
    </message>
    <message>
        <source>This cannot be done as asked.</source>
        <translation>Ce n’est pas possible tel que demandé.</translation>
    </message>
    <message>
        <source>Look at what was typed or chosen.</source>
        <translation>Vérifiez ce qui a été tapé ou choisi.</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>Cela n’a pas marché.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>today at %1</source>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <translation>demain à %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>hier à %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>key_places</name>
    <message>
        <source>the Windows Credential Manager</source>
        <translation>le Gestionnaire d’identification de Windows</translation>
    </message>
    <message>
        <source>the Keychain of this Mac</source>
        <translation>le trousseau de ce Mac</translation>
    </message>
    <message>
        <source>the keyring of this computer</source>
        <translation>le trousseau de mots de passe de cet ordinateur</translation>
    </message>
    <message>
        <source>The key lies in the folder of keys that this computer’s keeper named, not in your book.</source>
        <translation>La clé se trouve dans le dossier de clés indiqué par qui s’occupe de cet ordinateur, pas dans votre carnet.</translation>
    </message>
    <message>
        <source>The key lies in %1, not in your book.</source>
        <translation>La clé se trouve dans %1, pas dans votre carnet.</translation>
    </message>
</context>
<context>
    <name>let_go</name>
    <message>
        <source>Not to %1.</source>
        <translation>Sauf pour %1.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1.</source>
        <translation>Rien n’est parti&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>overlaps</name>
    <message>
        <source>And %1 more.</source>
        <translation>Et %1 de plus.</translation>
    </message>
    <message>
        <source>%1 has %2 then, %3.</source>
        <translation>%1 a déjà %2, %3.</translation>
    </message>
    <message>
        <source>%2 is there then, %3.</source>
        <translation>Déjà pris&#xa0;: %2, %3.</translation>
    </message>
    <message>
        <source>%1 has another appointment that day, at %2.</source>
        <translation>%1 a un autre rendez-vous ce jour-là, à %2.</translation>
    </message>
    <message>
        <source>Closed that day: %1.</source>
        <translation>Fermé ce jour-là&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>(their words are hidden with the names)</source>
        <translation>(réponse masquée avec les noms)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>pills</name>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Day as one says it</source>
        <translation>Jour comme on le dit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>%1, else nothing</source>
        <translation>%1, sinon rien</translation>
    </message>
    <message>
        <source>%1, else “%2”</source>
        <translation>%1, sinon «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>recovery_sheet</name>
    <message>
        <source>Recovery key of %1</source>
        <translation>Clé de secours&#xa0;: %1</translation>
    </message>
    <message>
        <source>Written down on %1.</source>
        <translation>Notée le %1.</translation>
    </message>
    <message>
        <source>If the key kept on the computer is lost, these 14 groups open the contact book of Comptoir where its file lies or was copied. They are no copy of the book. Without them nobody can open it, not even who makes Comptoir. Keep this sheet where you keep what must not be lost, away from the computer, and give it to nobody.</source>
        <translation>Si la clé gardée sur l’ordinateur est perdue, ces 14 groupes ouvrent le carnet de Comptoir, là où se trouve son fichier ou une copie de celui-ci. Ils ne sont pas une copie du carnet. Sans eux, personne ne peut l’ouvrir, pas même les auteurs de Comptoir. Rangez cette feuille là où vous gardez ce qui ne doit pas se perdre, loin de l’ordinateur, et ne la donnez à personne.</translation>
    </message>
    <message>
        <source>To use it: start Comptoir where the book lies; it asks for the key when it cannot find it.</source>
        <translation>Pour s’en servir&#xa0;: lancez Comptoir là où se trouve le carnet&#x202f;; il demande la clé quand il ne la trouve pas.</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>No reminder: booked too late</source>
        <translation>Pas de rappel&#xa0;: noté trop tard</translation>
    </message>
    <message>
        <source>No reminder: its hour comes too late</source>
        <translation>Pas de rappel&#xa0;: heure trop tardive</translation>
    </message>
    <message>
        <source>Not sent: landline, broken or no number</source>
        <translation>Pas parti&#xa0;: fixe, erroné ou sans numéro</translation>
    </message>
    <message>
        <source>Not sent: a field of the text is empty</source>
        <translation>Pas parti&#xa0;: un champ du texte est vide</translation>
    </message>
    <message>
        <source>Not sent: nothing left of the text</source>
        <translation>Pas parti&#xa0;: texte vide</translation>
    </message>
    <message>
        <source>A text told of the new hour</source>
        <translation>Un SMS a annoncé la nouvelle heure</translation>
    </message>
    <message>
        <source>Booked again</source>
        <translation>De nouveau réservé</translation>
    </message>
    <message>
        <source>Not sent: longer than one SMS</source>
        <translation>Pas envoyé&#xa0;: plus long qu’un SMS</translation>
    </message>
    <message>
        <source>Reminders switched off</source>
        <translation>Rappels désactivés</translation>
    </message>
    <message>
        <source>No reminder planned for it</source>
        <translation>Aucun rappel prévu</translation>
    </message>
    <message>
        <source>The plan was changed</source>
        <translation>Le plan a changé</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Laissé de côté par vous</translation>
    </message>
    <message>
        <source>They confirmed</source>
        <translation>Confirmé par la personne</translation>
    </message>
    <message>
        <source>no such number</source>
        <translation>numéro inexistant</translation>
    </message>
    <message>
        <source>a landline</source>
        <translation>ligne fixe</translation>
    </message>
    <message>
        <source>STOP sent to the provider</source>
        <translation>STOP envoyé au fournisseur</translation>
    </message>
    <message>
        <source>text refused by the provider</source>
        <translation>texte refusé par le fournisseur</translation>
    </message>
    <message>
        <source>sender refused by the provider</source>
        <translation>expéditeur refusé par le fournisseur</translation>
    </message>
    <message>
        <source>the network did not deliver it</source>
        <translation>non remis par le réseau</translation>
    </message>
    <message>
        <source>telephone off or out of reach</source>
        <translation>téléphone éteint ou hors réseau</translation>
    </message>
    <message>
        <source>no credit left</source>
        <translation>crédit épuisé</translation>
    </message>
    <message>
        <source>the provider refused the key</source>
        <translation>clé refusée par le fournisseur</translation>
    </message>
    <message>
        <source>refused by the provider</source>
        <translation>refusé par le fournisseur</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>pas de connexion</translation>
    </message>
    <message>
        <source>its time of use had passed</source>
        <translation>il n’était plus utile</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Décommandé</translation>
    </message>
    <message>
        <source>Too late for a text</source>
        <translation>Trop tard pour un SMS</translation>
    </message>
    <message>
        <source>Leaves %1</source>
        <translation>Part %1</translation>
    </message>
    <message>
        <source>Leaves as soon as it can</source>
        <translation>Part dès que possible</translation>
    </message>
    <message>
        <source>Late, waits for your word</source>
        <translation>En retard, attend votre décision</translation>
    </message>
    <message>
        <source>Reminder taken back</source>
        <translation>Rappel retiré</translation>
    </message>
    <message>
        <source>Asked back from the provider</source>
        <translation>Redemandé au fournisseur</translation>
    </message>
    <message>
        <source>Reminders switched off since %1</source>
        <translation>Rappels désactivés depuis le %1</translation>
    </message>
    <message>
        <source>Handed to sending</source>
        <translation>Confié à l’envoi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No text: this time has passed.</source>
        <translation>Pas de SMS&#xa0;: cette heure est passée.</translation>
    </message>
    <message>
        <source>No text goes to them: %1.</source>
        <translation>Pas de SMS&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Pas parti&#xa0;: %1</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Pas de rappel</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>These keys</source>
        <translation>Ces touches</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
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
        <source>Find anything</source>
        <translation>Tout chercher</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Chercher ici</translation>
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
        <source>The main action of the screen</source>
        <translation>L’action principale de l’écran</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Défaire ce qui vient d’être fait</translation>
    </message>
    <message>
        <source>Hide names and numbers</source>
        <translation>Cacher noms et numéros</translation>
    </message>
    <message>
        <source>Next part of the window (Shift goes back)</source>
        <translation>Partie suivante de la fenêtre (Maj revient)</translation>
    </message>
    <message>
        <source>Close Comptoir</source>
        <translation>Fermer Comptoir</translation>
    </message>
    <message>
        <source>Close what is open; no text is lost</source>
        <translation>Fermer ce qui est ouvert&#x202f;; aucun texte n’est perdu</translation>
    </message>
    <message>
        <source>Say how long the text is</source>
        <translation>Dire la longueur du texte</translation>
    </message>
    <message>
        <source>Next costly character (Shift goes back)</source>
        <translation>Signe coûteux suivant (Maj revient)</translation>
    </message>
    <message>
        <source>Next person (Shift goes back)</source>
        <translation>Personne suivante (Maj revient)</translation>
    </message>
    <message>
        <source>Put in a field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Transactional or marketing</source>
        <translation>Transactionnel ou marketing</translation>
    </message>
    <message>
        <source>From one thing to settle to the next (arrows)</source>
        <translation>D’une chose à régler à l’autre (flèches)</translation>
    </message>
    <message>
        <source>Print the call list</source>
        <translation>Imprimer la liste d’appels</translation>
    </message>
    <message>
        <source>Move (arrows)</source>
        <translation>Se déplacer (flèches)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Record an answer, in Contacts</source>
        <translation>Noter une réponse, dans Contacts</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Ce qu’on peut en faire</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Un jour</translation>
    </message>
    <message>
        <source>The whole week</source>
        <translation>Toute la semaine</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>A week on (PgUp goes back)</source>
        <translation>Une semaine plus loin (PgPréc revient)</translation>
    </message>
    <message>
        <source>They came</source>
        <translation>Venu</translation>
    </message>
    <message>
        <source>They did not come</source>
        <translation>Pas venu</translation>
    </message>
    <message>
        <source>Import a calendar or a list</source>
        <translation>Importer un agenda ou une liste</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Queued</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>À l’abri</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Remis au téléphone</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En doute</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Pas parti</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Non remis</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Too late, call</source>
        <translation>Trop tard, à appeler</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Jamais demandé</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>A refusé</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>Ligne fixe</translation>
    </message>
    <message>
        <source>Broken number</source>
        <translation>Numéro à corriger</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Aucun numéro</translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation>Transactionnel</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmée</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Late, waits for you</source>
        <translation>En retard, vous attend</translation>
    </message>
    <message>
        <source>Handed to sending</source>
        <translation>Confié à l’envoi</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>New hour</source>
        <translation>Nouvelle heure</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Said STOP</source>
        <translation>Ont dit STOP</translation>
    </message>
    <message>
        <source>Number never to be texted</source>
        <translation>Numéro à ne jamais contacter</translation>
    </message>
    <message>
        <source>Landline, broken or no number</source>
        <translation>Ligne fixe, numéro faux ou absent</translation>
    </message>
    <message>
        <source>Number of another country</source>
        <translation>Numéro d’un autre pays</translation>
    </message>
    <message>
        <source>No rules for the shop’s country</source>
        <translation>Pas de règles pour ce pays</translation>
    </message>
    <message>
        <source>No consent on record for offers</source>
        <translation>Aucun accord noté pour les offres</translation>
    </message>
    <message>
        <source>Sender not allowed</source>
        <translation>Expéditeur non permis</translation>
    </message>
    <message>
        <source>Enough offers this week</source>
        <translation>Assez d’offres cette semaine</translation>
    </message>
    <message>
        <source>Number changed since</source>
        <translation>Numéro changé depuis</translation>
    </message>
    <message>
        <source>Told already at this number</source>
        <translation>Déjà prévenu à ce numéro</translation>
    </message>
    <message>
        <source>No allowed hour this year</source>
        <translation>Aucune heure permise cette année</translation>
    </message>
    <message>
        <source>Same household: one SMS</source>
        <translation>Même foyer&#xa0;: un seul SMS</translation>
    </message>
    <message>
        <source>A field is empty for them</source>
        <translation>Un champ est vide pour eux</translation>
    </message>
    <message>
        <source>because of a STOP</source>
        <translation>à cause d’un STOP</translation>
    </message>
    <message>
        <source>this number is never to be texted</source>
        <translation>numéro à ne jamais contacter</translation>
    </message>
    <message>
        <source>because of a no on record</source>
        <translation>à cause d’un refus noté</translation>
    </message>
    <message>
        <source>landline, broken or no number</source>
        <translation>ligne fixe, numéro faux ou absent</translation>
    </message>
    <message>
        <source>a number of another country</source>
        <translation>numéro d’un autre pays</translation>
    </message>
    <message>
        <source>no rules for the shop’s country</source>
        <translation>pas de règles pour ce pays</translation>
    </message>
    <message>
        <source>no consent on record for offers</source>
        <translation>aucun accord noté pour les offres</translation>
    </message>
    <message>
        <source>the sender is not allowed</source>
        <translation>expéditeur non permis</translation>
    </message>
    <message>
        <source>enough offers this week</source>
        <translation>assez d’offres cette semaine</translation>
    </message>
    <message>
        <source>the number has changed since</source>
        <translation>numéro changé depuis</translation>
    </message>
    <message>
        <source>this number was told already</source>
        <translation>déjà prévenu à ce numéro</translation>
    </message>
    <message>
        <source>no allowed hour this year</source>
        <translation>aucune heure permise cette année</translation>
    </message>
    <message>
        <source>same household: one SMS</source>
        <translation>même foyer&#xa0;: un seul SMS</translation>
    </message>
    <message>
        <source>a field was left empty</source>
        <translation>un champ est resté vide</translation>
    </message>
    <message>
        <source>Has said STOP</source>
        <translation>A dit STOP</translation>
    </message>
    <message>
        <source>Has said no to texts</source>
        <translation>A refusé les SMS</translation>
    </message>
    <message>
        <source>Correct the number</source>
        <translation>Corriger le numéro</translation>
    </message>
    <message>
        <source>Telephone instead</source>
        <translation>Appeler plutôt</translation>
    </message>
    <message>
        <source>Send again later</source>
        <translation>Renvoyer plus tard</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Changer le texte</translation>
    </message>
    <message>
        <source>Look at the account: key, credit, sender</source>
        <translation>Vérifier le compte&#xa0;: clé, crédit, expéditeur</translation>
    </message>
    <message>
        <source>In doubt: ask the provider</source>
        <translation>En doute&#xa0;: voir chez le fournisseur</translation>
    </message>
    <message>
        <source>Leave this person alone</source>
        <translation>Laisser cette personne tranquille</translation>
    </message>
    <message>
        <source>Ask the provider what its word means</source>
        <translation>Demander au fournisseur le sens de son mot</translation>
    </message>
</context>
</TS>
