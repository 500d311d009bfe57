"""The vault against a real Secret Service, always from other processes."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.secret_service import private_environ, run_python, secret_service

KEY = "0f" * 32
_ASK = """
from desktop_app.domain.errors import VaultError
from desktop_app.vault import open_vault
try:
    vault = open_vault("b1", {})
    %s
except VaultError as error:
    print(type(error).__name__)
"""
_LOCK = """
import secretstorage
c = secretstorage.dbus_init()
secretstorage.get_default_collection(c).lock()
"""


def test_a_second_process_reads_and_a_locked_keyring_says_so(tmp_path: Path) -> None:
    """One process writes, another reads; nothing lies in clear; locked is KeyringLocked."""
    with secret_service(tmp_path) as environ:
        run_python(_ASK % f"vault.write('book', '{KEY}')", environ)
        assert run_python(_ASK % "print(vault.read('book'), vault.where().kind)", environ) == (
            f"{KEY} keyring"
        )
        files = [f for f in tmp_path.rglob("*") if f.is_file()]
        assert files
        assert not [f for f in files if KEY.encode() in f.read_bytes()]
        run_python(_LOCK, environ)
        assert run_python(_ASK % "print(vault.read('book'))", environ) == "KeyringLocked"


def test_no_bus_is_no_keyring(tmp_path: Path) -> None:
    """Without a keyring nothing is written anywhere."""
    environ = private_environ(tmp_path)
    assert run_python(_ASK % f"vault.write('book', '{KEY}')", environ) == "NoKeyring"


_IN_CLEAR = """
from pathlib import Path
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    priority = 9
    def get_password(self, service, username): return None
    def delete_password(self, service, username): ...
    def set_password(self, service, username, password):
        Path(__file__).with_name("keys.txt").write_text(password)
"""


def test_a_keyring_that_writes_in_clear_is_none(tmp_path: Path) -> None:
    """Somebody installed one and chose it: the key is given to none we do not know to encrypt."""
    (tmp_path / "clear.py").write_text(_IN_CLEAR)
    environ = private_environ(tmp_path) | {"PYTHON_KEYRING_BACKEND": "clear.Keyring"}
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n" + _ASK
    assert run_python(code % f"vault.write('book', '{KEY}')", environ) == "NoKeyring"
    assert not (tmp_path / "keys.txt").exists()
