"""Words on screen: `lupdate` reads the sources into one .ts a room, `lrelease` makes the .qm.

Run by `bootstrap.py translate`. French is complete; English is the source and needs a file for its
plurals only.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "desktop_app" / "ui"
I18N = ROOT / "resources" / "i18n"
LANGUAGES = {"fr": "fr_FR", "en": "en_GB"}


def main() -> int:
    for room in rooms():
        update(room)
    for language in LANGUAGES:
        release(language, I18N / f"comptoir_{language}.qm")
    return 0


def rooms() -> list[str]:
    return sorted(each.name for each in UI.iterdir() if (each / "__init__.py").exists())


def update(room: str) -> None:
    """Take the room's words into its .ts, keeping what is translated."""
    sources = sorted(map(str, (UI / room).rglob("*.py")))
    for language, target in LANGUAGES.items():
        plurals = ("-pluralonly",) if language == "en" else ()
        _tool(
            "lupdate",
            *sources,
            *plurals,
            *("-no-obsolete", "-locations", "none", "-silent"),
            *("-source-language", "en_GB", "-target-language", target),
            *("-ts", str(I18N / f"{room}_{language}.ts")),
        )


def release(language: str, target: Path) -> None:
    """Compile all rooms' words of a language into ``target``."""
    files = sorted(map(str, I18N.glob(f"*_{language}.ts")))
    _tool("lrelease", *files, "-silent", "-qm", str(target))


def _tool(name: str, *arguments: str) -> None:
    folder = Path(PySide6.__file__).parent
    subprocess.run([str(folder / name), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
