"""The first book.

A revision that rebuilds a table re-creates that table's triggers, and says again that `contact` and
`import_run` give no id twice (``table_kwargs={"sqlite_autoincrement": True}``).
"""

import sqlalchemy as sa
from alembic import op


revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("connector", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("cursor", sa.String(), nullable=False),
        sa.Column("capabilities", sa.String(), nullable=False),
        sa.Column("told_at", sa.String(27), nullable=True),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("folded_name", sa.String(), nullable=False),
        sa.Column("sort_name", sa.String(), nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("other_numbers", sa.String(), nullable=False),
        sa.Column("reach", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("birthday", sa.Date(), nullable=True),
        sa.Column("last_visit", sa.Date(), nullable=True),
        sa.Column("fields", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("updated_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_email"), ["email"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_folded_name"), ["folded_name"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_number"), ["number"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_sort_name"), ["sort_name"], unique=False)

    op.create_table(
        "import_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("consent_how", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("started_at", sa.String(27), nullable=False),
        sa.Column("published_at", sa.String(27), nullable=True),
        sa.Column("undone_at", sa.String(27), nullable=True),
        sa.Column("undone_after", sa.Integer(), nullable=True),
        sa.CheckConstraint("state IN ('STAGING', 'PUBLISHED', 'UNDONE')", name="state_known"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "import_columns",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("signature", sa.String(), nullable=False),
        sa.Column("columns", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("run_id"),
    )
    with op.batch_alter_table("import_columns", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_import_columns_signature"), ["signature"], unique=False
        )

    op.create_table(
        "sending",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("machine", sa.String(), nullable=False),
        sa.Column("since", sa.String(27), nullable=True),
        sa.CheckConstraint("id = 1", name="only_one"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "staff", sa.Column("name", sa.String(), nullable=False), sa.PrimaryKeyConstraint("name")
    )
    op.create_table(
        "suppression",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("since", sa.String(27), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("lifted_at", sa.String(27), nullable=True),
        sa.Column("lifted_by", sa.String(), nullable=False),
        sa.CheckConstraint("purpose IN ('marketing', 'transactional')", name="purpose_known"),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("suppression", schema=None) as batch_op:
        batch_op.create_index(
            "one_active_suppression",
            ["number", "purpose"],
            unique=True,
            sqlite_where=sa.text("lifted_at IS NULL"),
        )

    op.create_table(
        "appointment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("clock", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.CheckConstraint("state IN ('BOOKED', 'CANCELLED')", name="state_known"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.create_index("appointment_by_day", ["day", "clock"], unique=False)
        batch_op.create_index(batch_op.f("ix_appointment_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "campaign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("not_before", sa.String(27), nullable=True),
        sa.Column("price_per_segment", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.CheckConstraint("purpose IN ('marketing', 'transactional')", name="purpose_known"),
        sa.CheckConstraint(
            "state IN ('DRAFT', 'SCHEDULED', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED')",
            name="state_known",
        ),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["account.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("source_file", sa.String(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("event IN ('granted', 'withdrawn')", name="event_known"),
        sa.CheckConstraint("purpose IN ('marketing', 'transactional')", name="purpose_known"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["import_run.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index("consent_by_person", ["contact_id", "purpose", "at"], unique=False)
        batch_op.create_index(batch_op.f("ix_consent_run_id"), ["run_id"], unique=False)

    op.create_table(
        "number_refusal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("source_file", sa.String(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("purpose IN ('marketing', 'transactional')", name="purpose_known"),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["import_run.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("number_refusal", schema=None) as batch_op:
        batch_op.create_index("refusal_by_number", ["number", "purpose", "at"], unique=False)
        batch_op.create_index(batch_op.f("ix_number_refusal_run_id"), ["run_id"], unique=False)

    op.create_table(
        "contact_tag",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("contact_id", "tag"),
    )
    with op.batch_alter_table("contact_tag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_tag_tag"), ["tag"], unique=False)

    op.create_table(
        "handover",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("lock_number", sa.Integer(), nullable=False),
        sa.Column("claimed_at", sa.String(27), nullable=False),
        sa.Column("answered_at", sa.String(27), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["account.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("reference"),
    )
    op.create_table(
        "import_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('new', 'updated', 'unchanged', 'refused')", name="outcome_known"
        ),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("run_id", "row", name="once_per_row"),
    )
    with op.batch_alter_table("import_row", schema=None) as batch_op:
        batch_op.create_index("import_row_by_outcome", ["run_id", "outcome"], unique=False)
        batch_op.create_index(batch_op.f("ix_import_row_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("segments", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("moved_at", sa.String(27), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("instead_id", sa.Integer(), nullable=True),
        sa.Column("not_before", sa.String(27), nullable=True),
        sa.Column("useful_until", sa.String(27), nullable=True),
        sa.Column("handover_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("provider_id", sa.String(), nullable=True),
        sa.CheckConstraint("purpose IN ('marketing', 'transactional')", name="purpose_known"),
        sa.CheckConstraint(
            "state IN ('QUEUED', 'HELD', 'SENDING', 'SCHEDULED', 'SENT', 'DELIVERED', 'SKIPPED', 'CANCELLED', 'EXPIRED', 'FAILED', 'UNDELIVERED', 'UNCERTAIN')",
            name="state_known",
        ),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["account.id"],
        ),
        sa.ForeignKeyConstraint(
            ["campaign_id"],
            ["campaign.id"],
        ),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["handover_id"],
            ["handover.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("campaign_id", "contact_id", name="once_per_person"),
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.create_index(
            "claimable",
            ["account_id", "purpose", "id"],
            unique=False,
            sqlite_where=sa.text("state = 'QUEUED'"),
        )
        batch_op.create_index("message_by_campaign", ["campaign_id"], unique=False)
        batch_op.create_index("message_by_contact", ["contact_id"], unique=False)
        batch_op.create_index("message_by_handover", ["handover_id", "position"], unique=False)
        batch_op.create_index("message_by_number", ["number", "purpose"], unique=False)
        batch_op.create_index("message_by_provider_id", ["account_id", "provider_id"], unique=False)
        batch_op.create_index("message_by_state", ["state", "not_before"], unique=False)
        batch_op.create_index(
            "one_offer_per_number",
            ["campaign_id", "number"],
            unique=True,
            sqlite_where=sa.text(
                "purpose = 'marketing' AND state NOT IN ('SKIPPED', 'CANCELLED', 'EXPIRED', 'FAILED')"
            ),
        )
        batch_op.create_index(
            "one_text_per_number",
            ["campaign_id", "number", "text"],
            unique=True,
            sqlite_where=sa.text("state NOT IN ('SKIPPED', 'CANCELLED', 'EXPIRED', 'FAILED')"),
        )

    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("history", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_history_message_id"), ["message_id"], unique=False)

    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("due_at", sa.String(27), nullable=False),
        sa.Column("useful_until", sa.String(27), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "state IN ('WAITING', 'LEFT', 'SKIPPED', 'EXPIRED', 'CANCELLED')", name="state_known"
        ),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["account.id"],
        ),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointment.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("message_id"),
    )
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_reminder_appointment_id"), ["appointment_id"], unique=False
        )
        batch_op.create_index(
            "reminder_due", ["due_at"], unique=False, sqlite_where=sa.text("state = 'WAITING'")
        )

    op.execute(
        "CREATE TRIGGER consent_never_changes BEFORE UPDATE ON consent "
        "BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END"
    )
    # Cascading from an erased person the parent row is gone already; alone, a record stays, but
    # for the claims of an import that was undone.
    op.execute(
        "CREATE TRIGGER consent_stays BEFORE DELETE ON consent "
        "WHEN EXISTS (SELECT 1 FROM contact WHERE id = OLD.contact_id) "
        "AND NOT EXISTS (SELECT 1 FROM import_run WHERE id = OLD.run_id AND state = 'UNDONE') "
        "BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END"
    )
    op.execute(
        "CREATE TRIGGER number_refusal_never_changes BEFORE UPDATE ON number_refusal "
        "BEGIN SELECT RAISE(ABORT, 'refusals are append-only'); END"
    )
    op.execute(
        "CREATE TRIGGER number_refusal_stays BEFORE DELETE ON number_refusal "
        "WHEN NOT EXISTS (SELECT 1 FROM import_run WHERE id = OLD.run_id AND state = 'UNDONE') "
        "BEGIN SELECT RAISE(ABORT, 'refusals are append-only'); END"
    )
    # What a row said of others, by their ids, is theirs.
    op.execute(
        "CREATE TRIGGER import_forgets BEFORE DELETE ON contact BEGIN "
        "UPDATE import_row SET change = '{}', before = CASE "
        "WHEN before ->> '$.household' IS NULL THEN '{}' ELSE json_object("
        "'consent', before -> '$.consent', 'household', before -> '$.household') END "
        "WHERE contact_id = OLD.id; END"
    )
    op.execute(
        "CREATE TRIGGER history_never_changes BEFORE UPDATE ON history "
        "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
    )

    # Names are folded by us before they come here: unicode61 leaves ı ø ł ß œ as they are.
    op.execute(
        "CREATE VIRTUAL TABLE contact_search USING fts5("
        "search, content='contact', content_rowid='id', prefix='1 2 3', detail='none')"
    )
    for trigger in _KEEP_SEARCH:
        op.execute(trigger)


_FORGET = "INSERT INTO contact_search (contact_search, rowid, search) VALUES ('delete', OLD.id, OLD.search);"
_LEARN = "INSERT INTO contact_search (rowid, search) VALUES (NEW.id, NEW.search);"
_KEEP_SEARCH = (
    f"CREATE TRIGGER contact_search_learns AFTER INSERT ON contact BEGIN {_LEARN} END",
    f"CREATE TRIGGER contact_search_forgets AFTER DELETE ON contact BEGIN {_FORGET} END",
    f"CREATE TRIGGER contact_search_follows AFTER UPDATE OF search ON contact BEGIN {_FORGET} {_LEARN} END",
)
