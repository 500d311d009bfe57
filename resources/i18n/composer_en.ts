<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ComposerScreen</name>
    <message numerus="yes">
        <source>Pasted without %n invisible or odd sign(s), which a text cannot carry.</source>
        <translation>
            <numerusform>Pasted without %n invisible sign, which a text cannot carry.</numerusform>
            <numerusform>Pasted without %n invisible signs, which a text cannot carry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) at %1 SMS</source>
        <translation>
            <numerusform>%n person at %1 SMS</numerusform>
            <numerusform>%n people at %1 SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message numerus="yes">
        <source>Schedule %n message(s)</source>
        <translation>
            <numerusform>Schedule %n message</numerusform>
            <numerusform>Schedule %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s)</source>
        <translation>
            <numerusform>Send %n message</numerusform>
            <numerusform>Send %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS (%n segment(s))</source>
        <translation>
            <numerusform>%n SMS (%n segment)</numerusform>
            <numerusform>%n SMS (%n segments)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for an allowed hour: %1.</source>
        <translation>
            <numerusform>%n of them waits for an allowed hour: %1.</numerusform>
            <numerusform>%n of them wait for an allowed hour: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They leave only while Comptoir is open and this computer is on.</source>
        <translation>
            <numerusform>It leaves only while Comptoir is open and this computer is on.</numerusform>
            <numerusform>They leave only while Comptoir is open and this computer is on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message numerus="yes">
        <source>%n offer(s) a week at most</source>
        <translation>
            <numerusform>%n offer a week at most</numerusform>
            <numerusform>%n offers a week at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message numerus="yes">
        <source>Schedule %n message(s)…</source>
        <translation>
            <numerusform>Schedule %n message…</numerusform>
            <numerusform>Schedule %n messages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s)</source>
        <translation>
            <numerusform>Send %n message</numerusform>
            <numerusform>Send %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n costly character(s): %1</source>
        <translation>
            <numerusform>One costly character: %1</numerusform>
            <numerusform>%n costly characters: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without, this text would be %n SMS. é è à ù cost nothing.</source>
        <translation>
            <numerusform>Without, this text would be %n SMS. é è à ù cost nothing.</numerusform>
            <numerusform>Without, this text would be %n SMS. é è à ù cost nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientsField</name>
    <message numerus="yes">
        <source>and %n more people</source>
        <translation>
            <numerusform>and %n more person</numerusform>
            <numerusform>and %n more people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more numbers</source>
        <translation>
            <numerusform>and %n more number</numerusform>
            <numerusform>and %n more numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) held no mobile number and were left out.</source>
        <translation>
            <numerusform>%n line held no mobile number and was left out.</numerusform>
            <numerusform>%n lines held no mobile number and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoReceives</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%n message(s) ready, waiting until %1.</source>
        <translation>
            <numerusform>%n message ready, waiting until %1.</numerusform>
            <numerusform>%n messages ready, waiting until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on the way.</source>
        <translation>
            <numerusform>%n message on the way.</numerusform>
            <numerusform>%n messages on the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) taken back.</source>
        <translation>
            <numerusform>%n message taken back.</numerusform>
            <numerusform>%n messages taken back.</numerusform>
        </translation>
    </message>
</context>
</TS>
