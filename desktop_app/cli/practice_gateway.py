"""``comptoir practice-gateway``: the practice provider as a server of its own."""

from __future__ import annotations

import secrets
import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from desktop_app.domain.errors import BadInput

_LONGEST = 366 * 86_400  # seconds
Rate = Annotated[float, typer.Option(min=0.0, max=1.0)]


def register(app: typer.Typer) -> None:
    app.command("practice-gateway")(practice_gateway)


def practice_gateway(
    ledger: Annotated[
        Path | None,
        typer.Option(help="Gets one JSON line per text taken; without it none is written."),
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 picks a free one.")] = 0,
    key: Annotated[str, typer.Option(help="The API key; made and printed when not given.")] = "",
    key_stdin: Annotated[
        bool, typer.Option("--key-stdin", help="Read the key from standard input.")
    ] = False,
    latency: Annotated[int, typer.Option(min=0, help="Milliseconds before each answer.")] = 0,
    error_rate: Rate = 0.0,
    ghost_rate: Rate = 0.0,
    drop_rate: Rate = 0.0,
    undelivered_rate: Rate = 0.0,
    stop_rate: Rate = 0.0,
    spared: Annotated[int, typer.Option(min=0, help="First texts that surely arrive.")] = 0,
    rate_limit: Annotated[int, typer.Option(min=0, help="Calls a second; 0 is no limit.")] = 0,
    credit: Annotated[int | None, typer.Option(min=0, help="Texts it takes before 402.")] = None,
    max_batch: Annotated[int, typer.Option(min=1, max=100, help="Texts a call.")] = 10,
    no_duplicate_guard: Annotated[bool, typer.Option("--no-duplicate-guard")] = False,
    report_delay: Annotated[int, typer.Option(min=0, help="Milliseconds to a report.")] = 300,
    schedule_lead: Annotated[
        int, typer.Option(min=0, max=_LONGEST, help="Seconds: no text is taken for sooner.")
    ] = 0,
    schedule_horizon: Annotated[
        int, typer.Option(min=0, max=_LONGEST, help="Seconds: no text is taken for later.")
    ] = 7 * 86_400,
    withdraw_lead: Annotated[
        int,
        typer.Option(min=0, max=_LONGEST, help="Seconds before it leaves that a text is fixed."),
    ] = 0,
    withdrawals_a_month: Annotated[
        int | None, typer.Option(min=0, help="Texts that may be taken back in a month.")
    ] = None,
    recipients_per_withdrawal: Annotated[
        int | None, typer.Option(min=0, help="Of a call with more, none is taken back.")
    ] = None,
    no_scheduling: Annotated[bool, typer.Option("--no-scheduling")] = False,
    seed: Annotated[int | None, typer.Option(help="Makes its moods repeatable.")] = None,
) -> None:
    """Serve a practice SMS provider on this machine: nothing leaves it."""
    from desktop_app.servers.practice_gateway import serve
    from desktop_app.servers.practice_state import Habits, Provider
    from desktop_app.servers.schedule import Scheduler

    scheduler = Scheduler(
        lead=timedelta(seconds=schedule_lead),
        horizon=timedelta(seconds=schedule_horizon),
        withdraw_lead=timedelta(seconds=withdraw_lead),
        withdrawals_a_month=withdrawals_a_month,
        recipients_per_withdrawal=recipients_per_withdrawal,
    )
    habits = Habits(
        latency=latency,
        error_rate=error_rate,
        ghost_rate=ghost_rate,
        drop_rate=drop_rate,
        undelivered_rate=undelivered_rate,
        stop_rate=stop_rate,
        spared=spared,
        rate_limit=rate_limit,
        credit=credit,
        duplicate_guard=not no_duplicate_guard,
        report_delay=report_delay,
        max_batch=max_batch,
        scheduler=None if no_scheduling else scheduler,
        seed=seed,
    )
    # From its standard input: what stands behind a flag, every process list shows.
    given = _first_line() if key_stdin else key
    secret = given or secrets.token_urlsafe(24)

    def listening(url: str) -> None:
        if not given:
            _say(f"key {secret}")
        _say(f"listening on {url}")

    try:
        serve(Provider(habits, ledger), secret, port, listening)
    except OSError:
        raise BadInput("ledger_unwritable") from None


def _first_line() -> str:
    key = sys.stdin.readline().strip()
    if not key:
        raise BadInput("api_key_malformed")
    return key


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
