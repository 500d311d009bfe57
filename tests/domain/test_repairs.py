"""What was done to a cell, and to which of its signs."""

import pytest

from desktop_app.domain.phone import read_cell
from desktop_app.domain.repairs import Fix, changed_signs, how_repaired


@pytest.mark.parametrize(
    ("cell", "fix"),
    [
        ("639981204", Fix.ZERO),
        ("33639984410", Fix.PLUS),
        ("06 39 98 O1 77", Fix.LETTER_FOR_ZERO),
        ("0033639984410", Fix.PREFIX),
        ("0033 6 39 98 44 10", Fix.PREFIX),
        ("+33 (0)6 39 98 44 10", Fix.TRUNK_ZERO),
        ("+33 (0) 6 39 98 44 10", Fix.TRUNK_ZERO),
        ("tél : 06 39 98 44 10", Fix.WORDS),
        ("０６ ３９ ９８ ４４ １０", Fix.SIGNS),
        ('="0639984410"', Fix.SIGNS),
        ("06 39 98 33 02 / 06 39 98 33 18", Fix.TWO_MOBILES),
        ("02 61 91 33 02 ou 06 39 98 33 18", Fix.OTHER_LINE),
    ],
)
def test_what_was_done(cell: str, fix: Fix) -> None:
    verdict = read_cell(cell, "FR", fiction=True)
    assert verdict.repaired_from == cell
    assert how_repaired(cell, verdict) is fix


@pytest.mark.parametrize(
    ("cell", "shown", "in_cell", "in_shown"),
    [
        ("639981204", "06 39 98 12 04", "", "0"),
        ("33639984410", "+33 6 39 98 44 10", "", "+"),
        ("06 39 98 O1 77", "06 39 98 01 77", "O", "0"),
        ("０6 39 98 12 04", "06 39 98 12 04", "０", "0"),
        ("06 39 98 12 04", "06 39 98 12 04", "", ""),
        ("", "06 39 98 12 04", "", "0639981204"),
    ],
)
def test_which_signs_were_changed(cell: str, shown: str, in_cell: str, in_shown: str) -> None:
    marked, put = changed_signs(cell, shown)
    assert "".join(cell[at] for at in sorted(marked)) == in_cell
    assert "".join(shown[at] for at in sorted(put)) == in_shown
