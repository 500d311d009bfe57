"""People as a process: a list taken in, shown, given back, undone."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop_app.app import open_profile
from desktop_app.cli import words
from desktop_app.domain import verdict
from desktop_app.domain.list_row import NOBODY
from desktop_app.domain.message import Purpose
from desktop_app.places import Profile, resources
from desktop_app.store import consents
from tests.helpers.lists import write_list
from tests.helpers.slow_book import HEADER
from tests.helpers.starts import environ_of, secrets_of
from tests.helpers.terminal import Done, command, comptoir, with_sources

SAMPLE = str(resources() / "samples" / "clients.xlsx")
ROWS = [
    ("Durand", "Léa", "06 39 98 00 01", "", "oui", ""),
    ("Petit", "Hugo", "06 39 98 00 02 / 06 39 98 00 03", "", "non", ""),
    ("Moreau", "Zoé", "02 61 91 00 01", "", "", "=RELANCER"),
    ("Noël", "Ysé", "6,12E+08", "", "oui", ""),
]


class _Shop:
    def __init__(self, folder: Path) -> None:
        self.folder = folder / "p"
        self.list = str(write_list(folder / "liste.csv", HEADER, ROWS))
        self.environ = {"PATH": os.environ["PATH"], "HOME": str(folder)} | environ_of(self.folder)
        secrets_of(self.folder).mkdir(mode=0o700)

    def run(self, *arguments: str) -> Done:
        return comptoir("contacts", *arguments, "--profile", str(self.folder), environ=self.environ)

    def run_within(self, blocks: int, *arguments: str) -> Done:
        """No file may grow beyond so many blocks, of 512 bytes or 1024, as the shell has it."""
        verb = command("contacts", *arguments, "--profile", str(self.folder))
        return subprocess.run(
            ["sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh", *verb],
            env=with_sources(self.environ),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def ask(self, *arguments: str) -> Any:
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def test_a_list_from_its_dry_run_to_its_undoing(tmp_path: Path) -> None:
    """The documented object, dry and real alike; then list, show, export, a STOP, and undo."""
    shop = _Shop(tmp_path)
    how = ("--tag", "salon", "--consent-how", "formulaire", "--consent-since", "2026-01-05")
    seen = shop.ask("import", shop.list, *how, "--dry-run")
    assert not shop.folder.exists()  # a look makes no book
    told = shop.ask("import", shop.list, *how, "--by", "Inès")
    assert (seen.pop("run"), told.pop("run")) == (None, 1)
    assert told == seen
    assert told.pop("people")[0] == {
        "row": 2,
        "sheet": None,
        "name": "Léa Durand",
        "phone": "+33639980001",
        "reach": "textable",
        "consent": {"marketing": "yes", "transactional": "unknown"},
    }
    assert told == {
        "new": 4,
        "updated": 0,
        "unchanged": 0,
        "kept_stop": 0,
        "repaired": [
            {
                "row": 3,
                "before": "06 39 98 00 02 / 06 39 98 00 03",
                "after": "+33639980002",
                "sure": False,
            }
        ],
        "not_textable": [
            {"row": 4, "name": "Zoé Moreau", "phone": "+33261910001", "reason": "landline"}
        ],
        "refused": [{"row": 5, "name": "Ysé Noël", "value": "6,12E+08", "reason": "digits_lost"}],
    }
    people = shop.ask("list", "--tag", "salon")
    assert [each["name"] for each in people] == [
        "Léa Durand",
        "Zoé Moreau",
        "Ysé Noël",
        "Hugo Petit",
    ]
    assert [each["name"] for each in shop.ask("list", "--find", "hug")] == ["Hugo Petit"]
    lea = shop.ask("show", str(people[0]["id"]))
    assert lea["consent"] == {"marketing": "yes", "transactional": "not_asked"}
    assert (lea["records"][0]["by"], lea["records"][0]["source_row"]) == ("Inès", 2)

    out = tmp_path / "export.csv"
    assert shop.ask("export", str(out)) == {"file": str(out), "people": 4}
    assert "'=RELANCER" in out.read_text("utf-8-sig")
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert shop.run("export", str(out)).returncode == 2
    workbook = shop.run("export", str(tmp_path / "export.xlsx"), "--json")
    assert (json.loads(workbook.stderr)["error"]["kind"], workbook.returncode) == ("file_no_csv", 2)
    assert not (tmp_path / "export.xlsx").exists()

    with open_profile(Profile(shop.folder), shop.environ) as opened, opened.book.write() as book:
        now = datetime.now(UTC)
        consents.suppress(book, "+33639980001", Purpose.MARKETING, reason="stop", now=now)
    again = shop.ask("import", shop.list, *how)
    assert (again["new"], again["unchanged"], again["kept_stop"]) == (0, 4, 2)
    assert again["people"][0]["consent"]["marketing"] == "no"

    assert [each["run"] for each in shop.ask("undo-import")] == [2, 1]
    assert shop.ask("undo-import", "2")["removed"] == 0
    assert shop.ask("undo-import", "1") == {
        "run": 1,
        "removed": 4,
        "kept": 0,
        "restored": 0,
        "left": 0,
        "claims": 0,
    }
    assert shop.ask("list") == []
    assert shop.run("undo-import", "1").returncode == 2


def test_times_are_those_of_the_shop_s_clock(tmp_path: Path) -> None:
    """Whatever zone the machine is in."""
    shop = _Shop(tmp_path)
    shop.environ["TZ"] = "Asia/Tokyo"
    shop.ask("import", shop.list, "--consent-how", "formulaire", "--consent-since", "2026-01-05")
    shop.ask("undo-import", "1")
    [past] = shop.ask("undo-import")
    published, undone = (_in_paris(past[name]) for name in ("published_at", "undone_at"))
    assert f"{published}  undone {undone}" in shop.run("undo-import").stdout
    shop.ask("import", shop.list, "--consent-how", "formulaire", "--consent-since", "2026-01-05")
    who = str(shop.ask("list")[0]["id"])
    [record, *_] = shop.ask("show", who)["records"]
    assert f"{_in_paris(record['at'])}  marketing" in shop.run("show", who).stdout


def _in_paris(instant: str) -> str:
    return f"{datetime.fromisoformat(instant).astimezone(ZoneInfo('Europe/Paris')):%Y-%m-%d %H:%M}"


def test_people_read_it_too(tmp_path: Path) -> None:
    """Counts, what to look at, how to undo; nobody is opted in unasked."""
    shop = _Shop(tmp_path)
    done = shop.run("import", SAMPLE)
    assert done.returncode == 0, done.stderr
    assert "346 new, 1 updated, 11 unchanged" in done.stdout
    assert "row 14: Lætitia Noël: à demander: no number in it" in done.stdout
    assert (
        "Cells without a usable number; whoever has a name or an address is kept (" in done.stdout
    )
    assert "No text reaches them; they are kept as contacts (" in done.stdout
    assert re.search(r"\d+ numbers repaired, 0 refusals kept\.", done.stdout)
    assert "6,12E+08" not in done.stdout
    assert "comptoir contacts undo-import 1" in done.stdout
    assert 'The column "Accord SMS" opted nobody in or out: say how you know' in done.stdout
    assert "rows" not in done.stderr  # a bar is for somebody who watches
    assert "Offers may go to 0 of these rows, 0 refused, 358 were not asked" in done.stdout
    known = shop.run("import", SAMPLE, "--dry-run", "--consent-how", "formulaire").stdout
    assert "Offers may go to 172 of these rows, 43 refused, 113 were not asked" in known
    assert "; 30 agreed and take no text." in known  # 358 in all
    assert 'Who agreed was read from "Accord SMS".' in known
    assert "opted nobody in" not in known
    listed = shop.run("list", "--find", "maëlys").stdout
    assert "offers: not asked" in listed
    assert "offers: yes" not in listed
    shown = shop.run("show", "1")
    assert "Sévérine" in shown.stdout
    assert "takes no texts" in shown.stdout


@pytest.mark.parametrize(
    ("content", "flags", "kind"),
    [
        ("", (), "file_empty"),
        ("Nom;Prénom\nDurand;Léa\n", (), "no_phone_column"),
        ("Nom;Portable\nDurand;0639980001\n", ("--region", "xx"), "region_unknown"),
        ("Nom;Portable\nDurand;0639980001\n", ("--consent-since", "hier"), "bad_day"),
        (
            "Nom;Portable\nDurand;0639980001\n",
            ("--consent-column", "Nul"),
            "consent_column_unknown",
        ),
    ],
)
def test_what_is_no_list_makes_no_book(
    tmp_path: Path, content: str, flags: tuple[str, ...], kind: str
) -> None:
    """One sentence or object, exit code 2, and not even a profile."""
    shop = _Shop(tmp_path)
    path = tmp_path / "x.csv"
    path.write_text(content, "utf-8")
    for verb in ((), ("--dry-run",)):
        done = shop.run("import", str(path), *verb, *flags, "--json")
        assert (done.returncode, done.stdout) == (2, "")
        assert json.loads(done.stderr)["error"]["kind"] == kind
        plain = shop.run("import", str(path), *verb, *flags)
        assert (plain.returncode, plain.stdout, plain.stderr.count("\n")) == (2, "", 1)
    assert not shop.folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="ulimit is POSIX's")
def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    """A quota stops an import and an export: both say so, and leave nothing half done."""
    shop = _Shop(tmp_path)
    assert shop.run("import", shop.list).returncode == 0
    before = shop.ask("list")
    names = [(f"N{at}", "Léa", f"06 39 98 {at:04d}", "", "", "x" * 300) for at in range(6000)]
    long = str(write_list(tmp_path / "longue.csv", HEADER, names))
    done = shop.run_within(2000, "import", long, "--json")
    assert (done.returncode, json.loads(done.stderr)["error"]["kind"]) == (1, "disk_failed")
    assert shop.ask("list") == before
    assert shop.run("import", long).returncode == 0
    out = tmp_path / "export.csv"
    assert shop.run_within(200, "export", str(out)).returncode == 1
    assert not out.exists()


@pytest.mark.skipif(os.name != "posix", reason="no such file names elsewhere")
def test_a_list_does_not_steer_the_terminal(tmp_path: Path) -> None:
    """Cells and file names come out as a line without control characters."""
    shop = _Shop(tmp_path)
    path = tmp_path / "a\x1b[2J\nb.csv"
    path.write_text('Nom;Tél\nDurand;"\x1b]0;x\x07\nImport 9"\nPetit;\x9b31m0639980001\n', "utf-8")
    told = shop.run("import", str(path)).stdout + shop.run("undo-import").stdout
    assert "row 2: Durand: \ufffd]0;x\ufffd Import 9: " in told
    assert told.replace("\n", "").isprintable()


@pytest.mark.parametrize("verb", ["show", "undo-import"])
def test_a_number_too_big_for_the_book_is_no_id(tmp_path: Path, verb: str) -> None:
    """Bad input, not a fault of ours."""
    shop = _Shop(tmp_path)
    assert shop.run("import", shop.list).returncode == 0
    assert shop.run(verb, "9" * 20).returncode == 2


def test_every_reason_of_a_row_is_worded() -> None:
    """Beside those about numbers, which `words.PHONES` has."""
    reasons = {*verdict._NO_NUMBER.values(), NOBODY}
    assert reasons <= set(words.PHONES | words.ROWS)
