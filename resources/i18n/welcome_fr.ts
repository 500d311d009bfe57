<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>FirstTextPage</name>
    <message>
        <source>Send yourself a first text</source>
        <translation>Envoyez-vous un premier SMS</translation>
    </message>
    <message>
        <source>To see what your customers will see: the sender, the words, the delay.</source>
        <translation>Pour voir ce que verront vos clients&#xa0;: l’expéditeur, le texte, le délai.</translation>
    </message>
    <message>
        <source>Hello, this is a test. If you can read this, everything works.</source>
        <translation>Bonjour, ceci est un essai. Si vous lisez ces mots, tout fonctionne.</translation>
    </message>
    <message>
        <source>Your own, or one kept for fiction: %1</source>
        <translation>Le vôtre, ou l’un de ceux réservés à la fiction&#xa0;: %1</translation>
    </message>
    <message>
        <source>Your mobile</source>
        <translation>Votre mobile</translation>
    </message>
    <message>
        <source>%1 to %2 letters, digits or spaces, one letter at least</source>
        <translation>De %1 à %2&#xa0;lettres, chiffres ou espaces, dont une lettre au moins</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Send 1 text</source>
        <translation>Envoyer 1 SMS</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer, and no phone will ring.</source>
        <translation>Répétition&#xa0;: rien ne quitte cet ordinateur, et aucun téléphone ne sonnera.</translation>
    </message>
    <message>
        <source>A name is recognised, and nobody can answer it. Left empty, the provider sends from a number of its own.</source>
        <translation>Un nom se reconnaît, mais on ne peut pas lui répondre. Sans nom, le fournisseur envoie depuis un numéro à lui.</translation>
    </message>
    <message>
        <source>SMS · %1</source>
        <translation>SMS · %1</translation>
    </message>
    <message>
        <source>As it will look</source>
        <translation>Comme il se présentera</translation>
    </message>
    <message>
        <source>Provider’s number</source>
        <translation>Numéro du fournisseur</translation>
    </message>
    <message>
        <source>All good, open Comptoir</source>
        <translation>C’est bon, ouvrir Comptoir</translation>
    </message>
    <message>
        <source>Skip, send this test later</source>
        <translation>Passer, envoyer cet essai plus tard</translation>
    </message>
    <message>
        <source>not billed: practice</source>
        <translation>non facturé&#xa0;: répétition</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>That is a landline: no text reaches it. Type a mobile number.</source>
        <translation>C’est une ligne fixe&#xa0;: aucun SMS n’y arrive. Tapez un numéro de mobile.</translation>
    </message>
    <message>
        <source>Type the number of the mobile that you have beside you.</source>
        <translation>Tapez le numéro du mobile que vous avez près de vous.</translation>
    </message>
    <message>
        <source>That is no whole mobile number. Look at its digits.</source>
        <translation>Ce n’est pas un numéro de mobile entier. Relisez les chiffres.</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %n character(s)</source>
        <translation>
            <numerusform>Trop long&#xa0;: %n&#xa0;caractère</numerusform>
            <numerusform>Trop long&#xa0;: %n&#xa0;caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2 are allowed.</source>
        <translation>%1, pour %2&#xa0;permis.</translation>
    </message>
    <message>
        <source>Not allowed here: %1 to %2 letters, digits or spaces, one letter at least.</source>
        <translation>Pas permis ici&#xa0;: de %1 à %2 lettres, chiffres ou espaces, dont une lettre au moins.</translation>
    </message>
    <message>
        <source>The price has changed: look at it, then send.</source>
        <translation>Le prix a changé&#xa0;: regardez-le, puis envoyez.</translation>
    </message>
