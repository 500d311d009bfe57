<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CalendarRow</name>
    <message numerus="yes">
        <source>%n appointment(s) are gone from it at once. They stand until you have looked.</source>
        <translation>
            <numerusform>%n appointment is gone from it at once. It stands until you have looked.</numerusform>
            <numerusform>%n appointments are gone from it at once. They stand until you have looked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) wait for a person.</source>
        <translation>
            <numerusform>%n appointment waits for a person.</numerusform>
            <numerusform>%n appointments wait for a person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) of it are to come. Follow it no more, and what becomes of them?</source>
        <translation>
            <numerusform>%n appointment of it is to come. Follow it no more, and what becomes of it?</numerusform>
            <numerusform>%n appointments of it are to come. Follow it no more, and what becomes of them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarsPart</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n called off</source>
        <translation>
            <numerusform>%n called off</numerusform>
            <numerusform>%n called off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone at once, look at them</source>
        <translation>
            <numerusform>%n gone at once, look at it</numerusform>
            <numerusform>%n gone at once, look at them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is followed no more; %n appointment(s) called off.</source>
        <translation>
            <numerusform>%1 is followed no more; %n appointment called off.</numerusform>
            <numerusform>%1 is followed no more; %n appointments called off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedDays</name>
    <message numerus="yes">
        <source>At most %n day(s) can be added at once.</source>
        <translation>
            <numerusform>At most %n day can be added at once.</numerusform>
            <numerusform>At most %n days can be added at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public holiday(s) on the list.</source>
        <translation>
            <numerusform>%n public holiday added.</numerusform>
            <numerusform>%n public holidays added.</numerusform>
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
    <name>EffectWords</name>
    <message numerus="yes">
        <source>%n appointment(s) booked then: look at %1.</source>
        <translation>
            <numerusform>%n appointment is booked then, on %1.</numerusform>
            <numerusform>%n appointments are booked then, the first on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reminders of %n appointment(s) have changed.</source>
        <translation>
            <numerusform>The reminders of %n appointment have changed.</numerusform>
            <numerusform>The reminders of %n appointments have changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) due within the hour, from %1 on.</source>
        <translation>
            <numerusform>%n reminder is due within the hour, at %1.</numerusform>
            <numerusform>%n reminders are due within the hour, from %1 on.</numerusform>
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
<context>
    <name>StepLine</name>
    <message numerus="yes">
        <source>day(s) before</source>
        <translation>
            <numerusform>day before</numerusform>
            <numerusform>days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hour(s) before</source>
        <translation>
            <numerusform>hour before</numerusform>
            <numerusform>hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>minute(s) before</source>
        <translation>
            <numerusform>minute before</numerusform>
            <numerusform>minutes before</numerusform>
        </translation>
    </message>
</context>
</TS>
