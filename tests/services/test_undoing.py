"""Undoing a whole import: the book as it was before, but for what anybody did since."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from desktop_app.domain import consent
from desktop_app.domain.audience import Audience
from desktop_app.domain.columns import Field
from desktop_app.domain.consent import Event, Flag, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import LEFT, Purpose, State
from desktop_app.services import campaigns
from desktop_app.services.composing import Draft
from desktop_app.services.importing import Intake, dry_run, past, take_in, undo
from desktop_app.store import consents, contacts, imports
from desktop_app.store.database import Book
from desktop_app.store.tables import Appointment, Message
from desktop_app.store.undoing import Undone
from tests.helpers.books import NOW, TERMS, add_account, add_person, fresh_book
from tests.helpers.lists import content, write_list
from tests.helpers.slow_book import HEADER, ROWS

ASKED = Intake("FR", tag="salon", consent_how="formulaire", fiction=True)
LATER, LATEST = NOW + timedelta(hours=1), NOW + timedelta(hours=2)
_THERE = ("Durand", "", "06 39 98 00 01", "a@exemple.fr", "", "")
LEA = ("Durand", "Léa", "06 39 98 00 01", "lea@exemple.fr", "oui", "VIP")


def _import(book: Book, folder: Path, *rows: tuple[str, ...], now: Any = LATER) -> int:
    path = write_list(folder / "liste.csv", HEADER, rows)
    run_id = take_in(book, path, ASKED, now=now).run_id
    assert run_id is not None
    return run_id


def _flag(book: Book, contact_id: int) -> Flag:
    with book.read() as connection:
        return consent.flag(consents.records(connection, contact_id, Purpose.MARKETING))


def test_a_new_list_is_gone_whole(tmp_path: Path) -> None:
    """People, tags and consent; the run is kept as undone, and is not undone twice."""
    with fresh_book(tmp_path) as book:
        empty = content(book)
        run_id = _import(book, tmp_path, LEA, ("Petit", "", "06 39 98 00 02", "", "non", ""))
        assert undo(book, run_id, now=LATEST) == Undone(2, 0, 0, 0, 0)
        assert content(book) == empty
        (run,) = past(book)
        assert (run.id, run.file_name, run.undone_at) == (run_id, "liste.csv", LATEST)
        with pytest.raises(BadInput, match="import_undone"):
            undo(book, run_id, now=LATEST)
        with pytest.raises(BadInput, match="no_such_import"):
            undo(book, run_id + 1, now=LATEST)


@settings(max_examples=12, deadline=None)
@given(ROWS, ROWS)
@example([_THERE], [(*_THERE[:3], "b@exemple.fr", "", ""), _THERE])  # changed there and back
def test_undone_in_turn_nothing_is_left(first: list[Any], second: list[Any]) -> None:
    """Two lists over one another, undone last first: after each undo the book is as it was."""
    with TemporaryDirectory() as name, fresh_book(Path(name)) as book:
        anchor = ("Z", "Zoé", "06 39 98 00 99", "", "", "")
        add_person(book, "+33639980001", first_name="Lea Durand")
        states = [content(book)]
        runs = []
        for rows, now in ((first, LATER), (second, LATEST)):
            runs.append(_import(book, Path(name), anchor, *rows, now=now))
            states.append(content(book))
        for run_id in reversed(runs):
            assert content(book) == states.pop()
            undo(book, run_id, now=LATEST + timedelta(hours=1))
        assert content(book) == states.pop()


TAGGED = ("Nom", "Prénom", "Portable", "E-mail", "Accord SMS", "Remarques", "Tags")
# Each known by an address of their own: who a row means does not hang on what is undone.
_PEOPLE = {
    ("Durand", "Léa"): "lea@exemple.fr",
    ("DURAND", "lea"): "lea@exemple.fr",
    ("Durand", "Tom"): "tom@exemple.fr",
    ("Petit", ""): "petit@exemple.fr",
}
_TAGGED_ROWS = st.lists(
    st.builds(
        lambda who, line, *rest: (*who, line, _PEOPLE[who], *rest),
        st.sampled_from(list(_PEOPLE)),
        st.sampled_from(["", "06 39 98 00 01", "06 39 98 00 02", "02 61 91 00 01"]),
        st.sampled_from(["", "oui", "non"]),
        st.sampled_from(["", "matin", "soir"]),
        st.sampled_from(["", "VIP", "vip, client"]),
    ),
    min_size=1,
    max_size=4,
)


def _import_tagged(book: Book, folder: Path, rows: Any, hour: int, tag: str = "") -> int:
    path = write_list(folder / "liste.csv", TAGGED, rows)
    asked = replace(ASKED, tag=tag)
    run_id = take_in(book, path, asked, now=NOW + timedelta(hours=hour)).run_id
    assert run_id is not None
    return run_id


def _told(book: Book) -> dict[str, Any]:
    """By mail address what the book says of each, when it last changed, and their flag."""
    with book.read() as connection:
        people = contacts.page(connection)
        edited = dict(connection.exec_driver_sql("SELECT id, updated_at FROM contact").all())
    found = {
        each.person.email: (each.person, each.tags, edited[each.id], _flag(book, each.id))
        for each in people
    }
    assert len(found) == len(people)
    return found


def _undone_anyhow(steps: list[Any]) -> None:
    """Play ``steps``, a list to import or which import to undo; then only what stands of it."""
    with TemporaryDirectory() as name, fresh_book(Path(name)) as book:
        made: dict[int, tuple[int, Any]] = {}
        for hour, step in enumerate(steps):
            if isinstance(step, list):
                made[_import_tagged(book, Path(name), step, hour, f"t{hour}")] = (hour, step)
            elif step in made:
                undo(book, step, now=LATEST)
                del made[step]
        told = _told(book)
    with TemporaryDirectory() as name, fresh_book(Path(name)) as book:
        for hour, step in made.values():
            _import_tagged(book, Path(name), step, hour, f"t{hour}")
        assert told == _told(book)


_AT_1, _AT_2, _AT_3 = (
    [("Durand", "Léa", f"06 39 98 00 0{at}", "lea@exemple.fr", "", "", "VIP")] for at in (1, 2, 3)
)


@settings(max_examples=10, deadline=None)
@given(st.lists(_TAGGED_ROWS | st.integers(1, 4), min_size=3, max_size=8))
@example([_AT_1, [*_AT_1, ("Petit", "", "", "petit@exemple.fr", "oui", "", "")], 1, 2])
@example([_AT_1, _AT_2, _AT_3, 2, 3])  # from 02, which an undone list gave
@example([_AT_1, _AT_2, _AT_2, 2])  # another list said the same
@example([_AT_1, 1, _AT_2, _AT_3, 2])
def test_undone_in_any_order_only_what_stands_is_left(steps: list[Any]) -> None:
    """The book is the one in which only the standing imports were made."""
    _undone_anyhow(steps)


def _stop(book: Book) -> None:
    with book.write() as connection:
        said = Record(Purpose.MARKETING, Event.WITHDRAWN, LATEST, consent.STOP)
        consents.record(connection, [(1, said)])
        consents.suppress(connection, "+33639980001", Purpose.MARKETING, reason="stop", now=LATEST)


def _yes_at_the_counter(book: Book) -> None:
    with book.write() as connection:
        consents.record(connection, [(1, Record(Purpose.MARKETING, Event.GRANTED, LATEST, "oral"))])


def _edit(book: Book) -> None:
    with book.write() as connection:
        found = contacts.show(connection, 1)
        assert found is not None
        contacts.change(connection, 1, replace(found.person, notes="VIP depuis"), LATEST)


def _text(book: Book, state: State = State.SENT) -> None:
    add_account(book)
    with book.write() as connection:
        connection.execute(
            insert(Message).values(
                contact_id=1,
                account_id=1,
                number="+33639980001",
                purpose=Purpose.TRANSACTIONAL,
                text="Bonjour",
                segments=1,
                state=state,
                moved_at=LATEST,
            )
        )


def _book_appointment(book: Book) -> None:
    with book.write() as connection:
        connection.execute(
            insert(Appointment).values(
                contact_id=1,
                day=LATEST.date(),
                clock="09:00",
                zone="Europe/Paris",
                state="BOOKED",
                created_at=LATEST,
            )
        )


def _tag(book: Book) -> None:
    with book.write() as connection:
        contacts.tag(connection, [1], "à rappeler")


@pytest.mark.parametrize(
    "since", [_stop, _yes_at_the_counter, _edit, _text, _book_appointment, _tag]
)
def test_who_was_dealt_with_since_stays(tmp_path: Path, since: Any) -> None:
    """Kept and counted; the list's own yes counts no more, what they said since does."""
    with fresh_book(tmp_path) as book:
        run_id = _import(book, tmp_path, LEA, ("Petit", "", "06 39 98 00 02", "", "oui", ""))
        assert _flag(book, 1) is Flag.YES
        since(book)
        assert undo(book, run_id, now=LATEST) == Undone(1, 1, 0, 0, 1)
        expected = {_stop: Flag.STOP, _yes_at_the_counter: Flag.YES}.get(since, Flag.NOT_ASKED)
        assert _flag(book, 1) is expected
        with book.read() as connection:
            kept = contacts.page(connection)
        assert [each.person.first_name for each in kept] == ["Léa"]


