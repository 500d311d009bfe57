"""Files as offices and attackers make them."""

import io
import zipfile
from pathlib import Path

import openpyxl
import xlwt

HEADER = ["Nom", "Prénom", "Téléphone"]
PEOPLE = [["Durand", "Léa", "06 39 98 00 01"], ["Petit", "Hugo", "06 39 98 00 02"]]

_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def xlsx(path: Path, *sheets: list[list[object]]) -> Path:
    """Sheets named S1, S2 …"""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"S{number}")
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def biff(rows: list[list[object]]) -> bytes:
    """The stream of cells inside an .xls."""
    return _old_book(rows).get_biff_data()


def _old_book(rows: list[list[object]]) -> xlwt.Workbook:
    book = xlwt.Workbook()
    sheet = book.add_sheet("S1")
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(at, column, value)
    return book


def xls(path: Path, rows: list[list[object]]) -> Path:
    content = io.BytesIO()
    _old_book(rows).save(content)
    path.write_bytes(content.getvalue())
    return path


def ods(path: Path, table: str, manifest: str = "") -> Path:
    """``table`` is the XML inside the one sheet."""
    body = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        f'xmlns:office="{_OFFICE}:office:1.0" xmlns:table="{_OFFICE}:table:1.0" '
        f'xmlns:text="{_OFFICE}:text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="S1">{table}</table:table>'
        f"</office:spreadsheet></office:body></office:document-content>"
    )
    entries = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        f'xmlns:manifest="{_OFFICE}:manifest:1.0"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
        f"{manifest}</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODS_TYPE, zipfile.ZIP_STORED)
        archive.writestr("content.xml", body)
        archive.writestr("META-INF/manifest.xml", entries)
    return path


def ods_row(cells: list[str]) -> str:
    inside = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{each}</text:p></table:table-cell>'
        for each in cells
    )
    return f"<table:table-row>{inside}</table:table-row>"


def text(path: Path, content: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(content.encode(encoding))
    return path
