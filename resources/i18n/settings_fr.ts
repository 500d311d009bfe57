<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AskShow</name>
    <message>
        <source>Show the recovery key</source>
        <translation>Afficher la clé de secours</translation>
    </message>
    <message>
        <source>Is nobody looking on?</source>
        <translation>Personne ne regarde&#x202f;?</translation>
    </message>
    <message>
        <source>Who has this key and a copy of your book can read all of it. Show it only where no customer and no camera sees the screen.</source>
        <translation>Avec cette clé et une copie de votre carnet, on peut tout y lire. Ne l’affichez que là où aucun client ni aucune caméra ne voit l’écran.</translation>
    </message>
    <message>
        <source>Leave it hidden</source>
        <translation>La laisser masquée</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Afficher la clé</translation>
    </message>
</context>
<context>
    <name>CalendarRow</name>
    <message>
        <source>Look now</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Look at %1 now</source>
        <translation>Relire %1 maintenant</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Suivre %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>Follow %1 no more</source>
        <translation>Ne plus suivre %1</translation>
    </message>
    <message>
        <source>not taken over yet</source>
        <translation>pas encore repris</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>looked at %1</source>
        <translation>lu %1</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Paused: what changes in it is not done here.</source>
        <translation>En pause&#xa0;: ce qui y change ne l’est pas ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are gone from it at once. They stand until you have looked.</source>
        <translation>
            <numerusform>%n rendez-vous a disparu d’un coup de cet agenda. Il est maintenu jusqu’à ce que vous ayez regardé.</numerusform>
            <numerusform>%n rendez-vous ont disparu d’un coup de cet agenda. Ils sont maintenus jusqu’à ce que vous ayez regardé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Les regarder</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) wait for a person.</source>
        <translation>
            <numerusform>%n rendez-vous attend de savoir pour qui.</numerusform>
            <numerusform>%n rendez-vous attendent de savoir pour qui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say whose</source>
        <translation>Dire pour qui</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) of it are to come. Follow it no more, and what becomes of them?</source>
        <translation>
            <numerusform>%n de ses rendez-vous est à venir. Ne plus suivre l’agenda, et que devient-il&#x202f;?</numerusform>
            <numerusform>%n de ses rendez-vous sont à venir. Ne plus suivre l’agenda, et que deviennent-ils&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Call them off too</source>
        <translation>Les annuler aussi</translation>
    </message>
    <message>
        <source>Go on following</source>
        <translation>Continuer à suivre</translation>
    </message>
