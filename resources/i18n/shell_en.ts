<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 not left yet</source>
        <translation>
            <numerusform>%1 not left yet</numerusform>
            <numerusform>%1 not left yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of campaigns in the queue</source>
        <translation>
            <numerusform>%n text of a campaign in the queue</numerusform>
            <numerusform>%n texts of campaigns in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) until %1: %2</source>
        <translation>
            <numerusform>%n reminder until %1: %2</numerusform>
            <numerusform>%n reminders until %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They leave only while Comptoir runs. Nothing is lost.</source>
        <translation>
            <numerusform>It leaves only while Comptoir runs. Nothing is lost.</numerusform>
            <numerusform>They leave only while Comptoir runs. Nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%1: %n person(s)</source>
        <translation>
            <numerusform>%1: %n person</numerusform>
            <numerusform>%1: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n safe, %1 not</source>
        <translation>
            <numerusform>%n safe, %1 not</numerusform>
            <numerusform>%n safe, %1 not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n safe</source>
        <translation>
            <numerusform>%n safe</numerusform>
            <numerusform>%n safe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later on</source>
        <translation>
            <numerusform>%n later on</numerusform>
            <numerusform>%n later on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
</TS>
