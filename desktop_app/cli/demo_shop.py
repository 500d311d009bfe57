"""The demonstration's shop: a new folder, a key of its own, a practice gateway, an agent."""

from __future__ import annotations

import os
import secrets
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app import places
from desktop_app.app import Comptoir, open_profile
from desktop_app.domain.errors import BadInput, SendError, VaultError
from desktop_app.domain.preferences import SHOP
from desktop_app.places import Profile
from desktop_app.services import accounts
from desktop_app.vault import open_vault

# As providers are: some texts never arrive, some people answer STOP, and now and then an answer is
# lost on the way. The gateway forgets nothing, so that a report ends the doubt.
_HABITS = ("--undelivered-rate", "0.02", "--stop-rate", "0.03", "--drop-rate", "0.02")


@dataclass(frozen=True)
class DemoShop:
    """An open profile with one account, whose provider runs as long as this does."""

    comptoir: Comptoir
    account_id: int
    ledger: Path
    environ: Mapping[str, str]
    opening: str  # the line that opens the profile again

    @contextmanager
    def agent(self, shift: timedelta) -> Iterator[subprocess.Popen[str]]:
        """`comptoir agent --until-idle`, its clock ``shift`` ahead, until it has come home.

        SendError("agent_failed") where it did not come home well.
        """
        seconds = ("--shift", str(int(shift.total_seconds())))
        line = ("agent", "--until-idle", *seconds, "--profile", str(self.comptoir.profile.folder))
        with subprocess.Popen(
            places.own_command(*line),
            env=self.environ,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process:
            try:
                yield process
                code = process.wait()
            finally:
                process.terminate()
        if code:
            raise SendError("agent_failed", code=code)


@contextmanager
def demo_shop(folder: Path | None, *, quiet: bool) -> Iterator[DemoShop]:
    """Make the shop in ``folder``, which must be new, else in one of its own.

    BadInput("folder_not_empty"); the vault's errors.
    """
    profile = _new_folder(folder)
    environ, prefix = _where_keys_lie(profile)
    opening = f"{prefix}{_program()} campaigns list --profile {shlex.quote(str(profile))}"
    # Beside the profile: a provider's memory holds numbers in clear, the shop's folder none.
    ledger = profile.with_name(f"{profile.name}-ledger.jsonl")
    with (
        _gateway(ledger) as (url, key),
        open_profile(Profile(profile), environ) as comptoir,
    ):
        comptoir.settings.choose(SHOP, "Salon Exemple")
        now = datetime.now(UTC)
        handed = accounts.add_practice(comptoir.book, comptoir.vault, "practice", url, key, now)
        yield DemoShop(comptoir, handed.account_id, ledger, environ, opening)


def _new_folder(folder: Path | None) -> Path:
    named = folder or (
        Path(os.environ["COMPTOIR_PROFILE"]) if "COMPTOIR_PROFILE" in os.environ else None
    )
    if named is None:
        return Path(tempfile.mkdtemp(prefix="comptoir-demo-")) / "book"
    if named.exists() and any(named.iterdir()):
        raise BadInput("folder_not_empty")
    return named.absolute()


def _where_keys_lie(profile: Path) -> tuple[dict[str, str], str]:
    """The environment of the shop's programs, and what the opening line begins with.

    What the caller set, else the OS keyring, else a folder beside the book: the caller asked for a
    demonstration of invented people, and is told.
    """
    # COMPTOIR_KEY alone holds no account's key.
    environ = {name: value for name, value in os.environ.items() if name != "COMPTOIR_KEY"}
    if "COMPTOIR_SECRETS" in environ or _keyring_answers():
        return environ, ""
    folder = profile.with_name(f"{profile.name}-keys")
    folder.mkdir(mode=0o700, parents=True)
    environ["COMPTOIR_SECRETS"] = str(folder)
    return environ, f"COMPTOIR_SECRETS={shlex.quote(str(folder))} "


def _keyring_answers() -> bool:
    """Whether this machine has a keyring that takes a secret and gives it back."""
    try:
        vault = open_vault(f"demo-{secrets.token_hex(4)}", {})
        vault.write("probe", "here")
        found = vault.read("probe") == "here"
        vault.delete("probe")
    except VaultError:
        return False
    return found


@contextmanager
def _gateway(ledger: Path) -> Iterator[tuple[str, str]]:
    """A practice gateway in a process of its own: its address, and the key it printed."""
    with subprocess.Popen(
        places.own_command("practice-gateway", "--ledger", str(ledger), *_HABITS),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            key = process.stdout.readline().removeprefix("key ").strip()
            url = process.stdout.readline().removeprefix("listening on ").strip()
            if not url:
                raise SendError("gateway_silent")
            yield url, key
        finally:
            process.terminate()


def _program() -> str:
    """How this very program is called from a terminal."""
    beside = Path(sys.executable).with_name("comptoir")
    return "comptoir" if shutil.which("comptoir") else shlex.quote(str(beside))
