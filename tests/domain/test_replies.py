"""What is a STOP, by the words of the shipped rules, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.replies import StopWords, is_stop
from desktop_app.domain.rules_file import load
from desktop_app.places import resources


def _words(country: str) -> StopWords:
    rules = load(country, resources() / "rules")
    assert rules is not None
    return rules.optout.words


FR, GB, NOWHERE = _words("FR"), _words("GB"), StopWords()


@pytest.mark.parametrize(
    "text",
    [
        "STOP",
        " Stop. ",
        "stop!!",
        '"stop"',
        "STOP36180",
        "STOP 36180",
        "Stop au 36180",
        "STOPSMS",
        "STOP SMS",
        "stop pub",
        "Bonjour, STOP",
        "Bonjour, stop à vos messages",
        "Bonjour, STOP au 36180",
        "Bonjour Salon Léa, stop merci",
        "Non, stop",
        "Non STOP",
        "Merci STOP",
        "UNSUBSCRIBE",
        "Unsubscribe me please",
        "opt-out",
        "ＳＴＯＰ",
        "Bonjour Madame, STOP. Cordialement",
        "Ok\nSTOP\nEnvoyé de mon iPhone",
        "Non merci. STOP. Bonne journée",
        "Léa, STOP stp",
        "Hi Zoe, stop. Regards, Sam",
        "Non merci. Stop pub",
        "Not interested. Stop texting me",
        "No thanks, unsubscribe me",
        "NON STOP",
        "NON MERCI, STOP",
        "BONJOUR MADAME, STOP. CORDIALEMENT LEA",
        "NON MERCI STOP LES SMS",
        "NON STOP LES SMS",
        "BONJOUR NON STOP LES SMS SVP",
        "NON MERCI NON STOP",
        "MARIE DUPONT STOP AUX SMS",
        "OUI STOP LA PUB",
        "Dupont Marie STOP SMS. CORDIALEMENT",
        "I said STOP TEXTING ME",
        "CAN YOU STOP TEXTING ME PLEASE",
        "THIS IS MARY UNSUBSCRIBE ME NOW PLEASE",
    ],
)
@pytest.mark.parametrize("words", [FR, GB, NOWHERE])
def test_a_plain_stop_counts_in_every_country(text: str, words: StopWords) -> None:
    """Also where no rules are known."""
    assert is_stop(text, words)


@pytest.mark.parametrize(
    "text",
    [
        "arret",
        "Arrêt svp",
        "ARRETER",
        "arrêtez",
        "Arrêtez de m'envoyer des SMS",
        "Je vous demande d'arrêter, s'il vous plaît",
        "DESABONNEMENT",
        "désabonner",
        "Veuillez me désabonner svp",
        "désabonnez-moi",
        "désinscription",
        "Arrêt maladie, stop",
        "Je veux que ça s'arrête",
        "mon arrêt svp",
        "C'est Marie. Arrêtez vos SMS.",
        "Bonjour Madame, arrêtez de m'écrire",
        "Je ne viendrai plus et désabonnez-moi des SMS svp, cordialement",
        "Mettez-moi en stop",
        "Je ne veux plus recevoir de SMS",
        "Bonjour, je souhaite ne plus recevoir vos messages",
        "je veux plus de sms",
        "Ne m'écrivez plus",
        "merci de me retirer de la liste",
        "Retirez-moi de votre liste svp",
        "Bonjour. Supprimez mon numéro",
        "Stoppe",
        "BONJOUR MARIE NON STOP LES SMS",
        "Plus de sms de votre part",
        "Ne me contactez plus jamais",
        "Bonjour, retirez-moi de votre liste de diffusion",
        "Je veux plus de vos sms",
        "Mettez-moi en stop, ma fille aussi",
        "Ne me contactez plus",
        "C'est Marie. Désabonnez-moi de votre liste",
        "Je ne suis plus cliente et désabonnez-moi",
        "Je ne suis plus cliente et plus de sms",
        "C'est Marie. Désinscrivez mon numéro de vos listes",
        "Plus de pub sur ce numéro",
        "Bonjour, plus de messages",
        "Merci de ne plus m'envoyer de sms",
        "Ça suffit ! Arrêtez ça !",
        "Pas intéressé. Ne m'envoyez plus de promotions",
        "MERCI DE ME METTRE EN STOP",
        "Passez-moi en stop",
        "En stop",
        "JE NE SUIS PAS INTERESSE DESABONNEZ MOI",
        "LAISSEZ MOI TRANQUILLE ARRETEZ VOS SMS",
        "NON MERCI. ARRÊT DE VOS SMS",
        "DUPONT MARIE DÉSINSCRIPTION DE VOS LISTES",
        "Stopper",
        "stoppez les sms svp",
        "plus de sms",
        "Bonjour, ne plus m'envoyer de sms merci",
        "Ne m'envoyez plus rien",
        "mettez mon numero en stop svp",
        "Merci d'arrêter vos SMS",
        "Je vous demande d'arrêter de m'envoyer des sms",
        "Pouvez-vous arrêter de m'envoyer des messages ?",
        "Bonjour, je vous prie de bien vouloir cesser vos envois",
        "Je veux arrêter les SMS",
        "Je demande l'arrêt de vos SMS",
        "Merci de ne plus me contacter",
        "merci de ne plus me contacter à l'avenir",
        "Veuillez ne plus m'envoyer de SMS",
        "Je ne veux plus être contactée par SMS",
        "Ne plus me contacter",
        "Pas de SMS",
        "Pas de pub svp",
        "Je ne veux pas recevoir de sms",
        "Je ne souhaite pas recevoir vos offres",
        "Je ne veux pas de vos sms",
        "Supprimez-moi de vos listes",
        "Pourriez-vous me retirer de vos listes ?",
        "Merci de supprimer mon numéro",
        "Veuillez retirer mon numéro de vos fichiers",
        "Je me désabonne",
        "Désabonne moi",
        "Je voudrais me désinscrire de votre liste",
        "Je retire mon accord",
        "Je m'oppose à vos messages",
        "Laissez-moi tranquille",
        "Je ne souhaite plus recevoir de sollicitations commerciales",
        "Je ne souhaite plus recevoir vos communications",
        "Merci de ne plus m'envoyer de prospection",
        "Je ne veux plus recevoir quoi que ce soit de votre part",
        "Je ne veux plus recevoir vos bons plans",
        "Je ne veux plus recevoir d'alertes",
        "Je ne veux plus recevoir votre mailing",
        "Je ne veux plus recevoir de vous",
        "Plus de messages de votre part",
        "Je refuse de recevoir quoi que ce soit",
        "J'aimerais ne plus recevoir vos sms",
        "je veux plus rien recevoir",
        "Je ne souhaite plus en recevoir",
        "Je ne veux plus recevoir vos tickets de réduction",
        "Je ne souhaite plus recevoir vos actus sur mon téléphone",
        "je veux plus recevoir vos bons de réduction",
        "Merci de ne plus m'envoyer ces choses",
        "Je ne veux plus recevoir de factures par sms",
        "Merci de ne plus m'envoyer ce genre de choses",
        "Supprimez mon numéro de la liste des clients",
        "Retirez-moi de vos listes de clients",
        "Ne pas me contacter",
        "Je ne veux plus rien recevoir",
        "Ne souhaite plus recevoir de sms",
        "Je ne désire plus recevoir vos sms",
        "N'envoyez plus de sms",
        "plus aucun sms",
        "Je ne veux plus recevoir de pub",
        "Merci de me retirer de votre liste pour les promos",
        "STOPP",
        "ARRE\u0302T",
        "DE\u0301SABO",
    ],
)
def test_a_french_refusal(text: str) -> None:
    """With accents or without, asked for politely or not."""
    assert is_stop(text, FR)


@pytest.mark.parametrize(
    "text",
    [
        "Cancel my appointment and stop texting me",
        "Not interested. Don't text me",
        "Please remove me from your list",
        "Do not text me again",
        "Wrong number, stop sending me these",
        "No more texts from you",
        "Hi. Don't text me ever again",
        "Remove me from your list asap",
        "JOE HERE. QUIT TEXTING ME",
        "Joe here. Quit texting me",
        "I moved away and please unsubscribe me",
        "Wrong number. Unsubscribe this number",
        "Enough! Stop it!",
        "Who is this? Stop this please",
        "Can you please stop sending me texts",
        "No more texts thanks",
        "Remove me",
        "remove me from the list",
        "Take me off the list",
        "Do not contact me",
        "Please do not message this number",
        "opt me out",
        "I want to opt out",
        "Never text me again",
        "Could you stop texting me",
        "I would like you to stop texting me",
        "I no longer want to receive texts",
        "I don't want your texts",
        "no texts please",
        "Please delete my number",
        "Leave me alone",
        "Can you opt me out",
        "Delete my number from your list of clients",
        "Don't send me texts",
        "No more sms",
        "I do not wish to be contacted",
        "pls remove me",
        "I withdraw my consent",
        "End",
        "quit",
        "Cancel",
        "Opt out",
        "please cancel",
        "CANCEL ALL",
        "Cancel texts please",
    ],
)
def test_a_british_refusal(text: str) -> None:
    """The words of British operators."""
    assert is_stop(text, GB)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", FR),
        ("?", FR),
        ("Merci", FR),
        ("Bonjour", FR),
        ("36180", FR),
        ("je ne veux pas stopper", FR),
        ("Je stoppe là", FR),
        ("Je suis à l'arrêt de bus", FR),
        ("arrêt de bus", FR),
        ("Arrêt maladie : je ne viens pas", FR),
        ("je suis en arrêt", FR),
        ("un stop à la boulangerie est prévu", FR),
        ("ouvert non stop", FR),
        ("non-stop ?", FR),
        ("Autostop", FR),
        ("Arrêt du tram fermé, je serai en retard", FR),
        ("J'arrive en stop", FR),
        ("JE SUIS A L'ARRET DE BUS, J'ARRIVE DANS 5 mn", FR),
        ("JE VIENS EN STOP DEMAIN MATIN", FR),
        ("ETES VOUS OUVERT NON STOP", FR),
        ("JE N'AI PLUS DE SMS", FR),
        ("JE NE VEUX PLUS DE LA COULEUR, JUSTE LA COUPE", FR),
        ("Marie Dupont, arrêt maladie donc je vous ai envoyé un mail", FR),
        ("Bonjour, retirez-moi de votre liste d'attente", FR),
        ("Bonjour, plus de SMS depuis un mois, est-ce normal ?", FR),
        ("Take me off the waiting list please", GB),
        ("Yes, stop by after you get my text", GB),
        ("OUVERT NON STOP LE SAMEDI ?", FR),
        ("Je veux plus de détails sur votre offre", FR),
        ("On vient en stop", FR),
        ("J'irai en stop", FR),
        ("Je passe à la pharmacie et stop chez vous", FR),
        ("je suis en retard et arrête le bus", FR),
        ("Oui. Ne m'envoyez plus la confirmation, j'ai compris", FR),
        ("Bonsoir, plus de messages sur mon repondeur, vous avez appelé ?", FR),
        ("Ok, désinscrivez-moi du cours de mardi", FR),
        ("Je ne veux plus de rendez-vous le matin", FR),
        ("Merci de me retirer de la liste d'attente", FR),
        ("Oui, supprimez mon numéro fixe", FR),
        ("Pouvez-vous arrêter la commande ?", FR),
        ("Je souhaite arrêter mon traitement", FR),
        ("Merci de ne plus me contacter le matin", FR),
        ("Merci de supprimer mon rendez-vous", FR),
        ("Enlevez-moi 5 cm", FR),
        ("Retirez-moi du planning de mardi", FR),
        ("Je ne veux pas recevoir le colis chez moi", FR),
        ("Je ne veux pas de frange", FR),
        ("Je retire ma commande demain", FR),
        ("Je m'oppose à cette date", FR),
        ("Je refuse", FR),
        ("Merci de m'envoyer un SMS", FR),
        ("Pas de sms reçu", FR),
        ("Plus aucun SMS depuis lundi, c'est normal ?", FR),
        ("Merci de me retirer de la liste pour samedi", FR),
        ("Retirez-moi de la liste des participants", FR),
        ("Je ne veux plus recevoir le panier bio", FR),
        ("Je ne souhaite plus recevoir le journal", FR),
        ("Je ne veux plus de ce genre de couleur, on change samedi ?", FR),
        ("Je ne veux pas de tout ça, juste la coupe", FR),
        ("Merci de ne plus m'envoyer de factures papier", FR),
        ("Je retire mon accord pour le devis", FR),
        ("Laissez-moi tranquille 5 min j'arrive", FR),
        ("Take me off the list for yoga", GB),
        ("Take me off the cancellation list", GB),
        ("remove me from the class list", GB),
        ("Pas de SMS depuis hier", FR),
        ("Je souhaite me désinscrire du cours de mardi", FR),
        ("Remove me from the 3pm slot", GB),
        ("Take me off the Tuesday class", GB),
        ("Don't contact me before 9", GB),
        ("I don't want any extras", GB),
        ("I no longer want the appointment", GB),
        ("Sorry, I no longer want it", GB),
        ("Could you stop the alarm", GB),
        ("Can you stop by at 3?", GB),
        ("I'd like you to call", GB),
        ("No text received", GB),
        ("I want to receive your offers", GB),
        ("Je sors du bureau. Arrête tout, j'arrive", FR),
        ("I'll come at 5 and stop at the shop", GB),
        ("The car will drive up and stop, then I get out", GB),
        ("Sorry, please remove me from the waiting list", GB),
        ("Yes please. Do not text the other number", GB),
        ("Great. Don't text, I'll call", GB),
        ("See you at 3. Stop at reception?", GB),
        ("Le bus s'arrête devant, arrêt de tram à côté", FR),
        ("SEE YOU AT THE BUS STOP AT 3", GB),
        ("I WILL CANCEL MY 3PM AND COME AT 4", GB),
        ("CAN I CANCEL MY APPOINTMENT PLEASE", GB),
        ("Thanks. Cancel it and call me", GB),
        ("Tomorrow, end of day?", GB),
        ("I need to cancel", GB),
        ("Can I cancel?", GB),
        ("Cancel my appointment please", GB),
        ("Good week end to you all, see you after the week end", GB),
        ("rear end", GB),
        ("I am at the bus stop", GB),
        ("I will stop by tomorrow", GB),
        ("Stop by tomorrow?", GB),
        ("See you at the end", GB),
        ("at the weekend", GB),
    ],
)
def test_another_reply_refuses_nothing(text: str, words: StopWords) -> None:
    """A keyword amid a sentence, within another word, or in an everyday phrase."""
    assert not is_stop(text, words)


keywords = st.sampled_from(FR.keywords) | st.sampled_from(["STOP", "UNSUBSCRIBE"])
written = st.sampled_from([str.upper, str.lower, str.capitalize])
# Sentences of words of one letter: no keyword, greeting or everyday phrase among them.
others = st.lists(st.sampled_from("xyzw"), min_size=1, max_size=6).map(" ".join)
glue = st.sampled_from(["", "SMS", " sms", "36180", " 36180", "SMS36180", " au 36180", ".", " !"])


@given(keywords, written, glue, others)
def test_at_either_end_it_counts_and_amid_a_sentence_not(
    keyword: str, write: object, glue: str, other: str
) -> None:
    """Whatever case and whatever is glued to it."""
    said = write(keyword)  # type: ignore[operator]
    for stop in (said + glue, f"{other} {said}{glue}", f"{said} {other}"):
        assert is_stop(stop, FR)
    # In capitals it is a clause of its own: "Léa, STOP stp".
    assert is_stop(f"{other} {said} {other}", FR) == said.isupper()


@given(st.text())
@example("x stop" + "1" * 40_000 + "x")
@example("x " + "stop 1 merci " * 4_000 + "x")
@example("bonjour " * 5_000 + "x")
@example("merci de je veux " * 3_000 + "x")
def test_any_text_is_read(text: str) -> None:
    """In time, and the same with space around it."""
    assert is_stop(text, FR) == is_stop(f" {text}\n", FR)
