"""The tables of the book, as SQLModel declares them and Alembic compares them.

Tables do not validate (SQLModel table classes accept wrong types), so rules live in the domain;
what must never be true whatever the code does stands here as a constraint: one message per person
and campaign, one offer per number and campaign, one text per number, a reference asked only once.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import (
    CheckConstraint,
    Dialect,
    Index,
    String,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlmodel import Field, SQLModel

from desktop_app.domain.message import Purpose, State


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime as ISO 8601 text of fixed width: text order is time order."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("an instant needs its time zone")
        plain = value.astimezone(UTC).replace(tzinfo=None)
        return plain.isoformat(timespec="microseconds") + "Z"  # strftime does not pad a year

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


def _one_of(column: str, words: list[str]) -> CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


_PURPOSES = [purpose.value for purpose in Purpose]
_STATES = [state.value for state in State]

# A message that may still leave or has left: the rows that "once per number" speaks of.
_LIVE = "state NOT IN ('SKIPPED', 'CANCELLED', 'EXPIRED', 'FAILED')"


class Setting(SQLModel, table=True):
    """One preference of the shop, as text."""

    key: str = Field(primary_key=True)
    value: str


class Contact(SQLModel, table=True):
    """A person. May share a number with the household: the number is not an identity."""

    # No id twice: rows of lists, and messages, remember people by it when they are gone.
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    first_name: str = ""
    last_name: str = ""
    folded_name: str = Field(default="", index=True)  # accents and order folded away: who it is
    sort_name: str = Field(default="", index=True)  # folded, last name first: where it stands
    search: str = ""  # every folded word one may type to find them; `contact_search` indexes it
    number: str | None = Field(default=None, index=True)  # E.164
    other_numbers: str = ""  # E.164, spaces between: kept, never texted
    reach: str
    email: str = Field(default="", index=True)
    language: str = ""
    notes: str = ""
    birthday: date | None = None
    last_visit: date | None = None
    fields: str = "{}"  # free fields, JSON
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)


class ContactTag(SQLModel, table=True):
    __tablename__ = "contact_tag"

    contact_id: int = Field(foreign_key="contact.id", primary_key=True, ondelete="CASCADE")
    tag: str = Field(primary_key=True, index=True)


class Consent(SQLModel, table=True):
    """Append-only: a trigger refuses every change, and every deletion but with the whole person
    or of what an import that was undone had claimed (docs/decisions/0004)."""

    __table_args__ = (
        _one_of("purpose", _PURPOSES),
        _one_of("event", ["granted", "withdrawn"]),
        Index("consent_by_person", "contact_id", "purpose", "at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", ondelete="CASCADE")
    purpose: str
    event: str
    at: datetime = Field(sa_type=Instant)
    how: str
    wording: str = ""
    by: str = ""
    source_file: str = ""
    source_row: int | None = None
    run_id: int | None = Field(default=None, foreign_key="import_run.id", index=True)


class Retraction(SQLModel, table=True):
    """A record of the desk that was a slip: written about the wrong person, or never said.

    Neither counts any more, both stay (docs/decisions/0006). As append-only as the record itself;
    triggers refuse one of a list's record, or of an answer by text.
    """

    consent_id: int = Field(foreign_key="consent.id", primary_key=True, ondelete="CASCADE")
    at: datetime = Field(sa_type=Instant)
    by: str


class NumberRefusal(SQLModel, table=True):
    """What a list said for a number without a name: it speaks for whoever is texted there, as if
    they had a record that says so (docs/decisions/0004). As append-only as those."""

    __tablename__ = "number_refusal"
    __table_args__ = (
        _one_of("purpose", _PURPOSES),
        Index("refusal_by_number", "number", "purpose", "at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: str  # E.164
    purpose: str
    at: datetime = Field(sa_type=Instant)
    how: str
    wording: str = ""
    by: str = ""
    source_file: str = ""
    source_row: int | None = None
    run_id: int = Field(foreign_key="import_run.id", index=True)


class Suppression(SQLModel, table=True):
    """Never text this number for this purpose. By number, so that it outlives the contact."""

    __table_args__ = (
        _one_of("purpose", _PURPOSES),
        Index(
            "one_active_suppression",
            "number",
            "purpose",
            unique=True,
            sqlite_where=text("lifted_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: str
    purpose: str
    reason: str
    since: datetime = Field(sa_type=Instant)
    by: str = ""
    lifted_at: datetime | None = Field(default=None, sa_type=Instant)
    lifted_by: str = ""


class Account(SQLModel, table=True):
    """The shop's credentials with a provider, without the secret: that lies in the vault."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    connector: str
    url: str = ""
    cursor: str = ""  # how far events were read
    capabilities: str = "{}"  # what the provider said it can do and costs, JSON
    told_at: datetime | None = Field(default=None, sa_type=Instant)  # when it said so
    created_at: datetime = Field(sa_type=Instant)


