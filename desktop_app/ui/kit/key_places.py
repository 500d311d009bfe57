"""Where secrets lie, in words. What the platform calls its keyring is its own name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:  # it brings the keyring's library
    from desktop_app.vault import Where


def keyring() -> str:
    """As in "the key goes to …"."""
    if sys.platform == "win32":
        return QCoreApplication.translate("key_places", "the Windows Credential Manager")
    if sys.platform == "darwin":
        return QCoreApplication.translate("key_places", "the Keychain of this Mac")
    return QCoreApplication.translate("key_places", "the keyring of this computer")


def lies_in(where: Where) -> str:
    """A sentence about a key that is kept."""
    if where.kind == "secrets_folder":
        return QCoreApplication.translate(
            "key_places",
            "The key lies in the folder of keys that this computer’s keeper named, not in your"
            " book.",
        )
    told = QCoreApplication.translate("key_places", "The key lies in %1, not in your book.")
    return told.replace("%1", keyring())