def _start(book: Book, purpose: Purpose, now: datetime = LATEST) -> int:
    draft = Draft(purpose, "Bonjour {first_name}", Audience(tag="salon"), 1)
    return campaigns.start(book, draft, TERMS, campaigns.plan(book, draft, TERMS, now=now), now=now)


def _messages(book: Book) -> list[tuple[str, str, int | None, int | None]]:
    with book.read() as connection:
        found = "SELECT state, reason, contact_id, instead_id FROM message ORDER BY id"
        return [(row[0], row[1], row[2], row[3]) for row in connection.exec_driver_sql(found)]


def test_what_waits_for_people_who_go_does_not_leave(tmp_path: Path) -> None:
    """Planned with, taken back, queued, held, left out: nothing of it reached them, so they go,
    and no text to that tag reaches them later."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        empty = content(book)
        household = ("Durand", "Tom", "06 39 98 00 01", "", "oui", "")
        run_id = _import(book, tmp_path, LEA, household, ("Petit", "Jo", "06 39 98 00 02", *"   "))
        campaigns.cancel(book, _start(book, Purpose.MARKETING), now=LATEST)
        _start(book, Purpose.MARKETING, LATEST.replace(hour=22))
        _start(book, Purpose.TRANSACTIONAL)
        assert {state for state, *_ in _messages(book)} == {
            *("CANCELLED", "SKIPPED", "HELD", "QUEUED")
        }
        assert undo(book, run_id, now=LATEST).removed == 3
        assert content(book) == empty
        after = _messages(book)
        assert {each[0] for each in after} == {"CANCELLED", "SKIPPED"}
        assert [each[1] for each in after if each[0] == "CANCELLED"] == [
            *("cancelled", "import_undone"),
            *("import_undone",) * 3,
        ]
        assert {each[2] for each in after} == {None}
        with book.read() as connection:
            history = "SELECT count(*) FROM history WHERE detail = 'import_undone'"
            assert connection.exec_driver_sql(history).scalar() == 4


@pytest.mark.parametrize("state", sorted(State))
def test_who_may_have_got_a_text_is_kept_without_the_tag(tmp_path: Path, state: State) -> None:
    """A call under way and a text in doubt may have reached them; the tag of the list goes, the one
    that the desk gave stays."""
    with fresh_book(tmp_path) as book:
        run_id = _import(book, tmp_path, LEA)
        _text(book, state)
        left = state in LEFT
        assert undo(book, run_id, now=LATEST) == Undone(not left, left, 0, 0, left)
        with book.read() as connection:
            assert [each.tags for each in contacts.page(connection)] == [()] * left
        waits = state in {State.QUEUED, State.HELD}
        assert [each[0] for each in _messages(book)] == [State.CANCELLED if waits else state]


def test_a_tag_that_somebody_had_or_got_otherwise_stays(tmp_path: Path) -> None:
    """By hand, or by another list, also one that only repeats it."""
    with fresh_book(tmp_path) as book:
        person = add_person(book, "+33639980001", first_name="Léa Durand", tag="salon")
        runs = [
            _import(book, tmp_path, LEA, ("Petit", "Jo", "06 39 98 00 02", "", "", ""), now=now)
            for now in (LATER, LATEST)
        ]
        with book.write() as connection:
            contacts.tag(connection, [2], "à rappeler")
        tags = []
        for run_id in runs:
            undo(book, run_id, now=LATEST)
            with book.read() as connection:
                shown = [contacts.show(connection, each) for each in (person, 2)]
            tags.append([each and each.tags for each in shown])
        assert tags == [[("salon",), ("salon", "à rappeler")], [("salon",), ("à rappeler",)]]


def test_a_stop_outlives_the_person(tmp_path: Path) -> None:
    """A number suppressed since is still suppressed once its person is gone with the import."""
    with fresh_book(tmp_path) as book:
        run_id = _import(book, tmp_path, LEA)
        with book.write() as connection:
            consents.suppress(
                connection, "+33639980001", Purpose.MARKETING, reason="stop", now=LATEST
            )
        assert undo(book, run_id, now=LATEST).removed == 1
        with book.read() as connection:
            assert consents.is_suppressed(connection, "+33639980001", Purpose.MARKETING)


def test_changes_go_back_only_where_nobody_edited_since(tmp_path: Path) -> None:
    """The desk's later number stays with its reach; the address it did not touch goes back."""
    with fresh_book(tmp_path) as book:
        person = Person("Léa", "Durand", "+33261910001", (), Reach.LANDLINE, "lea@exemple.fr")
        with book.write() as connection:
            contacts.add(connection, person, NOW)
            contacts.tag(connection, [1], "ancien")
        run_id = _import(book, tmp_path, (*LEA[:3], "lea@exemple.fr", "oui", "VIP"))
        with book.write() as connection:
            found = contacts.show(connection, 1)
            assert found is not None
            assert found.tags == ("ancien", "salon")
            edited = replace(found.person, number="+33639980009")
            contacts.change(connection, 1, edited, LATEST)
        assert undo(book, run_id, now=LATEST) == Undone(0, 0, 0, 1, 1)
        with book.read() as connection:
            after = contacts.show(connection, 1)
        assert after is not None
        assert after.person == replace(edited, notes="")
        assert after.tags == ("ancien",)


