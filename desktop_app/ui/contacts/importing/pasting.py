"""A table copied in a spreadsheet, as a list: it stands in a file for no longer than it is read."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QGuiApplication

from desktop_app.domain.errors import BadInput

_T = TypeVar("_T")


def copied() -> str:
    """The text that was copied, its cells parted by tabs; "" where there is none."""
    return QGuiApplication.clipboard().text()


def as_file(text: str, name: str, read: Callable[[Path], _T]) -> _T:
    """What ``read`` makes of ``text`` in a file called ``name``, which its owner alone may open
    and which is gone afterwards, whatever happens. BadInput: file_unwritable, and as ``read``."""
    try:
        folder = Path(tempfile.mkdtemp(prefix="comptoir-"))  # its owner's alone
    except OSError as error:
        raise BadInput("file_unwritable") from error
    try:
        return read(_written(folder / name, text))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _written(path: Path, text: str) -> Path:
    try:
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise BadInput("file_unwritable") from error
    return path
