"""The sample the repository ships: it is read whole, and holds every mess it is there to show."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from desktop_app.cli.sample_list import rows_of
from desktop_app.domain.columns import Columns, Field, guess
from desktop_app.domain.contact import Reach
from desktop_app.domain.phone import PhoneVerdict, read_cell
from desktop_app.readers.reading import read_sheet
from desktop_app.readers.sheet import Sheet

_ROOT = Path(__file__).resolve().parents[2]
_FICTION = ("+3363998", "+3326191", "+3319900")


@pytest.fixture(scope="module")
def sample() -> Sheet:
    return read_sheet(_ROOT / "resources" / "samples" / "clients.xlsx")


def _columns(sheet: Sheet) -> Columns:
    return guess(sheet.header, [row.cells for row in sheet.rows])


def _verdicts(sheet: Sheet) -> list[PhoneVerdict]:
    at = _columns(sheet).fields.index(Field.PHONE)
    return [read_cell(row.cells[at], "FR", fiction=True) for row in sheet.rows]


def test_the_list_is_found_and_its_columns_are_known(sample: Sheet) -> None:
    """On the second sheet, below a title; blanks, totals and repeated headers are not in it."""
    assert (sample.sheet_name, sample.header_row) == ("Clients", 4)
    assert len(sample.rows) >= 300
    assert _columns(sample).fields == (
        Field.LAST_NAME,
        Field.FIRST_NAME,
        Field.PHONE,
        Field.EMAIL,
        Field.LAST_VISIT,
        Field.CONSENT,
        Field.NOTES,
    )
    assert not {"TOTAL", "NOM"} & {str(row.cells[0]) for row in sample.rows}


def test_every_number_is_kept_for_fiction(sample: Sheet) -> None:
    """Nobody's telephone rings because of a demonstration."""
    verdicts = _verdicts(sample)
    numbers = [each for verdict in verdicts for each in (verdict.e164, *verdict.other) if each]
    assert len(numbers) >= 300
    assert [each for each in numbers if not each.startswith(_FICTION)] == []


def test_every_mess_is_there(sample: Sheet) -> None:
    """Each kind of repair and refusal shows at least once, and most people can be texted."""
    verdicts = _verdicts(sample)
    reasons = Counter(each.reason for each in verdicts)
    assert {
        "digits_lost",
        "too_short",
        "too_long",
        "is_a_date",
        "no_number",
        "landline",
        "two_mobiles",
    } <= set(reasons)
    reaches = Counter(each.reach for each in verdicts)
    assert set(reaches) == set(Reach)
    assert reaches[Reach.TEXTABLE] >= 250
    assert any(not each.sure for each in verdicts)
    assert any(row.cells[6] == "=RELANCER" for row in sample.rows)
    assert any(isinstance(row.cells[2], int) for row in sample.rows)


@pytest.mark.parametrize("rows", [1, 10, 271, 289, 320, 400])
def test_as_many_rows_as_asked_for(rows: int) -> None:
    """About people: title, headers, blank rows and total come beside them."""
    listed = [row for row in rows_of(rows)[4:] if len(row) == 7 and row != rows_of(1)[3]]
    assert len(listed) == rows


def test_the_generator_still_writes_this_list(sample: Sheet, tmp_path: Path) -> None:
    """The file and the script that made it belong together."""
    script = _ROOT / "packaging" / "make_samples.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True)
    assert read_sheet(tmp_path / "clients.xlsx") == sample
