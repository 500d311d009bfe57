"""The practice gateway: a real HTTP server on loopback that behaves as providers do.

It errs without taking, takes and then errs (a ghost), takes and hangs up (a drop), limits the rate,
keeps texts for later, reports over time and answers STOP. Its ledger says what was really taken.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop_app.domain.errors import BadInput
from desktop_app.servers.hang_up import HangingProtocol, HangUp
from desktop_app.servers.practice_state import Provider
from desktop_app.servers.schedule import Scheduler

STOP_CODE = "36180"  # the short code that people answer STOP to
_LONGEST_CURSOR = 18  # digits
_TICK = 0.05  # seconds between looks at the scheduled texts
_SECOND = timedelta(seconds=1)
_STATUS_OF = {"reference_reused": 409, "no_credit": 402}  # 422 of any other refusal
PRICE = {"price_per_segment": "0.045", "currency": "EUR"}

Endpoint = Callable[[Request], Awaitable[Response]]


def gateway(provider: Provider, key: str) -> Starlette:
    """The ASGI application over ``provider``; every path refuses without ``key``."""
    calls: list[float] = []

    def guarded(endpoint: Endpoint, *, limited: bool = True) -> Endpoint:
        async def answer(request: Request) -> Response:
            given = request.headers.get("Authorization", "").encode()
            if not secrets.compare_digest(given, f"Bearer {key}".encode()):
                return _error(401, "key_refused")
            if limited and _too_many(calls, provider.habits.rate_limit):
                return _error(429, "too_many_requests", {"Retry-After": "1"})
            return await endpoint(request)

        return answer

    async def account(request: Request) -> Response:
        habits = provider.habits
        able = {"duplicate_guard": habits.duplicate_guard, "scheduling": _told(habits.scheduler)}
        limits = {"max_batch": habits.max_batch, "stop_code": STOP_CODE}
        return JSONResponse({**able, **limits, **PRICE})

    async def send(request: Request) -> Response:
        return await _send(provider, request)

    async def events(request: Request) -> Response:
        after = request.query_params.get("after", "0")
        if not (after.isascii() and after.isdigit() and len(after) <= _LONGEST_CURSOR):
            return _error(422, "after_not_a_number")
        return JSONResponse(provider.events_after(int(after)))

    async def withdraw(request: Request) -> Response:
        return await _in_its_mood(provider, lambda: _withdraw(provider, request.path_params["id"]))

    async def tally(request: Request) -> Response:
        return JSONResponse(asdict(provider.tally))

    @asynccontextmanager
    async def schedule(_: Starlette) -> AsyncIterator[None]:
        ticking = asyncio.create_task(_release_on_time(provider))
        yield
        ticking.cancel()

    return Starlette(
        lifespan=schedule,
        routes=[
            Route("/v1/account", guarded(account)),
            Route("/v1/messages", guarded(send), methods=["POST"]),
            Route("/v1/messages/{id}", guarded(withdraw), methods=["DELETE"]),
            Route("/v1/events", guarded(events)),
            # No provider has this one: to look at the tally must not use up the rate.
            Route("/v1/tally", guarded(tally, limited=False)),
        ],
    )


async def _release_on_time(provider: Provider) -> None:
    """A scheduled text leaves at its time, whether or not anybody asks for events."""
    while True:
        provider.release_due()
        await asyncio.sleep(_TICK)


async def _send(provider: Provider, request: Request) -> Response:
    provider.tally.calls += 1
    try:
        body = _read(await request.body(), provider.habits.max_batch)
    except UnicodeError:
        return _error(422, "not_unicode")
    except (ValueError, RecursionError) as refused:
        return _error(422, str(refused)[:80])
    batch = json.dumps(body, sort_keys=True)
    known = provider.known(body["reference"])
    if known is not None:
        return JSONResponse(known[1]) if known[0] == batch else _error(409, "reference_reused")
    no = provider.refuses(body)
    if no:
        return _error(_STATUS_OF.get(no, 422), no)
    return await _in_its_mood(
        provider, lambda: JSONResponse(provider.take(body, batch), status_code=201)
    )


def _withdraw(provider: Provider, message_id: str) -> Response:
    no = provider.withdraw(message_id)
    if no:
        return _error(404 if no == "unknown" else 409, no)
    return Response(status_code=204)


async def _in_its_mood(provider: Provider, act: Callable[[], Response]) -> Response:
    """What ``act`` answers; by the rates an error before it acts, or a ghost or a drop after."""
    habits, luck = provider.habits, provider.chance.random()
    if luck < habits.error_rate:
        provider.tally.errors += 1
        return _error(provider.chance.choice([500, 503]), "try_later")
    answer = act()
    await asyncio.sleep(habits.latency / 1000)
    luck -= habits.error_rate
    if luck < habits.ghost_rate:
        provider.tally.ghosts += 1
        return _error(500, "ghost")
    if luck < habits.ghost_rate + habits.drop_rate:
        provider.tally.drops += 1
        return HangUp()
    return answer


def _told(scheduler: Scheduler | None) -> dict[str, Any] | None:
    if scheduler is None:
        return None
    return {
        "lead_s": scheduler.lead // _SECOND,
        "horizon_s": scheduler.horizon // _SECOND,
        "withdraw_lead_s": scheduler.withdraw_lead // _SECOND,
        "withdrawals_a_month": scheduler.withdrawals_a_month,
        "recipients_per_withdrawal": scheduler.recipients_per_withdrawal,
    }


def _read(raw: bytes, max_batch: int) -> dict[str, Any]:
    body = json.loads(raw)
    # Half an emoji survives JSON and no wire: UnicodeEncodeError is a ValueError.
    json.dumps(body, ensure_ascii=False).encode()
    if not isinstance(body, dict) or not isinstance(body.get("reference"), str):
        raise ValueError("reference_missing")
    messages = body.get("messages")
    if not isinstance(messages, list) or not 0 < len(messages) <= max_batch:
        raise ValueError("messages_missing_or_too_many")
    if not all(_is_message(each) for each in messages):
        raise ValueError("message_malformed")
    for timed, key in ((body, "send_at"), *((each, "valid_until") for each in messages)):
        if timed.setdefault(key, None) is not None:
            timed[key] = _read_instant(timed[key], key)
    return body


def _is_message(each: object) -> bool:
    if not isinstance(each, dict):
        return False
    given = (each.get("number"), each.get("text"), each.get("sender", ""))
    return all(isinstance(value, str) for value in given) and bool(each["text"])


def _read_instant(given: object, key: str) -> str:
    """As ISO in UTC, so that one instant is written in one way."""
    if not isinstance(given, str) or (at := datetime.fromisoformat(given)).tzinfo is None:
        raise ValueError(f"{key}_needs_a_zone")
    try:
        return at.astimezone(UTC).isoformat()
    except OverflowError:
        raise ValueError(f"{key}_beyond_time") from None


def _too_many(calls: list[float], limit: int) -> bool:
    if not limit:
        return False
    now = time.monotonic()
    calls[:] = [each for each in calls if each > now - 1]
    if len(calls) >= limit:
        return True
    calls.append(now)
    return False


def _error(status: int, kind: str, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"error": kind}, status_code=status, headers=headers)


def serve(provider: Provider, key: str, port: int, listening: Callable[[str], None]) -> None:
    """Serve on loopback until interrupted; ``listening`` is told the address once it answers.

    BadInput("port_taken") where another program listens on ``port``; 0 picks a free one.
    """
    try:
        door = _door(port)
    except OSError:
        raise BadInput("port_taken", port=port) from None
    config = uvicorn.Config(
        gateway(provider, key), http=HangingProtocol, log_config=None, access_log=False
    )
    server = uvicorn.Server(config)

    async def run() -> None:
        serving = asyncio.create_task(server.serve(sockets=[door]))
        while not server.started and not serving.done():
            await asyncio.sleep(0.01)
        if server.started:
            listening(f"http://127.0.0.1:{door.getsockname()[1]}")
        await serving

    asyncio.run(run())


def _door(port: int) -> socket.socket:
    """Listens on loopback. asyncio turns Nagle's algorithm off only for a socket that says it is
    TCP; with it on, each answer waits 40 ms for the client to acknowledge its head."""
    door = socket.create_server(("127.0.0.1", port))
    return socket.socket(door.family, door.type, socket.IPPROTO_TCP, fileno=door.detach())