def test_a_list_that_still_stands_keeps_its_people(tmp_path: Path) -> None:
    """Somebody whom a later list names too stays when the first is undone."""
    with fresh_book(tmp_path) as book:
        run_id = _import(book, tmp_path, LEA)
        _import(book, tmp_path, LEA, now=LATEST)
        assert undo(book, run_id, now=LATEST) == Undone(0, 1, 0, 0, 1)


def test_a_number_alone_that_says_no_speaks_for_its_household(tmp_path: Path) -> None:
    """Nobody can tell who of them said it. Undone it goes from all; repeated it outlives the list
    that said it first."""
    with fresh_book(tmp_path) as book:
        tom, jo = (("Durand", name, "06 39 98 00 01", "", "oui", "") for name in ("Tom", "Jo"))
        _import(book, tmp_path, LEA, tom, ("Petit", "", "06 39 98 00 02", "", "oui", ""))
        number = ("", "", "06 39 98 00 01", "", "non", "")
        first = _import(book, tmp_path, (*jo[:4], "non", ""), (*tom[:4], "non", ""), now=LATEST)
        second = _import(book, tmp_path, number, now=LATEST)
        third = _import(book, tmp_path, number, now=LATEST)
        no, yes = Flag.SAID_NO, Flag.YES
        assert [_flag(book, each) for each in (1, 2, 3, 4)] == [no, no, yes, no]
        undo(book, first, now=LATEST)
        undo(book, second, now=LATEST)
        assert [_flag(book, each) for each in (1, 2, 3)] == [no, no, yes]
        undo(book, third, now=LATEST)
        assert [_flag(book, each) for each in (1, 2, 3)] == [yes, yes, yes]


