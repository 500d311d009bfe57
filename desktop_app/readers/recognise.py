"""What a file is by its content, before any parser sees it."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from pathlib import PurePath

from desktop_app.domain.errors import BadInput
from desktop_app.readers.charset import wide
from desktop_app.readers.sheet import Format

_BY_SUFFIX = {
    ".xlsx": Format.XLSX,
    ".xlsm": Format.XLSX,
    ".xls": Format.XLS,
    ".ods": Format.ODS,
    ".csv": Format.TEXT,
    ".tsv": Format.TEXT,
    ".txt": Format.TEXT,
}
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {b"%PDF": "pdf", b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"{\\rtf": "rtf"}
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|table|\?xml|meta|head|body)", re.IGNORECASE)

LARGEST_UNPACKED = 400_000_000  # bytes: a million rows of ten cells take about half
MOST_CELLS = 12_000_000  # of the rectangle a sheet spans: its reader fills the whole of it


def recognise(content: bytes, name: str) -> Format:
    """The format, when content and the ending of ``name`` agree and the file is whole.

    BadInput: file_empty, file_unknown, file_truncated, file_protected, file_mislabelled (facts
    ``said`` and ``found``), file_too_big.
    """
    suffix = PurePath(name).suffix.lower()
    said = _BY_SUFFIX.get(suffix)
    if said is None:
        raise BadInput("file_unknown", said=suffix.removeprefix(".")[:10])
    if not content.strip(b" \r\n\t\0\xef\xbb\xbf\xff\xfe"):
        raise BadInput("file_empty")
    found = _content_format(content)
    if found != said:
        raise BadInput("file_mislabelled", said=suffix.removeprefix("."), found=str(found))
    return said


def _content_format(content: bytes) -> Format | str:
    if content.startswith(b"PK\x03\x04"):
        return _zip_format(content)
    if content.startswith(_OLE):
        return _ole_format(content)
    for start, found in _OTHERS.items():
        if content.startswith(start):
            return found
    if _MARKUP.match(content.removeprefix(b"\xef\xbb\xbf")):
        return "html"
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return "binary" if b"\0" in content and not marked and not wide(content) else Format.TEXT


def _zip_format(content: bytes) -> Format | str:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise BadInput("file_truncated") from error
    with archive:
        members = archive.infolist()
        unpacked = sum(member.file_size for member in members)
        if unpacked > LARGEST_UNPACKED:
            raise BadInput("file_too_big", bytes=unpacked)
        names = {member.filename for member in members}
        if "xl/workbook.xml" in names:
            _refuse_wide_sheets(archive)
            return Format.XLSX
        if "mimetype" in names and archive.open("mimetype").read(200).strip() == _ODS_TYPE:
            return Format.ODS
        return "docx" if "word/document.xml" in names else "zip"


# A cell with a value inside it; <c …/> only carries a format, and no reader makes room for it.
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>/]*>')


def _refuse_wide_sheets(archive: zipfile.ZipFile) -> None:
    """One stray cell at XFD1048576 makes a reader fill 17 thousand million cells."""
    for name in archive.namelist():
        if not name.startswith("xl/worksheets/") or not name.endswith(".xml"):
            continue
        try:
            spanned = _spanned_cells(archive, name)
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError) as error:
            raise BadInput("file_truncated") from error
        if spanned > MOST_CELLS:
            raise BadInput("file_too_big", cells=spanned)


def _spanned_cells(archive: zipfile.ZipFile, name: str) -> int:
    rows: list[int] = []
    columns: list[int] = []
    with archive.open(name) as member:
        tail = b""
        while chunk := member.read(1 << 20):
            text = tail + chunk
            at = {(int(row), _column(letters)) for letters, row in _FILLED_CELL.findall(text)}
            if at:
                rows += [min(row for row, _ in at), max(row for row, _ in at)]
                columns += [min(column for _, column in at), max(column for _, column in at)]
            tail = text[-200:]
    if not rows:
        return 0
    return (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _ole_format(content: bytes) -> Format | str:
    if not _ole_is_whole(content):
        raise BadInput("file_truncated")
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise BadInput("file_protected")
    # The stream that holds the cells is called Workbook, or Book before Excel 97.
    names = ("Workbook", "Book")
    return (
        Format.XLS if any(f"{name}\0".encode("utf-16-le") in content for name in names) else "ole"
    )


def _ole_is_whole(content: bytes) -> bool:
    """Whether every sector in use lies inside the file ([MS-CFB] 2.2 header, 2.3 FAT)."""
    if len(content) < 512:
        return False
    (shift,) = struct.unpack_from("<H", content, 30)
    if shift not in {9, 12}:
        return False
    size = 1 << shift
    (sectors,) = struct.unpack_from("<I", content, 44)
    table = struct.unpack_from("<109I", content, 76)[: min(sectors, 109)]
    for place, sector in enumerate(table):
        start = (sector + 1) * size
        if start + size > len(content) + size - 1 or start + 4 > len(content):
            return False
        entries = content[start : start + size]
        used = [at for at, (next_,) in enumerate(_words(entries)) if next_ != 0xFFFFFFFF]
        if used and (place * (size // 4) + used[-1] + 1) * size >= len(content):
            return False
    return True


def _words(content: bytes) -> list[tuple[int]]:
    return list(struct.iter_unpack("<I", content[: len(content) // 4 * 4]))
