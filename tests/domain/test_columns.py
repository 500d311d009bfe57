"""Columns by the names and values that real lists have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.columns import Field, agreeing, field_of_name, guess
from desktop_app.domain.headers import signature

_PEOPLE = [
    ["Durand", "Léa", "02 61 91 00 01", "06 39 98 00 01", "lea@exemple.fr"],
    ["Petit", "Hugo", "", 639980002, "hugo@exemple.fr"],
    ["Moreau", "Inès", "01 99 00 00 03", "6,39E+08", ""],
]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Téléphone", Field.PHONE),
        ("TEL.", Field.PHONE),
        ("N° Tél", Field.PHONE),
        ("Numéro de téléphone", Field.PHONE),
        ("Tél. portable", Field.PHONE),
        ("Mobile", Field.PHONE),
        ("Phone number", Field.PHONE),
        ("Tél fixe", Field.OTHER_PHONE),
        ("Home phone", Field.OTHER_PHONE),
        ("Prénom", Field.FIRST_NAME),
        ("PRE\u0301NOM ", Field.FIRST_NAME),
        ("Nom", Field.LAST_NAME),
        ("Nom et prénom", Field.FULL_NAME),
        ("E-mail", Field.EMAIL),
        ("Né(e) le", Field.BIRTHDAY),
        ("Date de naissance", Field.BIRTHDAY),
        ("Dernière visite", Field.LAST_VISIT),
        ("Opt-in SMS", Field.CONSENT),
        ("Non-opposition", None),
        ("Remarques", Field.NOTES),
        ("Fax", None),
        ("Tél / Fax", None),
        ("Modèle de mobile", None),
        ("Liste de tous nos clients avec leur téléphone", None),
        ("Adresse", None),
        ("", None),
        ("Domicile de la personne", None),
    ],
)
def test_names_in_french_and_english(name: str, field: Field | None) -> None:
    """Accents, case, dots and degree signs do not matter; a fax or a sentence is no phone."""
    assert field_of_name(name) == field


@pytest.mark.parametrize(
    "name",
    [
        *("STOP SMS", "Stop", "STOPSMS", "Désinscrit(e)", "Date de désinscription", "Désabonnés"),
        *("Opposition", "Opposé au démarchage", "Ne pas contacter", "Ne plus appeler au portable"),
        *(
            "Unsubscribed",
            "Opt-out",
            "optout",
            "OPTED OUT",
            "Do not contact",
            "Refus SMS",
            "Bloctel",
        ),
        *("Arrêt SMS", "Consentement retiré", "Exclusion", "Ne souhaite pas être contacté"),
        *("Retrait consentement", "Révoqué", "Pas d'accord", "No consent", "Hors pub", "Désabo"),
        *("Non contactable", "Non SMS", "Non intéressé"),
        *("Interdit SMS", "Bloqué", "Sans SMS", "Anti-pub", "Consent withdrawn", "Suppressed"),
        *("Pas intéressé", "Non consentement", "Declined", "DND", "Unsub", "Pas de prospection"),
        *("Liste noire", "Pas de SMS", "Plus de pub", "Blacklisted", "Accord ou refus"),
        *("Consentement SMS retiré (le)", "Accord retiré", "Arrêt des SMS", "Arrêt des envois"),
        *("SMS interdits", "SMS bloqués", "Interdiction d'envoi", "Exclusion SMS", "Blocked"),
        *("SMS declined", "SMS blocked", "Retrait de l'accord", "Date révocation RGPD"),
        *("STOP SMS (oui/non)", "STOP SMS O/N", "Opposition (oui/non)", "Do not contact (Y/N)"),
        *("Retrait consentement (oui/non)", "Opt-out SMS (yes/no)", "SMS blocked Y/N"),
        *("SMS (refus, révocable à tout moment)", "SMS (cocher pour refuser, à tout moment)"),
        *("À retirer de la liste SMS", "Messages blocked", "Contact à bloquer", "Offres bloquées"),
        *("Oui = non SMS", "Yes = no SMS", "Bloqué (oui/non) SMS", "Blocked (yes/no) texts"),
        *("Arrêt : oui/non SMS", "Exclusion (oui/non) SMS", "Mail oui, non SMS"),
        *("Email yes, no texts", "Newsletter oui, non SMS", "Plus (oui/non) SMS"),
        *("SMS (STOP pour la pub)", "RGPD (refus pour SMS)", "Statut SMS (oui/non/stop)"),
        *("Statut SMS (oui/non/opt-out)", "SMS (Oui/Non/Ne pas contacter)", "SMS Y/N/Do not text"),
        *("Consent status (Yes/No/Opted out)", "Accord (oui / non / pas de SMS)"),
        *("SMS (oui/non/liste noire)", "SMS (oui/non/SMS bloqué)"),
        *("Arrêt des SMS publicitaires demandé par le client", "Blocage SMS", "Retrait newsletter"),
        *("J'accepte les mails, stop SMS", "I accept emails, do not text me"),
        *("SMS (STOP)", "SMS (refus)", "Statut (désinscrit)", "(Ne pas contacter)"),
        *("Consentement (retiré le)", "Bloquer SMS", "A retiré son accord", "Blocked SMS"),
        *("Withdrawal of consent", "Contact interdit", "Arrêt des messages"),
        *("J'accepte mail, pas de SMS", "I agree to email, no SMS", "J'accepte / je refuse"),
        *("Opposition / non opposition", "Intéressé / non intéressé"),
        *("Mail oui / non SMS", "Email yes / no SMS", "Newsletter oui/non SMS"),
        *("Tél. oui ou non SMS", "SMS (oui / non intéressé)", "SMS oui/non contactable"),
        *("SMS (yes / no marketing)", "SMS (oui / n'accepte pas)", "SMS désactivé", "Texts off"),
        *("SMS non autorisé", "SMS not allowed", "Jamais de SMS", "Aucune pub", "SMS : non"),
        *("Sans consentement", "Sans accord SMS", "Hors SMS", "DNC", "Not opted in"),
        *("Ne consent pas", "Ne désire pas être contacté", "N'a pas donné son accord"),
        *("Excluded", "Pas d'envoi", "Pas de messages", "Aucun contact", "Not consented"),
        *(
            "Exclusion envois",
            "À retirer des envois",
            "Doesn't want texts",
            "Objection to marketing",
            "N'autorise pas les SMS",
        ),
    ],
)
def test_a_column_may_say_who_refused(name: str) -> None:
    """Not who agreed; and it is no phone's."""
    for written in (name, f"{name} (oui/non)", f"{name} O/N"):
        assert field_of_name(written) is Field.REFUSAL
    header = ["Nom", name, "Désabonné", "Accord SMS", "Portable"]
    fields = (Field.LAST_NAME, Field.REFUSAL, Field.REFUSAL, Field.CONSENT, Field.PHONE)
    assert guess(header, [["Durand", "x", "", "oui", "06 39 98 00 01"]]).fields == fields
    holds = guess(["Nom", name], [["Durand", "06 39 98 00 01"]])
    assert holds.fields == (Field.LAST_NAME, Field.PHONE)