def test_a_household_does_not_speak_for_who_comes_later(tmp_path: Path) -> None:
    """Nobody gets the id of somebody erased: the refusal of their number is not another's."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, LEA, ("Durand", "Tom", "06 39 98 00 01", "", "", ""))
        _import(book, tmp_path, ("", "", "06 39 98 00 01", "", "non", ""))
        with book.write() as connection:
            contacts.remove(connection, 2)
        jo = ("Petit", "Jo", "06 39 98 00 02", "", "oui", "")
        first, _ = [_import(book, tmp_path, jo, now=LATEST) for _ in range(2)]
        undo(book, first, now=LATEST)
        assert [_flag(book, each) for each in (1, 2, 3)] == [
            *(Flag.SAID_NO, Flag.NOT_ASKED, Flag.YES)
        ]


@pytest.mark.parametrize("said", ["oui", "non"])
def test_an_answer_that_another_list_repeats_outlives_the_first(tmp_path: Path, said: str) -> None:
    """Of a yes and of a no; a yes that was none over a no is one once the no was never said."""
    with fresh_book(tmp_path) as book:
        first = _import(book, tmp_path, (*LEA[:4], said, ""))
        _import(book, tmp_path, (*LEA[:4], "oui", ""), now=LATEST)
        assert _flag(book, 1) is (Flag.YES if said == "oui" else Flag.SAID_NO)
        undo(book, first, now=LATEST)
        assert _flag(book, 1) is Flag.YES


@pytest.mark.parametrize("first", ["oui", ""])
def test_a_refusal_that_another_list_repeats_outlives_the_first(tmp_path: Path, first: str) -> None:
    """As long as one list that says no still stands, it counts, with that list as its evidence;
    then the book is as it was."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, (*LEA[:4], first, ""))
        before = content(book)
        no = (*LEA[:4], "non", "")
        runs = [_import(book, tmp_path, no, now=LATER + timedelta(minutes=at)) for at in range(3)]
        for run_id in runs:
            assert _flag(book, 1) is Flag.SAID_NO
            undo(book, run_id, now=LATEST)
        assert _flag(book, 1) is (Flag.YES if first else Flag.NOT_ASKED)
        assert content(book) == before


