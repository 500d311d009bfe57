<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%Ln message(s) written to %1.</source>
        <translation>
            <numerusform>%Ln message written to %1.</numerusform>
            <numerusform>%Ln messages written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderCard</name>
    <message numerus="yes">
        <source>%Ln left out before sending</source>
        <translation>
            <numerusform>%Ln left out before sending</numerusform>
            <numerusform>%Ln left out before sending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%Ln number(s) copied.</source>
        <translation>
            <numerusform>%Ln number copied.</numerusform>
            <numerusform>%Ln numbers copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS planned</source>
        <translation>
            <numerusform>%Ln SMS planned</numerusform>
            <numerusform>%Ln SMS planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS taken or maybe taken</source>
        <translation>
            <numerusform>%Ln SMS taken or maybe taken</numerusform>
            <numerusform>%Ln SMS taken or maybe taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message numerus="yes">
        <source>%Ln message(s) leave %1</source>
        <translation>
            <numerusform>%Ln message leaves %1</numerusform>
            <numerusform>%Ln messages leave %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopping takes back the %Ln message(s) that wait</source>
        <translation>
            <numerusform>Stopping takes back the message that waits</numerusform>
            <numerusform>Stopping takes back the %Ln messages that wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln message(s) that left stay in this report</source>
        <translation>
            <numerusform>the message that left stays in this report</numerusform>
            <numerusform>the %Ln messages that left stay in this report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait until %1: %2.</source>
        <translation>
            <numerusform>%Ln message waits until %1: %2.</numerusform>
            <numerusform>%Ln messages wait until %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln message(s) taken back.</source>
        <translation>
            <numerusform>Stopped. %Ln message taken back.</numerusform>
            <numerusform>Stopped. %Ln messages taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%Ln message(s) are not known (%1)</source>
        <translation>
            <numerusform>%Ln message is not known (%1)</numerusform>
            <numerusform>%Ln messages are not known (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 allowed</source>
        <translation>
            <numerusform>%Ln of %1 allowed</numerusform>
            <numerusform>%Ln of %1 allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln accepted</numerusform>
            <numerusform>%Ln accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln delivered</numerusform>
            <numerusform>%Ln delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed before any call</source>
        <translation>
            <numerusform>%Ln failed before any call</numerusform>
            <numerusform>%Ln failed before any call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln maybe sent</source>
        <translation>
            <numerusform>%Ln maybe sent</numerusform>
            <numerusform>%Ln maybe sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without report</source>
        <translation>
            <numerusform>%Ln without report</numerusform>
            <numerusform>%Ln without report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at the provider for later</source>
        <translation>
            <numerusform>%Ln at the provider for later</numerusform>
            <numerusform>%Ln at the provider for later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to leave</source>
        <translation>
            <numerusform>%Ln still to leave</numerusform>
            <numerusform>%Ln still to leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt: asked, no answer</source>
        <translation>
            <numerusform>%Ln in doubt: asked, no answer</numerusform>
            <numerusform>%Ln in doubt: asked, no answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being handed over</source>
        <translation>
            <numerusform>%Ln being handed over</numerusform>
            <numerusform>%Ln being handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln taken back</numerusform>
            <numerusform>%Ln taken back</numerusform>
        </translation>
    </message>
</context>
</TS>
