"""Since when an appointment follows the plan of another kind than the one it was booked as.

Nothing is rebuilt: a column that SQLite adds in place.
"""

import sqlalchemy as sa
from alembic import op


revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("appointment", sa.Column("plan_since", sa.String(27), nullable=True))
