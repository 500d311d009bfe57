"""Where files live: the profile's folder, the resources, and whether a folder is on a share."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Sidecar:
    """What ``book.json`` says in clear beside the encrypted book: nothing secret."""

    book_id: str
    key_place: str
    format: int
    since: str  # ISO 8601, UTC


@dataclass(frozen=True)
class Profile:
    """One book's folder."""

    folder: Path

    @property
    def book(self) -> Path:
        return self.folder / "book.db"

    @property
    def sidecar(self) -> Path:
        return self.folder / "book.json"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    def lock(self, name: str) -> Path:
        return self.folder / f"{name}.lock"

    def read_sidecar(self) -> Sidecar | None:
        """The sidecar, or None where there is none yet. ValueError when it is no sidecar."""
        try:
            text = self.sidecar.read_text("utf-8")
        except FileNotFoundError:
            return None
        try:
            return Sidecar(**json.loads(text))
        except TypeError as error:
            raise ValueError("book.json is no sidecar") from error

    def write_sidecar(self, sidecar: Sidecar) -> None:
        """Whole or not at all, also when the power fails: a new file, synced, then swapped."""
        import tempfile  # the window has not painted yet

        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=".book.json.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(asdict(sidecar), file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.sidecar)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def find_profile(environ: Mapping[str, str]) -> Profile:
    """The profile COMPTOIR_PROFILE names, else the person's own."""
    named = environ.get("COMPTOIR_PROFILE")
    if named:
        return Profile(Path(named))
    import platformdirs  # the window has not painted yet

    return Profile(Path(platformdirs.user_data_dir("Comptoir", appauthor=False)))


READ_FILE = "read-file"  # what a frozen program is told, to be the reader of a foreign file
HIDDEN = "--hidden"  # what the window is told, to begin beside the clock


def own_command(*verb: str) -> list[str]:
    """The command line that runs a verb of this very program, frozen or not."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "desktop_app", *verb]
    program = Path(sys.executable)
    if sys.platform == "win32":  # the window's program has no console to read and write
        program = program.with_name("comptoir.exe")
    return [str(program), *verb]


def unseen_command(*verb: str) -> list[str]:
    """The same where nobody looks on: on Windows a console would open for it."""
    program, *arguments = own_command(*verb)
    if sys.platform == "win32":
        unseen = "comptoirw.exe" if getattr(sys, "frozen", False) else "pythonw.exe"
        program = str(Path(program).with_name(unseen))
    return [program, *arguments]


def reader_command(*arguments: str) -> list[str]:
    """The command line of the process that opens a foreign file (`readers.child`)."""
    if getattr(sys, "frozen", False):
        return own_command(READ_FILE, *arguments)
    return [sys.executable, "-P", "-B", "-m", "desktop_app.readers.child", *arguments]


def resources() -> Path:
    """The resources folder, in a wheel or frozen build and in the source tree."""
    package = Path(__file__).resolve().parent
    shipped = package / "_resources"
    return shipped if shipped.is_dir() else package.parent / "resources"


def startup_templates() -> Path:
    """The folder of what systems start programs by, a folder a system; as `resources`."""
    package = Path(__file__).resolve().parent
    shipped = package / "_startup"
    return shipped if shipped.is_dir() else package.parent / "packaging"


def startup_folder(system: str, what: str, environ: Mapping[str, str]) -> Path:
    """Where ``system`` (linux, macos, windows) looks for what it starts for this person: ``what``
    is agent, or window, which begins with the desktop."""
    home = Path(environ.get("HOME") or Path.home())
    if system == "linux":
        config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
        return config / ("systemd/user" if what == "agent" else "autostart")
    if system == "macos":
        return home / "Library" / "LaunchAgents"
    # The Task Scheduler keeps what it read; this is what it read.
    return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Comptoir"


class Partition(Protocol):
    """What is read of psutil's partitions."""

    @property
    def mountpoint(self) -> str: ...
    @property
    def fstype(self) -> str: ...


_SHARES = {"nfs", "nfs4", "cifs", "smbfs", "smb3", "afpfs", "webdav", "davfs", "9p", "ncpfs"}
_SHARES |= {"fuse.sshfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "afs", "ceph"}


def network_share(path: Path, partitions: Iterable[Partition] | None = None) -> str | None:
    """The kind of network share ``path`` lies on, None on a disk of this machine."""
    full = path.resolve()
    if str(full).startswith("\\\\"):
        return "unc"
    found = _mounted() if partitions is None else partitions
    inside = [p for p in found if full.is_relative_to(p.mountpoint)]
    # The last mount wins where two cover the same folder.
    inside.sort(key=lambda p: len(Path(p.mountpoint).parts))
    kind = inside[-1].fstype.lower() if inside else ""
    return kind if kind in _SHARES else None


def _mounted() -> Iterable[Partition]:
    import psutil  # type: ignore[import-untyped]  # the window has not painted yet

    mounted: Iterable[Partition] = psutil.disk_partitions(all=True)
    return mounted
