"""What a system starts by itself: each file is read back as that system reads it, and what is told
to the system is what it is told by hand. Only Linux has a judge of its own here."""

from __future__ import annotations

import configparser
import os
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app import places
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.places import Profile
from desktop_app.services import startup
from desktop_app.services.startup import Entry, Switched
from desktop_app.services.startup_text import TEMPLATES, Start, System, What, fill

ALL = list(TEMPLATES)
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"

# Whatever may stand in a folder's name, and what each system gives a meaning of its own.
_CHARACTERS = st.characters(
    exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"
)
_ODD = st.sampled_from(
    [" ", '"', "'", "\\", "$HOME", "${X}", "%h", "%U", "`id`", "@NAME@", "&lt;", ";", "é", "#", "="]
)
NAMES = st.lists(_ODD | _CHARACTERS, min_size=1, max_size=12).map("".join)


def filled(system: System, what: What, command: Sequence[str], **environ: str) -> str:
    template = (places.startup_templates() / TEMPLATES[system, what]).read_text("utf-8")
    return fill(template, system, what, Start("comptoir-test", "Zoé & Fils", command, environ))


def ini(text: str) -> configparser.ConfigParser:
    read = configparser.ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read_string(text)
    return read


# --- as each system reads


def by_systemd(value: str) -> list[str]:
    """systemd.syntax(7): double quotes, C escapes, %% of a specifier."""
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', value)
    assert " ".join(f'"{each}"' for each in words) == value
    read = [re.sub(r"\\(.)", r"\1", each) for each in words]
    assert not re.search("(?<!%)(%%)*%(?!%)", "".join(read))
    return [each.replace("%%", "%") for each in read]


def by_desktop(value: str) -> list[str]:
    r"""Desktop Entry Specification: the string's escapes first, then those of the Exec key."""
    string = re.sub(r"\\(.)", lambda found: {"s": " ", "\\": "\\"}[found[1]], value)
    words = re.findall(r'"((?:[^"`$\\]|\\["`$\\])*)"', string)
    assert " ".join(f'"{each}"' for each in words) == string
    read = [re.sub(r"\\(.)", r"\1", each) for each in words]
    assert not re.search("(?<!%)(%%)*%(?!%)", "".join(read))
    return [each.replace("%%", "%") for each in read]