</context>
<context>
    <name>LadderCard</name>
    <message>
        <source>Handed over to %1 at %2</source>
        <translation>Confié à «&#xa0;%1&#xa0;» à %2</translation>
    </message>
    <message>
        <source>Not handed over yet</source>
        <translation>Pas encore confié</translation>
    </message>
    <message>
        <source>It is in the queue and leaves once, by itself. The part that sends may still be starting, or another computer sends for this book.</source>
        <translation>Il est dans la file et partira une fois, tout seul. La partie qui envoie démarre peut-être encore, ou un autre ordinateur envoie pour ce carnet.</translation>
    </message>
    <message>
        <source>It did not leave</source>
        <translation>Il n’est pas parti</translation>
    </message>
    <message>
        <source>In the queue, on its way to %1</source>
        <translation>Dans la file, en route vers «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Waiting for %1 to answer</source>
        <translation>En attente de la réponse de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 said no: it did not leave</source>
        <translation>«&#xa0;%1&#xa0;» a refusé&#xa0;: il n’est pas parti</translation>
    </message>
    <message>
        <source>Look at the number and the sender, then send again.</source>
        <translation>Regardez le numéro et l’expéditeur, puis renvoyez.</translation>
    </message>
    <message>
        <source>Maybe sent: the answer of %1 was lost</source>
        <translation>Peut-être parti&#xa0;: la réponse de «&#xa0;%1&#xa0;» s’est perdue</translation>
    </message>
    <message>
        <source>It is not sent again by itself. A report may still tell.</source>
        <translation>Il n’est pas renvoyé tout seul. Un accusé peut encore le dire.</translation>
    </message>
    <message>
        <source>Accepted at %1, in %2 s</source>
        <translation>Accepté à %1, en %2 s</translation>
    </message>
    <message>
        <source>Delivered at %1, says %2</source>
        <translation>Remis à %1, selon «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Practice: no telephone got it. With a provider, yours would show it.</source>
        <translation>Répétition&#xa0;: aucun téléphone ne l’a reçu. Avec un fournisseur, le vôtre l’afficherait.</translation>
    </message>
    <message>
        <source>Not delivered, says %1</source>
        <translation>Non remis, selon «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Is the number right, the phone on?</source>
        <translation>Le numéro est-il juste, le téléphone allumé&#x202f;?</translation>
    </message>
    <message>
        <source>Delivered to the phone?</source>
        <translation>Remis au téléphone&#x202f;?</translation>
    </message>
    <message>
        <source>No report yet. Accepted is never shown as delivered.</source>
        <translation>Pas encore d’accusé de réception. Un SMS accepté n’est jamais affiché comme remis.</translation>
    </message>
