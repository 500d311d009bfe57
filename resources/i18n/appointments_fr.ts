<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>Agenda</name>
    <message>
        <source>Appointments of the day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppointmentsScreen</name>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No appointment on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one down and its reminder leaves by itself the evening before, at 18:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to %1 at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment of %1 is called off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut, eye test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you only: it is never in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder would reach them: you may still book, and telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Days of the week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Useful until %1, then better call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 will read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving takes this reminder back and plans a new one; calling off takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text is in the queue: moving or calling off takes it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text has left: moving plans a new reminder, calling off cannot take it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Move it to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first letters are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their mobile number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are written into the book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1” to the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down go by a quarter of an hour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>appointments</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who · what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder: booked too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder: its hour comes too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comptoir was off: too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: landline, broken or no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: a field of the text is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: nothing left of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a landline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STOP sent to the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text refused by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender refused by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network did not deliver it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>telephone off or out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no credit left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider refused the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time of use had passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has passed: choose today or a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calendar has this day: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the time as 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has an appointment at that time already: choose another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was called off meanwhile: book it again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment is not in the book any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose whose appointment it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no telephone number as it stands: look at its digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many or too few digits: look at the number again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves as soon as it can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves only while Comptoir is open. Until then it can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text would reach them as things stand: telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was running while it was of use: telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under two hours ahead a text helps nobody any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone, if they are to be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider took it. Not known to have reached the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe sent. It is never sent again by itself: look at your provider’s own list, or telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves as soon as the provider takes it, while Comptoir is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder: less than two hours are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder: the evening before is too late for so early an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder: it leaves at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder: it leaves %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reminder is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text is taken out of the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reminder has left and cannot be taken back: telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder of it was to leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was called off already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former reminder is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former text is taken out of the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reminder of the former time has left: it cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
