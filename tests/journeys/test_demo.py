"""The main job from end to end, as the README's first command runs it."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from desktop_app.app import open_profile
from desktop_app.cli.demo import FEWEST
from desktop_app.cli.demo_run import agree
from desktop_app.places import Profile
from tests.helpers.shop import Shop, shop


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shop, dict[str, object]]:
    """One run over 320 generated rows, whose keys lie where the shop's do."""
    mine = shop(tmp_path_factory.mktemp("demo"))
    return mine, mine.ask("demo", "--rows", "320", "--no-window")


def test_it_does_the_whole_job(demo: tuple[Shop, dict[str, object]]) -> None:
    """Imported, both campaigns sent and followed, reminded, and the ledger agrees."""
    mine, told = demo
    assert told.keys() == {"profile", "ledger", "import", "campaigns", "reminder", "agree"}
    assert told["agree"] is True
    assert len(told["import"]["people"]) == 320  # type: ignore[index]
    notice, offer = told["campaigns"]  # type: ignore[misc]
    assert [notice["purpose"], offer["purpose"]] == ["transactional", "marketing"]
    for campaign in (notice, offer):
        assert campaign["state"] == "FINISHED"
        assert campaign["prepared"] == campaign["plan"]["messages"] > 50
        assert campaign["delivered"] > 50
    assert {"not_asked", "said_no"} <= offer["plan"]["skipped"].keys()
    assert told["reminder"]["left"] is True  # type: ignore[index]
    assert told["reminder"]["message_state"] in ("DELIVERED", "UNDELIVERED")  # type: ignore[index]
    assert notice["unknown"]["in_doubt"] == offer["unknown"]["in_doubt"] == 0
    lines = Path(str(told["ledger"])).read_text("utf-8").split("\n")[:-1]
    taken = Counter(json.loads(line)["text"].split(" ")[0] for line in lines)
    assert taken["Samedi,"] == offer["accepted"] + offer["unknown"]["in_doubt"]
    assert sum(taken.values()) == sum(
        each["handed_over"] - each["failed"]["refused"] for each in (notice, offer)
    ) + (told["reminder"]["message_state"] is not None)  # type: ignore[index]
    assert mine.ask("campaigns", "show", "2")["counts"] == offer["counts"]


def test_the_least_that_works(tmp_path: Path) -> None:
    """So few are refused that nobody could be reminded; the fewest are done, to the end."""
    mine = shop(tmp_path)
    mine.run("demo", "--rows", str(FEWEST - 1), code=2)
    told = mine.ask("demo", "--rows", str(FEWEST))
    assert len(told["import"]["people"]) == FEWEST
    assert (told["agree"], told["reminder"]["left"]) == (True, True)


def test_the_profile_holds_nothing_in_clear(demo: tuple[Shop, dict[str, object]]) -> None:
    """The ledger is the provider's and lies beside it; the shop's own folder names nobody."""
    _, told = demo
    files = [path for path in Path(str(told["profile"])).rglob("*") if path.is_file()]
    assert len(files) >= 3
    for path in files:
        content = path.read_bytes()
        for needle in (b"+3363998", b"063998", b"Durand", b"commande", "Élodie".encode()):
            assert needle not in content, path.name


@pytest.mark.parametrize("fault", ["twice", "unknown", "lost", "other_text", "nothing"])
def test_a_ledger_that_differs_is_told(
    demo: tuple[Shop, dict[str, object]], tmp_path: Path, fault: str
) -> None:
    """One line twice, too many, too few, with other words, or none at all: they do not agree."""
    mine, told = demo
    lines = Path(str(told["ledger"])).read_text("utf-8").split("\n")[:-1]
    first = json.loads(lines[0])
    changed = {
        "twice": [*lines, lines[0]],
        "unknown": [*lines, json.dumps(first | {"number": "+33639989999"})],
        "lost": lines[1:],
        "other_text": [json.dumps(first | {"text": "Bonsoir"}), *lines[1:]],
        "nothing": [],
    }[fault]
    ledger = tmp_path / "ledger.jsonl"
    ledger.write_text("".join(line + "\n" for line in changed), "utf-8")
    with open_profile(Profile(Path(str(told["profile"]))), mine.environ) as comptoir:
        assert agree(comptoir.book, Path(str(told["ledger"])))
        assert not agree(comptoir.book, ledger)


def test_it_never_touches_a_folder_with_something_in_it(tmp_path: Path) -> None:
    """Exit code 2, one sentence, and what was there stays alone."""
    mine = shop(tmp_path)
    mine.profile.mkdir()
    (mine.profile / "mine.txt").write_text("hello")
    refused = mine.run("demo", code=2)
    assert refused.stderr.count("\n") == 1
    assert os.listdir(mine.profile) == ["mine.txt"]  # noqa: PTH208
