"""Shop: its name, its country, and what that country's rules say."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain import preferences
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.message import Purpose
from desktop_app.domain.rules import CountryRules, Rule, Sender, Window
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import Banner, Card, column, empty, row
from desktop_app.ui.kit.controls import Field, when_chosen
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tiles import Tiles
from desktop_app.ui.settings.part import Part
from desktop_app.ui.settings.wording import PREFERENCES, confidence


class ShopPart(Part):
    """Each answer is kept as soon as it is given."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        name = PREFERENCES[preferences.SHOP.key]
        self.name = Field(name.caption, hint=name.hint)
        self.name.line.setMaxLength(40)
        self.name.line.editingFinished.connect(self._named)
        self.body.addWidget(self.name)
        told = PREFERENCES[preferences.HOME_COUNTRY.key]
        self.country = Tiles(told.caption, beside=True)
        self._countries = {"FR": self.tr("France"), "GB": self.tr("United Kingdom")}
        for key, words in self._countries.items():
            tile = self.country.add(key, words)
            when_chosen(tile, partial(self._moved, key))
        pair = column(gap=4)
        pair.addWidget(label(told.caption, "table", "secondary"))
        pair.addWidget(self.country)
        pair.addWidget(label(told.hint, "caption", "muted", wrap=True))
        self.body.addLayout(pair)
        self._rules = column()
        self.body.addLayout(self._rules)
        self.body.addStretch(1)
        self._shown: CountryRules | None = None
        self._show()

    def arrive(self) -> None:
        self._show()

    def refresh(self) -> None:
        self._show()

    def _named(self) -> None:
        typed = " ".join(self.name.text.split())
        if typed == self.session.facts.shop:
            return
        if not typed:
            self.name.show_error(
                self.tr("A shop needs a name: texts with the field “Shop” would not go.")
            )
            return
        self.choose(preferences.SHOP, typed, refused=self._refused)

    def _refused(self, error: ComptoirError) -> None:
        self.name.show_error(self.tr("Too long, or with signs that no text can carry."))

    def _moved(self, country: str) -> None:
        if country != self.session.facts.home:
            self.choose(preferences.HOME_COUNTRY, country, self._countries[country])

    def _show(self) -> None:
        facts = self.session.facts
        if not self.name.line.hasFocus():
            self.name.show_text(facts.shop)
        self.country.choose(facts.home)
        if facts.rules is not None and facts.rules == self._shown:
            return
        self._shown = facts.rules
        empty(self._rules)
        if facts.rules is None:
            sentence = self.tr("There are no rules for %1 in Comptoir: no offer leaves.")
            self._rules.addWidget(
                Banner(
                    "warn",
                    sentence.replace("%1", facts.home),
                    more=self.tr("Reminders do. Choose a country that it knows."),
                )
            )
        else:
            title = self.tr("What the rules of %1 say")
            country = self._countries.get(facts.home, facts.home)
            self._rules.addWidget(RulesCard(title.replace("%1", country), facts.rules))


class RulesCard(Card):
    """Hours, cap, mention and senders, each with what stands behind it and when it was checked."""

    def __init__(self, title: str, rules: CountryRules) -> None:
        super().__init__(title)
        inside = column(margin=16, gap=12)
        for icon, what, said, rule in self._lines(rules):
            inside.addWidget(self._line(icon, what, said, rule))
        self.add(inside)

    def _lines(self, rules: CountryRules) -> Sequence[tuple[str, str, str, Rule | None]]:
        offers = rules.blocking(Purpose.MARKETING)
        lines: list[tuple[str, str, str, Rule | None]] = [
            ("ph.clock", self.tr("Hours for offers"), self._hours(each), each) for each in offers
        ]
        if not rules.blocking(Purpose.TRANSACTIONAL):
            told = self.tr("Any hour, as they are expected.")
            lines.append(("ph.bell-ringing", self.tr("Hours for reminders"), told, None))
        mention = self.tr("Every offer ends with “%1”, put in by Comptoir and counted.")
        code = self.tr("(number)")
        told = mention.replace("%1", rules.optout.mention.replace("{stop_code}", code))
        lines.append(("ph.prohibit", self.tr("STOP"), told, rules.optout))
        cap = self.tr(
            "At most %n offer(s) to one number in any seven days.", "", rules.cap.per_week
        )
        lines.append(("ph.repeat", self.tr("How often"), cap, rules.cap))
        for sender in rules.senders:
            lines.append(
                ("ph.identification-card", self._whose(sender), self._sender(sender), sender)
            )
        return lines

    def _hours(self, window: Window) -> str:
        days = sorted(window.days)
        locale = QLocale()
        names = [locale.dayName(day + 1) for day in days]
        in_a_row = len(days) > 1 and days == list(range(days[0], days[-1] + 1))
        if in_a_row:
            spoken = self.tr("%1 to %2").replace("%1", names[0]).replace("%2", names[-1])
        else:
            spoken = ", ".join(names)
        told = self.tr("%1, from %2 to %3").replace("%2", _clock(window.opens))
        told = told.replace("%3", _clock(window.closes)).replace("%1", spoken)
        told = told[:1].upper() + told[1:]
        holidays = self.tr(", never on public holidays") if window.holidays else ""
        return f"{told}{holidays}."

    def _whose(self, sender: Sender) -> str:
        if len(sender.applies_to) > 1:
            return self.tr("Sender")
        marketing = Purpose.MARKETING in sender.applies_to
        return self.tr("Sender of offers") if marketing else self.tr("Sender of reminders")

    def _sender(self, sender: Sender) -> str:
        told = self.tr("A name of %1 to %2 letters, digits or spaces, one letter at least")
        told = told.replace("%1", str(sender.min)).replace("%2", str(sender.max))
        numbers = ", ".join(each.replace("x", "•") for each in sender.numbers)
        if not sender.alpha:
            return self.tr("A number: %1.").replace("%1", numbers)
        others = self.tr(", or %1").replace("%1", numbers) if numbers else ""
        return f"{told}{others}."

    def _line(self, icon: str, what: str, said: str, rule: Rule | None) -> QWidget:
        holder = QWidget()
        holder.setObjectName("rule")
        line = row(holder, gap=12)
        line.addWidget(Icon(icon, "text.secondary", 18), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=1)
        words.addWidget(label(what, "table", weight=600))
        words.addWidget(label(said, "body", wrap=True))
        if rule is not None:
            source = self.tr("Behind it: %1, checked on %2.")
            source = source.replace("%1", confidence(rule.confidence))
            checked = formats.day(rule.checked, year=True)
            behind = label(source.replace("%2", checked), "caption", "muted", wrap=True)
            behind.setToolTip(rule.source)
            words.addWidget(behind)
        line.addLayout(words, 1)
        holder.setAccessibleName(f"{what}: {said}")
        holder.setMinimumHeight(theme.scaled(36))
        return holder


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
