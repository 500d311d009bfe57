<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CampaignRows</name>
    <message>
        <source>Draft, saved %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List for a spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be written there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History of one message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a message to see all that happened to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may leave %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets it, at the same number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LadderCard</name>
    <message>
        <source>see why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See why people were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody you chose when you confirmed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed to receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n left out before sending</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in doubt: asked, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed before any call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 being handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still to leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider’s receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phones’ own reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone has reported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the provider for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in doubt, maybe sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campaign is one text to many people. Once it has left, its report stands here: who was allowed to get it, who got it, who did not and what to do about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No campaign is in this state now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not on its way any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw the draft away	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageRows</name>
    <message>
        <source>Maybe sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Back to the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>See all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) copied.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Back to the campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling leaves no file behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every attempt stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See each message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, left out and cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such campaign in this book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing failed, and nothing is in doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is to get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text with its fields: names are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 SMS each; this is the longest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that really left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that will leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n SMS planned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS taken or maybe taken</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider never said what an SMS costs: its bill decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 SMS planned at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billed at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned, nothing spent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An estimate by the price you confirmed: the bill decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending has finished: %1 accepted, %2 failed, %3 in doubt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves now. Stop it for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) leave %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: %1 have left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stopping takes back the %n message(s) that wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n message(s) that left stay in this report</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait until %1: %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paused. Nothing more leaves; what is under way ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n message(s) taken back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No offer may leave at that hour: it would wait until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has gone on meanwhile: look at where it stands now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>campaigns</name>
    <message>
        <source>It was of no more use when it could have left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted, and no phone has said more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do. Counted as unknown, never as delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed before any call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 maybe sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the provider for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No failed share yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed, %2 of %3 handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your line is %1. It may become anything up to %2, as long as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below your line of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your line is %1: look at who failed before the next offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moves</name>
    <message>
        <source>the provider could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider asked to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider was out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider refused the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no credit left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider said no and not why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, the answer broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, the provider failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, the answer cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a landline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered STOP to the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider does not take this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider does not take this sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network did not deliver it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone off or out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered STOP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the appointment was moved or called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the import that brought them was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the campaign was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time of use had passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer stopped during the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its hour has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer slept before the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an expected message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its turn to leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule holds it back until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being handed to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider holds it and sends it at its hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider took it and bills it. Not known to have reached the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone reported that it has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe sent. It is never sent again by itself: it might arrive twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider took it, the phone never got it. It may be billed all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never to leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late to be of use: it did not leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back before it left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct them or telephone. Sending again costs and fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text did not reach them. What matters is better said by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken, and nobody is at fault: a new message may pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not take these words. Change them before writing again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often one cause for all of them. Look at key, credit and sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe sent. Never sent again by itself: look at the provider’s own list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said STOP to the provider: write to them no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider used a word that Comptoir does not know. Ask what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts leave only %1, %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
