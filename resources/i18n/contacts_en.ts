<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%Ln person(s) selected</source>
        <translation>
            <numerusform>%Ln person selected</numerusform>
            <numerusform>%Ln people selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them not in this list</source>
        <translation>
            <numerusform>%Ln of them not in this list</numerusform>
            <numerusform>%Ln of them not in this list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln person(s)</source>
        <translation>
            <numerusform>Tag %Ln person</numerusform>
            <numerusform>Tag %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove a tag from %Ln person(s)</source>
        <translation>
            <numerusform>Remove a tag from %Ln person</numerusform>
            <numerusform>Remove a tag from %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%Ln person(s) tagged “%1”.</source>
        <translation>
            <numerusform>%Ln person tagged “%1”.</numerusform>
            <numerusform>%Ln people tagged “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag “%1” is taken from %Ln person(s).</source>
        <translation>
            <numerusform>The tag “%1” is taken from %Ln person.</numerusform>
            <numerusform>The tag “%1” is taken from %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting text(s) cancelled.</source>
        <translation>
            <numerusform>%Ln waiting text cancelled.</numerusform>
            <numerusform>%Ln waiting texts cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>Import %n line(s)</source>
        <translation>
            <numerusform>Import %n line</numerusform>
            <numerusform>Import %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n new person</numerusform>
            <numerusform>%n new people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known: a yes only where nobody was asked.</source>
        <translation>
            <numerusform>%n known: a yes only where nobody was asked.</numerusform>
            <numerusform>%n known: a yes only where nobody was asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known: their yes or no stays.</source>
        <translation>
            <numerusform>%n known: their yes or no stays.</numerusform>
            <numerusform>%n known: their yes or no stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offers may go to %n known already.</source>
        <translation>
            <numerusform>Offers may go to %n known already.</numerusform>
            <numerusform>Offers may go to %n known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n to correct (.csv)</source>
        <translation>
            <numerusform>The line to correct (.csv)</numerusform>
            <numerusform>The %n to correct (.csv)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n without a usable number in too</source>
        <translation>
            <numerusform>Take the line without a usable number in too</numerusform>
            <numerusform>Take the %n without a usable number in too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sure</source>
        <translation>
            <numerusform>%n sure</numerusform>
            <numerusform>%n sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probable</source>
        <translation>
            <numerusform>%n probable</numerusform>
            <numerusform>%n probable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n</source>
        <translation>
            <numerusform>Accept the line</numerusform>
            <numerusform>Accept all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decline the %n probable</source>
        <translation>
            <numerusform>Decline the probable one</numerusform>
            <numerusform>Decline the %n probable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message numerus="yes">
        <source>%n line(s) that say no are noted as refusals.</source>
        <translation>
            <numerusform>%n line that says no is noted as a refusal.</numerusform>
            <numerusform>%n lines that say no are noted as refusals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) say yes.</source>
        <translation>
            <numerusform>%n line says yes.</numerusform>
            <numerusform>%n lines say yes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) say yes: offers may go to those with a mobile.</source>
        <translation>
            <numerusform>%n line says yes: offers may go there if it has a mobile.</numerusform>
            <numerusform>%n lines say yes: offers may go to those with a mobile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n who said no get none.</source>
        <translation>
            <numerusform>The one who said no gets none.</numerusform>
            <numerusform>The %n who said no get none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n without a clear answer get none.</source>
        <translation>
            <numerusform>The one without a clear answer gets none.</numerusform>
            <numerusform>The %n without a clear answer get none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsScreen</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said yes to offers</source>
        <translation>
            <numerusform>%Ln said yes to offers</numerusform>
            <numerusform>%Ln said yes to offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GivingBack</name>
    <message numerus="yes">
        <source>%n line(s) saved.</source>
        <translation>
            <numerusform>%n line saved.</numerusform>
            <numerusform>%n lines saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n person(s) taken in</source>
        <translation>
            <numerusform>%n person taken in</numerusform>
            <numerusform>%n people taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the %n refused row(s)…</source>
        <translation>
            <numerusform>Save the refused row…</numerusform>
            <numerusform>Save the %n refused rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n new person</numerusform>
            <numerusform>%n new people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) about people known already</source>
        <translation>
            <numerusform>%n line about somebody known already</numerusform>
            <numerusform>%n lines about people known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) repeated in the file</source>
        <translation>
            <numerusform>%n line repeated in the file</numerusform>
            <numerusform>%n lines repeated in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had refused before, and still do</source>
        <translation>
            <numerusform>%n had refused before, and still does</numerusform>
            <numerusform>%n had refused before, and still do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a usable number</source>
        <translation>
            <numerusform>%n line without a usable number</numerusform>
            <numerusform>%n lines without a usable number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not taken in: no usable number</source>
        <translation>
            <numerusform>%n line not taken in: no usable number</numerusform>
            <numerusform>%n lines not taken in: no usable number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out by you</source>
        <translation>
            <numerusform>%n line left out by you</numerusform>
            <numerusform>%n lines left out by you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offers may go to %n new person(s).</source>
        <translation>
            <numerusform>Offers may go to %n new person.</numerusform>
            <numerusform>Offers may go to %n new people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offers may go to %n known already.</source>
        <translation>
            <numerusform>Offers may go to %n known already.</numerusform>
            <numerusform>Offers may go to %n known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more said yes and has no mobile.</source>
        <translation>
            <numerusform>%n more said yes and has no mobile.</numerusform>
            <numerusform>%n more said yes and have no mobile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recognised</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stopping</name>
    <message numerus="yes">
        <source>%Ln waiting text(s) cancelled.</source>
        <translation>
            <numerusform>%Ln waiting text cancelled.</numerusform>
            <numerusform>%Ln waiting texts cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) at the provider already: asked back.</source>
        <translation>
            <numerusform>%Ln text at the provider already: asked back.</numerusform>
            <numerusform>%Ln texts at the provider already: asked back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) at the provider can no longer be taken back: leaving %1.</source>
        <translation>
            <numerusform>%Ln text at the provider can no longer be taken back: leaving %1.</numerusform>
            <numerusform>%Ln texts at the provider can no longer be taken back: leaving %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, same number, still get(s) theirs.</source>
        <translation>
            <numerusform>%1, same number, still gets theirs.</numerusform>
            <numerusform>%1, same number, still get theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) stay cancelled.</source>
        <translation>
            <numerusform>%Ln text stays cancelled.</numerusform>
            <numerusform>%Ln texts stay cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Told</name>
    <message numerus="yes">
        <source>Import undone: %n person(s) removed</source>
        <translation>
            <numerusform>Import undone: %n person removed</numerusform>
            <numerusform>Import undone: %n people removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) as before</source>
        <translation>
            <numerusform>%n person as before</numerusform>
            <numerusform>%n people as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) kept, because of what happened since</source>
        <translation>
            <numerusform>%n person kept, because of what happened since</numerusform>
            <numerusform>%n people kept, because of what happened since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) left as edited since</source>
        <translation>
            <numerusform>%n person left as edited since</numerusform>
            <numerusform>%n people left as edited since</numerusform>
        </translation>
    </message>
</context>
</TS>
