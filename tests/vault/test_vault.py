"""Secrets a server's keeper set: the folder and the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.errors import BadInput, KeyringRefused, SecretsExposed
from desktop_app.vault import open_vault

KEY = "0f" * 32


def test_the_folder_keeps_secrets_and_refuses_to_be_read_by_others(tmp_path: Path) -> None:
    """Files are 0600; a loose file or folder is SecretsExposed."""
    tmp_path.chmod(0o700)
    vault = open_vault("b1", {"COMPTOIR_SECRETS": str(tmp_path)})
    vault.write("book", KEY)
    assert vault.read("book") == KEY
    file = next(tmp_path.iterdir())
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o640)
    with pytest.raises(SecretsExposed):
        vault.read("book")
    file.chmod(0o600)
    tmp_path.chmod(0o755)
    with pytest.raises(SecretsExposed):
        vault.read("book")


@pytest.mark.parametrize("bad", ["0f" * 31, KEY + "\n", "g" * 64, KEY + "00"])
def test_only_64_hex_digits_are_a_key(bad: str) -> None:
    """A malformed key is refused before SQLCipher takes it for a passphrase."""
    with pytest.raises(BadInput, match="key_malformed"):
        open_vault("b1", {"COMPTOIR_KEY": bad})


def test_the_environment_holds_the_book_key_and_takes_nothing() -> None:
    """Writing to the environment is refused."""
    vault = open_vault("b1", {"COMPTOIR_KEY": KEY})
    assert (vault.read("book"), vault.read("account-1")) == (KEY, None)
    with pytest.raises(KeyringRefused):
        vault.write("account-1", "x")
