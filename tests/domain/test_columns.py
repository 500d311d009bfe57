"""Columns by the names and values that real lists have."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.columns import Field, agreeing, field_of_name, guess, only_mentions

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


@example(["RGPD", "RGPD"], [])
@given(
    st.lists(st.one_of(st.text(max_size=20), st.sampled_from(["Tél", "Portable", "Nom"]))),
    st.lists(st.lists(st.one_of(st.text(max_size=20), st.integers(), st.floats())), max_size=5),
)
def test_no_field_is_given_twice(header: list[str], rows: list[list[str | int | float]]) -> None:
    """Any header over any rows, ragged too: one entry a column, and one column a field but for
    those of which a list has several."""
    fields = guess(header, rows).fields
    assert len(fields) == len(header)
    several = {None, Field.OTHER_PHONE, Field.CONSENT, Field.REFUSAL}
    single = [each for each in fields if each not in several]
    assert len(single) == len(set(single))


@pytest.mark.parametrize(
    ("header", "agree"),
    [
        (["Nom", "Consentement", "Accord SMS"], {2}),
        (["Accord SMS", "Consentement SMS", "Newsletter"], {0, 1}),
        (["Newsletter", "Consentement"], {1}),
        (["Newsletter"], {0}),
        (["Accord SMS", "Marketing consent", "RGPD"], {0, 1}),
        (["SMS marketing", "OK SMS"], {0, 1}),
        (["Offres", "Consentement"], {0, 1}),
        (["Accord (O/N)", "SMS"], {0}),
        (["SMS (O/N)", "Pub (O/N)", "Marketing", "SMS"], {0, 1, 2}),
        (["Pub (O/N)", "Marketing"], set()),
        (["SMS"], set()),
        (["Accord", "Autorisation SMS"], {0}),
        (["Nom"], set()),
    ],
)
def test_of_several_columns_those_about_texts_and_offers_agree(
    header: list[str], agree: set[int]
) -> None:
    fields = [None if each == "Nom" else Field.CONSENT for each in header]

    assert agreeing(header, fields) == agree


def test_answers_below_the_name_of_a_text_are_about_consent() -> None:
    """ "SMS" may hold anything; where yes and no stand there, the no is heard."""
    header = ["Nom", "Accord (O/N)", "SMS", "Pub"]
    rows = [["Durand", "o", "non", ""], ["Petit", "o", "x", "n"], ["Moreau", "", "", "à voir"]]
    name, consent = Field.LAST_NAME, Field.CONSENT
    assert guess(header, rows).fields == (name, consent, consent, None)
    sent = [["Durand", "o", "12/03/2024", ""], ["Petit", "o", "envoyé", "affiche"]]
    assert guess(header, sent).fields == (name, consent, None, None)


@pytest.mark.parametrize(
    "name",
    [
        *("SMS", "Texto", "Pub", "Offres commerciales", "Consentement publicité", "Accord pub"),
        *("SMS autorisés", "Autorisation SMS", "Accepte la pub", "Contact par SMS", "Texts OK"),
        *("SMS promo", "SMS commerciaux", "Souhaite recevoir des offres", "Démarchage", "Offers"),
        *("sms_optin", "optin_sms", "Prospection", "Marketing", "Recevoir nos offres"),
        *("Accepte de recevoir des offres par SMS", "Envoi de SMS", "Pub SMS", "Marketing SMS"),
        *("Happy to receive texts", "OK to text", "Consent to marketing", "Texts allowed"),
        *("Sollicitations commerciales", "Promotions SMS", "Opted in to SMS", "Bons plans"),
        *("Opt-in partenaires", "Happy to be texted", "Accepte d'être démarché"),
        *("J'accepte les SMS", "Accord SMS et photos", "Souhaite être informé par SMS"),
        *("Accepts SMS Marketing", "SMS promotionnels", "SMS publicitaires"),
    ],
)
def test_what_may_be_consent_is_so_by_its_answers(name: str) -> None:
    """A no counts; a yes only where the person says so, or "SMS" names both answers."""
    assert field_of_name(name) is None
    assert not only_mentions(name)
    assert guess([name], [["non"], ["oui"], [""]]).fields == (Field.CONSENT,)
    assert agreeing([name], [Field.CONSENT]) == set()
    assert field_of_name(f"{name} (O/N)") is Field.CONSENT
    assert agreeing([f"{name} (O/N)"], [Field.CONSENT]) == ({0} if name in _TEXTS else set())


_TEXTS = {"SMS", "Texto"}


@pytest.mark.parametrize(
    "name",
    [
        *(
            "SMS envoyé",
            "Nombre de SMS",
            "Accord parental",
            "Message",
            "Offre acceptée",
            "Offre OK",
        ),
        *("Publipostage", "Newsletters", "Accord newsletter", "Offers accepted", "Offre"),
        *("Rappel SMS", "Facture par SMS", "Email marketing"),
        *("SMS reçu", "Numéro SMS", "Texts sent", "optin_email"),
    ],
)
def test_answers_below_another_name_say_nothing(name: str) -> None:
    assert guess([name], [["non"], ["oui"]]).fields == (None,)


def test_numbers_of_texts_are_no_answers() -> None:
    """Who got none has refused nothing. Below another name, or among words, they are."""
    for cells in ([0, 1, "1"], [0, 2, 1, "non"], ["3", "STOP"], [1, 2, 3]):
        assert guess(["SMS"], [[each] for each in cells]).fields == (None,)
    for cells in ([0, 0, 1, "STOP"], ["oui", "non", 2]):
        assert guess(["SMS"], [[each] for each in cells]).fields == (Field.CONSENT,)
    assert guess(["Autorisation SMS"], [[0], [1], [1]]).fields == (Field.CONSENT,)
