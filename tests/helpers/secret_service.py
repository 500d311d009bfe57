"""A real Secret Service of its own: a private bus, home and keyring; never the developer's."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def private_environ(home: Path) -> dict[str, str]:
    """An environment that knows no bus and no home but ``home``."""
    folders = {f"XDG_{n}": str(home / n.lower()) for n in ("DATA_HOME", "CONFIG_HOME")}
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/none",
        **folders,
    }


@contextmanager
def session_bus(home: Path) -> Iterator[dict[str, str]]:
    """A private environment with a D-Bus of its own."""
    environ = private_environ(home)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    try:
        yield environ | {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
    finally:
        bus.terminate()
        bus.wait(10)
        bus.stdout.close()


@contextmanager
def secret_service(home: Path) -> Iterator[dict[str, str]]:
    """The environment in which processes reach an unlocked keyring."""
    with session_bus(home) as environ:
        ring = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert ring.stdin is not None
            ring.stdin.write(b"invented")
            ring.stdin.close()
            run_python(_WAIT, environ)
            yield environ
        finally:
            ring.terminate()
            ring.wait(10)


def lock(environ: dict[str, str]) -> None:
    """As a desktop does after a while, or when the lid is closed."""
    run_python(_LOCK, environ)


def unlock(environ: dict[str, str]) -> None:
    """With its password, typed once more: as the prompt of GNOME does it."""
    run_python(_UNLOCK, environ)


_LOCK = """
import secretstorage
secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
"""

_UNLOCK = """
import secretstorage
from jeepney import DBusAddress, MessageType, new_method_call
from secretstorage.util import format_secret, open_session
bus = secretstorage.dbus_init()
path = secretstorage.get_default_collection(bus).collection_path
ring = DBusAddress(
    "/org/freedesktop/secrets",
    bus_name="org.freedesktop.secrets",
    interface="org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
)
secret = format_secret(open_session(bus), b"invented", "text/plain")
asked = new_method_call(ring, "UnlockWithMasterPassword", "o(oayays)", (path, secret))
reply = bus.send_and_get_reply(asked)
assert reply.header.message_type is MessageType.method_return, reply.body
assert not secretstorage.get_default_collection(bus).is_locked()
"""

_WAIT = """
import secretstorage, time
connection = secretstorage.dbus_init()
until = time.monotonic() + 20
while time.monotonic() < until:
    if secretstorage.check_service_availability(connection):
        if not secretstorage.get_default_collection(connection).is_locked():
            break
    time.sleep(0.02)
"""


def run_python(code: str, environ: dict[str, str]) -> str:
    """What another process prints; its fault is ours."""
    root = str(Path(__file__).parents[2])
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, env=environ | {"PYTHONPATH": root}, capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