</context>
<context>
    <name>CalendarsPart</name>
    <message>
        <source>Each is looked at every quarter of an hour while Comptoir sends: what is new, moved or called off there is so here, with its reminders. What you change here stays until the calendar speaks of it again. Where most of them are gone at once, nothing is called off before you have looked.</source>
        <translation>Chacun est relu tous les quarts d’heure tant que Comptoir envoie&#xa0;: ce qui y est nouveau, déplacé ou annulé l’est aussi ici, avec ses rappels. Ce que vous changez ici reste, jusqu’à ce que l’agenda en parle à nouveau. Si la plupart disparaissent d’un coup, rien n’est annulé avant que vous ayez regardé.</translation>
    </message>
    <message>
        <source>Follow another one</source>
        <translation>En suivre un autre</translation>
    </message>
    <message>
        <source>Address of the calendar, or file</source>
        <translation>Adresse de l’agenda, ou fichier</translation>
    </message>
    <message>
        <source>The private address that Google, Outlook or your booking tool gives (iCal, .ics). It is kept in the encrypted book, and never shown whole again.</source>
        <translation>L’adresse privée que donne Google, Outlook ou votre outil de réservation (iCal, .ics). Elle est gardée dans le carnet chiffré, et n’est plus jamais montrée entière.</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Un fichier…</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Comment vous l’appelez</translation>
    </message>
    <message>
        <source>Online bookings</source>
        <translation>Réservations en ligne</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>L’examiner</translation>
    </message>
    <message>
        <source>Nothing is taken over before you have seen it.</source>
        <translation>Rien n’est importé avant que vous l’ayez vu.</translation>
    </message>
    <message>
        <source>No calendar is followed yet.</source>
        <translation>Aucun agenda n’est encore suivi.</translation>
    </message>
    <message>
        <source>Paste its address first, or choose a file.</source>
        <translation>Collez d’abord son adresse, ou choisissez un fichier.</translation>
    </message>
    <message>
        <source>Choose a calendar or a list of appointments</source>
        <translation>Choisir un agenda ou une liste de rendez-vous</translation>
    </message>
    <message>
        <source>Calendars and lists</source>
        <translation>Agendas et listes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n déplacé</numerusform>
            <numerusform>%n déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n called off</source>
        <translation>
            <numerusform>%n annulé</numerusform>
            <numerusform>%n annulés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone at once, look at them</source>
        <translation>
            <numerusform>%n disparu d’un coup, à regarder</numerusform>
            <numerusform>%n disparus d’un coup, à regarder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>%1 is followed again.</source>
        <translation>%1 est de nouveau suivi.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 est en pause.</translation>
    </message>
    <message>
        <source>%1 is followed no more; its appointments stay.</source>
        <translation>%1 n’est plus suivi&#x202f;; ses rendez-vous restent.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is followed no more; %n appointment(s) called off.</source>
        <translation>
            <numerusform>%1 n’est plus suivi&#x202f;; %n rendez-vous annulé.</numerusform>
            <numerusform>%1 n’est plus suivi&#x202f;; %n rendez-vous annulés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedDays</name>
    <message>
        <source>Days the shop is closed</source>
        <translation>Jours de fermeture</translation>
    </message>
    <message>
        <source>What is due on one of them leaves on the last open day before it, at its hour.</source>
        <translation>Ce qui devrait partir un de ces jours part le dernier jour ouvert d’avant, à la même heure.</translation>
    </message>
    <message>
        <source>Closed every week on</source>
        <translation>Fermé chaque semaine le</translation>
    </message>
    <message>
        <source>And on these days</source>
        <translation>Et ces jours-ci</translation>
    </message>
    <message>
        <source>On no single day so far.</source>
        <translation>Aucun jour isolé pour l’instant.</translation>
    </message>
    <message>
        <source>Another closed day, or the first of several</source>
        <translation>Autre jour de fermeture, ou le premier de plusieurs</translation>
    </message>
    <message>
        <source>The last of several closed days</source>
        <translation>Le dernier de plusieurs jours de fermeture</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add the public holidays</source>
        <translation>Ajouter les jours fériés</translation>
    </message>
    <message>
        <source>Those of the whole country, this year and the next</source>
        <translation>Ceux de tout le pays, cette année et la suivante</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>Retirer le %1 de la liste</translation>
    </message>
    <message>
        <source>Closed on %1 from now on.</source>
        <translation>Désormais fermé le %1.</translation>
    </message>
    <message>
        <source>Open on %1 from now on.</source>
        <translation>Désormais ouvert le %1.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Ce jour est passé.</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>Le dernier jour vient avant le premier.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n day(s) can be added at once.</source>
        <translation>
            <numerusform>Pas plus de %n jour à la fois.</numerusform>
            <numerusform>Pas plus de %n jours à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>That day is on the list.</source>
        <translation>Ce jour est déjà dans la liste.</translation>
    </message>
    <message>
        <source>Those days are on the list.</source>
        <translation>Ces jours sont déjà dans la liste.</translation>
    </message>
    <message>
        <source>Closed on %1.</source>
        <translation>Fermé le %1.</translation>
    </message>
    <message>
        <source>Closed from %1.</source>
        <translation>Fermé du %1.</translation>
    </message>
    <message>
        <source>Open on %1.</source>
        <translation>Ouvert le %1.</translation>
    </message>
    <message>
        <source>Open from %1.</source>
        <translation>Ouvert du %1.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>No calendar knows the holidays of this country.</source>
        <translation>Aucun calendrier ne connaît les jours fériés de ce pays.</translation>
    </message>
    <message>
        <source>All public holidays are on the list.</source>
        <translation>Tous les jours fériés sont dans la liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n public holiday(s) on the list.</source>
        <translation>
            <numerusform>%n jour férié ajouté.</numerusform>
            <numerusform>%n jours fériés ajoutés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverCard</name>
    <message>
        <source>Safe when this computer is off</source>
        <translation>À l’abri quand cet ordinateur est éteint</translation>
    </message>
    <message>
        <source>There is no account yet, so nobody can hold them.</source>
        <translation>Il n’y a pas encore de compte pour les garder.</translation>
    </message>
    <message>
        <source>%1 has not said yet whether it can hold reminders.</source>
        <translation>%1 n’a pas encore dit s’il peut garder des rappels.</translation>
    </message>
    <message>
        <source>%1 cannot hold them: its reminders leave only while this computer is on.</source>
        <translation>%1 ne peut pas les garder&#xa0;: ses rappels ne partent que si cet ordinateur est allumé.</translation>
    </message>
    <message>
        <source>%1 holds them until their hour.</source>
        <translation>%1 les garde jusqu’à leur heure.</translation>
    </message>
    <message>
        <source>%1 of %2 withdrawals used this month.</source>
        <translation>%1 retraits sur %2 utilisés ce mois-ci.</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>pas du tout</translation>
    </message>
    <message numerus="yes">
        <source>%n open day(s) ahead</source>
        <translation>
            <numerusform>%n jour ouvert à l’avance</numerusform>
            <numerusform>%n jours ouverts à l’avance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message numerus="yes">
        <source>%n appointment(s) booked then: look at %1.</source>
        <translation>
            <numerusform>%n rendez-vous est déjà pris alors, le %1.</numerusform>
            <numerusform>%n rendez-vous sont déjà pris alors, le premier le %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder changes its time.</source>
        <translation>Aucun rappel ne change d’heure.</translation>
    </message>
    <message numerus="yes">
        <source>The reminders of %n appointment(s) have changed.</source>
        <translation>
            <numerusform>Les rappels de %n rendez-vous ont changé.</numerusform>
            <numerusform>Les rappels de %n rendez-vous ont changé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) due within the hour, from %1 on.</source>
        <translation>
            <numerusform>%n rappel est à envoyer dans l’heure, à %1.</numerusform>
            <numerusform>%n rappels sont à envoyer dans l’heure, dès %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>An appointment on %1 at %2, booked now: %3.</source>
        <translation>Un rendez-vous le %1 à %2, pris maintenant&#xa0;: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) leave(s) %1</source>
        <translation>
            <numerusform>le rappel part %1</numerusform>
            <numerusform>%n rappels partent %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>On Today</source>
        <translation>Dans Aujourd’hui</translation>
    </message>
    <message>
        <source>While writing a message</source>
        <translation>En écrivant un message</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>Dans une liste</translation>
    </message>
    <message>
        <source>In the appointments</source>
        <translation>Dans les rendez-vous</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Changes with it, at once.</source>
        <translation>Change avec lui, aussitôt.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>On this computer alone.</source>
        <translation>Sur cet ordinateur seulement.</translation>
    </message>
