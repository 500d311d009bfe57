<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AppointmentsScreen</name>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no reply</source>
        <translation>
            <numerusform>%n no reply</numerusform>
            <numerusform>%n no reply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n to come</numerusform>
            <numerusform>%n to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) in all.</source>
        <translation>
            <numerusform>%n appointment in all.</numerusform>
            <numerusform>%n appointments in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message numerus="yes">
        <source>%n reminded of: the first leaves %1, the last %2.</source>
        <translation>
            <numerusform>%n appointment reminded of: the first text leaves %1, the last %2.</numerusform>
            <numerusform>%n appointments reminded of: the first text leaves %1, the last %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message numerus="yes">
        <source>%n appointment(s) moved.</source>
        <translation>
            <numerusform>%n appointment moved.</numerusform>
            <numerusform>%n appointments moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) of %1 are cancelled.</source>
        <translation>
            <numerusform>%n appointment of %1 is cancelled.</numerusform>
            <numerusform>%n appointments of %1 are cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>%n person found</numerusform>
            <numerusform>%n people found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repeats</name>
    <message numerus="yes">
        <source>%n appointment(s), the last on %1.</source>
        <translation>
            <numerusform>%n appointment, the last on %1.</numerusform>
            <numerusform>%n appointments, the last on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
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
</context>
<context>
    <name>_DayHead</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
</context>
</TS>
