<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ComposerScreen</name>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Name of this message, for you</source>
        <translation>Nom de ce message, pour vous</translation>
    </message>
    <message>
        <source>A name for you: nobody else reads it</source>
        <translation>Un nom pour vous&#xa0;: personne d’autre ne le lit</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>Recommencer à vide</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Put in a field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Counted for</source>
        <translation>Compté pour</translation>
    </message>
    <message>
        <source>The other text is kept among the drafts.</source>
        <translation>L’autre texte est gardé parmi les brouillons.</translation>
    </message>
    <message>
        <source>%1 wrote: %2</source>
        <translation>%1 a écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>They wrote: %2</source>
        <translation>Reçu&#xa0;: %2</translation>
    </message>
    <message>
        <source>Now an offer: only who agreed receives it, with the STOP mention.</source>
        <translation>C’est maintenant une offre&#xa0;: seules les personnes d’accord la reçoivent, avec la mention STOP.</translation>
    </message>
    <message>
        <source>Now transactional: for what people expect, and no offer in it.</source>
        <translation>C’est maintenant transactionnel&#xa0;: pour ce que les gens attendent, sans aucune offre.</translation>
    </message>
    <message numerus="yes">
        <source>Pasted without %n invisible or odd sign(s), which a text cannot carry.</source>
        <translation>
            <numerusform>Collé sans %n signe invisible qu’un SMS ne peut pas porter.</numerusform>
            <numerusform>Collé sans %n signes invisibles qu’un SMS ne peut pas porter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 characters were pasted: a text cannot be longer.</source>
        <translation>Seuls les %1 premiers caractères ont été collés&#xa0;: un texte ne peut pas être plus long.</translation>
    </message>
    <message>
        <source>No costly character</source>
        <translation>Aucun signe coûteux</translation>
    </message>
    <message>
        <source>%1, the dearest case</source>
        <translation>%1, le cas le plus cher</translation>
    </message>
    <message>
        <source>the text as it stands</source>
        <translation>le texte tel quel</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) at %1 SMS</source>
        <translation>
            <numerusform>%n personne à %1 SMS</numerusform>
            <numerusform>%n personnes à %1 SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>next: + %1 each</source>
        <translation>SMS suivant&#xa0;: + %1 par personne</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not an allowed hour: it waits until %1</source>
        <translation>Heure non permise&#xa0;: attend jusqu’à %1</translation>
    </message>
    <message>
        <source>Being prepared…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Choose who is to receive it.</source>
        <translation>Choisissez qui doit le recevoir.</translation>
    </message>
    <message>
        <source>Write the text first.</source>
        <translation>Écrivez d’abord le texte.</translation>
    </message>
    <message>
        <source>The plan is being counted…</source>
        <translation>Le plan se calcule…</translation>
    </message>
    <message>
        <source>Nobody may receive it: see why above.</source>
        <translation>Personne ne peut le recevoir&#xa0;: voyez pourquoi plus haut.</translation>
    </message>
    <message>
        <source>The text is kept among the drafts.</source>
        <translation>Le texte est gardé parmi les brouillons.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message numerus="yes">
        <source>Schedule %n message(s)</source>
        <translation>
            <numerusform>Programmer %n message</numerusform>
            <numerusform>Programmer %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s)</source>
        <translation>
            <numerusform>Envoyer %n message</numerusform>
            <numerusform>Envoyer %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1? The price is not known.</source>
        <translation>%1&#x202f;? Le prix n’est pas connu.</translation>
    </message>
    <message>
        <source>%1 for %2?</source>
        <translation>%1 pour %2&#x202f;?</translation>
    </message>
    <message>
        <source>%1 in practice?</source>
        <translation>%1, en répétition&#x202f;?</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revoir</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS (%n segment(s))</source>
        <translation>
            <numerusform>%n SMS (%n segment)</numerusform>
            <numerusform>%n SMS (%n segments)</numerusform>
        </translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>dès maintenant</translation>
    </message>
    <message>
        <source>not before %1, the next allowed hour</source>
        <translation>pas avant %1, la prochaine heure permise</translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for an allowed hour: %1.</source>
        <translation>
            <numerusform>%n d’entre eux attend une heure permise&#xa0;: %1.</numerusform>
            <numerusform>%n d’entre eux attendent une heure permise&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice: nothing really leaves and nothing is billed.</source>
        <translation>Répétition&#xa0;: rien ne part vraiment et rien n’est facturé.</translation>
    </message>
    <message>
        <source>It would cost %1.</source>
        <translation>Cela coûterait %1.</translation>
    </message>
    <message numerus="yes">
        <source>They leave only while Comptoir is open and this computer is on.</source>
        <translation>
            <numerusform>Il ne part que si Comptoir est ouvert et cet ordinateur allumé.</numerusform>
            <numerusform>Ils ne partent que si Comptoir est ouvert et cet ordinateur allumé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>Account %1</source>
        <translation>Compte %1</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>Compte de répétition</translation>
    </message>
    <message>
        <source>No rules for this country: no offer leaves</source>
        <translation>Pas de règles pour ce pays&#xa0;: aucune offre ne part</translation>
    </message>
    <message>
        <source>STOP mention</source>
        <translation>Mention STOP</translation>
    </message>
    <message>
        <source>“%1” added and counted</source>
        <translation>«&#xa0;%1&#xa0;» ajouté et compté</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) a week at most</source>
        <translation>
            <numerusform>%n offre par semaine au plus</numerusform>
            <numerusform>%n offres par semaine au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Only who agreed to offers</source>
        <translation>Seulement avec accord</translation>
    </message>
    <message>
        <source>No STOP mention</source>
        <translation>Sans mention STOP</translation>
    </message>
    <message>
        <source>All but who refused</source>
        <translation>Tous, sauf refus</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>À toute heure</translation>
    </message>
