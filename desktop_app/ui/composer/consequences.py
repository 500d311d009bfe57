"""What the purpose sets, in one line under the toggle: sender, hours, mention, how often."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop_app.domain.message import Purpose
from desktop_app.domain.rules import CountryRules
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import empty, row
from desktop_app.ui.kit.flow import FlowLayout
from desktop_app.ui.kit.labels import Icon, Led


def days(allowed: frozenset[int]) -> str:
    """``Mon–Sat``: the days of a week, Monday is 0, as one reads them."""
    names = [QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat) for day in range(7)]
    runs: list[list[int]] = []
    for day in sorted(allowed):
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    told = [names[run[0]] if len(run) == 1 else f"{names[run[0]]}–{names[run[-1]]}" for run in runs]
    return ", ".join(told)


def clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


class Consequences(QFrame):
    """Drawn anew at each switch."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "plain")
        self._flow = FlowLayout(self, gap=12, down=4)
        self.setMinimumHeight(theme.scaled(20))

    def show_rules(
        self, purpose: Purpose, rules: CountryRules | None, *, account: str, mention: str
    ) -> None:
        empty(self._flow)
        told = (
            self.tr("Account %1").replace("%1", account) if account else self.tr("Practice account")
        )
        self._say("ph.identification-card", told)
        if rules is None:
            self._say("ph.scales", self.tr("No rules for this country: no offer leaves"))
            return
        hours = self._hours(rules, purpose)
        self._say("ph.clock", hours, hours)
        if purpose is Purpose.MARKETING:
            told = mention or self.tr("STOP mention")
            self._say("ph.lock-simple", self.tr("“%1” added and counted").replace("%1", told), told)
            cap = self.tr("%n offer(s) a week at most", "", rules.cap.per_week)
            self._say("ph.repeat", cap)
            self._say("ph.check-circle", self.tr("Only who agreed to offers"))
        else:
            self._say("ph.prohibit", self.tr("No STOP mention"))
            self._say("ph.check-circle", self.tr("All but who refused"))

    def _hours(self, rules: CountryRules, purpose: Purpose) -> str:
        windows = rules.blocking(purpose)
        if not windows:
            return self.tr("At any hour")
        allowed = frozenset.intersection(*(each.days for each in windows))
        opens = max(each.opens for each in windows)
        closes = min(each.closes for each in windows)
        return f"{days(allowed)} {clock(opens)}–{clock(closes)}"

    def _say(self, icon: str, words: str, strong: str = "") -> None:
        """``strong`` is the part that differs from one purpose to the other."""
        said = QWidget()
        inside = row(said, gap=6)
        inside.addWidget(Icon(icon))
        line = Led(style="table", role="secondary")
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        line.stress(words, strong)
        inside.addWidget(line, 1)
        self._flow.addWidget(said)
