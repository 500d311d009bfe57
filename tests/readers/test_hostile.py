"""Files that are broken, locked, lying or meant to hurt: one known kind of error each."""

import os
import random
import zipfile
from pathlib import Path

import pytest
import xlwt.CompoundDoc
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.readers.charset import decode
from desktop_app.readers.child import read_here
from desktop_app.readers.delimited import read_delimited
from desktop_app.readers.reading import Limits, read_sheet
from desktop_app.readers.recognise import recognise
from desktop_app.readers.sheet import Format
from desktop_app.readers.table import find_sheet
from tests.readers.files import HEADER, PEOPLE, biff, ods, ods_row, text, xls, xlsx


def _refusal(path: Path, limits: Limits | None = None) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read_sheet(path, limits=limits)
    return caught.value


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
def test_a_cut_workbook_is_truncated_wherever_it_was_cut(tmp_path: Path, suffix: str) -> None:
    """Never a part of the list as if it were the whole."""
    path = tmp_path / f"c.{suffix}"
    people: list[list[object]] = [
        ["Durand", f"Léa {at}", f"06 39 98 {at // 100:02d} {at % 100:02d}"] for at in range(400)
    ]
    if suffix == "ods":
        ods(path, "".join(ods_row([str(cell) for cell in row]) for row in [HEADER, *people]))
    elif suffix == "xls":
        xls(path, [HEADER, *people])
    else:
        xlsx(path, [HEADER, *people])
    whole = path.read_bytes()
    cuts = random.Random(2).sample(range(9, len(whole) - 600), 6)
    for cut in [*cuts, len(whole) - 600]:
        path.write_bytes(whole[:cut])
        assert _refusal(path).kind == "file_truncated", cut


def test_a_text_cut_inside_quotes_or_a_character_is_truncated(tmp_path: Path) -> None:
    """An open quote would swallow everybody after it into one cell."""
    cut = text(tmp_path / "c.csv", 'Nom;Tél\nLéa;0639980001\n"Hugo;0639980002\nInès;0639980003\n')
    assert _refusal(cut).kind == "file_truncated"
    half = tmp_path / "d.csv"
    for content in (
        "Nom;Tél\nLéa;0639980001\n".encode("utf-16"),
        "Nom;Tél;Ville\nLéa;0639980001;Orlé".encode(),
    ):
        half.write_bytes(content[:-1])
        assert _refusal(half).kind == "file_truncated"
    # A whole list may well end in an accent.
    half.write_bytes("Nom;Tél;Ville\nLéa;0639980001;Orlé".encode("cp1252"))
    assert read_sheet(half).rows[0].cells == ("Léa", "0639980001", "Orlé")


def test_a_protected_workbook_is_named(tmp_path: Path) -> None:
    """Encrypted .xlsx (an OLE file with EncryptedPackage), .xls (FILEPASS) and .ods."""
    newer = xls(tmp_path / "c.xlsx", [HEADER])
    stored = newer.read_bytes()
    names = [each.encode("utf-16-le").ljust(64, b"\0") for each in ("Workbook", "EncryptedPackage")]
    assert names[0] in stored
    newer.write_bytes(stored.replace(*names))
    assert _refusal(newer).kind == "file_protected"

    stream = biff([HEADER, *PEOPLE])
    first = 4 + int.from_bytes(stream[2:4], "little")
    locked = stream[:first] + b"\x2f\x00\x06\x00\x01\x00\x01\x00\x01\x00" + stream[first:]
    xlwt.CompoundDoc.XlsDoc().save(str(tmp_path / "c.xls"), locked)
    assert _refusal(tmp_path / "c.xls").kind == "file_protected"

    entry = (
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" '
        'manifest:size="9"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
    )
    assert _refusal(ods(tmp_path / "c.ods", "", entry)).kind == "file_protected"


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("c.xlsx", b"Nom;T\xe9l\n", "text"),
        ("c.xls", b"<html><table><tr><td>Nom</td></tr></table></html>", "html"),
        ("c.csv", b"%PDF-1.7\n", "pdf"),
        ("c.csv", b"\x89PNG\r\n\x1a\n\0\0\0", "png"),
        ("c.txt", b"Nom\0\x01\x02\x03", "binary"),
        ("c.xls", b'<?xml version="1.0"?><Workbook/>', "html"),
    ],
)
def test_a_mislabelled_file_is_named_with_what_it_is(
    tmp_path: Path, name: str, content: bytes, found: str
) -> None:
    """The ending says one thing, the content another."""
    path = tmp_path / name
    path.write_bytes(content)
    refusal = _refusal(path)
    assert (refusal.kind, refusal.facts["found"]) == ("file_mislabelled", found)


def test_a_workbook_under_another_ending_is_mislabelled(tmp_path: Path) -> None:
    """The kinds of workbook are not each other, nor text."""
    xlsx(tmp_path / "c.xlsx", [HEADER])
    for name in ("c.xls", "c.ods", "c.csv"):
        path = tmp_path / name
        path.write_bytes((tmp_path / "c.xlsx").read_bytes())
        assert _refusal(path).facts["found"] == "xlsx"


@pytest.mark.parametrize("content", [b"", b"\r\n \t\n", b"\xef\xbb\xbf", b"\xff\xfe", b";;;\n;;\n"])
def test_an_empty_text_file_is_empty(tmp_path: Path, content: bytes) -> None:
    """Nothing, a mark of order, or delimiters alone."""
    path = tmp_path / "c.csv"
    path.write_bytes(content)
    assert _refusal(path).kind == "file_empty"


