<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ClosedDays</name>
    <message numerus="yes">
        <source>%n public holiday(s) on the list.</source>
        <translation>
            <numerusform>%n public holiday added.</numerusform>
            <numerusform>%n public holidays added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) booked then: look at %1.</source>
        <translation>
            <numerusform>%n appointment is booked on them, on %1.</numerusform>
            <numerusform>%n appointments are booked on them, the first on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverCard</name>
    <message numerus="yes">
        <source>%n open day(s) ahead</source>
        <translation>
            <numerusform>%n open day ahead</numerusform>
            <numerusform>%n open days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message numerus="yes">
        <source>%n reminder(s) leave(s) %1</source>
        <translation>
            <numerusform>the reminder leaves %1</numerusform>
            <numerusform>%n reminders leave %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before at %1</source>
        <translation>
            <numerusform>%n day before at %1</numerusform>
            <numerusform>%n days before at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>agreed on %n day(s) ahead or more</source>
        <translation>
            <numerusform>agreed on %n day ahead or more</numerusform>
            <numerusform>agreed on %n days ahead or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>agreed on %n day(s) ahead or less</source>
        <translation>
            <numerusform>agreed on %n day ahead or less</numerusform>
            <numerusform>agreed on %n days ahead or less</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProviderCard</name>
    <message numerus="yes">
        <source>This key is %n month(s) old.</source>
        <translation>
            <numerusform>This key is %n month old.</numerusform>
            <numerusform>This key is %n months old.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message numerus="yes">
        <source>At most %n offer(s) to one number in any seven days.</source>
        <translation>
            <numerusform>At most %n offer to one number in any seven days.</numerusform>
            <numerusform>At most %n offers to one number in any seven days.</numerusform>
        </translation>
    </message>
</context>
</TS>
