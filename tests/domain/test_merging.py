"""What a row of a list may change about somebody, and how that is taken back."""

from dataclasses import replace
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.merging import merge

_A, _B, _LANDLINE = "+33639980001", "+33639980002", "+33261910001"
_KNOWN = Person(
    first_name="Léa",
    last_name="D'Aubrac",
    number=_A,
    reach=Reach.TEXTABLE,
    email="lea@exemple.fr",
    language="fr",
    notes="allergie : latex",
    birthday=date(1990, 2, 3),
    last_visit=date(2026, 5, 1),
    fields={"pointure": "38"},
)


def test_an_empty_row_erases_nothing() -> None:
    """Whatever a list leaves out stays."""
    assert merge(_KNOWN, Person(first_name="Lea", last_name="D AUBRAC", number=_A)) == _KNOWN
    assert merge(_KNOWN, Person()) == _KNOWN


def test_a_filled_cell_fills_and_replaces() -> None:
    """Address, language, birthday and free fields follow the list; other free fields stay."""
    row = Person(
        email="l@exemple.fr", language="en", birthday=date(1991, 2, 3), fields={"taille": "M"}
    )
    after = merge(_KNOWN, row)
    assert (after.email, after.language, after.birthday) == ("l@exemple.fr", "en", row.birthday)
    assert after.fields == {"pointure": "38", "taille": "M"}


def test_a_name_is_only_written_better() -> None:
    """Accents and small letters are taken over, capitals are not; the order stays."""
    plain = Person(first_name="Lea", last_name="D'AUBRAC", number=_A)
    better = merge(plain, replace(_KNOWN, number=_A))
    assert (better.first_name, better.last_name) == ("Léa", "D'Aubrac")
    assert merge(_KNOWN, plain).full_name == _KNOWN.full_name
    swapped = replace(plain, first_name="D'Aubrac", last_name="Léa")
    assert merge(plain, swapped).full_name == plain.full_name
    assert merge(Person(number=_A), plain).full_name == plain.full_name
    whole = Person(last_name="Léa d'Aubrac", number=_A)
    assert merge(whole, _KNOWN).first_name == "Léa"


def test_a_better_line_is_never_lost() -> None:
    """A landline does not replace a mobile; a replaced number is kept beside; broken is no news."""
    landline = Person(number=_LANDLINE, reach=Reach.LANDLINE)
    kept = merge(_KNOWN, landline)
    assert (kept.number, kept.reach, kept.other_numbers) == (_A, Reach.TEXTABLE, (_LANDLINE,))
    better = merge(landline, _KNOWN)
    assert (better.number, better.reach, better.other_numbers) == (
        _A,
        Reach.TEXTABLE,
        (_LANDLINE,),
    )
    moved = merge(_KNOWN, Person(number=_B, reach=Reach.TEXTABLE))
    assert (moved.number, moved.other_numbers) == (_B, (_A,))
    assert merge(_KNOWN, Person(reach=Reach.BROKEN)) == _KNOWN
    assert merge(Person(), Person(reach=Reach.BROKEN)).reach is Reach.BROKEN


def test_a_suppressed_number_is_not_left_behind() -> None:
    """Who must not be texted on a number is not moved to another by a list."""
    stays = merge(_KNOWN, Person(number=_B, reach=Reach.TEXTABLE), keep_number=True)
    assert (stays.number, stays.other_numbers) == (_A, (_B,))


def test_notes_are_added_to_and_the_later_visit_counts() -> None:
    """The desk's notes stay; last year's list takes nobody back."""
    row = Person(notes="préfère le matin\nallergie : latex", last_visit=date(2025, 1, 1))
    after = merge(_KNOWN, row)
    assert after.notes == "allergie : latex\npréfère le matin"
    assert after.last_visit == _KNOWN.last_visit
    assert merge(_KNOWN, Person(last_visit=date(2026, 6, 1))).last_visit == date(2026, 6, 1)


_PEOPLE = st.builds(
    Person,
    first_name=st.sampled_from(["", "Léa", "LEA", "lea", "Durand"]),
    last_name=st.sampled_from(["", "Durand", "DURAND", "Léa"]),
    number=st.sampled_from([None, _A, _B, _LANDLINE]),
    other_numbers=st.sampled_from([(), (_LANDLINE,), (_B, _A)]),
    reach=st.sampled_from(Reach),
    email=st.sampled_from(["", "a@exemple.fr", "b@exemple.fr"]),
    notes=st.sampled_from(["", "a", "b", "a\nb", "b\n\na"]),
    last_visit=st.sampled_from([None, date(2025, 1, 1), date(2026, 1, 1)]),
    fields=st.dictionaries(st.sampled_from("xy"), st.sampled_from("12"), max_size=2),
)


@given(_PEOPLE, _PEOPLE, st.booleans())
@example(Person(notes="a"), Person(notes="b\n\na"), False)
def test_the_same_row_again_changes_nothing(known: Person, row: Person, keep: bool) -> None:
    """Importing twice is importing once, and no number is ever lost."""
    once = merge(known, row, keep_number=keep)
    assert merge(once, row, keep_number=keep) == once
    numbers = {known.number, *known.other_numbers, row.number, *row.other_numbers} - {None}
    assert {once.number, *once.other_numbers} - {None} == numbers