</context>
<context>
    <name>OwnSteps</name>
    <message>
        <source>One more reminder</source>
        <translation>Un rappel de plus</translation>
    </message>
    <message>
        <source>Reminder %1</source>
        <translation>Rappel %1</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>All kinds of appointments</source>
        <translation>Tous les types de rendez-vous</translation>
    </message>
    <message>
        <source>What is planned here holds once it is on.</source>
        <translation>Ce qui est prévu ici vaudra quand ils seront remis en marche.</translation>
    </message>
    <message>
        <source>Reminders leave</source>
        <translation>Les rappels partent</translation>
    </message>
    <message>
        <source>Reminders leave: %1</source>
        <translation>Les rappels partent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take the plan of %1 out</source>
        <translation>Supprimer le plan de %1</translation>
    </message>
    <message>
        <source>When they leave</source>
        <translation>Quand ils partent</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>The evening before</source>
        <translation>La veille au soir</translation>
    </message>
    <message>
        <source>The evening before, and 2 hours before</source>
        <translation>La veille au soir, et 2 heures avant</translation>
    </message>
    <message>
        <source>In a way of your own</source>
        <translation>À votre façon</translation>
    </message>
    <message>
        <source>Up to 5 reminders.</source>
        <translation>Jusqu’à 5 rappels.</translation>
    </message>
    <message>
        <source>Hours and wait</source>
        <translation>Heures et attente</translation>
    </message>
    <message>
        <source>They may leave</source>
        <translation>Ils peuvent partir</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>They may leave between</source>
        <translation>Ils peuvent partir entre</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>Minutes of wait after a booking</source>
        <translation>Minutes d’attente après la prise du rendez-vous</translation>
    </message>
    <message>
        <source>At the earliest</source>
        <translation>Au plus tôt</translation>
    </message>
    <message>
        <source>minutes after a booking, so that a slip can be put right</source>
        <translation>minutes après la prise du rendez-vous, le temps de corriger une erreur</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Ce qu’ils disent</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>When a name alone would make it two SMS</source>
        <translation>Quand un nom seul en ferait deux SMS</translation>
    </message>
    <message>
        <source>it leaves without the name</source>
        <translation>il part sans le nom</translation>
    </message>
    <message>
        <source>the name leaves without its accents</source>
        <translation>le nom part sans ses accents</translation>
    </message>
    <message>
        <source>it leaves as it is, and two SMS are paid</source>
        <translation>il part tel quel, et deux SMS sont payés</translation>
    </message>
    <message>
        <source>Switched off since %1: no reminder leaves.</source>
        <translation>Désactivés depuis le %1&#xa0;: aucun rappel ne part.</translation>
    </message>
    <message>
        <source>What it means is shown here once it can be kept.</source>
        <translation>Ce que cela donne s’affiche ici dès que le plan est possible.</translation>
    </message>
    <message>
        <source>Nothing is written here: the words as shipped leave.</source>
        <translation>Rien n’est écrit ici&#xa0;: le texte d’origine part.</translation>
    </message>
    <message>
        <source>Nothing is written here: they get the French words.</source>
        <translation>Rien n’est écrit ici&#xa0;: ils reçoivent le texte français.</translation>
    </message>
    <message>
        <source>Nothing is written here: they get the English words.</source>
        <translation>Rien n’est écrit ici&#xa0;: ils reçoivent le texte anglais.</translation>
    </message>
    <message>
        <source>The hours end before they begin.</source>
        <translation>Les heures finissent avant de commencer.</translation>
    </message>
    <message>
        <source>Two of these reminders would leave at the same moment.</source>
        <translation>Deux de ces rappels partiraient au même moment.</translation>
    </message>
    <message>
        <source>A reminder leaves 60 days before at the earliest, 31 minutes at the latest.</source>
        <translation>Un rappel part au plus tôt 60 jours avant, au plus tard 31 minutes avant.</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute avant</numerusform>
            <numerusform>%n minutes avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n heure avant</numerusform>
            <numerusform>%n heures avant</numerusform>
        </translation>
    </message>
    <message>
        <source>on the very day at %1</source>
        <translation>le jour même à %1</translation>
    </message>
    <message>
        <source>the day before at %1</source>
        <translation>la veille à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before at %1</source>
        <translation>
            <numerusform>%n jour avant à %1</numerusform>
            <numerusform>%n jours avant à %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>agreed on %n day(s) ahead or more</source>
        <translation>
            <numerusform>pris au moins %n jour à l’avance</numerusform>
            <numerusform>pris au moins %n jours à l’avance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>agreed on %n day(s) ahead or less</source>
        <translation>
            <numerusform>pris au plus %n jour à l’avance</numerusform>
            <numerusform>pris au plus %n jours à l’avance</numerusform>
        </translation>
    </message>
    <message>
        <source>agreed on %1 to %2 days ahead</source>
        <translation>pris %1 à %2 jours à l’avance</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>ProviderCard</name>
    <message>
        <source>Answered %1</source>
        <translation>A répondu %1</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>A free call: it sends nothing.</source>
        <translation>Un appel gratuit&#xa0;: rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Comptoir serves it on this computer, while it is open.</source>
        <translation>Comptoir le fait tourner sur cet ordinateur, tant que la fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Nothing leaves</source>
        <translation>Rien ne part</translation>
    </message>
    <message>
        <source>Texts go no further than this computer. Now and then one does not arrive, or is answered by STOP, as in life.</source>
        <translation>Les SMS ne vont pas plus loin que cet ordinateur. De temps en temps, l’un n’arrive pas ou reçoit un STOP, comme dans la vie.</translation>
    </message>
    <message>
        <source>Kept since %1</source>
        <translation>Gardée depuis le %1</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Remplacer la clé</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
    <message>
        <source>Tried at once; it takes the place of the old one and is never shown.</source>
        <translation>Essayée tout de suite&#x202f;; elle remplace l’ancienne et n’est jamais affichée.</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Enregistrer la clé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>This key is %n month(s) old.</source>
        <translation>
            <numerusform>Cette clé a %n mois.</numerusform>
            <numerusform>Cette clé a %n mois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make another one with your provider, then replace it here.</source>
        <translation>Faites-en une autre chez votre fournisseur, puis remplacez-la ici.</translation>
    </message>
    <message>
        <source>The key was replaced.</source>
        <translation>La clé est remplacée.</translation>
    </message>
    <message>
        <source>A key is letters, digits and signs, without spaces. Copy it anew.</source>
        <translation>Une clé est faite de lettres, de chiffres et de signes, sans espace. Copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>What %1 can do</source>
        <translation>Ce que sait faire «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Unknown until it answers: it is then asked for one text a call.</source>
        <translation>Inconnu tant qu’il ne répond pas&#xa0;: les SMS lui sont alors confiés un par un.</translation>
    </message>
    <message>
        <source>Planned texts and reminders leave only while Comptoir is open and this computer is on.</source>
        <translation>Les SMS prévus et les rappels ne partent que si Comptoir est ouvert et cet ordinateur allumé.</translation>
    </message>
    <message>
        <source>Reminders it holds leave also when this computer is off. Planned texts leave only while Comptoir is open and this computer is on.</source>
        <translation>Les rappels qu’il garde partent même si cet ordinateur est éteint. Les SMS prévus ne partent que si Comptoir est ouvert et l’ordinateur allumé.</translation>
    </message>
    <message>
        <source>STOP goes to %1</source>
        <translation>Le STOP s’envoie au %1</translation>
    </message>
    <message>
        <source>Reports delivery, where the network does</source>
        <translation>Signale la remise, quand le réseau la connaît</translation>
    </message>
    <message>
        <source>Gives no delivery reports: accepted is all one knows</source>
        <translation>Ne dit pas si c’est remis&#xa0;: on sait seulement que c’est accepté</translation>
    </message>
    <message>
        <source>Answers and STOP come in</source>
        <translation>Les réponses et les STOP arrivent</translation>
    </message>
    <message>
        <source>Answers do not come in</source>
        <translation>Les réponses n’arrivent pas</translation>
    </message>
    <message>
        <source>Refuses a duplicate of the same call</source>
        <translation>Refuse un doublon du même envoi</translation>
    </message>
    <message>
        <source>Has no guard against duplicates</source>
        <translation>N’a pas de garde contre les doublons</translation>
    </message>
    <message>
        <source>Has no STOP number: no offer may leave by it</source>
        <translation>N’a pas de numéro pour le STOP&#xa0;: aucune offre ne peut partir par lui</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>The provider has not said one.</source>
        <translation>Le fournisseur n’en a pas dit.</translation>
    </message>
    <message>
        <source>%1 a segment</source>
        <translation>%1 le segment</translation>
    </message>
    <message>
        <source>As the provider says; a long text has several. The bill is its own.</source>
        <translation>Selon le fournisseur&#x202f;; un long texte en a plusieurs. La facture est la sienne.</translation>
    </message>
    <message>
        <source>Invented: nothing is billed.</source>
        <translation>Inventé&#xa0;: rien n’est facturé.</translation>
    </message>