</context>
<context>
    <name>DraftsButton</name>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>No draft is kept</source>
        <translation>Aucun brouillon</translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation>Jeter ce brouillon</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>Pas encore de texte</translation>
    </message>
    <message>
        <source>The draft is thrown away.</source>
        <translation>Le brouillon est jeté.</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Draft saved at %1</source>
        <translation>Brouillon enregistré à %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Pas enregistré&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>At a time…</source>
        <translation>À une heure…</translation>
    </message>
    <message>
        <source>When it leaves</source>
        <translation>Départ</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message numerus="yes">
        <source>Schedule %n message(s)…</source>
        <translation>
            <numerusform>Programmer %n message…</numerusform>
            <numerusform>Programmer %n messages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s)</source>
        <translation>
            <numerusform>Envoyer %n message</numerusform>
            <numerusform>Envoyer %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing leaves before you confirm.</source>
        <translation>Rien ne part avant votre confirmation.</translation>
    </message>
    <message>
        <source>Planned total</source>
        <translation>Total prévu</translation>
    </message>
    <message>
        <source>Nothing to send yet</source>
        <translation>Rien à envoyer pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>It would cost</source>
        <translation>Coûterait</translation>
    </message>
    <message>
        <source>Nobody receives it</source>
        <translation>Personne ne le reçoit</translation>
    </message>
    <message>
        <source>Price not known</source>
        <translation>Prix inconnu</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Programmer…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
</context>
<context>
    <name>PreviewBox</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Person before</source>
        <translation>Personne précédente</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Personne suivante</translation>
    </message>
    <message>
        <source>Nobody receives it</source>
        <translation>Personne ne le reçoit</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Aucun destinataire pour l’instant</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>vers %1</translation>
    </message>
    <message>
        <source>On a locked screen: “%1”</source>
        <translation>Sur l’écran verrouillé&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Keep as a new text</source>
        <translation>Garder comme nouveau texte</translation>
    </message>
    <message numerus="yes">
        <source>%n costly character(s): %1</source>
        <translation>
            <numerusform>Un signe coûte cher&#xa0;: %1</numerusform>
            <numerusform>%n signes coûtent cher&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without, this text would be %n SMS. é è à ù cost nothing.</source>
        <translation>
            <numerusform>Autrement, ce texte ferait %n SMS. é è à ù ne coûtent rien.</numerusform>
            <numerusform>Autrement, ce texte ferait %n SMS. é è à ù ne coûtent rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>That leaves less room in an SMS. é è à ù cost nothing.</source>
        <translation>Cela laisse moins de place dans un SMS. é è à ù ne coûtent rien.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les voir</translation>
    </message>
