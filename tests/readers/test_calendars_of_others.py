"""Calendars that other programs write, beside what these programs list of them themselves."""

from __future__ import annotations

import json
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.calendar_event import Calendar
from desktop_app.readers.reading import read_calendar
from tests.readers.calendars import READ_AT, SHOP, SINCE, UNTIL, calcurse, has_libical, libical

with_calcurse = pytest.mark.skipif(not shutil.which("calcurse"), reason="no calcurse here")
with_libical = pytest.mark.skipif(not has_libical(), reason="no gir1.2-ical-3.0 here")

APPOINTMENTS = """\
05/12/2026 @ 09:30 -> 05/12/2026 @ 10:15 |Coupe Léa, barbe; "soin"
03/10/2026 @ 14:00 -> 03/10/2026 @ 15:00 {1W -> 04/14/2026 !03/24/2026} |Soin hebdo
03/02/2026 @ 08:15 -> 03/02/2026 @ 08:45 {10D} |Tous les dix jours
01/31/2026 @ 18:00 -> 01/31/2026 @ 19:00 {1M} |Fin de mois
03/28/2026 @ 23:30 -> 03/29/2026 @ 00:30 |Nuit du changement
05/14/2026 [1] Fermeture
03/15/2026 [1] {2W -> 05/01/2026} Grand ménage
"""


@with_calcurse
def test_what_calcurse_exports_is_what_it_lists(tmp_path: Path) -> None:
    """Typed into its own file of appointments; the program writes the .ics."""
    kept = tmp_path / "calcurse"
    kept.mkdir()
    (kept / "apts").write_text(APPOINTMENTS, "utf-8")
    for name in ("conf", "todo"):
        (kept / name).touch()
    path = tmp_path / "calcurse.ics"
    path.write_text(calcurse(kept, "--export=ical", "--export-uid"), "utf-8")
    found = read_calendar(path, SINCE, UNTIL, SHOP, now=READ_AT)
    assert found.unread == () and found.whole
    ours = sorted(
        (f"{each.day:%m/%d/%y}", (each.clock or "*").replace("00:00", "*"), each.title)
        for each in found.occurrences
    )
    assert ours == sorted(_listed_by_calcurse(kept))
    assert len(ours) > 20


def _listed_by_calcurse(folder: Path) -> list[tuple[str, str, str]]:
    days = str((UNTIL - SINCE).days)
    formats = [f"--format-{each}=%(start:%H:%M) %m\\n" for each in ("apt", "recur-apt")]
    formats += [f"--format-{each}=* %m\\n" for each in ("event", "recur-event")]
    query = ("-Q", "--filter-type=cal", f"--from={SINCE:%m/%d/%Y}", f"--days={days}")
    day, listed, seen = "", [], set()
    for line in calcurse(folder, *query, *formats).splitlines():
        if re.fullmatch(r"\d\d/\d\d/\d\d:", line):
            day = line[:-1]
        elif line.strip():
            clock, _, title = line.strip().partition(" ")
            if clock == "23:30" and title in seen:
                continue  # listed again on the day it runs into
            seen.add(title)
            listed.append((day, clock, title))
    return listed


@with_calcurse
def test_what_calcurse_exports_without_uids_is_known_again(tmp_path: Path) -> None:
    """Its usual export: it takes place at the same hours, under keys that stay, also where another
    one was typed before it."""
    (tmp_path / "apts").write_text(APPOINTMENTS, "utf-8")
    for name in ("conf", "todo"):
        (tmp_path / name).touch()
    named, plain, later = (_exported(tmp_path, each) for each in (("--export-uid",), (), ()))
    assert plain.unread == () and plain.whole
    assert [(each.day, each.clock, each.title) for each in plain.occurrences] == [
        (each.day, each.clock, each.title) for each in named.occurrences
    ]
    assert plain == later
    with (tmp_path / "apts").open("a") as file:
        file.write("03/01/2026 @ 08:00 -> 03/01/2026 @ 08:30 |Avant\n")
    keys = {each.key for each in _exported(tmp_path).occurrences}
    assert {each.key for each in plain.occurrences} < keys
    assert len(plain.uids) == len(APPOINTMENTS.splitlines())


def _exported(folder: Path, arguments: tuple[str, ...] = ()) -> Calendar:
    path = folder / "calcurse.ics"
    path.write_text(calcurse(folder, "--export=ical", *arguments), "utf-8")
    return read_calendar(path, SINCE, UNTIL, SHOP, now=READ_AT)


