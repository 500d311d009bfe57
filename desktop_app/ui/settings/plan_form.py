"""One reminder plan: when its texts leave, within which hours, and what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.domain import reminder_plan, reminder_text
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.reminder_plan import PRESETS, Greeting, Plan
from desktop_app.domain.reminder_text import Told
from desktop_app.services import telling
from desktop_app.ui.kit import faults, formats, theme
from desktop_app.ui.kit.boxes import Banner, Card, column, empty, rule
from desktop_app.ui.kit.controls import Combo, icon_button, show_checked, when_chosen
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tiles import Tiles
from desktop_app.ui.kit.typed import HourEdit
from desktop_app.ui.settings.number import NumberEdit
from desktop_app.ui.settings.own_steps import OwnSteps
from desktop_app.ui.settings.plan_words import Examples, PlanWords
from desktop_app.ui.settings.words_box import WordsBox

OWN = "own"
# Invented, and with a letter that the cheap alphabet lacks: one sees what becomes of such a name.
_SOMEBODY = ("François", "Lefèvre")
_READ_AT = "15:00"
_LONGEST_WAIT = 24 * 60  # minutes


class PlanForm(Card):
    """The plan of ``kind``, "" that of all kinds. What is typed stays till it is saved or put back.

    ``save`` gets the whole plan, ``switch`` whether its reminders leave; ``remove`` takes the plan
    out; ``laid_out`` when other controls stand there.
    """

    state_shown = Signal()  # `is_changed` may be another
    refused = Signal()  # it cannot be kept so, and says why

    def __init__(
        self,
        session: Session,
        kind: str,
        *,
        save: Callable[[Plan], object],
        switch: Callable[[bool], object],
        remove: Callable[[], object],
        laid_out: Callable[[], object],
    ) -> None:
        super().__init__(kind or self.tr("All kinds of appointments"))
        self.session, self.kind = session, kind
        self._save, self._laid_out, self._kept = save, laid_out, Plan(kind)
        self._make_head(switch, remove)
        self._off = Banner("warn", "-", more=self.tr("What is planned here holds once it is on."))
        self._off_place = QWidget()
        column(self._off_place).addWidget(self._off)
        self._off_place.setContentsMargins(*map(theme.scaled, (16, 12, 16, 0)))
        self.add(self._off_place)
        for each in (self._when(), self._hours(), self._words()):
            self.add(rule())
            self.add(each)

    # --- how it is made

    def _make_head(self, switch: Callable[[bool], object], remove: Callable[[], object]) -> None:
        self.on = QCheckBox(self.tr("Reminders leave"))
        named = self.tr("Reminders leave: %1").replace("%1", self.called)
        self.on.setAccessibleName(named)
        when_chosen(self.on, lambda: switch(self.on.isChecked()))
        self.head.addWidget(self.on)
        if self.kind:
            told = self.tr("Take the plan of %1 out").replace("%1", self.kind)
            self.remove = icon_button("ph.trash", told, remove)
            self.head.addWidget(self.remove)

    @property
    def begin(self) -> QWidget:
        """Where one goes on in it."""
        return self.preset.tile(self.preset.chosen)

    @property
    def called(self) -> str:
        return self.kind or self.tr("All kinds of appointments")

    def _section(self, title: str) -> QVBoxLayout:
        made = column(gap=8)
        made.setContentsMargins(*map(theme.scaled, (16, 14, 16, 14)))
        made.addWidget(label(title, "table", weight=600))
        return made

    def _when(self) -> QVBoxLayout:
        inside = self._section(self.tr("When they leave"))
        self.preset = Tiles(self.tr("When they leave"))
        names = {
            "usual": self.tr("As usual"),
            "day_before": self.tr("The evening before"),
            "twice": self.tr("The evening before, and 2 hours before"),
        }
        for key, words in names.items():
            self.preset.add(key, words, PlanWords().steps(PRESETS[key]))
        self.preset.add(OWN, self.tr("In a way of your own"), self.tr("Up to 5 reminders."))
        for key in (*PRESETS, OWN):
            when_chosen(self.preset.tile(key), partial(self._choose_preset, key))
        inside.addWidget(self.preset)
        self.steps = OwnSteps(self._changed, self._laid_out)
        inside.addWidget(self.steps)
        self.wrong = Said("ph.warning-circle-fill", "", "bad.solid", "bad", "table", wrap=True)
        inside.addWidget(self.wrong)
        self.preview = QWidget()
        self.examples = column(self.preview, gap=4)
        inside.addWidget(self.preview)
        return inside

    def _hours(self) -> QVBoxLayout:
        inside = self._section(self.tr("Hours and wait"))
        self.opens, self.closes = HourEdit(), HourEdit()
        self._hours_typed: object = None
        hours = self.tr("They may leave")
        for edit, name in ((self.opens, self.tr("From")), (self.closes, self.tr("Until"))):
            edit.setAccessibleName(f"{hours}, {name}")
            edit.setFixedWidth(theme.scaled(88))
            edit.changed.connect(self._hours_changed)
        inside.addWidget(
            flow(
                label(self.tr("They may leave between"), "body"),
                self.opens,
                label(self.tr("and"), "body"),
                self.closes,
            )
        )
        self.wrong_hours = Said(
            "ph.warning-circle-fill", "", "bad.solid", "bad", "table", wrap=True
        )
        inside.addWidget(self.wrong_hours)
        self.wait = NumberEdit(
            self.tr("Minutes of wait after a booking"), 0, _LONGEST_WAIT, self._changed
        )
        inside.addWidget(
            flow(
                label(self.tr("At the earliest"), "body"),
                self.wait,
                label(self.tr("minutes after a booking, so that a slip can be put right"), "body"),
            )
        )
        return inside

    def _words(self) -> QVBoxLayout:
        inside = self._section(self.tr("What they say"))
        self.words = {
            "fr": WordsBox("fr", self.tr("In French"), self._changed),
            "en": WordsBox("en", self.tr("In English"), self._changed),
        }
        usual = telling.language_of(self.session.facts.home)
        for each in sorted(self.words.values(), key=lambda box: box.language != usual):
            inside.addWidget(each)
            inside.addSpacing(theme.scaled(8))
        caption = self.tr("When a name alone would make it two SMS")
        self.greeting = Combo(caption)
        self._greetings = {
            Greeting.WITHOUT_NAME: self.tr("it leaves without the name"),
            Greeting.WITHOUT_ACCENT: self.tr("the name leaves without its accents"),
            Greeting.PAY: self.tr("it leaves as it is, and two SMS are paid"),
        }
        for greeting, words in self._greetings.items():
            self.greeting.addItem(words, greeting)
        self.greeting.currentIndexChanged.connect(self._changed)
        inside.addWidget(label(caption, "body"))
        inside.addWidget(self.greeting, 0, Qt.AlignmentFlag.AlignLeft)
        return inside

    # --- what it shows

    def show_plan(self, plan: Plan) -> None:
        """The plan as it is kept; what somebody is typing stays."""
        new, first = plan != self._kept, self._kept.steps == ()
        fill = first or (new and not self.is_changed)
        self._kept = plan
        if fill:
            self._fill(plan)
        self._show_off(plan.off_since)
        self._show_state()

    def put_back(self) -> None:
        """As it is kept."""
        self._fill(self._kept)
        self._show_state()

    def saved(self, plan: Plan) -> None:
        self._kept = plan
        self.put_back()

    def _fill(self, plan: Plan) -> None:
        key = next((key for key, steps in PRESETS.items() if steps == plan.steps), OWN)
        self.preset.choose(key)
        self.steps.show_steps(plan.steps)
        self.opens.show_hour(time.fromisoformat(plan.opens))
        self.closes.show_hour(time.fromisoformat(plan.closes))
        self.wait.show_number(plan.wait // timedelta(minutes=1))
        before = self.greeting.blockSignals(True)
        self.greeting.setCurrentIndex(list(self._greetings).index(plan.greeting))
        self.greeting.blockSignals(before)
        for language, box in self.words.items():
            shipped = "" if plan.words else reminder_text.TEMPLATES[language]
            box.show_template(plan.words.get(language) or shipped)
        self.show_fault(None)

    def _show_off(self, since: date | None) -> None:
        show_checked(self.on, since is None)
        self._off_place.setVisible(since is not None)
        if since is not None:
            told = self.tr("Switched off since %1: no reminder leaves.")
            told = told.replace("%1", formats.day(since, long=True, year=True, within=True))
            self._off.sentence.setText(told)
            self._off.setAccessibleName(told)

    def _show_state(self) -> None:
        """All that follows from what is typed."""
        self.steps.setVisible(self.preset.chosen == OWN)
        try:
            plan = self._typed()
            reminder_plan.check(plan)
        except BadInput as error:
            self._keep_place()
            if _of_hours(error) and not self._are_hours_being_typed():
                self._say_fault(error)
        else:
            self._show_examples(plan)
        self._show_readings()
        self.state_shown.emit()

    def _keep_place(self) -> None:
        """A plan that is none means nothing, and what stands below stays where it is."""
        self.preview.setMinimumHeight(max(self.preview.minimumHeight(), self.preview.height()))
        empty(self.examples)
        told = self.tr("What it means is shown here once it can be kept.")
        said = Said("ph.bell-slash", told, "text.secondary", "secondary", "table", wrap=True)
        self.examples.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)

    def _show_examples(self, plan: Plan) -> None:
        self.preview.setMinimumHeight(0)
        empty(self.examples)
        facts = self.session.facts
        zone = facts.rules.zone.key if facts.rules else "UTC"
        told = Examples().tell(
            replace(plan, off_since=None), facts.plans.opening, zone, self.session.now()
        )
        for each in told:
            icon, role = (
                ("ph.bell", "service.solid") if each.leaves else ("ph.bell-slash", "text.secondary")
            )
            self.examples.addWidget(
                Said(icon, each.sentence, role, "secondary", "table", wrap=True)
            )

    def _show_readings(self) -> None:
        """How the words read to somebody on the day before."""
        facts, greeting = self.session.facts, Greeting(self.greeting.currentData())
        usual = telling.language_of(facts.home)
        plan = replace(self._kept, words=self._own_words())
        today = self.session.today()
        told = [Told(0, *_SOMEBODY, today + timedelta(days=1), _READ_AT)]
        for language, box in self.words.items():
            spoken, words = telling.words_for(plan, language, usual)
            try:
                text = reminder_text.compose(
                    words,
                    told,
                    shop=facts.shop,
                    language=spoken,
                    on=today,
                    greeting=greeting,
                )
            except BadInput:
                continue  # said below the field once one has left it
            box.show_reading(text, self._instead(box, spoken))
            box.mark(
                {
                    "first_name": _SOMEBODY[0],
                    "last_name": _SOMEBODY[1],
                    "shop": facts.shop,
                    "time": _READ_AT,
                    "date": f"{today:%d/%m}/{today.year}",
                    "day": self._tomorrow(told, language),
                }
            )

    def _tomorrow(self, told: Sequence[Told], language: str) -> str:
        on, greeting = told[0].day - timedelta(days=1), Greeting.WITHOUT_NAME
        return str(
            reminder_text.compose(
                "{day}", told, shop="", language=language, on=on, greeting=greeting
            )
        )

    def _instead(self, box: WordsBox, spoken: str) -> str:
        if box.template:
            return ""
        if spoken == box.language:
            return self.tr("Nothing is written here: the words as shipped leave.")
        return (
            self.tr("Nothing is written here: they get the French words.")
            if spoken == "fr"
            else self.tr("Nothing is written here: they get the English words.")
        )

    # --- what is typed

    @property
    def is_changed(self) -> bool:
        try:
            return self._typed() != self._kept
        except BadInput:
            return True

    def _typed(self) -> Plan:
        """BadInput bad_clock."""
        chosen = self.preset.chosen
        if self.opens.hour is None or self.closes.hour is None:
            raise BadInput("bad_clock", where="hours")
        return replace(
            self._kept,
            steps=PRESETS[chosen] if chosen in PRESETS else self.steps.steps(),
            opens=f"{self.opens.hour:%H:%M}",
            closes=f"{self.closes.hour:%H:%M}",
            wait=timedelta(minutes=self.wait.value()),
            greeting=Greeting(self.greeting.currentData()),
            words=self._own_words(),
        )

    def _own_words(self) -> dict[str, str]:
        """None where all are as shipped; else all that stand there, so that each is what leaves."""
        typed = {key: box.template for key, box in self.words.items() if box.template}
        own = any(reminder_text.TEMPLATES[key] != words for key, words in typed.items())
        return typed if own else {}

    def _choose_preset(self, key: str) -> None:
        if key != OWN:
            self.steps.show_steps(PRESETS[key])  # from where a way of one's own begins
        self._changed()

    def _hours_changed(self) -> None:
        """A field says so whenever it is left, too: what is wrong with it stays in sight then."""
        hours = self.opens.text(), self.closes.text(), self._are_hours_being_typed()
        if hours != self._hours_typed:
            self._hours_typed = hours
            self._changed()

    def _are_hours_being_typed(self) -> bool:
        return self.opens.is_being_typed or self.closes.is_being_typed

    def _changed(self, *_: object) -> None:
        self.show_fault(None)
        self._show_state()

    def save(self) -> None:
        """Hand over the plan, or say below what is wrong with it."""
        try:
            plan = self._typed()
        except BadInput as error:
            self.show_fault(error)
            return
        try:
            checked = {key: box.checked() for key, box in self.words.items()}
        except BadInput:
            self.refused.emit()
            next(box for box in self.words.values() if box.error.isVisible()).edit.setFocus()
            return
        self._save(replace(plan, words={key: checked[key] for key in plan.words}))

    def show_fault(self, error: ComptoirError | None) -> None:
        """Below what it is about, and go there; None takes it back."""
        self._say_fault(error)
        if error is not None:
            self.refused.emit()
            (self.opens if _of_hours(error) else self.begin).setFocus()

    def _say_fault(self, error: ComptoirError | None) -> None:
        told = "" if error is None else self._fault(error)
        of_hours = error is not None and _of_hours(error)
        for said, mine in ((self.wrong, not of_hours), (self.wrong_hours, of_hours)):
            said.words.setText(told)
            said.setVisible(bool(told) and mine)
        for each in (self.opens, self.closes):
            each.setAccessibleDescription(told if of_hours else "")

    def _fault(self, error: ComptoirError) -> str:
        if error.kind != "bad_plan":
            return faults.sentence(error)
        known = {
            "hours": self.tr("The hours end before they begin."),
            "twice": self.tr("Two of these reminders would leave at the same moment."),
            "step": self.tr(
                "A reminder leaves 60 days before at the earliest, 31 minutes at the latest."
            ),
        }
        return known.get(str(error.facts.get("why")), faults.sentence(error))


def _of_hours(error: ComptoirError) -> bool:
    """Whether it is about the hours or the wait, not the steps."""
    return error.facts.get("why") in ("hours", "wait") or error.facts.get("where") == "hours"