def test_a_refusal_beside_a_suppressed_number_outlives_the_number(tmp_path: Path) -> None:
    """A list says no of somebody whom another list had moved to a number that answered STOP: with
    that move undone, or the number lifted, the no still counts."""
    with fresh_book(tmp_path) as book:
        tom = ("Durand", "Tom", "06 39 98 00 02", "tom@exemple.fr", "oui", "")
        _import(book, tmp_path, LEA, tom)
        moved = _import(book, tmp_path, (*LEA[:2], "06 39 98 00 02", *LEA[3:]))
        with book.write() as connection:
            number = ("+33639980002", Purpose.MARKETING)
            consents.suppress(connection, *number, reason="stop", now=LATEST)
        _import(book, tmp_path, (*LEA[:2], "", LEA[3], "non", ""), now=LATEST)
        assert [_flag(book, each) for each in (1, 2)] == [Flag.SAID_NO, Flag.YES]
        undo(book, moved, now=LATEST)
        assert [_flag(book, each) for each in (1, 2)] == [Flag.SAID_NO, Flag.YES]


def test_undo_leads_nobody_away_from_a_stop(tmp_path: Path) -> None:
    """A household's number answered STOP; a standing list said yes of one of them, with another
    number: undoing the first list neither moves them there nor opts them in."""
    zoe = ("Durand", "Zoé", "06 39 98 00 01", "zoe@exemple.fr", "oui", "")
    max_ = ("Durand", "Max", "06 39 98 00 01", "max@exemple.fr", "oui", "")
    with fresh_book(tmp_path) as book:
        first = _import(book, tmp_path, zoe, max_)
        with book.write() as connection:
            number = "+33639980001"
            consents.suppress(connection, number, Purpose.MARKETING, reason="stop", now=LATER)
        _import(book, tmp_path, (*max_[:2], "06 39 98 00 02", *max_[3:]), now=LATEST)
        undo(book, first, now=LATEST)
        with book.read() as connection:
            [left] = contacts.page(connection)
        assert (left.person.first_name, left.person.number) == ("Max", number)
        assert "+33639980002" in left.person.other_numbers
        assert _flag(book, left.id) is Flag.NOT_ASKED


def test_a_refusal_outlives_the_first_list_whatever_the_clock_said(tmp_path: Path) -> None:
    """A long list was begun before the one that made somebody, and published after it: its no is
    as good as any."""
    no = (*LEA[:4], "non", "")
    with fresh_book(tmp_path) as book:
        first = _import(book, tmp_path, no, now=LATEST)
        _import(book, tmp_path, no, now=LATER)
        undo(book, first, now=LATEST)
        assert _flag(book, 1) is Flag.SAID_NO