# Starts that their rules give too (of others the standard says nothing), over the change of the
# clock; the last are dates left out.
RULES = [
    ("20260310T093000", "FREQ=WEEKLY", ()),
    ("20260310T093000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU", ()),
    ("20260310T093000", "FREQ=DAILY;COUNT=30", ("20260317T093000", "20260329T093000")),
    ("20260131T180000", "FREQ=MONTHLY;BYMONTHDAY=31", ()),
    ("20260130T180000", "FREQ=MONTHLY;BYDAY=-1FR", ("20260424T180000",)),
    ("20260330T080000", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", ()),
    ("20260105T120000", "FREQ=DAILY;INTERVAL=10;UNTIL=20260515T100000Z", ()),
    ("20260105T120000", "FREQ=DAILY;INTERVAL=10;UNTIL=20260515T095959Z", ()),
    ("20240414T101500", "FREQ=YEARLY;BYMONTH=4;BYDAY=2SU", ()),
    ("20260310T090000", "FREQ=DAILY;BYHOUR=9,10,11;COUNT=12", ("20260310T110000",)),
    ("20260401T090000", "FREQ=HOURLY;INTERVAL=5;COUNT=9", ()),
    ("20000101T071500", "FREQ=WEEKLY;BYDAY=SA", ()),
]

WRITE = """
import json
paris = ICalGLib.Timezone.get_builtin_timezone("Europe/Paris")
calendar = ICalGLib.Component.new_vcalendar()
calendar.add_component(paris.get_component().clone())
listed = []
def at(text):
    when = ICalGLib.Time.new_from_string(text)
    when.set_timezone(paris)
    return when
def in_paris(property):
    property.add_parameter(ICalGLib.Parameter.new_tzid(paris.get_tzid()))
    return property
for number, (start, rule, without) in enumerate(json.load(sys.stdin)):
    event = ICalGLib.Component.new_vevent()
    event.set_uid(str(number))
    event.set_summary("Rendez-vous n° %s, très long ; " % number * 9)
    event.add_property(in_paris(ICalGLib.Property.new_dtstart(at(start))))
    event.add_property(
        ICalGLib.Property.new_rrule(ICalGLib.Recurrence.new_from_string(rule)))
    for each in without:
        event.add_property(in_paris(ICalGLib.Property.new_exdate(at(each))))
    calendar.add_component(event)
for event in range(calendar.count_components(ICalGLib.ComponentKind.VEVENT_COMPONENT)):
    each = (calendar.get_first_component if event == 0 else calendar.get_next_component)(
        ICalGLib.ComponentKind.VEVENT_COMPONENT)
    kept = []
    each.foreach_recurrence(
        ICalGLib.Time.new_from_string("20260228T230000Z"),
        ICalGLib.Time.new_from_string("20260531T220000Z"),
        lambda component, span, *more: kept.append(span.get_start()), None)
    listed.append(kept)
print(json.dumps([calendar.as_ical_string(), listed]))
"""


@pytest.fixture(scope="module")
def written() -> tuple[str, list[list[int]]]:
    """What libical writes, and the seconds since 1970 at which it lists each event."""
    content, listed = json.loads(libical(WRITE, json.dumps(RULES)))
    return content, listed


def _instants(found: Calendar) -> dict[str, list[str]]:
    listed: dict[str, list[str]] = {}
    for each in found.occurrences:
        listed.setdefault(each.uid, []).append(each.recurrence)
    return listed


@with_libical
@pytest.mark.parametrize("name", ["as it is", "Salon"])
def test_what_libical_writes_is_what_it_lists(
    written: tuple[str, list[list[int]]], name: str, tmp_path: Path
) -> None:
    """By the zone it names, and by the rules of the zone that it describes, under another name."""
    content, listed = written
    if name != "as it is":
        content = re.sub(
            r"/freeassociation\.sourceforge\.net/(?:\r\n )?Europe/Paris", name, content
        )
        assert "TZID:Salon" in content and "TZID=Salon" in content
    path = tmp_path / "c.ics"
    path.write_bytes(content.encode())
    found = read_calendar(path, SINCE, UNTIL, SHOP, now=READ_AT)
    assert found.unread == () and found.whole
    ours = _instants(found)
    for number, (start, rule, _) in enumerate(RULES):
        theirs = [_utc(each) for each in listed[number]]
        assert ours.get(str(number), []) == theirs, (start, rule)
    assert sum(map(len, listed)) > 100
    assert {each.zone for each in found.occurrences} == {SHOP}
    assert found.occurrences[0].title.startswith("Rendez-vous n° ")


def _utc(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y%m%dT%H%M%SZ}"