</context>
<context>
    <name>ProvidersPart</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Your book stays here, encrypted. The provider receives only the number and text of each message. You pay it directly; Comptoir has no server and adds nothing.</source>
        <translation>Votre carnet reste ici, chiffré. Le fournisseur ne reçoit que le numéro et le texte de chaque envoi. Vous le payez directement&#x202f;; Comptoir n’a pas de serveur et n’ajoute rien.</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Pas encore de compte</translation>
    </message>
    <message>
        <source>Texts leave through an account with a provider, or in practice.</source>
        <translation>Les SMS partent par un compte chez un fournisseur, ou en répétition.</translation>
    </message>
    <message>
        <source>Octopush, Twilio and OneSignal are not in this version yet: it reaches a practice server only, by its address.</source>
        <translation>Octopush, Twilio et OneSignal ne sont pas encore dans cette version&#xa0;: elle n’atteint qu’un serveur de répétition, par son adresse.</translation>
    </message>
    <message>
        <source>The account was added.</source>
        <translation>Le compte est ajouté.</translation>
    </message>
</context>
<context>
    <name>RecoveryPart</name>
    <message>
        <source>If the key kept on this computer is lost, the 14 groups of the recovery key open your book, here or wherever you copied its file. Without them nobody can open it, nor can we. They replace no backup of your contacts: Comptoir makes none yet, so copy the book’s file yourself.</source>
        <translation>Si la clé gardée sur cet ordinateur est perdue, les 14&#xa0;groupes de la clé de secours ouvrent votre carnet, ici ou là où vous avez copié son fichier. Sans eux, personne ne peut l’ouvrir, nous non plus. Ils ne remplacent pas une sauvegarde de vos contacts&#xa0;: Comptoir n’en fait pas encore, copiez donc vous-même le fichier du carnet.</translation>
    </message>
    <message>
        <source>Show the key…</source>
        <translation>Afficher la clé…</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Masquer la clé</translation>
    </message>
    <message>
        <source>The sheet is right: the key is confirmed.</source>
        <translation>La feuille est juste&#xa0;: la clé est confirmée.</translation>
    </message>
    <message>
        <source>Confirmed on %1: two groups were typed back.</source>
        <translation>Confirmée le %1&#xa0;: deux groupes ont été retapés.</translation>
    </message>
    <message>
        <source>Not confirmed yet. Show it, print or save it, type two groups back.</source>
        <translation>Pas encore confirmée. Affichez-la, imprimez-la ou enregistrez-la, retapez deux groupes.</translation>
    </message>