class Campaign(SQLModel, table=True):
    """One send to an audience."""

    __table_args__ = (
        _one_of("purpose", _PURPOSES),
        _one_of("state", ["DRAFT", "SCHEDULED", "RUNNING", "PAUSED", "FINISHED", "CANCELLED"]),
    )

    id: int | None = Field(default=None, primary_key=True)
    purpose: str
    template: str
    audience: str = "{}"  # who was chosen, JSON
    state: str
    account_id: int = Field(foreign_key="account.id")
    sender: str = ""
    not_before: datetime | None = Field(default=None, sa_type=Instant)  # the time it was set to
    price_per_segment: str = ""  # as the person confirmed it, decimal; empty where unknown
    currency: str = ""
    by: str = ""
    created_at: datetime = Field(sa_type=Instant)
    name: str = ""  # as the shop calls it; empty where nobody named it


class Draft(SQLModel, table=True):
    """What somebody is writing, kept as they type: nothing in it need be complete yet."""

    __table_args__ = (
        _one_of("purpose", _PURPOSES),
        # No id twice: a late keystroke must not find its draft's id taken by another.
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str = ""
    purpose: str
    template: str = ""
    audience: str = ""  # JSON as a campaign keeps it; empty where nobody is chosen yet
    account_id: int | None = Field(default=None, foreign_key="account.id")
    sender: str = ""
    at: datetime | None = Field(default=None, sa_type=Instant)
    by: str = ""
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)


