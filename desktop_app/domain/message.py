"""One text to one person: its purpose, its states and the moves between them."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    MARKETING = "marketing"
    TRANSACTIONAL = "transactional"


class State(StrEnum):
    QUEUED = "QUEUED"  # leaves as soon as it may (`not_before` has passed)
    HELD = "HELD"  # a rule says not before; `not_before` and the rule stand in the row
    SENDING = "SENDING"  # claimed under a handover: the call may be under way
    SCHEDULED = "SCHEDULED"  # lies at the provider's own scheduler
    SENT = "SENT"  # the provider took it. Not: the handset has it
    DELIVERED = "DELIVERED"  # the handset has it, says a delivery report
    SKIPPED = "SKIPPED"  # never to leave, with the reason
    CANCELLED = "CANCELLED"  # a person took it back before it left
    EXPIRED = "EXPIRED"  # its useful-until passed before it left
    FAILED = "FAILED"  # the provider surely did not take it
    UNDELIVERED = "UNDELIVERED"  # the provider took it, the handset never got it
    UNCERTAIN = "UNCERTAIN"  # asked, no clear answer: maybe taken. Never sent again by guessing


# Every allowed move. What is not here is ignored when a provider reports it (late, repeated and
# backward reports are normal) and is a bug when our own code asks for it.
MOVES: dict[State, frozenset[State]] = {
    State.QUEUED: frozenset(
        {
            State.SENDING,
            State.HELD,
            State.SKIPPED,
            State.CANCELLED,
            State.EXPIRED,
        }
    ),
    State.HELD: frozenset({State.QUEUED, State.SKIPPED, State.CANCELLED, State.EXPIRED}),
    State.SENDING: frozenset(
        {
            State.SENT,
            State.SCHEDULED,
            State.FAILED,
            State.UNCERTAIN,
            State.QUEUED,  # surely not processed: no connection, 429
            State.HELD,  # the gate, asked again, said not before
            State.SKIPPED,  # the gate, asked again, said no
            State.EXPIRED,
        }
    ),
    State.SCHEDULED: frozenset(
        {State.SENT, State.DELIVERED, State.UNDELIVERED, State.CANCELLED, State.UNCERTAIN}
    ),
    State.SENT: frozenset(
        {
            State.DELIVERED,
            State.UNDELIVERED,
            State.SCHEDULED,  # it lies there still: the clock was ahead when it said otherwise
        }
    ),
    State.UNCERTAIN: frozenset(
        {State.SENT, State.DELIVERED, State.UNDELIVERED, State.FAILED, State.SCHEDULED}
    ),
    # A handset that was off answers late: the report of arrival is the stronger fact.
    State.UNDELIVERED: frozenset({State.DELIVERED}),
    State.DELIVERED: frozenset(),
    State.SKIPPED: frozenset(),
    State.CANCELLED: frozenset(),
    State.EXPIRED: frozenset(),
    State.FAILED: frozenset(),
}

# May still leave, or has left, or may have: what "once per number" and the weekly cap speak of.
LIVE = frozenset(State) - {State.SKIPPED, State.CANCELLED, State.EXPIRED, State.FAILED}

# Only in our own queue yet, and what has left or may have: the call under way, too.
WAITING = frozenset({State.QUEUED, State.HELD})
LEFT = LIVE - WAITING


def may_move(before: State, after: State) -> bool:
    return after in MOVES[before]


# Beside UNCERTAIN in a history: a person lets the doubt be. It is no move: the state stays.
_LET_BE = "let_be:"


def let_be_detail(by: str) -> str:
    """What stands there, with who said so; empty where nobody was named."""
    return f"{_LET_BE}{by}"


def let_be_by(detail: str) -> str | None:
    """Who let a doubt be; None where the row tells of something else."""
    return detail.removeprefix(_LET_BE) if detail.startswith(_LET_BE) else None