</context>
<context>
    <name>RemindersPart</name>
    <message>
        <source>How appointments are reminded of. A kind may have a plan of its own.</source>
        <translation>Comment les rendez-vous sont rappelés. Un type peut avoir son propre plan.</translation>
    </message>
    <message>
        <source>The reminders that wait follow the change</source>
        <translation>Les rappels en attente suivent le changement</translation>
    </message>
    <message>
        <source>You can go on: it is saved, and those that have left stay as they are.</source>
        <translation>Vous pouvez continuer&#xa0;: c’est enregistré, et ceux qui sont partis restent tels quels.</translation>
    </message>
    <message>
        <source>Add a plan for a kind</source>
        <translation>Ajouter un plan pour un type</translation>
    </message>
    <message>
        <source>Kind of appointment</source>
        <translation>Type de rendez-vous</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>The plan you changed in Settings is not saved yet.</source>
        <translation>Le plan que vous avez modifié dans les Réglages n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>The plan of reminders: %1</source>
        <translation>Le plan des rappels&#xa0;: %1</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Write the kind first, as appointments are booked.</source>
        <translation>Écrivez d’abord le type, comme à la prise des rendez-vous.</translation>
    </message>
    <message>
        <source>This kind has its plan.</source>
        <translation>Ce type a déjà son plan.</translation>
    </message>
    <message>
        <source>“%1” has a plan of its own.</source>
        <translation>«&#xa0;%1&#xa0;» a son propre plan.</translation>
    </message>
    <message>
        <source>A kind is a line of 60 characters at most.</source>
        <translation>Un type est une ligne de 60 caractères au plus.</translation>
    </message>
    <message>
        <source>“%1” follows the plan of all kinds.</source>
        <translation>«&#xa0;%1&#xa0;» suit le plan de tous les types.</translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation>Le plan est enregistré.</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Voir le premier</translation>
    </message>
    <message>
        <source>Reminders leave again.</source>
        <translation>Les rappels partent à nouveau.</translation>
    </message>
    <message>
        <source>Switched off: no reminder leaves.</source>
        <translation>Désactivés&#xa0;: aucun rappel ne part.</translation>
    </message>
    <message>
        <source>A shop that is closed on all days sends nothing: leave one open.</source>
        <translation>Une boutique toujours fermée n’envoie rien&#xa0;: laissez un jour ouvert.</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Hours for offers</source>
        <translation>Heures des offres</translation>
    </message>
    <message>
        <source>Any hour, as they are expected.</source>
        <translation>À toute heure, car on les attend.</translation>
    </message>
    <message>
        <source>Hours for reminders</source>
        <translation>Heures des rappels</translation>
    </message>
    <message>
        <source>Every offer ends with “%1”, put in by Comptoir and counted.</source>
        <translation>Chaque offre se termine par «&#xa0;%1&#xa0;», ajouté par Comptoir et compté.</translation>
    </message>
    <message>
        <source>(number)</source>
        <translation>(numéro)</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP</translation>
    </message>
    <message numerus="yes">
        <source>At most %n offer(s) to one number in any seven days.</source>
        <translation>
            <numerusform>Au plus %n offre par numéro en sept jours.</numerusform>
            <numerusform>Au plus %n offres par numéro en sept jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Combien de fois</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, de %2 à %3</translation>
    </message>
    <message>
        <source>, never on public holidays</source>
        <translation>, jamais les jours fériés</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Sender of offers</source>
        <translation>Expéditeur des offres</translation>
    </message>
    <message>
        <source>Sender of reminders</source>
        <translation>Expéditeur des rappels</translation>
    </message>
    <message>
        <source>A name of %1 to %2 letters, digits or spaces, one letter at least</source>
        <translation>Un nom de %1 à %2&#xa0;lettres, chiffres ou espaces, dont une lettre au moins</translation>
    </message>
    <message>
        <source>A number: %1.</source>
        <translation>Un numéro&#xa0;: %1.</translation>
    </message>
    <message>
        <source>, or %1</source>
        <translation>, ou %1</translation>
    </message>
    <message>
        <source>Behind it: %1, checked on %2.</source>
        <translation>Source&#xa0;: %1, vérifiée le %2.</translation>
    </message>
