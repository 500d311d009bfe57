<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CounterBar</name>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurposeToggle</name>
    <message>
        <source>Kind of message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: appointment, order ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offer: consent needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>This computer has no keyring that could keep the book&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install or start one (GNOME Keyring, KWallet), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer is locked, and the book&apos;s key lies in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer did not hand out the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it when it asks, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with the keys can be read by others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let only its owner read it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the account is not in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it again in Settings, Providers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this book is not in the keyring of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery key, the sheet you printed, opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this book lies in a folder that nobody named now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Comptoir with COMPTOIR_SECRETS, or type the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this book is given by COMPTOIR_KEY, which is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Comptoir with it, or type the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key does not open this book, or the file is no book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the recovery key of this very book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Comptoir wrote this book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Comptoir on this computer. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book lies on a network share, where it would be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move its folder onto a disk of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the book longer than we wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take or give what the book needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it is still there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another import began meanwhile, and this one was put away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the list again: nothing of it was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another computer or window sends for this book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on; nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More would leave by now than you confirmed: nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new plan and confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account to send with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one in Settings, Providers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider cannot be reached: nothing left this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the connection; what waits leaves by itself afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refuses the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key of your account again in Settings, Providers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no credit left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top it up with your provider: what waits leaves afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book has no field “{field}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or choose a field from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brace stands for a field, and this one belongs to none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds half an emoji.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type that emoji again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text names the shop, and nobody said how it is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its name in Settings, Shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sender is not allowed for this kind of message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one in Settings, Providers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has no STOP number, so no offer may leave by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the provider for one, or choose another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not in the book any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look them up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this person meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what stands there now, then change it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people share this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the person by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer did not answer as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, restart the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book could not be used just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be sent as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the plan and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not give a clear answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its own list before sending anything again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what was typed or chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>today at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