class Handover(SQLModel, table=True):
    """One provider call. ``outcome`` stays empty until its answer is written."""

    __table_args__ = (
        Index("handover_ahead", "account_id", "leaves_at", sqlite_where=text("leaves_at NOTNULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id")
    reference: str = Field(unique=True)
    lock_number: int
    claimed_at: datetime = Field(sa_type=Instant)
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    outcome: str = ""
    leaves_at: datetime | None = Field(
        default=None, sa_type=Instant
    )  # for the provider's scheduler


class Withdrawal(SQLModel, table=True):
    """A scheduled text that was asked back from its provider: some take only so many a month."""

    __table_args__ = (Index("withdrawal_by_account", "account_id", "at"),)

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id")
    message_id: int = Field(foreign_key="message.id", ondelete="CASCADE", index=True)
    at: datetime = Field(sa_type=Instant)
    outcome: str


class Message(SQLModel, table=True):
    """One text to one person."""

    __table_args__ = (
        _one_of("purpose", _PURPOSES),
        _one_of("state", _STATES),
        UniqueConstraint("campaign_id", "contact_id", name="once_per_person"),
        Index(
            "one_offer_per_number",
            "campaign_id",
            "number",
            unique=True,
            sqlite_where=text(f"purpose = 'marketing' AND {_LIVE}"),
        ),
        Index(
            "one_text_per_number",
            "campaign_id",
            "number",
            "text",
            unique=True,
            sqlite_where=text(_LIVE),
        ),
        Index(
            "claimable",
            "account_id",
            "purpose",
            "id",
            sqlite_where=text("state = 'QUEUED'"),
        ),
        Index("message_by_state", "state", "not_before"),
        Index("message_by_handover", "handover_id", "position"),
        Index("message_by_provider_id", "account_id", "provider_id"),
        Index("message_by_number", "number", "purpose"),
        # Its messages in the order they were written: a page of a report without sorting them all.
        Index("message_by_campaign", "campaign_id"),
        # What lies at a provider's scheduler: always few.
        Index("message_ahead", "account_id", "leaves_at", sqlite_where=text("state = 'SCHEDULED'")),
        # Erasing a person looks for their messages: 70 ms a person without it, in 100,000 messages.
        Index("message_by_contact", "contact_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int | None = Field(default=None, foreign_key="campaign.id")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    account_id: int = Field(foreign_key="account.id")
    number: str
    purpose: str
    text: str
    segments: int
    sender: str = ""
    state: str
    moved_at: datetime = Field(sa_type=Instant)  # the latest row of its history
    reason: str = ""  # why skipped, held, failed; the basis on which it may leave otherwise
    instead_id: int | None = None  # skipped for the household: the contact whose text it gets
    not_before: datetime | None = Field(default=None, sa_type=Instant)
    useful_until: datetime | None = Field(default=None, sa_type=Instant)
    # When the provider's own scheduler is to let it go; None where this computer does.
    leaves_at: datetime | None = Field(default=None, sa_type=Instant)
    recall_at: datetime | None = Field(default=None, sa_type=Instant)  # since when it is asked back
    handover_id: int | None = Field(default=None, foreign_key="handover.id")
    position: int | None = None  # its place in the handover's batch
    provider_id: str | None = None


class History(SQLModel, table=True):
    """One row per move of a message: what happened to Anna's text is a query."""

    id: int | None = Field(default=None, primary_key=True)
    message_id: int = Field(foreign_key="message.id", index=True, ondelete="CASCADE")
    state: str
    at: datetime = Field(sa_type=Instant)
    detail: str = ""


class Staff(SQLModel, table=True):
    """Who may be at the desk. No password: the name stands in records, sends and exports."""

    name: str = Field(primary_key=True)


class ImportRun(SQLModel, table=True):
    """One import of a spreadsheet: staged in chunks, published at once, undone as a whole."""

    __tablename__ = "import_run"
    # No id twice: a run that another one cleared away must not find its id taken by that one.
    __table_args__ = (
        _one_of("state", ["STAGING", "PUBLISHED", "UNDONE"]),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    file_name: str
    sheet: str = ""
    region: str
    tag: str = ""
    consent_how: str = ""
    state: str
    by: str = ""
    started_at: datetime = Field(sa_type=Instant)
    published_at: datetime | None = Field(default=None, sa_type=Instant)
    undone_at: datetime | None = Field(default=None, sa_type=Instant)
    undone_after: int | None = None  # the latest import there was then: what later ones saw


class ImportRow(SQLModel, table=True):
    """One row of a list, as it was read and as it was taken in.

    ``change`` is the row as staged, JSON; ``before`` what publishing met and claimed, JSON: the
    person and tags as they were found, and what was said of consent. Of the two a person is told
    again without the list when it is undone. Both are emptied when the person is erased.
    """

    __tablename__ = "import_row"
    __table_args__ = (
        _one_of("outcome", ["new", "updated", "unchanged", "refused"]),
        UniqueConstraint("run_id", "row", name="once_per_row"),
        Index("import_row_by_outcome", "run_id", "outcome"),
    )

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key="import_run.id", ondelete="CASCADE")
    row: int  # as the spreadsheet shows it
    outcome: str
    contact_id: int | None = Field(
        default=None, foreign_key="contact.id", ondelete="SET NULL", index=True
    )
    change: str = "{}"
    before: str = "{}"


class ImportColumns(SQLModel, table=True):
    """How an import read a header: the same list is not asked about twice."""

    __tablename__ = "import_columns"

    run_id: int = Field(foreign_key="import_run.id", primary_key=True, ondelete="CASCADE")
    signature: str = Field(index=True)
    columns: str  # a field a column, JSON


class Appointment(SQLModel, table=True):
    """A date of a person. Wall clock and zone: UTC is computed late, when it is needed."""

    __table_args__ = (
        _one_of("state", ["BOOKED", "CANCELLED"]),
        _one_of("attendance", ["", "came", "missed"]),
        _one_of("answer", ["", "confirmed", "cancelled", "move", "doubtful"]),
        Index("appointment_by_day", "day", "clock"),
        Index(
            "one_appointment_per_event",
            "calendar_id",
            "event",
            unique=True,
            sqlite_where=text("calendar_id NOTNULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", ondelete="CASCADE", index=True)
    day: date
    clock: str  # HH:MM, as the wall clock shows it
    zone: str
    kind: str = ""
    minutes: int = 0  # how long it takes; 0 where nobody said
    staff: str = ""  # with whom
    place: str = ""
    note: str = ""  # never sent
    state: str
    attendance: str = ""
    answer: str = ""  # what they answered last to its reminders
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    series: str = ""  # shared by those that were booked as a repeating one
    # Where it came from, and which event of it (uid and original start): none where typed.
    calendar_id: int | None = Field(
        default=None, foreign_key="calendar.id", ondelete="SET NULL", index=True
    )
    event: str = ""
    version: str = ""  # of that event, as it was read: an older one changes nothing
    by: str = ""
    created_at: datetime = Field(sa_type=Instant)
    agreed_at: datetime = Field(sa_type=Instant)  # its booking, or its latest move
    planned_at: datetime = Field(sa_type=Instant)  # when its reminders were planned last
    # Since when another plan holds for it, where it got another kind.
    plan_since: datetime | None = Field(default=None, sa_type=Instant)


class Calendar(SQLModel, table=True):
    """Where appointments come from: a file that was read once, or one, or an address, that is read
    again and again."""

    id: int | None = Field(default=None, primary_key=True)
    name: str
    place: str  # path or address
    watched: bool = False
    read_at: datetime | None = Field(default=None, sa_type=Instant)
    digest: str = ""  # of what was read last
    trouble: str = ""  # the kind of the error it could not be read for
    created_at: datetime = Field(sa_type=Instant)


class Reply(SQLModel, table=True):
    """What somebody texted back, and what became of it. A STOP is honoured besides."""

    __table_args__ = (
        UniqueConstraint("account_id", "provider_id", name="once_per_reply"),
        Index("reply_to_read", "at", sqlite_where=text("read_at IS NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id")
    provider_id: str
    number: str
    text: str
    at: datetime = Field(sa_type=Instant)
    contact_id: int | None = Field(
        default=None, foreign_key="contact.id", ondelete="SET NULL", index=True
    )
    message_id: int | None = Field(  # the text it answers, as far as one can tell
        default=None, foreign_key="message.id", ondelete="SET NULL", index=True
    )
    appointment_id: int | None = Field(
        default=None, foreign_key="appointment.id", ondelete="SET NULL", index=True
    )
    answer: str = ""  # how it was read; empty where it answers no reminder
    read_at: datetime | None = Field(default=None, sa_type=Instant)  # by a person, or by sure words
    read_by: str = ""


class PhoneCall(SQLModel, table=True):
    """Somebody was reached by telephone, as the call list asked."""

    __tablename__ = "phone_call"

    id: int | None = Field(default=None, primary_key=True)
    appointment_id: int | None = Field(
        default=None, foreign_key="appointment.id", ondelete="CASCADE", index=True
    )
    message_id: int | None = Field(
        default=None, foreign_key="message.id", ondelete="CASCADE", index=True
    )
    at: datetime = Field(sa_type=Instant)
    by: str = ""


class ReminderPlan(SQLModel, table=True):
    """When appointments of one kind are reminded of, and in which words."""

    __tablename__ = "reminder_plan"

    kind: str = Field(primary_key=True)  # "" holds for all that have none of their own
    steps: str  # JSON
    opens: str
    closes: str
    wait_minutes: int
    greeting: str
    words: str = "{}"  # templates by language, JSON
    off_since: date | None = None
    changed_at: datetime = Field(sa_type=Instant)


class ClosedDay(SQLModel, table=True):
    """A day the shop is closed besides its weekly ones."""

    __tablename__ = "closed_day"

    day: date = Field(primary_key=True)
    why: str = ""


class Absence(SQLModel, table=True):
    """While nothing sent: this computer was off, asleep, or its clock was set."""

    __table_args__ = (_one_of("kind", ["off", "asleep", "clock_forward", "clock_back"]),)

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    since: datetime = Field(sa_type=Instant)
    until: datetime = Field(sa_type=Instant)


class Reminder(SQLModel, table=True):
    """A message due because of an appointment. The book remembers it; the clock only wakes.

    ``due_at`` and ``useful_until`` are derived from the appointment and its plan, and made anew
    when either changes; ``agreed_at`` is the appointment's then: another one's reminders are of an
    hour that is no more. One message may tell of several appointments.
    """

    __table_args__ = (
        _one_of("state", ["WAITING", "LATE", "LEFT", "SKIPPED", "EXPIRED", "CANCELLED"]),
        Index("reminder_due", "due_at", sqlite_where=text("state = 'WAITING'")),
        Index("reminder_by_hour", "due_at", "state"),
        Index("reminder_late", "useful_until", sqlite_where=text("state = 'LATE'")),
    )

    id: int | None = Field(default=None, primary_key=True)
    appointment_id: int = Field(foreign_key="appointment.id", ondelete="CASCADE", index=True)
    account_id: int = Field(foreign_key="account.id")
    step: str = ""  # of its plan
    template: str  # words of its own; empty takes the plan's
    agreed_at: datetime = Field(sa_type=Instant)
    due_at: datetime = Field(sa_type=Instant)
    useful_until: datetime = Field(sa_type=Instant)
    state: str
    reason: str = ""
    message_id: int | None = Field(
        default=None, foreign_key="message.id", ondelete="SET NULL", index=True
    )


class Sending(SQLModel, table=True):
    """Who holds the right to send, for people; the lock itself is a file the kernel guards.

    ``number`` grows with every takeover. A claim carries it, so that rows of a dead sender are
    told from those of the living.
    """

    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: int = Field(default=1, primary_key=True)
    number: int = 0
    who: str = ""
    machine: str = ""
    since: datetime | None = Field(default=None, sa_type=Instant)
    seen_at: datetime | None = Field(default=None, sa_type=Instant)  # when it last looked, about


metadata = SQLModel.metadata