def test_an_import_under_way_saw_nothing_of_a_list_undone_meanwhile(tmp_path: Path) -> None:
    """Undone while another list is read: the number it alone had given is nobody's edit."""
    with fresh_book(tmp_path) as book:
        zero = _import(book, tmp_path, LEA)
        one = _import(book, tmp_path, (*LEA[:2], "06 39 98 00 02", *LEA[3:]), now=LATER)
        rows = [(*LEA[:2], "", *LEA[3:]), ("Z", "Zoé", "06 39 98 00 99", "", "", "")]
        path = write_list(tmp_path / "autre.csv", HEADER, rows)
        take_in(book, path, ASKED, now=LATEST, progress=lambda *_: _undo_once(book, one))
        undo(book, zero, now=LATEST)
        with book.read() as connection:
            found = contacts.show(connection, 1)
        assert found is not None
        assert (found.person.number, found.person.other_numbers) == (None, ())


def _undo_once(book: Book, run_id: int) -> None:
    if any(each.id == run_id and each.undone_at is None for each in past(book)):
        undo(book, run_id, now=LATEST)


def test_undo_writes_down_nothing_that_changes_nothing(tmp_path: Path) -> None:
    """A standing list's no, which a yes at the counter has outlived, is no news again."""
    no = (*LEA[:4], "non", "")
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, (*LEA[:4], "", ""))
        for minute, event in enumerate((Event.WITHDRAWN, Event.GRANTED), start=1):
            with book.write() as connection:
                at = LATER + timedelta(minutes=minute)
                consents.record(connection, [(1, Record(Purpose.MARKETING, event, at, "counter"))])
            if event is Event.WITHDRAWN:
                _import(book, tmp_path, no)
        before = content(book)
        undo(book, _import(book, tmp_path, no, now=LATEST), now=LATEST)
        assert content(book) == before


def test_a_yes_at_a_stopped_number_never_counts(tmp_path: Path) -> None:
    """Nor once the number is lifted and the no that stood before it is undone."""
    number = ("+33639980001", Purpose.MARKETING)
    with fresh_book(tmp_path) as book:
        first = _import(book, tmp_path, (*LEA[:4], "non", ""))
        with book.write() as connection:
            consents.suppress(connection, *number, reason="stop", now=LATER)
        _import(book, tmp_path, LEA, now=LATEST)
        with book.write() as connection:
            consents.lift(connection, *number, now=LATEST, by="Inès")
        undo(book, first, now=LATEST)
        assert _flag(book, 1) is Flag.NOT_ASKED


@pytest.mark.parametrize("purpose", Purpose)
def test_a_standing_list_passes_no_yes_on_to_a_stopped_number(
    tmp_path: Path, purpose: Purpose
) -> None:
    """It would be dated before the STOP and count once the number is lifted; a STOP to reminders is
    none to offers."""
    number = ("+33639980001", purpose)
    with fresh_book(tmp_path) as book:
        first, _ = [_import(book, tmp_path, LEA, now=LATER) for _ in range(2)]
        with book.write() as connection:
            consents.suppress(connection, *number, reason="stop", now=LATEST)
        undo(book, first, now=LATEST)
        with book.write() as connection:
            consents.lift(connection, *number, now=LATEST, by="Inès")
        offers = purpose is Purpose.MARKETING
        assert _flag(book, 1) is (Flag.NOT_ASKED if offers else Flag.YES)


@pytest.mark.parametrize("was", ["06 39 98 00 01", ""])
@pytest.mark.parametrize("stopped_at", [NOW, LATEST + timedelta(days=1)])
def test_undo_takes_nobody_s_stop_for_theirs(
    tmp_path: Path, was: str, stopped_at: datetime
) -> None:
    """A list moved somebody to a number that had answered STOP before, whatever the clocks say:
    undone, they are as they were, and the right list can give them another number."""
    lea = (*LEA[:2], was, *LEA[3:])
    with fresh_book(tmp_path) as book:
        with book.write() as connection:
            for each in Purpose:
                consents.suppress(connection, "+33639980002", each, reason="stop", now=stopped_at)
        _import(book, tmp_path, lea, ("Z", "Zoé", "06 39 98 00 99", "", "", ""))
        before = content(book)
        moved = _import(book, tmp_path, (*LEA[:2], "06 39 98 00 02", *LEA[3:]), now=LATEST)
        undo(book, moved, now=LATEST)
        assert content(book) == before


