"""One send to an audience: its states and the moves between them."""

from __future__ import annotations

from enum import StrEnum


class LeftOut(StrEnum):
    """Why somebody the gate lets through gets no text of their own."""

    HOUSEHOLD = "household"  # another person of that number gets it
    MISSING_FIELD = "missing_field"  # a merge field is empty and has no fallback


class CampaignState(StrEnum):
    DRAFT = "DRAFT"
    SCHEDULED = "SCHEDULED"  # set to a time that has not come
    RUNNING = "RUNNING"
    PAUSED = "PAUSED"  # holds from the next claim on
    FINISHED = "FINISHED"  # nothing of it is left to leave
    CANCELLED = "CANCELLED"


MOVES: dict[CampaignState, frozenset[CampaignState]] = {
    CampaignState.DRAFT: frozenset({CampaignState.SCHEDULED, CampaignState.RUNNING}),
    CampaignState.SCHEDULED: frozenset(
        {CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.CANCELLED}
    ),
    CampaignState.RUNNING: frozenset(
        {
            CampaignState.SCHEDULED,  # held by a rule, nothing of it claimed: set to another time
            CampaignState.PAUSED,
            CampaignState.FINISHED,
            CampaignState.CANCELLED,
        }
    ),
    CampaignState.PAUSED: frozenset(
        {CampaignState.SCHEDULED, CampaignState.RUNNING, CampaignState.CANCELLED}
    ),
    CampaignState.FINISHED: frozenset(),
    CampaignState.CANCELLED: frozenset(),
}


def may_move(before: CampaignState, after: CampaignState) -> bool:
    return after in MOVES[before]