def test_an_empty_workbook_or_a_header_alone_is_empty(tmp_path: Path) -> None:
    """No people in it."""
    assert _refusal(xlsx(tmp_path / "a.xlsx", [], [])).kind == "file_empty"
    assert _refusal(xlsx(tmp_path / "b.xlsx", [HEADER])).kind == "file_empty"
    assert _refusal(xls(tmp_path / "c.xls", [])).kind == "file_empty"


def test_a_list_without_numbers_has_no_phone_column(tmp_path: Path) -> None:
    """Names, dates and postcodes."""
    content = "Nom;CP;Né le\nLéa;44000;12/03/1990\nHugo;35000;01/02/1985\n"
    assert _refusal(text(tmp_path / "c.csv", content)).kind == "no_phone_column"
    prose = "Bonjour,\nvoici la liste promise.\nÀ demain\n"
    assert _refusal(text(tmp_path / "c.txt", prose)).kind == "no_phone_column"


def test_another_ending_or_no_file_is_said(tmp_path: Path) -> None:
    """What is not ours to read, and what is not there."""
    assert _refusal(text(tmp_path / "c.numbers", "x")).kind == "file_unknown"
    assert _refusal(tmp_path / "none.csv").kind == "file_unreadable"
    (tmp_path / "folder.csv").mkdir()
    assert _refusal(tmp_path / "folder.csv").kind == "file_unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX's")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nobody may ever write into it."""
    os.mkfifo(tmp_path / "c.csv")
    assert _refusal(tmp_path / "c.csv", Limits(seconds=30)).kind == "file_unreadable"


def test_a_stray_cell_in_the_last_corner_is_too_big(tmp_path: Path) -> None:
    """XFD1048576 makes a reader fill 17 thousand million cells: refused before it starts."""
    path = xlsx(tmp_path / "c.xlsx", [HEADER, *PEOPLE])
    wide = tmp_path / "wide.xlsx"
    stray = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(wide, "w") as target:
        for member in source.namelist():
            content = source.read(member)
            target.writestr(member, content.replace(b"</sheetData>", stray))
    assert _refusal(wide).facts["cells"] == 16384 * 1048576


@pytest.mark.parametrize(("rows", "columns"), [(1048576, 16384), (100_000, 100)])
def test_the_memory_cap_stops_what_recognition_lets_pass(
    tmp_path: Path, rows: int, columns: int
) -> None:
    """An .ods of two lines that says: this row, a million times."""
    row = (
        f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
        f'table:number-columns-repeated="{columns}" office:value-type="string">'
        "<text:p>0639980001</text:p></table:table-cell></table:table-row>"
    )
    path = ods(tmp_path / "c.ods", ods_row([str(cell) for cell in HEADER]) + row)
    assert _refusal(path).kind == "file_too_big"


def test_time_and_answer_are_bounded_too(tmp_path: Path) -> None:
    """A child that takes or says too much is ended."""
    path = text(tmp_path / "c.csv", "Nom;Tél\nLéa;0639980001\n")
    assert _refusal(path, Limits(seconds=0.001)).kind == "file_too_big"
    assert _refusal(path, Limits(answer=20)).kind == "file_too_big"
    assert len(read_sheet(path).rows) == 1


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """Half a gigabyte of zeros behind 500 KB."""
    path = tmp_path / "c.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as member:
            for _ in range(410):
                member.write(bytes(1_000_000))
    assert path.stat().st_size < 1_000_000
    assert _refusal(path).kind == "file_too_big"


def test_modules_lying_beside_the_list_are_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A csv.py in the folder of downloads is no part of Comptoir."""
    (tmp_path / "csv.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    path = text(tmp_path / "c.csv", "Nom;Tél\nLéa;0639980001\n")
    assert len(read_sheet(Path(path.name)).rows) == 1


def test_a_name_like_an_option_is_a_name(tmp_path: Path) -> None:
    """Spaces, accents, a dash in front."""
    path = text(tmp_path / "-m été « clients ».csv", "Nom;Tél\nLéa;0639980001\n")
    assert len(read_sheet(path).rows) == 1


@given(st.binary(max_size=600), st.sampled_from(["csv", "xlsx", "xls", "ods", "txt"]))
def test_any_bytes_are_recognised_or_refused(content: bytes, suffix: str) -> None:
    """No other error than ours, and only text passes for text."""
    try:
        assert recognise(content, f"c.{suffix}") is Format.TEXT
    except BadInput as error:
        assert error.kind in {"file_empty", "file_mislabelled", "file_truncated"}


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda each: each.encode())))
def test_any_text_becomes_a_list_or_a_known_refusal(content: bytes) -> None:
    """Every cell that comes out was in the file."""
    try:
        sheet = find_sheet([read_delimited(content)], Format.TEXT, "FR")
    except BadInput as error:
        assert error.kind in {"file_empty", "file_truncated", "file_unknown", "no_phone_column"}
        return
    whole, _ = decode(content)
    kept = whole.replace('"', "")
    assert all(str(cell).replace('"', "") in kept for row in sheet.rows for cell in row.cells)


@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.integers(0, 9999)),
        min_size=1,
        max_size=20,
    ),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_was_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, people: list[tuple[str, int]], encoding: str
) -> None:
    """Any names at all, with the delimiter and quotes in them."""
    path = tmp_path_factory.mktemp("back") / "c.csv"
    quoted = ['"' + name.replace('"', '""') + '"' for name, _ in people]
    lines = [f"{name};0639 98 {last:04d}" for name, (_, last) in zip(quoted, people, strict=True)]
    text(path, "\r\n".join(["Nom;Téléphone", *lines]), encoding)
    rows = read_here(path, "FR").rows
    assert [row.cells[0] for row in rows] == [name for name, _ in people]