</context>
<context>
    <name>LockedScreen</name>
    <message>
        <source>Open with the recovery key</source>
        <translation>Ouvrir avec la clé de secours</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The book lies in %1. Nothing in it was changed.</source>
        <translation>Le carnet se trouve dans %1. Rien n’y a été changé.</translation>
    </message>
    <message>
        <source>Type the 14 groups of the sheet.</source>
        <translation>Tapez les 14 groupes de la feuille.</translation>
    </message>
    <message>
        <source>This is the recovery key of another book, or the file is no book.</source>
        <translation>C’est la clé de secours d’un autre carnet, ou ce fichier n’est pas un carnet.</translation>
    </message>
    <message>
        <source>Look at group %1: it is not four of the signs a key has.</source>
        <translation>Regardez le groupe %1&#xa0;: ce ne sont pas quatre signes d’une clé.</translation>
    </message>
    <message>
        <source>%1 signs of %2: a group is missing or doubled.</source>
        <translation>%1 signes sur %2&#xa0;: un groupe manque ou se répète.</translation>
    </message>
    <message>
        <source>There is a slip in one of the groups. Compare them sign by sign.</source>
        <translation>Il y a une faute dans l’un des groupes. Comparez-les signe par signe.</translation>
    </message>
    <message>
        <source>No book lies in this folder, so no key can be tried on it.</source>
        <translation>Il n’y a pas de carnet dans ce dossier&#xa0;: aucune clé ne peut y être essayée.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Who is in your book, and what they said</source>
        <translation>Qui est dans votre carnet, et avec quel accord</translation>
    </message>
    <message>
        <source>Nobody gets an offer without a yes that you can show.</source>
        <translation>Personne ne reçoit d’offre sans un oui que vous pouvez montrer.</translation>
    </message>
    <message>
        <source>Who is in the book at first</source>
        <translation>Qui est dans le carnet au début</translation>
    </message>
    <message>
        <source>Import a list of mine</source>
        <translation>Importer ma liste</translation>
    </message>
    <message>
        <source>Excel, CSV or a copied table. It opens at the end of these steps: you see what would come in before anything does.</source>
        <translation>Excel, CSV ou un tableau copié. L’import s’ouvre à la fin de ces étapes&#xa0;: vous voyez ce qui entrerait avant que rien n’entre.</translation>
    </message>
    <message>
        <source>Try with the sample list</source>
        <translation>Essayer avec la liste d’exemple</translation>
    </message>
    <message>
        <source>Invented people with numbers kept for films. One click undoes it.</source>
        <translation>Des personnes inventées, aux numéros réservés à la fiction. Un clic le défait.</translation>
    </message>
    <message>
        <source>Only me for now</source>
        <translation>Moi, pour l’instant</translation>
    </message>
    <message>
        <source>With the number you type on the next page.</source>
        <translation>Avec le numéro que vous taperez à la page suivante.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne encore</translation>
    </message>
    <message>
        <source>People come as they come.</source>
        <translation>Les personnes viendront au fil de l’eau.</translation>
    </message>
    <message>
        <source>Taking in the sample list</source>
        <translation>La liste d’exemple entre dans le carnet</translation>
    </message>
    <message>
        <source>Cancelled before its end, nobody of it is in the book.</source>
        <translation>Si vous arrêtez avant la fin, personne de la liste n’est dans le carnet.</translation>
    </message>
    <message>
        <source>What people said, and what follows</source>
        <translation>Ce qu’on vous a dit, et ce qui en découle</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Expected by who has an appointment or an order: yes until they say no.</source>
        <translation>Attendus par ceux qui ont un rendez-vous ou une commande&#xa0;: permis tant qu’ils n’ont pas dit non.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>Only with a dated yes, and how you know it. Not asked is not yes.</source>
        <translation>Seulement avec un oui daté, et d’où vous le savez. «&#xa0;Pas demandé&#xa0;» ne vaut pas oui.</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP</translation>
    </message>
    <message>
        <source>Counts at once and outlives any list that you import later.</source>
        <translation>Compte aussitôt et survit à toute liste importée plus tard.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Taking in the list…</source>
        <translation>Import de la liste…</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>exemple</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>Comptoir prepares and checks; a provider, paid by you directly, carries the texts to the phones.</source>
        <translation>Comptoir prépare et vérifie&#x202f;; un fournisseur, payé directement par vous, porte les SMS jusqu’aux téléphones.</translation>
    </message>
    <message>
        <source>You type your account’s key. It goes to %1, not into the book.</source>
        <translation>Vous tapez la clé de votre compte. Elle va dans %1, pas dans le carnet.</translation>
    </message>
    <message>
        <source>The key is tried at once, without sending anything.</source>
        <translation>La clé est essayée tout de suite, sans rien envoyer.</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Comment voulez-vous commencer&#x202f;?</translation>
    </message>
    <message>
        <source>I have a provider (none in this version yet)</source>
        <translation>J’ai un fournisseur (aucun encore dans cette version)</translation>
    </message>
    <message>
        <source>Connect it</source>
        <translation>Le connecter</translation>
    </message>
    <message>
        <source>In practice</source>
        <translation>En répétition</translation>
    </message>
    <message>
        <source>Begin in practice</source>
        <translation>Commencer en répétition</translation>
    </message>
    <message>
        <source>No real provider is in this version yet, neither Octopush nor Twilio nor OneSignal: it reaches a practice server only, by its address.</source>
        <translation>Aucun vrai fournisseur n’est encore dans cette version, ni Octopush, ni Twilio, ni OneSignal&#xa0;: elle n’atteint qu’un serveur de répétition, par son adresse.</translation>
    </message>
    <message>
        <source>Nothing leaves, nothing is billed. A strip on every screen says so.</source>
        <translation>Rien ne part, rien n’est facturé. Un bandeau le rappelle sur chaque écran.</translation>
    </message>
    <message>
        <source>All else is real: book, reminders, offers, the count.</source>
        <translation>Tout le reste est vrai&#xa0;: carnet, rappels, offres, compte des SMS.</translation>
    </message>
    <message>
        <source>Your contacts and texts stay when you go over to a provider.</source>
        <translation>Vos contacts et vos textes restent quand vous passez au réel.</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Ce qui sort de cet ordinateur</translation>
    </message>
    <message>
        <source>Once a provider is connected</source>
        <translation>Une fois un fournisseur connecté</translation>
    </message>
    <message>
        <source>The number and the text of each message, to that provider. It keeps them by its own rules.</source>
        <translation>Le numéro et le texte de chaque message, vers ce fournisseur. Il les garde selon ses propres règles.</translation>
    </message>
    <message>
        <source>Only if you add it</source>
        <translation>Seulement si vous l’ajoutez</translation>
    </message>
    <message>
        <source>Nothing yet: this version has nothing to add.</source>
        <translation>Rien encore&#xa0;: cette version n’a rien à ajouter.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>The book, appointments, consents, the recovery key.</source>
        <translation>Le carnet, les rendez-vous, les accords, la clé de secours.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>You can change your mind at any time, in Settings.</source>
        <translation>Vous pourrez changer d’avis à tout moment, dans Réglages.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Your provider</source>
        <translation>Votre fournisseur</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Your recovery key</source>
        <translation>Votre clé de secours</translation>
    </message>
    <message>
        <source>If the key kept on this computer is lost, these 14 groups open your book, here or wherever you copied its file. Without them nobody can open it, nor can we. They replace no backup of your contacts: Comptoir makes none yet, so copy the book’s file yourself.</source>
        <translation>Si la clé gardée sur cet ordinateur est perdue, ces 14&#xa0;groupes ouvrent votre carnet, ici ou là où vous avez copié son fichier. Sans eux, personne ne peut l’ouvrir, nous non plus. Ils ne remplacent pas une sauvegarde de vos contacts&#xa0;: Comptoir n’en fait pas encore, copiez donc vous-même le fichier du carnet.</translation>
    </message>
    <message>
        <source>Typed back: the sheet is right.</source>
        <translation>Recopiée&#xa0;: la feuille est juste.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Still group %1</source>
        <translation>Encore le groupe %1</translation>
    </message>
    <message>
        <source>Still groups %1 and %2</source>
        <translation>Encore les groupes&#xa0;%1 et&#xa0;%2</translation>
    </message>
    <message>
        <source>Later: you will be reminded</source>
        <translation>Plus tard&#xa0;: on vous le rappellera</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Text your customers, simply.</source>
        <translation>Écrire à ses clients, simplement.</translation>
    </message>
    <message>
        <source>Your book stays here, encrypted. The provider receives only the number and text of each message.</source>
        <translation>Votre carnet reste ici, chiffré. Votre fournisseur ne reçoit que le numéro et le texte de chaque envoi.</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Encore %n minute environ</numerusform>
            <numerusform>Encore %n minutes environ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at the desk</source>
        <translation>%1 au comptoir</translation>
    </message>
    <message>
        <source>You and the shop</source>
        <translation>Vous et la boutique</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Provider, or practice</source>
        <translation>Fournisseur, ou répétition</translation>
    </message>
    <message>
        <source>Contacts and consent</source>
        <translation>Contacts et accords</translation>
    </message>
    <message>
        <source>First text, to you</source>
        <translation>Premier SMS, pour vous</translation>
    </message>
    <message>
        <source>This is the open step</source>
        <translation>C’est l’étape en cours</translation>
    </message>
    <message>
        <source>Typed back from the sheet</source>
        <translation>Recopiée depuis la feuille</translation>
    </message>
    <message>
        <source>Later: you will be reminded</source>
        <translation>Plus tard&#xa0;: on vous le rappellera</translation>
    </message>
    <message>
        <source>Practice, nothing leaves</source>
        <translation>Répétition, rien ne part</translation>
    </message>
    <message>
        <source>A list, after these steps</source>
        <translation>Une liste, après ces étapes</translation>
    </message>
    <message>
        <source>The sample list</source>
        <translation>La liste d’exemple</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Vous, pour l’instant</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne encore</translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>Your shop, and who is at the desk</source>
        <translation>Votre boutique, et qui est au comptoir</translation>
    </message>
    <message>
        <source>Four answers, and your encrypted book is made on this computer.</source>
        <translation>Quatre réponses, et votre carnet chiffré est créé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nom de la boutique</translation>
    </message>
    <message>
        <source>As your customers know it: it signs your texts.</source>
        <translation>Tel que vos clients le connaissent&#xa0;: il signe vos SMS.</translation>
    </message>
    <message>
        <source>Who is at the desk now</source>
        <translation>Qui est au comptoir maintenant</translation>
    </message>
    <message>
        <source>A first name. It stands in records and sends, and changes with a click.</source>
        <translation>Un prénom. Il figure dans les relevés et les envois, et se change d’un clic.</translation>
    </message>
    <message>
        <source>Country whose rules hold</source>
        <translation>Pays dont les règles s’appliquent</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Mobiles begin with 06 or 07</source>
        <translation>Les mobiles commencent par 06 ou 07</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>Mobiles begin with 07</source>
        <translation>Les mobiles commencent par 07</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Making your book…</source>
        <translation>Création de votre carnet…</translation>
    </message>
    <message>
        <source>Write the shop’s name as your customers know it.</source>
        <translation>Écrivez le nom de la boutique, tel que vos clients le connaissent.</translation>
    </message>
    <message>
        <source>Write a first name: records say who made them.</source>
        <translation>Écrivez un prénom&#xa0;: les relevés disent qui les a faits.</translation>
    </message>
    <message>
        <source>Too long, or with signs that no text can carry.</source>
        <translation>Trop long, ou avec des signes qu’aucun SMS ne porte.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>_KeyField</name>
    <message>
        <source>Recovery key, 14 groups</source>
        <translation>Clé de secours, 14 groupes</translation>
    </message>
    <message>
        <source>Spaces, hyphens and small letters do not matter.</source>
        <translation>Espaces, tirets et minuscules ne comptent pas.</translation>
    </message>
</context>
<context>
    <name>_PracticeStrip</name>
    <message>
        <source>Practice.</source>
        <translation>Répétition.</translation>
    </message>
    <message>
        <source>Everything works as it will; nothing leaves and nothing is billed.</source>
        <translation>Tout se passe comme en vrai, mais rien ne part et rien n’est facturé.</translation>
    </message>
</context>
</TS>
