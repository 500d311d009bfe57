"""What is said at the counter: a STOP, a yes, a no, and the slip that takes one of them back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from desktop_app.domain import consent
from desktop_app.domain.audience import Audience
from desktop_app.domain.consent import Event, Flag, Record
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose, State
from desktop_app.services import campaigns, consents, contact_book
from desktop_app.services.composing import Draft
from desktop_app.services.consents import Said, Suppressed
from desktop_app.services.importing import Intake, take_in, undo
from desktop_app.store import audience, contacts
from desktop_app.store import consents as rows
from desktop_app.store.database import Book
from desktop_app.store.tables import Message
from tests.helpers.books import NOW, TERMS, add_account, add_person, fresh_book
from tests.helpers.lists import write_list

ANNA, HUGO = "+33639980001", "+33639980002"
OFFER, NOTICE = Purpose.MARKETING, Purpose.TRANSACTIONAL
LATER, LATEST = NOW + timedelta(hours=1), NOW + timedelta(hours=2)
YES, NO = [Event.GRANTED], [Event.WITHDRAWN]


def _flag(book: Book, contact_id: int, purpose: Purpose = OFFER) -> Flag:
    """What the book shows; the audience in SQL says the same."""
    shown = contact_book.shown(book, contact_id)
    with book.read() as connection:
        own = Audience(numbers=(shown.contact.person.number or "",))
        chosen = [*audience.choose(connection, own, purpose, LATEST)]
        left_out = connection.execute(audience.refusals(own, purpose)).all()
    mine = [each.consent for each in chosen if each.contact_id == contact_id]
    refused = {row.refused for row in left_out if row.contact_id == contact_id}
    flag = shown.flags[purpose]
    assert mine == ([flag] if flag in (Flag.YES, Flag.NOT_ASKED) else [])
    assert refused <= {Flag.STOP, Flag.SAID_NO, "suppressed"}
    return flag


def _queue(book: Book, purpose: Purpose) -> None:
    draft = Draft(purpose, "Bonjour {first_name} !", Audience(tag="all"), 1)
    campaigns.start(book, draft, TERMS, campaigns.plan(book, draft, TERMS, now=NOW), now=NOW)


def _states(book: Book, purpose: Purpose = OFFER) -> dict[int | None, str]:
    query = select(Message.contact_id, Message.state).where(Message.purpose == purpose)
    with book.read() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


def test_a_stop_at_the_counter_counts_at_once(tmp_path: Path) -> None:
    """A STOP of the desk for these purposes; their waiting texts go, the household's stay."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        anna, mother = add_person(book, ANNA), add_person(book, ANNA, first_name="Léa")
        _queue(book, NOTICE)
        stopped = consents.stop(book, anna, [NOTICE], by="Claire", now=LATER, words="Plus de SMS")
        assert (len(stopped.record_ids), stopped.cancelled) == (1, 1)
        assert _states(book, NOTICE) == {anna: State.CANCELLED, mother: State.QUEUED}
        assert (_flag(book, anna, NOTICE), _flag(book, anna)) == (Flag.STOP, Flag.NOT_ASKED)
        assert _flag(book, mother, NOTICE) is Flag.NOT_ASKED
        [said] = contact_book.shown(book, anna).records
    assert said == Record(NOTICE, Event.WITHDRAWN, LATER, consent.STOP, "Plus de SMS", "Claire")