</context>
<context>
    <name>RunningPart</name>
    <message>
        <source>This desktop has no place beside the clock.</source>
        <translation>Ce bureau n’a pas d’emplacement près de l’horloge.</translation>
    </message>
    <message>
        <source>Closing the window ends Comptoir here; at login it begins minimised.</source>
        <translation>Ici, fermer la fenêtre quitte Comptoir&#xa0;; à l’ouverture de session, elle est réduite.</translation>
    </message>
    <message>
        <source>No window at all</source>
        <translation>Sans aucune fenêtre</translation>
    </message>
    <message>
        <source>On a computer that stays on, the system itself can start what sends. Type in a terminal there:</source>
        <translation>Sur un ordinateur qui reste allumé, le système peut lancer lui-même l’envoi. Tapez-y dans un terminal&#xa0;:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>name country rules hours STOP sender</source>
        <translation>nom pays règles heures STOP expéditeur</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>account key address price practice</source>
        <translation>compte clé adresse prix répétition</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>appointments plan evening before closed days holidays words cover</source>
        <translation>rendez-vous plan veille fermeture jours fériés texte éteint</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Agendas</translation>
    </message>
    <message>
        <source>agenda ics iCal Google Outlook booking import follow address</source>
        <translation>agenda calendrier ics iCal Google Outlook réservation import suivre adresse</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>Qui est au comptoir</translation>
    </message>
    <message>
        <source>staff names people</source>
        <translation>équipe noms personnes</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>French English light dark colours</source>
        <translation>français anglais clair sombre couleurs</translation>
    </message>
    <message>
        <source>Without the window</source>
        <translation>Sans la fenêtre</translation>
    </message>
    <message>
        <source>clock tray closed login start service</source>
        <translation>horloge icône fermée session démarrage service</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>sheet print groups paper</source>
        <translation>feuille imprimer groupes papier</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>keyboard keys</source>
        <translation>clavier touches</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Parties des réglages</translation>
    </message>