@pytest.mark.parametrize(
    "name",
    [
        *("Commande retirée le", "Retrait", "Allergies / interdits", "Exclusion allergènes"),
        *("Compte bloqué", "Solde arrêté", "Arrêt maladie", "Paiement sans contact"),
        *("Devis declined", "Date d'arrivée", "Sans gluten", "Pas de notes", "Exclusivité"),
        *("Oui/Non SMS", "Accord oui/non SMS", "Consentement (oui/non) SMS", "SMS yes/no"),
        *(
            "Offres exclusives",
            "Retrait",
            "Date de retrait colis",
            "SMS prête à retirer",
        ),
        *("Retrait / Envoi", "Date de retrait envoi"),
        *("SMS prêt à retirer", "Colis retiré par (contact)", "Accord (pour photos)"),
        *("SMS envoyé (oui/non)", "Lentilles de contact (oui/non)", "Consentement soins O/N"),
        *("Accord retrait par un tiers", "Offre: date de retrait", "Contact pour le retrait"),
        *("Message de retrait", "Consentement (oui / non / retiré)"),
        *("Compte désactivé", "Paiement non autorisé", "Devis non accepté", "Offre non acceptée"),
        *("Prix hors promo", "Hors forfait SMS", "Aucun message reçu", "Avis non publié"),
        *("N° consentement", "N° acceptation", "Soins sans accord préalable", "Ne répond pas"),
        *("SMS (oui/non par le client)", "Mail oui/non", "Day off"),
        *("N'a pas donné suite", "N'a pas accepté le devis", "N'autorise pas les photos"),
        *("Offre déclinée le", "Offer declined", "Contact désactivé", "No accord", "No promo"),
        *("Envoi / à retirer", "Mode (envoi/retiré)", "Aucune promo", "Objections du client"),
        *("Consentement SMS (révocable à tout moment)", "Accord SMS, retrait possible"),
        "J'accepte de recevoir des offres par SMS (je peux retirer mon consentement à tout moment)",
    ],
)
def test_an_ordinary_column_refuses_nothing(name: str) -> None:
    """A customer with a nut allergy has not said no to offers."""
    assert Field.REFUSAL not in guess(["Nom", name, "Portable"], []).fields


