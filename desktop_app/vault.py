"""Secrets: the OS keyring, or what the caller set for a server. Never a file in clear by itself."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import keyring
from keyring import errors
from keyring.backend import KeyringBackend

from desktop_app.domain.errors import (
    BadInput,
    KeyringLocked,
    KeyringRefused,
    NoKeyring,
    SecretsExposed,
)

SERVICE = "Comptoir"
BOOK_KEY = "book"
_SAFE_BACKENDS = (
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)


@dataclass(frozen=True)
class Where:
    """Where keys lie: ``kind`` is keyring, secrets_folder or environment; no secret in it."""

    kind: str
    detail: str


class Vault(Protocol):
    """One book's secrets, by name."""

    def read(self, name: str) -> str | None: ...
    def write(self, name: str, value: str) -> None: ...
    def delete(self, name: str) -> None: ...
    def where(self) -> Where: ...


def check_key(text: str) -> str:
    """Exactly 64 hex digits, lower case: SQLCipher takes anything else for a passphrase."""
    if not re.fullmatch(r"[0-9a-fA-F]{64}", text):
        raise BadInput("key_malformed", expected=64)
    return text.lower()


def _checked(name: str, value: str) -> str:
    return check_key(value) if name == BOOK_KEY else value


@contextmanager
def _named_errors() -> Iterator[None]:
    try:
        yield
    except errors.KeyringLocked:
        raise KeyringLocked from None
    except errors.NoKeyringError:
        raise NoKeyring from None
    except errors.InitError:
        # A bus without an open collection: the prompt was dismissed or could not be shown.
        raise KeyringLocked from None
    except errors.KeyringError:
        raise KeyringRefused from None


class KeyringVault:
    """The OS keyring."""

    def __init__(self, book_id: str, backend: KeyringBackend) -> None:
        self._book_id = book_id
        self._backend = backend

    def _user(self, name: str) -> str:
        return f"{self._book_id}/{name}"

    def read(self, name: str) -> str | None:
        with _named_errors():
            value = self._backend.get_password(SERVICE, self._user(name))
        return None if value is None else _checked(name, value)

    def write(self, name: str, value: str) -> None:
        with _named_errors():
            self._backend.set_password(SERVICE, self._user(name), _checked(name, value))

    def delete(self, name: str) -> None:
        if self.read(name) is not None:
            with _named_errors():
                self._backend.delete_password(SERVICE, self._user(name))

    def where(self) -> Where:
        return Where("keyring", type(self._backend).__module__)


class FolderVault:
    """A folder a server's keeper named: files 0600, nobody else reads the folder (POSIX)."""

    def __init__(self, book_id: str, folder: Path) -> None:
        self._book_id = book_id
        self._folder = folder

    def _file(self, name: str) -> Path:
        if not all(re.fullmatch(r"[\w-]+", part, re.A) for part in (self._book_id, name)):
            raise BadInput("secret_name")
        if not self._folder.is_dir():
            raise BadInput("secrets_folder_missing", path=str(self._folder))
        _refuse_exposed(self._folder)
        return self._folder / f"{self._book_id}.{name}"

    def read(self, name: str) -> str | None:
        file = self._file(name)
        if not file.exists():
            return None
        _refuse_exposed(file)
        return _checked(name, file.read_text("utf-8").rstrip("\r\n"))

    def write(self, name: str, value: str) -> None:
        file, fresh = self._file(name), self._file(name + "-new")
        fresh.unlink(missing_ok=True)
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(_checked(name, value))
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)

    def delete(self, name: str) -> None:
        self._file(name).unlink(missing_ok=True)

    def where(self) -> Where:
        return Where("secrets_folder", str(self._folder))


class EnvironmentVault:
    """The book's key alone, as COMPTOIR_KEY holds it; nothing can be written."""

    def __init__(self, key: str) -> None:
        self._key = check_key(key)

    def read(self, name: str) -> str | None:
        return self._key if name == BOOK_KEY else None

    def write(self, name: str, value: str) -> None:
        raise KeyringRefused(where="environment")

    def delete(self, name: str) -> None:
        raise KeyringRefused(where="environment")

    def where(self) -> Where:
        return Where("environment", "COMPTOIR_KEY")


def _refuse_exposed(path: Path) -> None:
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise SecretsExposed(path=str(path))


def _os_backend() -> KeyringBackend:
    with _named_errors():
        backend = keyring.get_keyring()
    # A chainer stands for several, best first; only those that encrypt are taken.
    for one in getattr(backend, "backends", (backend,)):
        if type(one).__module__ in _SAFE_BACKENDS:
            return one
    raise NoKeyring


def open_vault(book_id: str, environ: Mapping[str, str]) -> Vault:
    """COMPTOIR_SECRETS, else COMPTOIR_KEY, else the OS keyring; raises NoKeyring without one."""
    if folder := environ.get("COMPTOIR_SECRETS"):
        return FolderVault(book_id, Path(folder))
    if key := environ.get("COMPTOIR_KEY"):
        return EnvironmentVault(key)
    return KeyringVault(book_id, _os_backend())
