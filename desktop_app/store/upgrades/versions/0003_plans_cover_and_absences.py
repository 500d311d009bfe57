"""Reminder plans with several steps, texts that lie at a provider's scheduler, absences.

`appointment` and `reminder` are rebuilt: a reminder may be LATE, and one message may tell of
several. No trigger names either.
"""

import sqlalchemy as sa
from alembic import op


revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Of an hour that is no more: no appointment was agreed on then.
_BEFORE = "2000-01-01T00:00:00.000000Z"


def upgrade() -> None:
    op.create_table(
        "calendar",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("watched", sa.Boolean(), nullable=False),
        sa.Column("read_at", sa.String(27), nullable=True),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("trouble", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    _appointments()
    _reminders()
    _messages()
    op.create_table(
        "reminder_plan",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("steps", sa.String(), nullable=False),
        sa.Column("opens", sa.String(), nullable=False),
        sa.Column("closes", sa.String(), nullable=False),
        sa.Column("wait_minutes", sa.Integer(), nullable=False),
        sa.Column("greeting", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("off_since", sa.Date(), nullable=True),
        sa.Column("changed_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("kind"),
    )
    op.create_table(
        "closed_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("day"),
    )
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("since", sa.String(27), nullable=False),
        sa.Column("until", sa.String(27), nullable=False),
        sa.CheckConstraint(
            "kind IN ('off', 'asleep', 'clock_forward', 'clock_back')", name="kind_known"
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    _replies()
    op.create_table(
        "phone_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointment.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_phone_call_appointment_id", "phone_call", ["appointment_id"])
    op.create_index("ix_phone_call_message_id", "phone_call", ["message_id"])
    op.add_column("sending", sa.Column("seen_at", sa.String(27), nullable=True))


def _appointments() -> None:
    with op.batch_alter_table("appointment", recreate="always") as rebuilt:
        rebuilt.add_column(sa.Column("minutes", sa.Integer(), server_default="0", nullable=False))
        rebuilt.add_column(sa.Column("staff", sa.String(), server_default="", nullable=False))
        rebuilt.add_column(sa.Column("place", sa.String(), server_default="", nullable=False))
        rebuilt.add_column(sa.Column("attendance", sa.String(), server_default="", nullable=False))
        rebuilt.add_column(sa.Column("agreed_at", sa.String(27), server_default="", nullable=False))
        rebuilt.add_column(
            sa.Column("planned_at", sa.String(27), server_default="", nullable=False)
        )
        rebuilt.add_column(sa.Column("answer", sa.String(), server_default="", nullable=False))
        rebuilt.add_column(sa.Column("answered_at", sa.String(27), nullable=True))
        rebuilt.add_column(sa.Column("series", sa.String(), server_default="", nullable=False))
        rebuilt.add_column(sa.Column("calendar_id", sa.Integer(), nullable=True))
        rebuilt.add_column(sa.Column("event", sa.String(), server_default="", nullable=False))
        rebuilt.add_column(sa.Column("version", sa.String(), server_default="", nullable=False))
        rebuilt.create_check_constraint("attendance_known", "attendance IN ('', 'came', 'missed')")
        rebuilt.create_check_constraint(
            "answer_known", "answer IN ('', 'confirmed', 'cancelled', 'move', 'doubtful')"
        )
        rebuilt.create_foreign_key(
            "of_calendar", "calendar", ["calendar_id"], ["id"], ondelete="SET NULL"
        )
        rebuilt.create_index("ix_appointment_calendar_id", ["calendar_id"])
        rebuilt.create_index(
            "one_appointment_per_event",
            ["calendar_id", "event"],
            unique=True,
            sqlite_where=sa.text("calendar_id NOTNULL"),
        )
    op.execute("UPDATE appointment SET agreed_at = created_at, planned_at = created_at")


def _reminders() -> None:
    naming = {"uq": "uq_%(table_name)s_%(column_0_name)s"}
    with op.batch_alter_table("reminder", recreate="always", naming_convention=naming) as rebuilt:
        rebuilt.add_column(sa.Column("step", sa.String(), server_default="d1", nullable=False))
        rebuilt.add_column(
            sa.Column("agreed_at", sa.String(27), server_default=_BEFORE, nullable=False)
        )
        rebuilt.drop_constraint("uq_reminder_message_id", type_="unique")
        rebuilt.drop_constraint("state_known", type_="check")
        rebuilt.create_check_constraint(
            "state_known", "state IN ('WAITING', 'LATE', 'LEFT', 'SKIPPED', 'EXPIRED', 'CANCELLED')"
        )
        rebuilt.create_index("ix_reminder_message_id", ["message_id"])
        rebuilt.create_index("reminder_by_hour", ["due_at", "state"])
        rebuilt.create_index(
            "reminder_late", ["useful_until"], sqlite_where=sa.text("state = 'LATE'")
        )
    # The latest is of the hour that stands; those before it are of hours that were moved away from.
    op.execute(
        "UPDATE reminder SET agreed_at = (SELECT agreed_at FROM appointment"
        " WHERE appointment.id = reminder.appointment_id) WHERE id IN"
        " (SELECT max(id) FROM reminder GROUP BY appointment_id)"
    )


def _replies() -> None:
    op.create_table(
        "reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("appointment_id", sa.Integer(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("read_at", sa.String(27), nullable=True),
        sa.Column("read_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointment.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "provider_id", name="once_per_reply"),
    )
    for column in ("contact_id", "message_id", "appointment_id"):
        op.create_index(f"ix_reply_{column}", "reply", [column])
    op.create_index("reply_to_read", "reply", ["at"], sqlite_where=sa.text("read_at IS NULL"))


def _messages() -> None:
    op.add_column("message", sa.Column("leaves_at", sa.String(27), nullable=True))
    op.add_column("message", sa.Column("recall_at", sa.String(27), nullable=True))
    op.create_index(
        "message_ahead",
        "message",
        ["account_id", "leaves_at"],
        sqlite_where=sa.text("state = 'SCHEDULED'"),
    )
    op.add_column("handover", sa.Column("leaves_at", sa.String(27), nullable=True))
    op.create_index(
        "handover_ahead",
        "handover",
        ["account_id", "leaves_at"],
        sqlite_where=sa.text("leaves_at NOTNULL"),
    )
    op.create_table(
        "withdrawal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_withdrawal_message_id", "withdrawal", ["message_id"])
    op.create_index("withdrawal_by_account", "withdrawal", ["account_id", "at"])
