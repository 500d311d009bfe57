"""The lanes of a timeline, the entry that a sentence speaks of, and a form that meets a change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain import consent
from desktop_app.domain.consent import Event, Flag, Record
from desktop_app.domain.message import Purpose
from desktop_app.services.consents import Entry, Said, Suppressed
from desktop_app.ui.contacts.presenter import Form, Mark, Stroke, deciding, knots, merged, share

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
OFFER, NOTICE = Purpose.MARKETING, Purpose.TRANSACTIONAL
YES, NO = Event.GRANTED, Event.WITHDRAWN


def _said(day: int, event: Event, purpose: Purpose = OFFER, how: str = "aloud") -> Said:
    return Said(Record(purpose, event, NOW + timedelta(days=day), how, by="Claire"), record_id=day)


def test_the_lanes_say_what_stood_between_two_entries() -> None:
    """As in the mock-up: service yes throughout, offers yes, then STOP, and a claim overruled."""
    told: list[Entry] = [
        Said(Record(OFFER, YES, NOW + timedelta(days=4), consent.IMPORT), 4, overruled=True),
        _said(3, NO, how=consent.STOP),
        _said(2, YES),
        _said(1, YES, NOTICE),
    ]
    found = knots(told)
    assert [each.mark for each in found] == [Mark.OVERRULED, Mark.STOP, Mark.YES, Mark.YES]
    assert [each.above[OFFER] for each in found] == [
        Stroke.NO, Stroke.NO, Stroke.YES, Stroke.NONE,
    ]  # fmt: skip
    assert [each.below[OFFER] for each in found] == [
        Stroke.NO, Stroke.YES, Stroke.NONE, Stroke.NONE,
    ]  # fmt: skip
    assert [each.above[NOTICE] for each in found] == [Stroke.YES] * 4
    assert found[-1].below[NOTICE] is Stroke.NONE


def test_a_slip_leaves_its_lane_as_it_was() -> None:
    slip = Said(Record(OFFER, NO, NOW, consent.STOP, by="A"), 2, retracted_at=NOW)
    found = knots([slip, _said(-1, YES)])
    assert found[0].mark is Mark.RETRACTED
    assert found[0].above[OFFER] is found[0].below[OFFER] is Stroke.YES


@pytest.mark.parametrize(
    ("flag", "which"), [(Flag.YES, 2), (Flag.SAID_NO, 1), (Flag.STOP, 0), (Flag.NOT_ASKED, None)]
)
def test_a_sentence_speaks_of_the_entry_that_decides(flag: Flag, which: int | None) -> None:
    told: list[Entry] = [_said(3, NO, how=consent.STOP), _said(2, NO), _said(1, YES)]
    assert deciding(told, OFFER, flag) == (None if which is None else told[which])
    assert deciding(told, NOTICE, flag) is None


def test_a_number_speaks_where_the_person_did_not() -> None:
    """Only while it is stopped, and after their own words."""
    lifted = Suppressed("+33", OFFER, "stop", NOW, "", NOW, "Claire")
    standing = Suppressed("+33", OFFER, "stop", NOW, "", None, "")
    own = _said(-1, NO, how=consent.STOP)
    assert deciding([lifted], OFFER, Flag.STOP) is None
    assert deciding([lifted, standing], OFFER, Flag.STOP) is standing
    assert deciding([standing, own], OFFER, Flag.STOP) is own


def test_what_was_typed_stays_and_the_rest_follows() -> None:
    shown = Form(first_name="Hugo", last_name="Roux", number="06")
    typed = Form(first_name="Hugo", last_name="Rousseau", number="07")
    there = Form(first_name="Hugues", last_name="Roux", number="08")
    assert merged(shown, typed, there) == (Form("Hugues", "Rousseau", "07"), ("number",))
    assert merged(shown, typed, shown) == (typed, ())
    assert merged(shown, shown, there) == (there, ())
    same = Form(first_name="Hugo", last_name="Rousseau", number="06")
    assert merged(shown, typed, same)[1] == ()


def test_nobody_is_no_share() -> None:
    assert share(0, 0) == 0.0
    assert share(1, 4) == 0.25
