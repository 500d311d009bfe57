<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CallRow</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallsCard</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExposedDialog</name>
    <message numerus="yes">
        <source>%n reminder(s) not safe yet</source>
        <translation>
            <numerusform>%n reminder not safe yet</numerusform>
            <numerusform>%n reminders not safe yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateTextsDialog</name>
    <message numerus="yes">
        <source>Send the %n</source>
        <translation>
            <numerusform>Send it</numerusform>
            <numerusform>Send the %n</numerusform>
        </translation>
    </message>
</context>
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
        <source>Show all %n</source>
        <translation>
            <numerusform>Show %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) did not leave</source>
        <translation>
            <numerusform>%n reminder did not leave</numerusform>
            <numerusform>%n reminders did not leave</numerusform>
        </translation>
    </message>
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
        <source>%n safe reminder(s), %1</source>
        <translation>
            <numerusform>%n safe reminder, %1</numerusform>
            <numerusform>%n safe reminders, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) not safe, %1</source>
        <translation>
            <numerusform>%n reminder not safe, %1</numerusform>
            <numerusform>%n reminders not safe, %1</numerusform>
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
        <source>%1: %n not safe</source>
        <translation>
            <numerusform>%1: %n not safe</numerusform>
            <numerusform>%1: %n not safe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripCard</name>
    <message numerus="yes">
        <source>Settle the %n</source>
        <translation>
            <numerusform>Settle it</numerusform>
            <numerusform>Settle the %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See the %n</source>
        <translation>
            <numerusform>See it</numerusform>
            <numerusform>See the %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) to come until %1</source>
        <translation>
            <numerusform>%n reminder to come until %1</numerusform>
            <numerusform>%n reminders to come until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) safe until %1</source>
        <translation>
            <numerusform>%n reminder is safe until %1</numerusform>
            <numerusform>%n reminders are safe until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) of %2 safe until %1</source>
        <translation>
            <numerusform>%n reminder of %2 is safe until %1</numerusform>
            <numerusform>%n reminders of %2 are safe until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They leave only while Comptoir is open and this computer is on.</source>
        <translation>
            <numerusform>It leaves only while Comptoir is open and this computer is on.</numerusform>
            <numerusform>They leave only while Comptoir is open and this computer is on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A real provider would send them even if this computer is off; practice ends with this window.</source>
        <translation>
            <numerusform>A real provider would send it even if this computer is off; practice ends with this window.</numerusform>
            <numerusform>A real provider would send them even if this computer is off; practice ends with this window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends them even if this computer is off.</source>
        <translation>
            <numerusform>%1 sends it even if this computer is off.</numerusform>
            <numerusform>%1 sends them even if this computer is off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n leave(s) only if Comptoir stays open</source>
        <translation>
            <numerusform>The other leaves only if Comptoir stays open</numerusform>
            <numerusform>The other %n leave only if Comptoir stays open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n of now leave(s) only if Comptoir stays open</source>
        <translation>
            <numerusform>The one of now leaves only if Comptoir stays open</numerusform>
            <numerusform>The %n of now leave only if Comptoir stays open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n at %1 leave(s) only if Comptoir stays open</source>
        <translation>
            <numerusform>The one at %1 leaves only if Comptoir stays open</numerusform>
            <numerusform>The %n at %1 leave only if Comptoir stays open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>Send the %n still useful</source>
        <translation>
            <numerusform>Send the one still useful</numerusform>
            <numerusform>Send the %n still useful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still useful</source>
        <translation>
            <numerusform>Still useful</numerusform>
            <numerusform>Still useful</numerusform>
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
        <source>Read and send the %n</source>
        <translation>
            <numerusform>Read and send</numerusform>
            <numerusform>Read and send the %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left: better to call.</source>
        <translation>
            <numerusform>%n minute left: better to call.</numerusform>
            <numerusform>%n minutes left: better to call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are gone from it at once</source>
        <translation>
            <numerusform>%n appointment is gone from it at once</numerusform>
            <numerusform>%n appointments are gone from it at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>%n text(s) put in the queue: leaving now.</source>
        <translation>
            <numerusform>%n text put in the queue: leaving now.</numerusform>
            <numerusform>%n texts put in the queue: leaving now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) left out.</source>
        <translation>
            <numerusform>%n reminder left out.</numerusform>
            <numerusform>%n reminders left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YesterdayCard</name>
    <message numerus="yes">
        <source>Today so far: %n handed over</source>
        <translation>
            <numerusform>Today so far: %n handed over</numerusform>
            <numerusform>Today so far: %n handed over</numerusform>
        </translation>
    </message>
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
