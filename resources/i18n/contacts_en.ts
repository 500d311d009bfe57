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
    <name>Stopping</name>
    <message numerus="yes">
        <source>%Ln waiting text(s) cancelled.</source>
        <translation>
            <numerusform>%Ln waiting text cancelled.</numerusform>
            <numerusform>%Ln waiting texts cancelled.</numerusform>
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
</TS>
