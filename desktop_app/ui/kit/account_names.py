"""How an account is called on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:  # the window paints before the book's libraries are read
    from desktop_app.app import Facts
    from desktop_app.store.accounts import Account


def account_name(facts: Facts, account: Account | None) -> str:
    """As somebody called it; the one that the window serves itself nobody did, so its name is
    Practice in whatever language is on screen. Empty for none."""
    if account is None:
        return ""
    if account.id == facts.own_account:
        return QCoreApplication.translate("account_names", "Practice")
    return account.name