</context>
<context>
    <name>ShopPart</name>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>A shop needs a name: texts with the field “Shop” would not go.</source>
        <translation>Une boutique a besoin d’un nom&#xa0;: les textes avec le champ «&#xa0;Boutique&#xa0;» ne partiraient pas.</translation>
    </message>
    <message>
        <source>Too long, or with signs that no text can carry.</source>
        <translation>Trop long, ou avec des signes qu’aucun SMS ne porte.</translation>
    </message>
    <message>
        <source>There are no rules for %1 in Comptoir: no offer leaves.</source>
        <translation>Comptoir n’a pas de règles pour %1&#xa0;: aucune offre ne part.</translation>
    </message>
    <message>
        <source>Reminders do. Choose a country that it knows.</source>
        <translation>Les rappels, si. Choisissez un pays qu’il connaît.</translation>
    </message>
    <message>
        <source>What the rules of %1 say</source>
        <translation>Ce que disent les règles&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>StaffPart</name>
    <message>
        <source>One click at the foot of the window changes it.</source>
        <translation>Un clic au bas de la fenêtre le change.</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Un autre nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>Écrivez d’abord un nom.</translation>
    </message>
    <message>
        <source>That name is on the list.</source>
        <translation>Ce nom est déjà sur la liste.</translation>
    </message>
    <message>
        <source>%1 is on the list.</source>
        <translation>%1 est sur la liste.</translation>
    </message>
    <message>
        <source>%1 is off the list. Records keep the name.</source>
        <translation>%1 n’est plus sur la liste. Les relevés gardent le nom.</translation>
    </message>
    <message>
        <source>Write a name of letters, 60 at most.</source>
        <translation>Écrivez un nom de 60 lettres au plus.</translation>
    </message>
    <message>
        <source>Nobody is on the list yet.</source>
        <translation>Personne n’est encore sur la liste.</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Au comptoir</translation>
    </message>
    <message>
        <source>Put at the desk</source>
        <translation>Mettre au comptoir</translation>
    </message>
    <message>
        <source>Put %1 at the desk</source>
        <translation>Mettre %1 au comptoir</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>Retirer %1 de la liste</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>How long before</source>
        <translation>Combien avant</translation>
    </message>
    <message>
        <source>Days, hours or minutes</source>
        <translation>Jours, heures ou minutes</translation>
    </message>
    <message>
        <source>at</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Up and down go by a quarter of an hour</source>
        <translation>Haut et bas changent d’un quart d’heure</translation>
    </message>
    <message>
        <source>Take this reminder out</source>
        <translation>Retirer ce rappel</translation>
    </message>
    <message>
        <source>For which appointments</source>
        <translation>Pour quels rendez-vous</translation>
    </message>
    <message>
        <source>for all appointments</source>
        <translation>pour tous les rendez-vous</translation>
    </message>
    <message>
        <source>if agreed on at least</source>
        <translation>si pris au moins</translation>
    </message>
    <message>
        <source>if agreed on at most</source>
        <translation>si pris au plus</translation>
    </message>
    <message>
        <source>if agreed on between</source>
        <translation>si pris entre</translation>
    </message>
    <message>
        <source>Days ahead, at least</source>
        <translation>Jours à l’avance, au moins</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>Days ahead, at most</source>
        <translation>Jours à l’avance, au plus</translation>
    </message>
    <message>
        <source>days ahead</source>
        <translation>jours à l’avance</translation>
    </message>
    <message numerus="yes">
        <source>day(s) before</source>
        <translation>
            <numerusform>jour avant</numerusform>
            <numerusform>jours avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hour(s) before</source>
        <translation>
            <numerusform>heure avant</numerusform>
            <numerusform>heures avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>minute(s) before</source>
        <translation>
            <numerusform>minute avant</numerusform>
            <numerusform>minutes avant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsavedFoot</name>
    <message>
        <source>Put back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <translation>Pas encore enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the plans</source>
        <translation>Enregistrer les plans</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Enregistrer le plan</translation>
    </message>
