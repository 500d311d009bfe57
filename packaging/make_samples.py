"""Writes resources/samples/clients.xlsx, the list that `desktop_app.cli.sample_list` makes up.

``python packaging/make_samples.py [FOLDER]``. The same list every time.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import openpyxl

from desktop_app.cli.sample_list import rows_of


def write_samples(folder: Path) -> Path:
    """The workbook under ``folder``: explanations on the first sheet, the list on the second."""
    book = openpyxl.Workbook()
    book.properties.creator = "Comptoir"
    book.properties.created = book.properties.modified = datetime(2026, 1, 6)
    notes = book.worksheets[0]
    notes.title = "Lisez-moi"
    notes.append(["Ce classeur est inventé : personnes et numéros n'existent pas."])
    notes.append(["La liste est sur la feuille suivante."])
    people = book.create_sheet("Clients")
    for row in rows_of():
        people.append(row)
    for cell in people["G"]:
        if cell.data_type == "f":
            cell.data_type = "s"  # typed as text: it is no formula
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "clients.xlsx"
    book.save(path)
    return path


if __name__ == "__main__":
    home = Path(__file__).resolve().parents[1] / "resources" / "samples"
    print(write_samples(Path(sys.argv[1]) if len(sys.argv) > 1 else home))