@pytest.mark.parametrize("state", [State.SENDING, State.SCHEDULED])
def test_what_is_being_sent_cannot_be_taken_back(tmp_path: Path, state: State) -> None:
    """A claimed row stays, one at the provider too, and so do texts of the other purpose."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        anna = add_person(book, ANNA, said=YES)
        _queue(book, OFFER)
        _queue(book, NOTICE)
        with book.write() as connection:
            claimed = update(Message).where(Message.purpose == OFFER)
            connection.execute(claimed.values(state=state))
        assert consents.stop(book, anna, [OFFER], by="Claire", now=LATER).cancelled == 0
        assert _states(book) == {anna: state}
        assert _states(book, NOTICE) == {anna: State.QUEUED}


@pytest.mark.parametrize(
    ("before", "shown"), [([], Flag.NOT_ASKED), (YES, Flag.YES), (NO, "said_no")]
)
def test_a_slip_is_as_if_it_had_not_been(tmp_path: Path, before: list[Event], shown: str) -> None:
    """The flag of before, no yes that nobody gave. Both stay to be seen, the texts cancelled."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        anna = add_person(book, ANNA, said=before)
        _queue(book, NOTICE)
        stopped = consents.stop(book, anna, [OFFER, NOTICE], by="Claire", now=LATER)
        assert _flag(book, anna) is _flag(book, anna, NOTICE) is Flag.STOP
        assert consents.undo_stop(book, stopped, by="Léon", now=LATEST) == 1
        assert _flag(book, anna) == shown
        assert _flag(book, anna, NOTICE) is Flag.NOT_ASKED
        assert _states(book, NOTICE) == {anna: State.CANCELLED}
        slips = [each for each in consents.timeline(book, anna) if each.at == LATER]
        assert [
            (each.retracted_at, each.retracted_by) for each in slips if isinstance(each, Said)
        ] == [(LATEST, "Léon")] * 2
        with pytest.raises(BadInput, match="record_retracted"):
            consents.undo_stop(book, stopped, by="Léon", now=LATEST)


def test_only_what_the_desk_wrote_is_a_slip(tmp_path: Path) -> None:
    """Neither an answer by text nor a list's claim; and nobody writes without a name."""
    with fresh_book(tmp_path) as book:
        anna = add_person(book, ANNA, said=NO, how=consent.STOP)
        answered = consents.Stopped(anna, (1,), 0)
        with pytest.raises(BadInput, match="record_not_of_desk"):
            consents.undo_stop(book, answered, by="Claire", now=LATER)
        with pytest.raises(BadInput, match="record_unknown"):
            consents.undo_stop(book, consents.Stopped(anna, (99,), 0), by="Claire", now=LATER)
        for by in ("", "  "):
            with pytest.raises(BadInput, match="desk_unnamed"):
                consents.stop(book, anna, [OFFER], by=by, now=LATER)
        with pytest.raises(BadInput, match="contact_unknown"):
            consents.stop(book, 99, [OFFER], by="Claire", now=LATER)
        assert _flag(book, anna) is Flag.STOP


HEADER = ("Nom", "Portable", "Accord SMS")
ASKED = Intake("FR", tag="salon", consent_how="formulaire", fiction=True)


def _import(book: Book, folder: Path, answer: str, number: str = "06 39 98 00 01") -> int:
    path = write_list(folder / f"liste-{answer}.csv", HEADER, [("Zoé", number, answer)])
    run_id = take_in(book, path, ASKED, now=LATER).run_id
    assert run_id is not None
    return run_id


@pytest.mark.parametrize(
    ("slip", "answer", "shown"),
    [
        ("stop", "non", Flag.SAID_NO),
        ("stop", "oui", Flag.YES),
        ("yes", "oui", Flag.YES),
        ("yes", "non", Flag.SAID_NO),
        ("no", "non", Flag.SAID_NO),
    ],
)
def test_a_list_counts_as_if_the_slip_had_not_been(
    tmp_path: Path, slip: str, answer: str, shown: Flag
) -> None:
    """What it said while the slip stood was no news, and counts once that is taken back; undone,
    it goes."""
    with fresh_book(tmp_path) as book:
        anna = add_person(book, ANNA)
        if slip == "stop":
            stopped = consents.stop(book, anna, [OFFER], by="Claire", now=NOW)
        else:
            said = consents.record(
                book, anna, OFFER, slip == "yes", how="counter", wording="", by="Claire", now=NOW
            )
        run_id = _import(book, tmp_path, answer)
        if slip == "stop":
            consents.undo_stop(book, stopped, by="Claire", now=LATEST)
        else:
            consents.undo(book, said, by="Claire", now=LATEST)
        assert _flag(book, anna) is shown
        undo(book, run_id, now=LATEST)
        assert _flag(book, anna) is Flag.NOT_ASKED


