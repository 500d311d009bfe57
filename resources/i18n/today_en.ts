<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>LeavingCard</name>
    <message numerus="yes">
        <source>%n held by a rule</source>
        <translation>
            <numerusform>%n held by a rule</numerusform>
            <numerusform>%n held by a rule</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingRow</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>held</source>
        <translation>
            <numerusform>held</numerusform>
            <numerusform>all held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleCard</name>
    <message numerus="yes">
        <source>and %n more in doubt: see the campaigns</source>
        <translation>
            <numerusform>and %n more in doubt: see the campaigns</numerusform>
            <numerusform>and %n more in doubt: see the campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>%n reminder(s), %1</source>
        <translation>
            <numerusform>%n reminder, %1</numerusform>
            <numerusform>%n reminders, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripCard</name>
    <message numerus="yes">
        <source>%n reminder(s) to come until %1</source>
        <translation>
            <numerusform>%n reminder to come until %1</numerusform>
            <numerusform>%n reminders to come until %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YesterdayCard</name>
    <message numerus="yes">
        <source>%n handed over</source>
        <translation>
            <numerusform>%n handed over</numerusform>
            <numerusform>%n handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without report</source>
        <translation>
            <numerusform>%n without report</numerusform>
            <numerusform>%n without report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n in doubt</numerusform>
            <numerusform>%n in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
</TS>
