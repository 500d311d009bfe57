"""First starts that die, or race: python -m tests.helpers.starts kill|race FOLDER.

``kill`` opens a fresh profile ``FOLDER/1``, ``FOLDER/2`` … in a child each, and has the k-th child
kill itself at the k-th thing it does to a file. Prints how many died. ``race`` opens ``FOLDER/p``
in several children at once; each prints the recovery key of what it opened. Every profile's
secrets lie in ``…-secrets``. Children are forked, so that only the start itself takes time.
"""

import os
import signal
import sys
from pathlib import Path

from desktop_app import app, places
from desktop_app.store import schema

_TOUCHES = {"open", "os.rename", "os.mkdir", "os.chmod", "os.remove", "tempfile.mkstemp"}
RACERS = 5


def secrets_of(folder: Path) -> Path:
    return folder.with_name(folder.name + "-secrets")


def environ_of(folder: Path) -> dict[str, str]:
    return {"COMPTOIR_SECRETS": str(secrets_of(folder))}


def kill_each(folder: Path) -> int:
    """Die at every point in turn, until a start gets through."""
    for point in range(1, 500):
        profile = folder / str(point)
        secrets_of(profile).mkdir(mode=0o700)
        child = os.fork()
        if child == 0:
            _die_at(point, folder)
            app.open_profile(places.Profile(profile), environ_of(profile)).close()
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            return point - 1
    raise AssertionError("no start ever got through")


def _die_at(point: int, folder: Path) -> None:
    """Files of the profile, of the vault, and the upgrades that are read while tables are made."""
    places_touched = (str(folder), str(Path(schema.__file__).parent / "upgrades"))
    touched = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal touched
        if event in _TOUCHES and str(arguments[0]).startswith(places_touched):
            touched += 1
            if touched == point:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def race(folder: Path) -> None:
    profile = folder / "p"
    secrets_of(profile).mkdir(mode=0o700)
    ready, go = os.pipe()
    for _ in range(RACERS):
        if os.fork() == 0:
            os.close(go)
            os.read(ready, 1)  # returns for all at once, when the last writer is closed
            with app.open_profile(places.Profile(profile), environ_of(profile)) as comptoir:
                os.write(1, f"{comptoir.recovery_key()} {comptoir.fresh is not None}\n".encode())
            os._exit(0)
    os.close(go)
    for _ in range(RACERS):
        os.wait()


if __name__ == "__main__":
    if sys.argv[1] == "kill":
        sys.stdout.write(f"{kill_each(Path(sys.argv[2]))}\n")
    else:
        race(Path(sys.argv[2]))
