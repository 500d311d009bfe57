"""Where files live."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app.cli.main import main
from desktop_app.places import (
    Sidecar,
    find_profile,
    network_share,
    own_command,
    reader_command,
    resources,
)


def test_the_sidecar_reads_back_and_leaves_nothing_beside(tmp_path: Path) -> None:
    """A second write replaces the first whole."""
    profile = find_profile({"COMPTOIR_PROFILE": str(tmp_path / "p")})
    assert profile.read_sidecar() is None
    for place in ("keyring", "secrets_folder"):
        told = Sidecar("b1", place, 1, "2026-11-25T07:00:00Z")
        profile.write_sidecar(told)
        assert profile.read_sidecar() == told
    assert [f.name for f in profile.folder.iterdir()] == ["book.json"]


@pytest.mark.parametrize("text", ["{", "[]", '{"book_id": "b1"}', "null"])
def test_a_broken_sidecar_is_a_value_error(tmp_path: Path, text: str) -> None:
    """Never another error, never an empty sidecar."""
    profile = find_profile({"COMPTOIR_PROFILE": str(tmp_path)})
    profile.sidecar.write_text(text)
    with pytest.raises(ValueError):
        profile.read_sidecar()


def test_the_nearest_mount_decides_what_is_a_share(tmp_path: Path) -> None:
    """A share mounted deeper wins over the disk around it."""
    disk = SimpleNamespace(mountpoint="/", fstype="ext4")
    share = SimpleNamespace(mountpoint=str(tmp_path / "shop"), fstype="cifs")
    assert network_share(tmp_path / "shop" / "book.db", [share, disk]) == "cifs"
    assert network_share(tmp_path / "shopping", [share, disk]) is None


def test_the_source_tree_has_its_resources() -> None:
    """The folder exists where the tests run."""
    assert resources().is_dir()


def test_a_frozen_program_starts_itself_and_reads_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has no Python that takes ``-m``; it is told to be the reader, and is."""
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert own_command("agent") == [sys.executable, "agent"]
    people = tmp_path / "people.csv"
    people.write_text("Nom;Tél\nZoé;06 39 98 00 01\n", "utf-8")
    monkeypatch.setattr("desktop_app.readers.child.fence", lambda memory: None)
    monkeypatch.setattr(sys, "argv", reader_command(str(people), "FR", str(1 << 30), "people"))
    with pytest.raises(SystemExit) as ended:
        main()
    assert not ended.value.code
    *_, row, end = map(json.loads, capsys.readouterr().out.splitlines())
    assert (row["cells"], end) == (["Zoé", "06 39 98 00 01"], {"end": 1})
