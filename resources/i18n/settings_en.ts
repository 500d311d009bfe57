<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
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
