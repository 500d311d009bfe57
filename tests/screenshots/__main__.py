"""``bootstrap.py screenshots``: every screen in light and dark, French and English, three sizes,
filled and empty, as PNGs and one contact sheet.

``--only NAME`` (may be given again), ``--to FOLDER`` (else build/screenshots), ``--readme`` puts
those that the README shows into docs/pictures.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

from tests.screenshots.sheet import contact_sheet

SIZES = {"1100x680": 1, "1366x768": 1, "1366x768@2": 2}
LANGUAGES, SCHEMES, BOOKS = ("fr", "en"), ("light", "dark"), ("filled", "empty")
README = {
    "composer.png": "composer-marketing_1366x768_en_light_filled.png",
    "contacts.png": "contacts_1366x768_en_dark_filled.png",
    "import.png": "import-verdict_1366x768_en_light_filled.png",
    "report.png": "campaign-report_1366x768_en_light_filled.png",
    "today.png": "today_1366x768_en_light_filled.png",
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="screenshots", description=__doc__)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--to", type=Path, default=Path("build/screenshots"))
    parser.add_argument("--sizes", nargs="*", choices=SIZES, default=list(SIZES))
    parser.add_argument("--readme", action="store_true")
    asked = parser.parse_args(arguments)
    asked.to.mkdir(parents=True, exist_ok=True)
    for size, language, book in product(asked.sizes, LANGUAGES, BOOKS):
        _child(asked.to, size, language, book, asked.only)
    taken = sorted(asked.to.glob("*_*.png"))
    contact_sheet(taken, asked.to / "contact-sheet.png")
    if asked.readme:
        for shown, picture in README.items():
            shutil.copyfile(asked.to / picture, Path("docs/pictures") / shown)
    print(f"{len(taken)} pictures and a contact sheet in {asked.to}")
    return 0


def _child(folder: Path, size: str, language: str, book: str, only: list[str]) -> None:
    """A process of its own: Qt takes its scale once."""
    environ = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(SIZES[size]),
    }
    subprocess.run(
        [sys.executable, "-m", "tests.screenshots.take", str(folder), size, language, book, *only],
        env=environ,
        check=True,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
