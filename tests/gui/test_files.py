"""The dialogs that Qt draws itself: in French, with icons of the design."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QSize, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton, QWidget

from desktop_app import places
from desktop_app.ui.kit import files, icons, language, theme


@pytest.fixture
def dialog(tmp_path: Path, qapp: QApplication) -> Iterator[QFileDialog]:
    theme.install(qapp)
    language.speak("fr")
    ours = QTranslator()
    words, made = places.resources() / "i18n" / "qt_fr.ts", tmp_path / "qt.qm"
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([str(tool), str(words), "-silent", "-qm", str(made)], check=True)
    assert ours.load(str(made))
    QCoreApplication.installTranslator(ours)
    owner = QWidget()
    theme.dress(owner)
    yield files.file_dialog(owner, "Choisir")
    owner.deleteLater()
    QCoreApplication.removeTranslator(ours)
    language.speak("en")


def test_every_word_of_the_file_dialog_is_french(dialog: QFileDialog) -> None:
    told = [each.text().replace("&", "") for each in dialog.findChildren(QLabel)]
    assert told == ["Voir dans\xa0:", "Nom de fichier\xa0:", "Fichiers de type\xa0:"]
    folder = QCoreApplication.translate(
        "QAbstractFileIconProvider", "Folder", "All other platforms"
    )
    assert folder == "Dossier"


def test_every_button_of_its_bar_has_an_icon_that_is_seen(dialog: QFileDialog) -> None:
    bar = [each for each in dialog.findChildren(QToolButton) if each.objectName() in files._ICONS]
    assert {each.objectName() for each in bar} == set(files._ICONS)
    assert all(icons.known(each) for each in files._ICONS.values())
    side = theme.scaled(18)
    assert {each.iconSize() for each in bar} == {QSize(side, side)}
