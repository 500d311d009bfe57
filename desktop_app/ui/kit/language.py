"""The language on screen: English in the sources, the others by Qt Linguist."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app import places

_installed: list[QTranslator] = []


def speak(language: str) -> None:
    """Speak ``fr`` or ``en``; empty is the system's, English where it is neither.

    Who is shown already is told by LanguageChange; screens are built anew by the frame.
    """
    chosen = language or ("fr" if QLocale.system().language() == QLocale.Language.French else "en")
    country = QLocale.Country.France if chosen == "fr" else QLocale.Country.UnitedKingdom
    spoken = QLocale.Language.French if chosen == "fr" else QLocale.Language.English
    QLocale.setDefault(QLocale(spoken, country))
    for each in _installed:
        QCoreApplication.removeTranslator(each)
    _installed.clear()
    qt = QTranslator()
    if qt.load(f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        _install(qt)
    ours = QTranslator()
    if ours.load(str(places.resources() / "i18n" / f"comptoir_{chosen}.qm")):
        _install(ours)


def spoken() -> str:
    """``fr`` or ``en``."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def _install(translator: QTranslator) -> None:
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)