def test_who_was_new_at_a_stopped_number_is_not_led_away(tmp_path: Path) -> None:
    """A list made them there, and it may be theirs: undone, another list's number stands beside."""
    with fresh_book(tmp_path) as book:
        with book.write() as connection:
            number = ("+33639980002", Purpose.MARKETING)
            consents.suppress(connection, *number, reason="stop", now=NOW)
        first = _import(book, tmp_path, (*LEA[:2], "06 39 98 00 02", *LEA[3:]))
        _import(book, tmp_path, LEA, now=LATEST)
        undo(book, first, now=LATEST)
        with book.read() as connection:
            found = contacts.show(connection, 1)
        assert found is not None
        assert found.person.number == "+33639980002"
        assert found.person.other_numbers == ("+33639980001",)


@pytest.mark.parametrize("before", [False, True])
def test_a_stop_at_the_number_a_list_gave_is_theirs(tmp_path: Path, *, before: bool) -> None:
    """Whatever the clocks say: it came after the list, and undoing that leads nobody away; also
    where the number had refused another kind of texts before."""
    with fresh_book(tmp_path) as book:
        if before:
            with book.write() as connection:
                number = ("+33639980002", Purpose.TRANSACTIONAL)
                consents.suppress(connection, *number, reason="stop", now=NOW)
        _import(book, tmp_path, LEA)
        moved = _import(book, tmp_path, (*LEA[:2], "06 39 98 00 02", *LEA[3:]), now=LATEST)
        with book.write() as connection:
            number = ("+33639980002", Purpose.MARKETING)
            consents.suppress(connection, *number, reason="stop", now=NOW)
        undo(book, moved, now=LATEST)
        with book.read() as connection:
            found = contacts.show(connection, 1)
        assert found is not None
        assert found.person.number == "+33639980002"


def test_what_an_undone_import_taught_is_forgotten(tmp_path: Path) -> None:
    """The columns are read as they were before it; the consent column is asked of the header each
    time, never of the memory."""
    header, row = ("A", "B", "Fidélité", "Accord SMS"), ("Léa", "06 39 98 00 01", "oui", "non")
    path = write_list(tmp_path / "liste.csv", header, [row])
    names = [Field.FIRST_NAME, Field.LAST_NAME]
    with fresh_book(tmp_path) as book:
        runs = [
            take_in(book, path, replace(ASKED, columns=(name, Field.PHONE, None, None),
                consent_column="Fidélité"), now=LATER)
            for name in names
        ]  # fmt: skip
        for run, name in zip(reversed(runs), reversed(names), strict=True):
            seen = dry_run(book, path, ASKED, now=LATEST)
            assert [each.name for each in seen.people] == ["Léa"]
            assert [each.flags[Purpose.MARKETING] for each in seen.people] == [Flag.SAID_NO]
            with book.read() as connection:
                kept = imports.remembered_columns(connection, "a|b|fidelite|accord sms")
            assert kept == (name, Field.PHONE, None, None)
            assert run.run_id is not None
            undo(book, run.run_id, now=LATEST)
        done = take_in(book, path, ASKED, now=LATEST)
        assert [each.flags[Purpose.MARKETING] for each in done.people] == [Flag.SAID_NO]
        with book.read() as connection:
            kept = imports.remembered_columns(connection, "a|b|fidelite|accord sms")
        assert kept == (None, Field.PHONE, None, None)


def test_only_claims_of_an_undone_import_can_be_deleted(tmp_path: Path) -> None:
    """The records of a standing import, and of nobody's, are as append-only as ever; what was
    claimed stays readable with its row."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, LEA)
        _yes_at_the_counter(book)
        with pytest.raises(IntegrityError, match="append-only"), book.write() as connection:
            connection.exec_driver_sql("DELETE FROM consent WHERE run_id = 1")
        undo(book, 1, now=LATEST)
        with pytest.raises(IntegrityError, match="append-only"), book.write() as connection:
            connection.exec_driver_sql("DELETE FROM consent")
        with book.read() as connection:
            claimed = "SELECT before ->> '$.consent.how' FROM import_row"
            assert connection.exec_driver_sql(claimed).scalar() == "formulaire"
