"""``comptoir service`` as a process; the system it tells is a script that writes down what it is
told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.gateway import practice_gateway
from tests.helpers.shop import Shop, shop
from tests.helpers.terminal import command

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd stands for the others")


def opened(folder: Path, answer: int | None = 0) -> Shop:
    """A shop in a home of its own; ``answer`` is what systemctl ends with, None: there is none."""
    tools = folder / "tools"
    tools.mkdir()
    if answer is not None:
        tool = tools / "systemctl"
        tool.write_text(f'#!/bin/sh\necho "$@" >> "{folder}/told"\nexit {answer}\n')
        tool.chmod(0o755)
    mine = shop(folder, HOME=str(folder / "home"), PATH=str(tools), XDG_CONFIG_HOME="")
    mine.run("settings", "set", "shop", "Optique Carmin")
    return mine


def units(folder: Path) -> list[Path]:
    return list((folder / "home/.config/systemd/user").glob("*"))


def test_installed_switched_on_and_taken_away(tmp_path: Path) -> None:
    """The unit names this program, this book and where its keys lie."""
    mine = opened(tmp_path)
    shown = mine.ask("service", "show")
    assert units(tmp_path) == []
    told = mine.run("service", "install").stdout
    [unit] = units(tmp_path)
    assert told == f"Sends from now on without a window, also after the next login: {unit}\n"
    text = unit.read_text("utf-8")
    assert (text, str(unit)) == (shown["text"], shown["file"])
    assert f'ExecStart=":{sys.executable}" "-m" "desktop_app" "agent"' in text
    assert f'"--profile" "{mine.profile}"' in text
    assert f'Environment="COMPTOIR_SECRETS={tmp_path / "secrets"}"' in text
    assert mine.ask("service", "remove") == {"file": str(unit), "by_hand": []}
    assert units(tmp_path) == []
    assert (tmp_path / "told").read_text().splitlines() == [
        "--user daemon-reload",
        f"--user enable --now {unit.name}",
        f"--user disable --now {unit.name}",
        "--user daemon-reload",
    ]
    assert "nothing to take away" in mine.run("service", "remove").stdout


def test_without_the_tool_it_says_what_to_run(tmp_path: Path) -> None:
    mine = opened(tmp_path, None)
    told = mine.run("service", "install").stdout
    [unit] = units(tmp_path)
    assert f"    systemctl --user enable --now {unit.name}\n" in told


def test_a_system_that_says_no(tmp_path: Path) -> None:
    mine = opened(tmp_path, 1)
    told = mine.run("service", "install", code=1).stderr
    assert told.startswith("The system would not start Comptoir by itself: systemctl said no")
    assert units(tmp_path) == []


def test_what_cannot_be_asked(tmp_path: Path) -> None:
    """Another system's is shown, not written; without a book there is nothing to send."""
    mine = opened(tmp_path)
    assert "<key>KeepAlive</key>" in mine.run("service", "show", "--system", "macos").stdout
    mine.run("service", "install", "--system", "macos", code=2)
    mine.run("service", "show", "--system", "amiga", code=2)
    mine.run("service", "install", "--profile", str(tmp_path / "none"), code=2)
    mine.run("service", "install", code=2, COMPTOIR_SECRETS="", COMPTOIR_KEY="ab" * 32)
    assert units(tmp_path) == []


def test_the_window_at_login_is_a_setting(tmp_path: Path) -> None:
    """Kept only once the system has its entry; on and off leave nothing behind."""
    mine = opened(tmp_path)
    folder = tmp_path / "home/.config/autostart"
    mine.run("settings", "set", "login", "on")
    [entry] = folder.iterdir()
    assert '"--hidden"' in entry.read_text("utf-8")
    mine.run("settings", "set", "login", "off")
    assert list(folder.iterdir()) == []
    folder.rmdir()
    folder.write_text("no folder")
    told = mine.run("settings", "set", "login", "on", code=1).stderr
    assert told.startswith("What starts Comptoir by itself could not be changed")
    assert mine.ask("settings", "list")["login"] == "off"


def test_one_that_finds_another_sending_says_so_by_its_code(tmp_path: Path) -> None:
    """75: the system asks again later and calls it no failure. When the other ends, it sends."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        with mine.agent():
            told = mine.run("agent", code=75).stderr
            assert told.startswith("Another agent sends for this book")
        mine.run("agent", "--until-idle")


def test_it_sends_without_a_console(tmp_path: Path) -> None:
    """As Windows starts it: with nowhere to write to, neither what it says nor a fault."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        for verb, code in ((("agent", "--until-idle"), 0), (("settings", "set", "tray", "x"), 2)):
            line = command(*verb)
            closed = 'exec "$@" <&- >&- 2>&-'
            done = subprocess.run(
                ["/bin/sh", "-c", closed, "sh", *line], env=mine.environ, timeout=60, check=False
            )
            assert done.returncode == code, verb