</context>
<context>
    <name>WordsBox</name>
    <message>
        <source>Words as shipped</source>
        <translation>Texte d’origine</translation>
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
        <source>Words of the reminder</source>
        <translation>Texte du rappel</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>Name of the shop</source>
        <translation>Nom de la boutique</translation>
    </message>
    <message>
        <source>As it stands in texts in place of the field “Shop”.</source>
        <translation>Tel qu’il figure dans les textes, à la place du champ «&#xa0;Boutique&#xa0;».</translation>
    </message>
    <message>
        <source>The shop is called “%1” from now on.</source>
        <translation>La boutique s’appelle désormais «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Country whose rules hold</source>
        <translation>Pays dont les règles s’appliquent</translation>
    </message>
    <message>
        <source>Texts go to numbers of this country alone.</source>
        <translation>Les SMS ne vont qu’aux numéros de ce pays.</translation>
    </message>
    <message>
        <source>The rules of %1 hold from now on.</source>
        <translation>Règles désormais appliquées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>Qui est au comptoir</translation>
    </message>
    <message>
        <source>That name stands in records and sends.</source>
        <translation>Ce nom figure dans les relevés et les envois.</translation>
    </message>
    <message>
        <source>%1 is at the desk.</source>
        <translation>%1 est au comptoir.</translation>
    </message>
    <message>
        <source>Reminders are safe until noon, so many open days ahead</source>
        <translation>Rappels à l’abri jusqu’à midi, tant de jours ouverts d’avance</translation>
    </message>
    <message>
        <source>Handed to the provider in advance, they leave also when this computer is off.</source>
        <translation>Confiés d’avance au fournisseur, ils partent même si cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>Handed to the provider in advance: %1</source>
        <translation>Remis d’avance au fournisseur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window. Your texts stay as you wrote them.</source>
        <translation>Celle de la fenêtre. Vos textes restent tels que vous les avez écrits.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue&#xa0;: %1</translation>
    </message>
    <message>
        <source>A closed window stays beside the clock</source>
        <translation>La fenêtre fermée reste près de l’horloge</translation>
    </message>
    <message>
        <source>What waits goes on leaving. Quit stands in the menu of the icon there.</source>
        <translation>Ce qui attend continue de partir. Quitter se trouve dans le menu de l’icône.</translation>
    </message>
    <message>
        <source>Beside the clock when closed: %1</source>
        <translation>Près de l’horloge une fois fermée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Begin there when I log in</source>
        <translation>Y démarrer à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>On this computer, for you alone. The window opens from the icon.</source>
        <translation>Sur cet ordinateur, pour vous seulement. La fenêtre s’ouvre depuis l’icône.</translation>
    </message>
    <message>
        <source>Begins at login: %1</source>
        <translation>Démarre à l’ouverture de session&#xa0;: %1</translation>
    </message>
    <message>
        <source>the law itself</source>
        <translation>la loi elle-même</translation>
    </message>
    <message>
        <source>the regulator</source>
        <translation>le régulateur</translation>
    </message>
    <message>
        <source>the network operators</source>
        <translation>les opérateurs</translation>
    </message>
    <message>
        <source>lawyers’ guides</source>
        <translation>guides d’avocats</translation>
    </message>
    <message>
        <source>providers’ guides</source>
        <translation>guides de fournisseurs</translation>
    </message>
    <message>
        <source>our own caution, no source found</source>
        <translation>notre prudence, aucune source trouvée</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Never answered yet</source>
        <translation>Jamais répondu</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>A répondu</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>A refusé</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>N’a pas répondu</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Demande en cours…</translation>
    </message>
</context>
</TS>