def test_a_refusal_swallowed_by_a_slip_does_not_become_the_yes_before(tmp_path: Path) -> None:
    """A yes, a STOP pressed by mistake, a list that says no: taken back, the no is left."""
    with fresh_book(tmp_path) as book:
        anna = add_person(book, ANNA, said=YES)
        stopped = consents.stop(book, anna, [OFFER], by="Claire", now=NOW)
        run_id = _import(book, tmp_path, "non")
        consents.undo_stop(book, stopped, by="Claire", now=LATEST)
        assert _flag(book, anna) is Flag.SAID_NO
        undo(book, run_id, now=LATEST)
        assert _flag(book, anna) is Flag.YES


def test_a_lists_yes_is_not_written_onto_a_stopped_number(tmp_path: Path) -> None:
    """It would count once the number is lifted."""
    with fresh_book(tmp_path) as book:
        anna = add_person(book, ANNA)
        stopped = consents.stop(book, anna, [OFFER], by="Claire", now=NOW)
        _import(book, tmp_path, "oui")
        with book.write() as connection:
            rows.suppress(connection, ANNA, OFFER, reason=consent.STOP, now=LATER)
        consents.undo_stop(book, stopped, by="Claire", now=LATEST)
        with book.write() as connection:
            rows.lift(connection, ANNA, OFFER, now=LATEST, by="Claire")
        assert _flag(book, anna) is Flag.NOT_ASKED


def test_who_was_only_a_slip_goes_with_their_list(tmp_path: Path) -> None:
    """They said nothing: the import that brought them is undone whole."""
    with fresh_book(tmp_path) as book:
        run_id = _import(book, tmp_path, "")
        stopped = consents.stop(book, 1, [OFFER], by="Claire", now=LATER)
        consents.undo_stop(book, stopped, by="Claire", now=LATEST)
        assert undo(book, run_id, now=LATEST).removed == 1


def _record(book: Book, contact_id: int, granted: bool, **more: str) -> consents.Recorded:
    said = {"how": "counter", "wording": "Offres par SMS", "by": "Claire"} | more
    return consents.record(book, contact_id, OFFER, granted, now=LATER, **said)


def test_a_yes_at_the_counter_takes_back_their_stop(tmp_path: Path) -> None:
    """The number is lifted where it is theirs alone; undone, it is stopped as before."""
    with fresh_book(tmp_path) as book:
        anna = add_person(book, ANNA, said=NO, how=consent.STOP)
        with book.write() as connection:
            rows.suppress(connection, ANNA, OFFER, reason=consent.STOP, now=NOW)
        said = _record(book, anna, True)
        assert not said.still_stopped
        assert _flag(book, anna) is Flag.YES
        consents.undo(book, said, by="Claire", now=LATEST)
        assert _flag(book, anna) is Flag.STOP
        with book.read() as connection:
            assert rows.is_suppressed(connection, ANNA, OFFER)


def test_a_number_somebody_shares_stays_stopped(tmp_path: Path) -> None:
    """One of the household cannot say yes for the other; the answer tells so."""
    with fresh_book(tmp_path) as book:
        anna, mother = add_person(book, ANNA), add_person(book, ANNA, said=YES)
        with book.write() as connection:
            rows.suppress(connection, ANNA, OFFER, reason=consent.STOP, now=NOW)
        said = _record(book, anna, True)
        assert said.still_stopped
        assert _flag(book, anna) is _flag(book, mother) is Flag.STOP
        consents.undo(book, said, by="Claire", now=LATEST)
        with book.read() as connection:
            assert len(rows.stops_of(connection, [ANNA])[ANNA]) == 1


def test_a_yes_said_again_keeps_the_number_open(tmp_path: Path) -> None:
    """Undoing the first of two does not stop somebody who said yes once more."""
    with fresh_book(tmp_path) as book:
        anna = add_person(book, ANNA)
        with book.write() as connection:
            rows.suppress(connection, ANNA, OFFER, reason=consent.STOP, now=NOW)
        first = _record(book, anna, True)
        _record(book, anna, True)
        consents.undo(book, first, by="Claire", now=LATEST)
        assert _flag(book, anna) is Flag.YES