</context>
<context>
    <name>RecipientsField</name>
    <message>
        <source>To: name, tag or numbers</source>
        <translation>À&#xa0;: nom, étiquette ou numéros</translation>
    </message>
    <message>
        <source>Name, tag, or pasted numbers</source>
        <translation>Nom, étiquette ou numéros collés</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Propositions</translation>
    </message>
    <message numerus="yes">
        <source>and %n more people</source>
        <translation>
            <numerusform>et %n autre personne</numerusform>
            <numerusform>et %n autres personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more numbers</source>
        <translation>
            <numerusform>et %n autre numéro</numerusform>
            <numerusform>et %n autres numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>No text can reach any of these numbers.</source>
        <translation>Aucun SMS ne peut atteindre ces numéros.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) held no mobile number and were left out.</source>
        <translation>
            <numerusform>%n ligne sans numéro de mobile a été écartée.</numerusform>
            <numerusform>%n lignes sans numéro de mobile ont été écartées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>no number</source>
        <translation>pas de numéro</translation>
    </message>
    <message>
        <source>This number: %1</source>
        <translation>Ce numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nobody and no tag begins like this</source>
        <translation>Personne et aucune étiquette ne commence ainsi</translation>
    </message>
    <message>
        <source>No text can reach this number.</source>
        <translation>Aucun SMS ne peut atteindre ce numéro.</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>The account has changed: look at the plan once more.</source>
        <translation>Le compte a changé&#xa0;: regardez de nouveau le plan.</translation>
    </message>
</context>
<context>
    <name>WhoReceives</name>
    <message>
        <source>Who receives it</source>
        <translation>Qui recevra</translation>
    </message>
    <message>
        <source>Choose people or a tag, or paste numbers: you will see here who receives the message, who does not, and why.</source>
        <translation>Choisissez des personnes ou une étiquette, ou collez des numéros&#xa0;: vous verrez ici qui recevra le message, qui ne le recevra pas et pourquoi.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Will get the message</source>
        <translation>Recevront le message</translation>
    </message>
    <message>
        <source>of these, held until %1</source>
        <translation>dont retenus jusqu’à %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Quelqu’un sans nom</translation>
    </message>
    <message>
        <source>Open this person</source>
        <translation>Ouvrir cette fiche</translation>
    </message>
    <message>
        <source>Ask at the next visit, then note the answer: they come in.</source>
        <translation>À demander à la prochaine visite, puis noter la réponse&#xa0;: ils reviennent ici.</translation>
    </message>
    <message>
        <source>They refused: telephone where it matters to them.</source>
        <translation>Ils ont refusé&#xa0;: appelez si c’est important pour eux.</translation>
    </message>
    <message>
        <source>A STOP holds until that person takes it back themselves.</source>
        <translation>Un STOP tient jusqu’à ce que la personne revienne dessus elle-même.</translation>
    </message>
    <message>
        <source>This number asked never to be texted.</source>
        <translation>Ce numéro a demandé à ne jamais être contacté.</translation>
    </message>
    <message>
        <source>Telephone them, or correct the number on their card.</source>
        <translation>À appeler, ou numéro à corriger sur la fiche.</translation>
    </message>
    <message>
        <source>They had their offers for this week: write next week.</source>
        <translation>Ils ont eu leurs offres de la semaine&#xa0;: écrivez la semaine prochaine.</translation>
    </message>
    <message>
        <source>The same phone gets it once, for another of them.</source>
        <translation>Le même téléphone le reçoit une fois, pour un autre du foyer.</translation>
    </message>
    <message>
        <source>Give the field a fallback, or fill it on their card.</source>
        <translation>Prévoyez un mot de remplacement, ou remplissez la fiche.</translation>
    </message>
    <message>
        <source>The rules of that country are not known here.</source>
        <translation>Les règles de ce pays ne sont pas connues ici.</translation>
    </message>
    <message>
        <source>Open the person to see why.</source>
        <translation>Ouvrez la fiche pour voir pourquoi.</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%n message(s) ready, waiting until %1.</source>
        <translation>
            <numerusform>%n message prêt, en attente jusqu’à %1.</numerusform>
            <numerusform>%n messages prêts, en attente jusqu’à %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on the way.</source>
        <translation>
            <numerusform>%n message en route.</numerusform>
            <numerusform>%n messages en route.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) taken back.</source>
        <translation>
            <numerusform>%n message retiré.</numerusform>
            <numerusform>%n messages retirés.</numerusform>
        </translation>
    </message>
    <message>
        <source>All had left already: none could be taken back.</source>
        <translation>Tous étaient déjà partis&#xa0;: aucun n’a pu être retiré.</translation>
    </message>
</context>
</TS>
