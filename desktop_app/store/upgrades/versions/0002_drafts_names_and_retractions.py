"""Drafts, a campaign's name, and records of the desk taken back (docs/decisions/0006).

Nothing is rebuilt: two new tables, and a column that SQLite adds in place.
"""

import sqlalchemy as sa
from alembic import op


revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("campaign", sa.Column("name", sa.String(), server_default="", nullable=False))
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("updated_at", sa.String(27), nullable=False),
        sa.CheckConstraint("purpose IN ('marketing', 'transactional')", name="purpose_known"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "retraction",
        sa.Column("consent_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["consent_id"], ["consent.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("consent_id"),
    )
    op.execute(
        "CREATE TRIGGER retraction_never_changes BEFORE UPDATE ON retraction "
        "BEGIN SELECT RAISE(ABORT, 'retractions are append-only'); END"
    )
    # Cascading from an erased person the record is gone already.
    op.execute(
        "CREATE TRIGGER retraction_stays BEFORE DELETE ON retraction "
        "WHEN EXISTS (SELECT 1 FROM consent WHERE id = OLD.consent_id) "
        "BEGIN SELECT RAISE(ABORT, 'retractions are append-only'); END"
    )
    # What a list says is undone with the list, what was answered by text by its sender alone: such
    # an answer has nobody who wrote it down.
    op.execute(
        "CREATE TRIGGER only_the_desk_retracts BEFORE INSERT ON retraction "
        "WHEN NOT EXISTS (SELECT 1 FROM consent WHERE id = NEW.consent_id AND run_id IS NULL "
        "AND source_row IS NULL AND how != 'import' AND by != '') "
        "BEGIN SELECT RAISE(ABORT, 'only records of the desk are retracted'); END"
    )
