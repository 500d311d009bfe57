"""Lists as real offices keep them, read through the real child process."""

import datetime
from pathlib import Path

import openpyxl
import pytest

from desktop_app.readers.reading import read_sheet
from desktop_app.readers.sheet import Format, Row
from tests.readers.files import HEADER, PEOPLE, ods, ods_row, text, xls, xlsx


def _rows(*numbered: tuple[int, list[object]]) -> tuple[Row, ...]:
    return tuple(Row(number, tuple(cells)) for number, cells in numbered)  # type: ignore[arg-type]


_AT_TWO_AND_THREE = _rows((2, PEOPLE[0]), (3, PEOPLE[1]))


@pytest.mark.parametrize("suffix", ["xlsx", "xlsm", "xls", "ods"])
def test_the_three_kinds_of_workbook_give_the_same_list(tmp_path: Path, suffix: str) -> None:
    """The same rows whatever program saved them."""
    path = tmp_path / f"clients.{suffix}"
    if suffix == "xls":
        xls(path, [HEADER, *PEOPLE])
    elif suffix == "ods":
        ods(path, "".join(map(ods_row, [HEADER, *PEOPLE])))
    else:
        xlsx(path, [HEADER, *PEOPLE])
    sheet = read_sheet(path)
    assert (sheet.sheet_name, sheet.header_row) == ("S1", 1)
    assert sheet.header == tuple(HEADER)
    assert sheet.rows == _AT_TWO_AND_THREE


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]
)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encodings_and_delimiters_are_recognised(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    """What a French Excel, an English one, Notepad and a Mac write."""
    content = "".join(delimiter.join(row) + "\r\n" for row in [HEADER, *PEOPLE])
    sheet = read_sheet(text(tmp_path / "clients.csv", content, encoding))
    assert (sheet.delimiter, sheet.encoding, sheet.format) == (delimiter, encoding, Format.TEXT)
    assert (sheet.header, sheet.rows) == (tuple(HEADER), _AT_TWO_AND_THREE)


def test_a_few_lines_pasted_in_another_encoding_spoil_no_others(tmp_path: Path) -> None:
    """Two exports in one file: each name as it was written."""
    whole = "Nom;Prénom;Tél\nNoël;Léa;0639980001\n".encode()
    path = tmp_path / "c.csv"
    path.write_bytes(whole + "Petit;Zoé;0639980002\n".encode("cp1252"))
    sheet = read_sheet(path)
    assert sheet.header == ("Nom", "Prénom", "Tél")
    assert [row.cells[1] for row in sheet.rows] == ["Léa", "Zoé"]


def test_a_separator_line_is_obeyed_and_not_counted(tmp_path: Path) -> None:
    """Excel hides ``sep=``: the header is its row 1."""
    sheet = read_sheet(text(tmp_path / "c.csv", "sep=|\r\nNom|Tél\r\nLéa|0639980001\r\n"))
    assert (sheet.delimiter, sheet.header_row) == ("|", 1)
    assert sheet.rows == _rows((2, ["Léa", "0639980001"]))


def test_commas_inside_cells_do_not_win(tmp_path: Path) -> None:
    """A number punctuated by commas in a list parted by semicolons."""
    lines = ["Nom;Tél", *(f"Durand, Léa;06,39,98,00,{at:02d}" for at in range(20))]
    sheet = read_sheet(text(tmp_path / "c.csv", "\n".join(lines)))
    assert sheet.delimiter == ";"
    assert sheet.rows[0].cells == ("Durand, Léa", "06,39,98,00,00")


def test_a_line_break_inside_quotes_is_one_row(tmp_path: Path) -> None:
    """Rows are counted as the spreadsheet counts them, not as lines."""
    content = 'Nom,Notes,Tél\nLéa,"un\ndeux\n",0639980001\n\nHugo,,0639980002\n'
    sheet = read_sheet(text(tmp_path / "c.csv", content))
    assert [row.number for row in sheet.rows] == [2, 4]
    assert sheet.rows[0].cells[1] == "un\ndeux\n"


def test_a_stray_quote_inside_a_cell_is_harmless(tmp_path: Path) -> None:
    """People write nicknames and inches."""
    content = 'Nom;Tél\nLéa "Lili" Durand;0639980001\n"Hugo" Petit;0639980002\n'
    sheet = read_sheet(text(tmp_path / "c.csv", content))
    assert [row.cells[1] for row in sheet.rows] == ["0639980001", "0639980002"]


def test_a_single_column_has_no_delimiter(tmp_path: Path) -> None:
    """A bare list of numbers is a list too."""
    sheet = read_sheet(text(tmp_path / "c.txt", "Téléphone\n0639980001\n0639980002\n"))
    assert (sheet.delimiter, sheet.header) == (None, ("Téléphone",))
    assert len(sheet.rows) == 2


def test_titles_blanks_totals_and_repeated_headers_are_no_people(tmp_path: Path) -> None:
    """Only people are left, under the row numbers the spreadsheet shows."""
    rows: list[list[object]] = [
        [],
        ["Salon Exemple, fichier clients"],
        ["Édité le", datetime.date(2026, 3, 12)],
        [],
        HEADER,  # 5
        PEOPLE[0],
        ["", " ", ""],
        HEADER,
        PEOPLE[1],  # 9
        ["Total", "", 2],
        ["Nombre de clients : 2"],
        ["2 clients"],
        ["", "Imprimé le 12/03/2026 à 14:32"],
        ["Page 1/1"],
    ]
    sheet = read_sheet(xlsx(tmp_path / "c.xlsx", rows))
    assert (sheet.header_row, sheet.header) == (5, tuple(HEADER))
    assert sheet.rows == _rows((6, PEOPLE[0]), (9, PEOPLE[1]))


def test_a_person_called_total_stays(tmp_path: Path) -> None:
    """A row with a telephone number is a person whatever the name."""
    rows: list[list[object]] = [HEADER, ["Total", "Marie", "06 39 98 00 03"]]
    assert len(read_sheet(xlsx(tmp_path / "c.xlsx", rows)).rows) == 1


def test_the_list_on_the_second_sheet_is_found(tmp_path: Path) -> None:
    """The first sheet holds explanations."""
    notes: list[list[object]] = [["Mode d'emploi"], ["Voir la feuille suivante", "merci"]]
    sheet = read_sheet(xlsx(tmp_path / "c.xlsx", notes, [HEADER, *PEOPLE]))
    assert (sheet.sheet_name, len(sheet.rows)) == ("S2", 2)


def test_a_hidden_sheet_is_read_only_where_no_other_has_the_list(tmp_path: Path) -> None:
    """Nobody sees its rows: last year's list behind this year's brings no one back."""
    path = xlsx(tmp_path / "c.xlsx", [HEADER, *PEOPLE, *PEOPLE], [HEADER, *PEOPLE], [["Notes"]])
    book = openpyxl.load_workbook(path)
    book["S1"].sheet_state = "hidden"
    book.save(path)
    assert read_sheet(path).sheet_name == "S2"
    del book["S2"]
    book.save(path)
    assert read_sheet(path).sheet_name == "S1"


def test_rows_keep_their_numbers_when_the_sheet_begins_lower(tmp_path: Path) -> None:
    """An empty column and empty rows before the list, in both kinds of Excel file."""
    for suffix, write in (("xlsx", xlsx), ("xls", xls)):
        rows: list[list[object]] = [[], [], ["", *HEADER], ["", *PEOPLE[0]]]
        sheet = write(tmp_path / f"c.{suffix}", rows)
        read = read_sheet(sheet)
        assert read.header_row == 3
        assert [row.number for row in read.rows] == [4]


def test_without_a_header_the_first_row_is_a_person(tmp_path: Path) -> None:
    """Numbers on row 1: nobody is taken for a header."""
    sheet = read_sheet(text(tmp_path / "c.csv", "Léa;0639980001\nHugo;0639980002\n"))
    assert (sheet.header_row, sheet.header) == (None, ("", ""))
    assert [row.number for row in sheet.rows] == [1, 2]


def test_a_header_in_another_language_is_the_row_above_the_numbers(tmp_path: Path) -> None:
    """Unknown names are kept as they are."""
    sheet = read_sheet(text(tmp_path / "c.csv", "Vorname;Rufnummer\nLéa;0639980001\n"))
    assert (sheet.header_row, sheet.header) == (1, ("Vorname", "Rufnummer"))


def test_formulas_and_equals_text_are_words(tmp_path: Path) -> None:
    """Nothing is calculated: a formula without a stored result is empty, text stays text."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Nom", "Notes", "Tél"])
    sheet.append(["Léa", "=1+1", "0639980001"])
    sheet.append(["Hugo", "x", "0639980002"])
    sheet["B3"].value = "=cmd|' /C calc'!A0"
    sheet["B3"].data_type = "s"
    book.save(tmp_path / "c.xlsx")
    assert [row.cells[1] for row in read_sheet(tmp_path / "c.xlsx").rows] == [
        "",
        "=cmd|' /C calc'!A0",
    ]
    plain = text(tmp_path / "c.csv", "Nom;Tél\n=1+1;0639980001\n")
    assert read_sheet(plain).rows[0].cells[0] == "=1+1"


def test_stored_numbers_keep_their_digits_and_dates_are_dates(tmp_path: Path) -> None:
    """A double without decimals is a whole number; a date is ISO text."""
    rows: list[list[object]] = [
        ["Nom", "Tél", "Né le", "Solde"],
        ["Léa", 639980001.0, datetime.date(1990, 3, 12), 12.5],
        ["Hugo", "6,39E+08", "", 3],
    ]
    sheet = read_sheet(xlsx(tmp_path / "c.xlsx", rows))
    assert sheet.rows[0].cells == ("Léa", 639980001, "1990-03-12", 12.5)
    assert sheet.rows[1].cells == ("Hugo", "6,39E+08", "", 3)
