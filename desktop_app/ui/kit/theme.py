"""The look: colours of the scheme that the system asks for, live; fonts in the design's sizes.

Widgets get their look from one style sheet and from properties ("look", "role"); what is painted by
hand asks `colour` when it paints, so that a change of scheme needs nothing but a repaint.
"""

from __future__ import annotations

import re
import sys
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import places
from desktop_app.ui.kit import tokens

# The system font's height where nobody changed it: what the design's 14 px body stands for.
_DEFAULT_PIXELS = {"win32": 12.0, "darwin": 13.0}.get(sys.platform, 14.0)

# Among a QApplication's arguments. To set it by a call costs the first paint some 10 ms.
STYLE = ("-style", "fusion")

_WEIGHTS = {400: QFont.Weight.Normal, 500: QFont.Weight.Medium, 600: QFont.Weight.DemiBold}


class Theme(QObject):
    """One an application; ``changed`` after every change of scheme."""

    changed = Signal()

    def __init__(self, application: QApplication, factor: float) -> None:
        super().__init__(application)
        self._application = application
        self._forced: str | None = None
        self.scheme = self.sheet = ""
        self.colours: dict[str, QColor] = {}
        self.factor = factor
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    @property
    def forced(self) -> str:
        """``light`` or ``dark`` as somebody chose it; "" follows the system."""
        return self._forced or ""

    def force(self, scheme: str | None) -> None:
        """Show ``light`` or ``dark`` whatever the system says; None follows it again."""
        self._forced = scheme
        self._follow()

    def _follow(self) -> None:
        asked = self._application.styleHints().colorScheme()
        told = tokens.DARK if asked == Qt.ColorScheme.Dark else tokens.LIGHT
        scheme = self._forced or told
        if scheme == self.scheme:
            return
        self.scheme = scheme
        self.colours = {name: QColor(value) for name, value in tokens.colours(scheme).items()}
        self._application.setPalette(_palette(self.colours))
        self.sheet = _style_sheet(scheme, self.factor)
        self.changed.emit()


class _Dress(QObject):
    """The style sheet on one window, as long as that is there."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        theme().changed.connect(self._put_on)
        self._put_on()

    def _put_on(self) -> None:
        window = self.parent()
        assert isinstance(window, QWidget)
        window.setStyleSheet(theme().sheet)


_theme: list[Theme] = []


def install(application: QApplication) -> Theme:
    """Give the application, which was made with `STYLE`, its look, where it has none yet."""
    if not _theme:
        factor = _factor(application.font())  # of the system's font: ours is another
        application.setFont(_sized(application.font(), "body", factor))
        _theme.append(Theme(application, factor))
    return _theme[0]


def theme() -> Theme:
    return _theme[0]


def dress(window: QWidget) -> None:
    """Give a window without parent, and all that comes to be in it, the style sheet.

    Not the whole application: each part of a page would then be styled anew, with all that is in
    it, whenever it is put into a larger one, which is most of the time that a page takes to build.
    """
    _Dress(window)


def colour(name: str) -> QColor:
    """A token's colour in the scheme that is shown now, e.g. ``text.primary``."""
    return _theme[0].colours[name]


def font(style: str, *, weight: int | None = None, fixed: bool = False) -> QFont:
    """The font of a style of the design: figure, title, heading, body, table, caption, tick."""
    base = (
        QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        if fixed
        else QGuiApplication.font()
    )
    made = _sized(base, style, _theme[0].factor)
    if weight is not None:
        made.setWeight(_WEIGHTS[weight])
    return made


def scaled(pixels: float) -> int:
    """A measure of the design as the system's font size asks for it."""
    return round(pixels * _theme[0].factor)


def look(widget: QWidget, name: str) -> None:
    """Give a widget another look of the style sheet, at once."""
    if widget.property("look") != name:
        widget.setProperty("look", name)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _factor(system: QFont) -> float:
    """How much larger than the platform's default the person wants text; never smaller, as the
    design's smallest are as small as can be read."""
    return max(1.0, min(2.0, QFontInfo(system).pixelSize() / _DEFAULT_PIXELS))


def _sized(base: QFont, style: str, factor: float) -> QFont:
    told = tokens.tokens()["type"]["styles"][style]
    made = QFont(base)
    made.setPixelSize(round(told["px"] * factor))
    made.setWeight(_WEIGHTS[told["weight"]])
    made.setFeature(QFont.Tag("tnum"), 1)  # sums and hours stand in columns
    return made


def _palette(colours: dict[str, QColor]) -> QPalette:
    role = QPalette.ColorRole
    named = {
        role.Window: "surface.canvas",
        role.WindowText: "text.primary",
        role.Base: "surface.base",
        role.AlternateBase: "surface.sunken",
        role.Text: "text.primary",
        role.Button: "surface.base",
        role.ButtonText: "text.primary",
        role.Highlight: "surface.selected",
        role.HighlightedText: "text.primary",
        role.ToolTipBase: "surface.inverse",
        role.ToolTipText: "text.inverse",
        role.PlaceholderText: "text.muted",
        role.Link: "accent.solid",
        role.Accent: "accent.solid",
    }
    palette = QPalette()
    for which, name in named.items():
        palette.setColor(which, colours[name])
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, colours["text.disabled"])
    return palette


class _Sheet(Template):
    idpattern = r"[a-z]+[a-z0-9._]*"


def _style_sheet(scheme: str, factor: float) -> str:
    folder = places.resources() / "themes"
    text = (folder / "comptoir.qss").read_text("utf-8")
    # A measure is written as in the design, and grows with the person's font.
    text = re.sub(r"(\d+)dp\b", lambda match: f"{max(1, round(int(match[1]) * factor))}px", text)
    pictures = {"themes": folder.as_posix(), "scheme": scheme}
    return _Sheet(text).substitute(tokens.colours(scheme) | pictures)
