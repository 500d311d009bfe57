<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
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
    <name>CallButton</name>
    <message numerus="yes">
        <source>Print the call list: %n to call</source>
        <translation>
            <numerusform>Print the call list: %n to call</numerusform>
            <numerusform>Print the call list: %n to call</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message numerus="yes">
        <source>%n appointment(s) in all.</source>
        <translation>
            <numerusform>%n appointment in all.</numerusform>
            <numerusform>%n appointments in all.</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>Import %n appointment(s)</source>
        <translation>
            <numerusform>Import %n appointment</numerusform>
            <numerusform>Import %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Call off %n appointment(s)</source>
        <translation>
            <numerusform>Call off %n appointment</numerusform>
            <numerusform>Call off %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %1, call off %n appointment(s)</source>
        <translation>
            <numerusform>Import %1, call off %n appointment</numerusform>
            <numerusform>Import %1, call off %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) taken in.</source>
        <translation>
            <numerusform>%n appointment taken in.</numerusform>
            <numerusform>%n appointments taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) called off.</source>
        <translation>
            <numerusform>%n appointment called off.</numerusform>
            <numerusform>%n appointments called off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken in, %n appointment(s) called off.</source>
        <translation>
            <numerusform>%1 taken in, %n appointment called off.</numerusform>
            <numerusform>%1 taken in, %n appointments called off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%n new appointment(s)</source>
        <translation>
            <numerusform>%n new appointment</numerusform>
            <numerusform>%n new appointments</numerusform>
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
        <source>%n booked again</source>
        <translation>
            <numerusform>%n booked again</numerusform>
            <numerusform>%n booked again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the agenda before</source>
        <translation>
            <numerusform>%n in the agenda before</numerusform>
            <numerusform>%n in the agenda before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a person: not taken in</source>
        <translation>
            <numerusform>%n without a person: not taken in</numerusform>
            <numerusform>%n without a person: not taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Nearby</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n reminder(s) will leave, at their time.</source>
        <translation>
            <numerusform>%n reminder will leave, at its time.</numerusform>
            <numerusform>%n reminders will leave, each at its time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) get none</source>
        <translation>
            <numerusform>%n appointment gets none</numerusform>
            <numerusform>%n appointments get none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a mobile</source>
        <translation>
            <numerusform>%n without a mobile</numerusform>
            <numerusform>%n without a mobile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n want(s) no texts</source>
        <translation>
            <numerusform>%n wants no texts</numerusform>
            <numerusform>%n want no texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too soon for a text</source>
        <translation>
            <numerusform>%n too soon for a text</numerusform>
            <numerusform>%n too soon for a text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too early in the day</source>
        <translation>
            <numerusform>%n too early in the day</numerusform>
            <numerusform>%n too early in the day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for which no reminder is planned</source>
        <translation>
            <numerusform>%n for which no reminder is planned</numerusform>
            <numerusform>%n for which no reminder is planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that the rules hold back</source>
        <translation>
            <numerusform>%n that the rules hold back</numerusform>
            <numerusform>%n that the rules hold back</numerusform>
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
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n know the former hour from a text, and none tells of the change: Today asks to telephone.</source>
        <translation>
            <numerusform>%n knows the former hour from a text, and none tells of the change: Today asks to telephone.</numerusform>
            <numerusform>%n know the former hour from a text, and none tells of the change: Today asks to telephone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a person stay out.</source>
        <translation>
            <numerusform>%n without a person stays out.</numerusform>
            <numerusform>%n without a person stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the past: not taken in.</source>
        <translation>
            <numerusform>%n in the past: not taken in.</numerusform>
            <numerusform>%n in the past: not taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the %n new who have a name and a mobile into the book</source>
        <translation>
            <numerusform>Write the new one who has a name and a mobile into the book</numerusform>
            <numerusform>Write the %n new who have a name and a mobile into the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the calendar: called off, unless you keep them.</source>
        <translation>
            <numerusform>%n no longer in the calendar: called off, unless you keep it.</numerusform>
            <numerusform>%n no longer in the calendar: called off, unless you keep them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n</source>
        <translation>
            <numerusform>Keep it</numerusform>
            <numerusform>Keep all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) kept, with their reminders.</source>
        <translation>
            <numerusform>%n appointment kept, with its reminders.</numerusform>
            <numerusform>%n appointments kept, with their reminders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%n it may be</source>
        <translation>
            <numerusform>%n person it may be</numerusform>
            <numerusform>%n people it may be</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tallies</name>
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
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
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
    <name>Waiting</name>
    <message numerus="yes">
        <source>%n without a person</source>
        <translation>
            <numerusform>%n without a person</numerusform>
            <numerusform>%n without a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone from a calendar</source>
        <translation>
            <numerusform>%n gone from a calendar</numerusform>
            <numerusform>%n gone from a calendar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhosePanel</name>
    <message numerus="yes">
        <source>It is the same for %n other(s) of this person or series.</source>
        <translation>
            <numerusform>It is the same for %n other of this person or series.</numerusform>
            <numerusform>It is the same for %n others of this person or series.</numerusform>
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
<context>
    <name>_WayBack</name>
    <message numerus="yes">
        <source>%n appointment(s) removed</source>
        <translation>
            <numerusform>%n appointment removed</numerusform>
            <numerusform>%n appointments removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n called off, as a text of it has left</source>
        <translation>
            <numerusform>%n called off, as a text of it has left</numerusform>
            <numerusform>%n called off, as texts of them have left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) taken out of the book</source>
        <translation>
            <numerusform>%n person taken out of the book</numerusform>
            <numerusform>%n people taken out of the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