def by_windows(line: str) -> list[str]:
    """CommandLineToArgvW, of the arguments alone."""
    words, word, quoted, backslashes, begun = [], "", False, 0, False
    for char in line:
        if char == "\\":
            backslashes += 1
            continue
        if char == '"':
            word += "\\" * (backslashes // 2)
            if backslashes % 2:
                word += '"'
            else:
                quoted, begun = not quoted, True
        else:
            word += "\\" * backslashes
            if char in " \t" and not quoted:
                if word or begun:
                    words.append(word)
                word, begun = "", False
            else:
                word += char
        backslashes = 0
    word += "\\" * backslashes
    return [*words, word] if word or begun else words


def command_in(text: str, system: System, what: What) -> list[str]:
    if system is System.MACOS:
        return list(plistlib.loads(text.encode())["ProgramArguments"])
    if system is System.WINDOWS:
        action = ElementTree.fromstring(text).find(f"{TASK}Actions/{TASK}Exec")
        assert action is not None
        program, arguments = (action.findtext(f"{TASK}{each}") for each in ("Command", "Arguments"))
        return [str(program), *by_windows(str(arguments))]
    if what is What.WINDOW:
        return by_desktop(ini(text)["Desktop Entry"]["Exec"])
    program, *arguments = by_systemd(ini(text)["Service"]["ExecStart"])
    assert program.startswith(":")  # no variable of the environment is filled in
    return [program[1:], *arguments]


@pytest.mark.parametrize(("system", "what"), ALL)
@given(names=st.lists(NAMES, min_size=1, max_size=4))
@example(names=["@ENVIRONMENT@", "@ARGUMENTS@"])
def test_every_argument_comes_through_in_one_piece(
    system: System, what: What, names: list[str]
) -> None:
    """Spaces, quotes, signs with a meaning of their own, any alphabet; or it is refused."""
    command = ["/opt/Comptoir", *names]
    try:
        text = filled(system, what, command)
    except BadInput as error:
        assert error.kind == "startup_path"
        assert system is System.WINDOWS
        assert any(re.search("%[^%]+%", each) for each in names)
        return
    assert command_in(text, system, what) == command


@pytest.mark.parametrize(("system", "what"), ALL)
@pytest.mark.parametrize("hostile", ["a\nExecStart=/bin/sh", "a\x00", "a\x1b[2J", "a\udcff", "a\r"])
def test_what_no_file_can_hold_is_refused(system: System, what: What, hostile: str) -> None:
    """No path opens a line of its own."""
    with pytest.raises(BadInput, match="startup_path") as refused:
        filled(system, what, ["/opt/Comptoir", "--profile", hostile])
    assert refused.value.facts == {}


@pytest.mark.parametrize("sign", ["'", '"', "\\"])
def test_a_program_that_systemd_would_not_run_is_refused(sign: str) -> None:
    with pytest.raises(BadInput, match="startup_path"):
        filled(System.LINUX, What.AGENT, [f"/opt/a{sign}b/comptoir", "agent"])


def test_a_folder_of_keys_is_named_to_what_is_started() -> None:
    """By each system that can name one."""
    secrets = '/srv/clés de l\'an "1" 100%'
    unit = ini(filled(System.LINUX, What.AGENT, ["/c"], COMPTOIR_SECRETS=secrets))
    assert by_systemd(unit["Service"]["Environment"]) == [f"COMPTOIR_SECRETS={secrets}"]
    entry = ini(filled(System.LINUX, What.WINDOW, ["/c"], COMPTOIR_SECRETS=secrets))
    told = by_desktop(entry["Desktop Entry"]["Exec"])
    assert told == ["env", f"COMPTOIR_SECRETS={secrets}", "/c"]
    for what in What:
        plist = filled(System.MACOS, what, ["/c"], COMPTOIR_SECRETS=secrets)
        read = plistlib.loads(plist.encode())
        assert read["EnvironmentVariables"] == {"COMPTOIR_SECRETS": secrets}


# --- begun again, and not madly


def test_what_sends_is_begun_again_after_a_minute_however_it_ended() -> None:
    """Also where somebody else sends now: it takes over when they end. The window is not."""
    unit = ini(filled(System.LINUX, What.AGENT, ["/c"]))
    assert unit["Service"]["Restart"] == "always"
    assert unit["Service"]["RestartSec"] == "60"
    assert unit["Service"]["SuccessExitStatus"] == "75"
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"
    plist = plistlib.loads(filled(System.MACOS, What.AGENT, ["/c"]).encode())
    assert (plist["KeepAlive"], plist["ThrottleInterval"]) == (True, 60)
    window = plistlib.loads(filled(System.MACOS, What.WINDOW, ["/c"]).encode())
    assert "KeepAlive" not in window and window["RunAtLoad"] is True
    task = ElementTree.fromstring(filled(System.WINDOWS, What.AGENT, ["c"]))
    assert task.findtext(f".//{TASK}LogonTrigger/{TASK}Repetition/{TASK}Interval") == "PT1M"
    assert task.findtext(f".//{TASK}MultipleInstancesPolicy") == "IgnoreNew"
    assert task.findtext(f".//{TASK}ExecutionTimeLimit") == "PT0S"
    assert int(task.findtext(f".//{TASK}RestartOnFailure/{TASK}Count") or 0) <= 255  # its schema
    window_task = ElementTree.fromstring(filled(System.WINDOWS, What.WINDOW, ["c"]))
    assert window_task.find(f".//{TASK}Repetition") is None


@pytest.mark.parametrize("what", What)
def test_a_task_asks_for_no_right_beyond_the_users(what: What) -> None:
    """Their own name, at their own logon, in the order the Task Scheduler's schema wants."""
    task = ElementTree.fromstring(filled(System.WINDOWS, what, ["c"]))
    parts = [each.tag.removeprefix(TASK) for each in task]
    assert parts == ["RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"]
    assert {each.text for each in task.iter(f"{TASK}UserId")} == {"Zoé & Fils"}
    assert task.findtext(f".//{TASK}RunLevel") == "LeastPrivilege"


# --- systemd itself


ODD = 'l\'été ${X} %n "a" \\'
_ANALYZE = shutil.which("systemd-analyze")


@pytest.mark.skipif(_ANALYZE is None, reason="no systemd here to ask")
def test_systemd_reads_the_unit_as_it_is_meant(tmp_path: Path) -> None:
    """It finds the program under a name full of signs, and each argument whole."""
    folder = tmp_path / "été $HOME 100% %h;"
    folder.mkdir()
    program = folder / "comptoir"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    text = filled(System.LINUX, What.AGENT, [str(program), "agent", ODD], COMPTOIR_SECRETS="a %h b")
    unit = tmp_path / "comptoir-agent.service"
    unit.write_text(text, "utf-8")
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "SYSTEMD_LOG_LEVEL": "debug"}
    environ |= {"XDG_RUNTIME_DIR": str(tmp_path), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [str(_ANALYZE), "verify", "--user", "--man=no", str(unit)],
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    told = done.stdout + done.stderr
    assert "not executable" not in told and "Unknown" not in told and "gnoring" not in told, told
    [line] = re.findall(r"Command Line: (.*)", told)
    assert shlex.split(line.replace("\\$", "$")) == [str(program), "agent", ODD]
    assert "Environment: COMPTOIR_SECRETS=a %h b" in told


_GENERATOR = Path("/usr/lib/systemd/user-generators/systemd-xdg-autostart-generator")


@pytest.mark.skipif(not _GENERATOR.exists(), reason="no systemd here to ask")
def test_systemd_reads_the_desktop_entry_as_it_is_meant(tmp_path: Path) -> None:
    """It makes units of them where a desktop leaves that to it. A backslash it unescapes twice."""
    odd = ODD.replace("\\", "`id`")
    program = tmp_path / "été $HOME 100%" / "comptoir"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    folder = tmp_path / "autostart"
    folder.mkdir()
    text = filled(System.LINUX, What.WINDOW, [str(program), odd], COMPTOIR_SECRETS="a %h b")
    (folder / "comptoir-test.desktop").write_text(text, "utf-8")
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    units = tmp_path / "units"
    units.mkdir()
    subprocess.run([_GENERATOR, *[units] * 3], env=environ, check=True, timeout=60)
    [unit] = [each for each in units.glob("*.service") if "test" in each.name]
    line = ini(unit.read_text("utf-8"))["Service"]["ExecStart"]
    read = shlex.split(re.sub(r"\\([$`])", r"\1", line.replace("%%", "%")))
    assert Path(read[0].removeprefix(":")).name == "env"
    assert read[1:] == ["COMPTOIR_SECRETS=a %h b", str(program), odd]


# --- written, told, taken away


class Told:
    """A system that says yes, no to what begins with ``refuses``, or has no such tool."""

    def __init__(self, *, refuses: str = "", tool: bool = True) -> None:
        self.commands: list[str] = []
        self._refuses, self._tool = refuses, tool

    def __call__(self, command: Sequence[str]) -> bool:
        if not self._tool:
            raise FileNotFoundError(command[0])
        self.commands.append(" ".join(command))
        return not self._refuses or self._refuses not in self.commands[-1]


def made(tmp_path: Path, system: System, what: What) -> tuple[Entry, str]:
    environ = {"HOME": str(tmp_path / "été"), "USERDOMAIN": "BOUTIQUE"}
    asked = (what, system, Profile(tmp_path / "a shop"), environ)
    return startup.entry(*asked), startup.text(*asked)


@pytest.mark.parametrize(("system", "what"), ALL)
def test_it_starts_this_very_program_on_this_very_book(
    tmp_path: Path, system: System, what: What
) -> None:
    """From the sources, by their own Python."""
    verb = ["agent"] if what is What.AGENT else ["--hidden"]
    entry, text = made(tmp_path, system, what)
    wanted = [sys.executable, "-m", "desktop_app", *verb, "--profile", str(tmp_path / "a shop")]
    assert command_in(text, system, what) == wanted
    assert startup.install(entry, text, Told()) is Switched.DONE
    assert tmp_path / "été" in entry.file.parents
    assert entry.file.read_text(entry.encoding) == text
    assert startup.remove(entry, Told()) is Switched.DONE
    assert not entry.file.exists()
    assert startup.remove(entry, Told()) is Switched.NOTHING


def test_a_task_is_written_as_schtasks_reads_it(tmp_path: Path) -> None:
    """UTF-16 with its mark, which an XML reader goes by; the user with their domain."""
    entry, text = made(tmp_path, System.WINDOWS, What.AGENT)
    startup.install(entry, text, Told())
    octets = entry.file.read_bytes()
    assert octets[:2] in (b"\xff\xfe", b"\xfe\xff")
    user = ElementTree.fromstring(octets).findtext(f".//{TASK}Principal/{TASK}UserId")
    assert user is not None and user.startswith("BOUTIQUE\\")


def test_what_each_system_is_told(tmp_path: Path) -> None:
    """In its order: switched on after it is written, off before it goes."""
    told = {}
    for system in System:
        entry, text = made(tmp_path, system, What.AGENT)
        name = entry.file.stem
        tell = Told()
        startup.install(entry, text, tell)
        startup.remove(entry, tell)
        said = [each.replace(str(entry.file), "FILE") for each in tell.commands]
        told[system.value] = [each.replace(name, "NAME") for each in said]
    user = f"gui/{os.getuid()}"
    assert told == {
        "linux": [
            "systemctl --user daemon-reload",
            "systemctl --user enable --now NAME.service",
            "systemctl --user disable --now NAME.service",
            "systemctl --user daemon-reload",
        ],
        "macos": [f"launchctl bootstrap {user} FILE", f"launchctl bootout {user}/NAME"],
        "windows": [
            "schtasks /create /tn NAME /xml FILE /f",
            "schtasks /run /tn NAME",
            "schtasks /end /tn NAME",
            "schtasks /delete /tn NAME /f",
        ],
    }


def test_installed_again_the_old_one_ends_first(tmp_path: Path) -> None:
    """The program may have moved meanwhile; that it was off already does not matter."""
    entry, text = made(tmp_path, System.MACOS, What.AGENT)
    startup.install(entry, "older", Told())
    tell = Told(refuses="bootout")
    assert startup.install(entry, text, tell) is Switched.DONE
    assert [each.split()[1] for each in tell.commands] == ["bootout", "bootstrap"]
    assert entry.file.read_text("utf-8") == text


def test_a_system_that_says_no_is_told_and_nothing_stays(tmp_path: Path) -> None:
    entry, text = made(tmp_path, System.LINUX, What.AGENT)
    with pytest.raises(ComptoirError, match="startup_refused") as refused:
        startup.install(entry, text, Told(refuses="enable"))
    assert refused.value.facts == {"tool": "systemctl"}
    assert not entry.file.exists()


def test_a_system_without_its_tool_leaves_the_rest_to_somebody(tmp_path: Path) -> None:
    entry, text = made(tmp_path, System.LINUX, What.AGENT)
    assert startup.install(entry, text, Told(tool=False)) is Switched.BY_HAND
    assert entry.file.read_text("utf-8") == text
    assert startup.remove(entry, Told(tool=False)) is Switched.BY_HAND
    assert not entry.file.exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    entry, text = made(tmp_path, System.LINUX, What.WINDOW)
    entry.file.parent.parent.mkdir(parents=True)
    entry.file.parent.write_text("no folder")
    with pytest.raises(ComptoirError, match="startup_unwritten"):
        startup.install(entry, text, Told())


def test_two_books_have_a_service_each(tmp_path: Path) -> None:
    """The person's own has the plain name."""
    environ = {"HOME": str(tmp_path)}
    own = places.find_profile(environ)
    names = [
        startup.entry(What.AGENT, System.LINUX, each, environ).file.name
        for each in (own, Profile(tmp_path / "a"), Profile(tmp_path / "b"))
    ]
    assert names[0] == "comptoir-agent.service"
    assert len(set(names)) == 3


def test_no_key_gets_into_a_file(tmp_path: Path) -> None:
    """A key in the environment is refused; the folder it may lie in instead is named."""
    profile = Profile(tmp_path / "p")
    environ = {"HOME": str(tmp_path), "COMPTOIR_KEY": "ab" * 32}
    for system, what in ALL:
        with pytest.raises(BadInput, match="startup_key_in_environment"):
            startup.text(what, system, profile, environ)
        both = environ | {"COMPTOIR_SECRETS": str(tmp_path / "keys")}
        assert "abab" not in startup.text(what, system, profile, both)