def test_a_no_at_the_counter(tmp_path: Path) -> None:
    """Is no STOP; undone, the yes of before is left. How they said it must be given, and is no
    word of the book's own."""
    with fresh_book(tmp_path) as book:
        anna = add_person(book, ANNA, said=YES)
        said = _record(book, anna, False)
        assert _flag(book, anna) is Flag.SAID_NO
        consents.undo(book, said, by="Claire", now=LATEST)
        assert _flag(book, anna) is Flag.YES
        for how in ("", " ", consent.STOP, consent.IMPORT):
            with pytest.raises(BadInput, match="how_unclear"):
                _record(book, anna, True, how=how)
        with pytest.raises(BadInput, match="desk_unnamed"):
            _record(book, anna, True, by="")


def test_the_timeline_tells_all_newest_first(tmp_path: Path) -> None:
    """Records with their evidence, a list's yes that a refusal outweighs, the number's stops."""
    with fresh_book(tmp_path) as book:
        anna = add_person(book, ANNA, said=NO)
        _import(book, tmp_path, "oui")
        with book.write() as connection:
            rows.suppress(connection, ANNA, OFFER, reason=consent.STOP, now=LATEST)
            rows.lift(connection, ANNA, OFFER, now=LATEST, by="Claire")
        stopped, listed, refused = consents.timeline(book, anna)
    assert isinstance(stopped, Suppressed)
    assert (stopped.reason, stopped.lifted_at, stopped.lifted_by) == ("stop", LATEST, "Claire")
    assert isinstance(listed, Said)
    assert isinstance(refused, Said)
    assert (listed.record.how, listed.record.source_file) == ("formulaire", "liste-oui.csv")
    assert (listed.overruled, listed.record_id, listed.record.source_row) == (True, None, 2)
    assert (listed.undated, refused.undated) == (True, False)
    assert (refused.overruled, refused.record_id, refused.retracted_at) == (False, 1, None)


def test_the_timeline_shows_what_was_refused_for_the_number(tmp_path: Path) -> None:
    """It speaks of whoever is texted there, and outweighs a list's yes."""
    with fresh_book(tmp_path) as book:
        path = write_list(tmp_path / "non.csv", HEADER, [("", "06 39 98 00 01", "non")])
        take_in(book, path, ASKED, now=NOW - timedelta(hours=2))
        zoe = add_person(book, ANNA, said=YES, how=consent.IMPORT)
        told = [each for each in consents.timeline(book, zoe) if isinstance(each, Said)]
        assert [(each.record.event, each.overruled, each.of_number) for each in told] == [
            (Event.GRANTED, True, False),
            (Event.WITHDRAWN, False, True),
        ]
        with pytest.raises(BadInput, match="contact_unknown"):
            consents.timeline(book, 99)


def test_erasing_somebody_takes_their_slips(tmp_path: Path) -> None:
    """The record goes, and with it that it was taken back."""
    with fresh_book(tmp_path) as book:
        anna = add_person(book, ANNA)
        stopped = consents.stop(book, anna, [OFFER], by="Claire", now=LATER)
        consents.undo_stop(book, stopped, by="Claire", now=LATER)
        with book.write() as connection:
            contacts.remove(connection, anna)
            left = connection.exec_driver_sql("SELECT json_group_array(consent_id) FROM retraction")
            assert json.loads(left.scalar_one()) == []


def test_a_list_without_a_day_says_so(tmp_path: Path) -> None:
    """What it says counts from when it was taken in, and is told apart from what was said then."""
    with fresh_book(tmp_path) as book:
        rows_ = [("Anna", "06 39 98 00 01", "oui"), ("Zoé", "06 39 98 00 02", "non")]
        path = write_list(tmp_path / "sans.csv", HEADER, rows_)
        run = take_in(book, path, ASKED, now=NOW).run_id
        told = [_only(book, each) for each in (1, 2)]
        assert [(each.at, each.undated) for each in told] == [(NOW, True), (NOW, True)]
        assert run is not None
        undo(book, run, now=LATER)
        since = replace(ASKED, consent_since=NOW.date() - timedelta(days=30))
        take_in(book, path, since, now=LATEST)
        anna, zoe = (_only(book, each) for each in (3, 4))
    assert (anna.undated, anna.at.date()) == (False, since.consent_since)
    assert (zoe.undated, zoe.at) == (True, LATEST)  # a no counts from today in any case


def _only(book: Book, contact_id: int) -> Said:
    (told,) = consents.timeline(book, contact_id)
    assert isinstance(told, Said)
    return told
