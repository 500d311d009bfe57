"""People told again without a list: what stands of other lists, and what was done by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.merging import merge
from desktop_app.domain.retelling import Entry, Told, retell

_NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
_A, _B, _LANDLINE = "+33639980001", "+33639980002", "+33261910001"
_PEOPLE = st.builds(
    Person,
    first_name=st.sampled_from(["", "Léa", "LEA"]),
    last_name=st.sampled_from(["", "Durand"]),
    number=st.sampled_from([None, _A, _B, _LANDLINE]),
    other_numbers=st.sampled_from([(), (_LANDLINE,), (_B, _A)]),
    reach=st.sampled_from(Reach),
    email=st.sampled_from(["", "a@exemple.fr", "b@exemple.fr"]),
    notes=st.sampled_from(["", "a", "b", "a\nb"]),
)
_TAGS = st.sampled_from([(), ("VIP",), ("vip", "client")])


def _taken_in(
    held: Told, run_id: int, row: Person, tags: tuple[str, ...] = ()
) -> tuple[Entry, Told]:
    """The entry of a list's row about somebody in the book, and them as it leaves them."""
    at = _NOW + timedelta(hours=run_id)
    after = merge(held.person, row)
    has = {each.casefold() for each in held.tags}
    added = {each for each in tags if each.casefold() not in has}
    told = Told(after, held.tags | added, at if after != held.person else held.edited_at)
    return Entry(run_id, at, row, tags, found=held), told


@given(_PEOPLE, _PEOPLE, _TAGS)
def test_what_a_list_changed_is_taken_back(
    known: Person, row: Person, tags: tuple[str, ...]
) -> None:
    """Untouched since, somebody is as they were before; made by it, nothing is left to tell."""
    before = Told(known, frozenset({"VIP"}), _NOW)
    entry, after = _taken_in(before, 1, row, tags)
    told = retell([entry], after, undone=1)
    assert (told.told, told.whole) == (before, True)
    made = replace(entry, found=None)
    assert retell([made], Told(row, frozenset(tags), entry.at), undone=1).told is None


@given(_PEOPLE, _PEOPLE, st.sampled_from([1, 2]))
def test_an_edit_between_two_lists_outlives_both(one: Person, other: Person, first: int) -> None:
    """In whichever order they are undone."""
    before = Told(Person("Léa", "Durand", _A, (), Reach.TEXTABLE), frozenset(), _NOW)
    entry, after = _taken_in(before, 1, replace(one, notes=""))
    edited = replace(after, person=replace(after.person, notes="rappeler"), edited_at=_NOW)
    second, held = _taken_in(edited, 2, replace(other, notes=""))
    entries = [entry, second]
    middle = retell(entries, held, undone=first).told
    assert middle is not None
    assert middle.person.notes == "rappeler"
    entries[first - 1] = replace(entries[first - 1], undone_after=2)
    last = retell(entries, middle, undone=3 - first)
    assert last.told is not None
    assert last.told.person == replace(before.person, notes="rappeler")


def test_a_later_edit_stays() -> None:
    """Number and reach go together: the desk's number beside the list's reach would be wrong."""
    known = Person("Léa", "Durand", _LANDLINE, (), Reach.LANDLINE, "lea@exemple.fr")
    row = Person(number=_B, reach=Reach.TEXTABLE, email="l@exemple.fr", notes="VIP")
    entry, after = _taken_in(Told(known, frozenset(), _NOW), 1, row)
    edited = replace(after.person, number="+33639980009", notes="VIP depuis 2020")
    back = retell([entry], replace(after, person=edited), undone=1)
    assert not back.whole
    assert back.told is not None
    assert back.told.person == replace(edited, email=known.email)


def test_who_was_edited_is_kept_whole() -> None:
    """Though only an undone list made them; of their tags those stay that it did not give."""
    row = Person("Léa", "Durand", _A, (), Reach.TEXTABLE)
    edited = Told(replace(row, notes="rappeler"), frozenset({"salon", "fidèle"}), _NOW)
    told = retell([Entry(1, _NOW, row, ("salon",))], edited, undone=1).told
    assert told == replace(edited, tags=frozenset({"fidèle"}))