@pytest.mark.parametrize(
    ("name", "field"),
    [
        *(
            (each, Field.CONSENT)
            for each in ("Oui/Non SMS", "Accord SMS (O/N)", "Opt-in yes or no")
        ),
        *((each, None) for each in ("SMS envoyé O/N", "Accord parental (oui/non)", "Oui/Non")),
        *((each, None) for each in ("Consentement (pour les soins)", "SMS (pas possible)")),
        *((each, None) for each in ("Consentement oui/non / photo", "SMS Y/N / reminder")),
        ("SMS O/N / tel", Field.PHONE),
        ("Portable (SMS oui/non)", Field.PHONE),
        ("(" * 60_000, None),
    ],
)
def test_a_header_may_name_both_answers(name: str, field: Field | None) -> None:
    """It asks for what stands beside them, if that is a name of consent."""
    assert field_of_name(name) == field


def test_the_mobile_is_texted_before_the_landline() -> None:
    """Whichever stands first, texts go to the mobile's column."""
    columns = guess(["Nom", "Prénom", "Téléphone", "Portable", "Mél"], _PEOPLE)
    assert columns.fields == (
        Field.LAST_NAME,
        Field.FIRST_NAME,
        Field.OTHER_PHONE,
        Field.PHONE,
        Field.EMAIL,
    )
    assert not columns.from_values


def test_values_tell_where_names_are_silent() -> None:
    """A list without telling names still shows its numbers and addresses."""
    rows = [["Léa Durand", f"06 39 98 00 0{at}", f"a{at}@exemple.fr", at] for at in range(5)]
    columns = guess(["", "colonne 2", "x", "y"], rows)
    assert columns.fields == (Field.FULL_NAME, Field.PHONE, Field.EMAIL, None)
    assert columns.from_values == {0, 1, 2}


def test_a_customer_number_is_no_phone() -> None:
    """ "Numéro" over small numbers is passed over for the column with real ones."""
    rows = [[1000 + at, "06 39 98 00 01"] for at in range(5)]
    assert guess(["Numéro", "Joindre"], rows).fields == (None, Field.PHONE)
    assert guess(["Numéro"], [["06 39 98 00 01"]]).fields == (Field.PHONE,)


def test_a_phone_name_over_other_things_gives_way() -> None:
    """ "Mobile" with yes and no is not the number."""
    rows = [["oui", "06 39 98 00 01"], ["non", "06 39 98 00 02"]]
    assert guess(["Mobile", "Tél"], rows).index(Field.PHONE) == 1


def test_contact_is_a_person_or_a_number_by_its_values() -> None:
    """The same name, two lists."""
    assert guess(["Contact"], [["06 39 98 00 01"]]).fields == (Field.PHONE,)
    assert guess(["Contact", "Tél"], [["Léa Durand", "0639980001"]]).fields == (
        Field.FULL_NAME,
        Field.PHONE,
    )


def test_no_phone_anywhere() -> None:
    """Dates, amounts and postcodes are no numbers to text."""
    rows = [["Durand", "2024-03-12", 44000, "12,50"]]
    assert guess(["Nom", "Créé", "CP", "Solde"], rows).index(Field.PHONE) is None


def test_the_same_columns_have_the_same_signature() -> None:
    """A choice is found again however the names are dressed, and not for another order."""
    assert signature(["Nom", "N° Tél."]) == signature([" NOM", "n° tel"])
    assert signature(["Nom", "Tél"]) != signature(["Tél", "Nom"])
    assert signature(["Імя", "Телефон"]) != signature(["Телефон", "Імя"])


@given(
    st.lists(st.one_of(st.text(max_size=20), st.sampled_from(["Tél", "Portable", "Nom"]))),
    st.lists(st.lists(st.one_of(st.text(max_size=20), st.integers(), st.floats())), max_size=5),
)
def test_no_field_is_given_twice(header: list[str], rows: list[list[str | int | float]]) -> None:
    """Any header over any rows, ragged too: one entry a column, and one column a field."""
    fields = guess(header, rows).fields
    assert len(fields) == len(header)
    single = [each for each in fields if each not in {None, Field.OTHER_PHONE}]
    assert len(single) == len(set(single))


@pytest.mark.parametrize(
    ("header", "agree"),
    [
        (["Nom", "Consentement", "Accord SMS"], {2}),
        (["Accord SMS", "Consentement texto", "Newsletter"], {0, 1}),
        (["Newsletter", "Consentement"], {1}),
        (["Newsletter"], {0}),
        (["Accord SMS", "Marketing consent", "RGPD"], {0, 1}),
        (["SMS marketing", "OK SMS"], {0, 1}),
        (["Offres", "Consentement"], {0, 1}),
        (["Nom"], set()),
    ],
)
def test_of_several_columns_those_about_texts_and_offers_agree(
    header: list[str], agree: set[int]
) -> None:
    fields = [None if each == "Nom" else Field.CONSENT for each in header]

    assert agreeing(header, fields) == agree
