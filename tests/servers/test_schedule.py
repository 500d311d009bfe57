"""The practice provider's scheduler: each text ends once, sent or withdrawn, also across kills."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop_app.domain.errors import BadInput
from desktop_app.servers.practice_state import Habits, Provider
from desktop_app.servers.schedule import Schedule, Scheduler
from tests.helpers.gateway import KEY, Gateway, practice_gateway

HOUR = timedelta(hours=1)


def _read(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_bytes().split(b"\n")[:-1]]


def _beside(ledger: Path) -> Path:
    return ledger.with_name(f"{ledger.name}.schedule.jsonl")


def _messages(count: int) -> list[dict[str, str]]:
    return [{"number": f"+3363998{each:04d}", "text": "Rappel \u2028 😀"} for each in range(count)]


def _ask(gateway: Gateway, method: str, path: str, **more: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {KEY}"}
    with httpx.Client(base_url=gateway.url, headers=headers, trust_env=False) as client:
        return client.request(method, path, **more)


def _send(
    gateway: Gateway, reference: str, at: datetime | str | None, count: int = 1
) -> httpx.Response:
    body = {"reference": reference, "messages": _messages(count)}
    if at is not None:
        body["send_at"] = at if isinstance(at, str) else at.isoformat()
    return _ask(gateway, "POST", "/v1/messages", json=body)


def _ids(answer: httpx.Response) -> list[str]:
    return [each["id"] for each in answer.json()["messages"]]


def _withdraw(gateway: Gateway, message_id: str) -> tuple[int, str]:
    answer = _ask(gateway, "DELETE", f"/v1/messages/{message_id}")
    return answer.status_code, answer.json()["error"] if answer.content else ""


def _until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition() and time.monotonic() < deadline:
        pass
    assert condition()


def _in(span: timedelta) -> datetime:
    return datetime.now(UTC) + span


def test_what_was_scheduled_and_taken_back_stands_beside_the_ledger(tmp_path: Path) -> None:
    """A line each, whole; the ledger itself holds no line of a text that has not left."""
    with practice_gateway(tmp_path) as gateway:
        at = _in(HOUR)
        ids = _ids(_send(gateway, "r", at, 2))
        assert _withdraw(gateway, ids[1]) == (204, "")
        assert _withdraw(gateway, ids[1]) == (204, "")
        assert gateway.taken() == []
        tally = _ask(gateway, "GET", "/v1/tally").json()
    assert (tally["scheduled"], tally["withdrawn"], tally["taken"]) == (2, 1, 0)
    whole = [
        {**message, "sender": "", "reference": "r", "position": position, "id": ids[position]}
        | {"send_at": at.isoformat(), "recipients": 2}
        for position, message in enumerate(_messages(2))
    ]
    lines = _read(_beside(gateway.ledger))
    assert all(datetime.fromisoformat(line.pop("time")).tzinfo for line in lines)
    assert lines == [
        {"what": "scheduled", **whole[0]},
        {"what": "scheduled", **whole[1]},
        {"what": "withdrawn", **whole[1]},
    ]


@pytest.mark.parametrize(
    ("ahead", "flags", "error"),
    [
        (-HOUR, (), "send_at_too_soon"),
        (timedelta(minutes=4), ("--schedule-lead", "300"), "send_at_too_soon"),
        (timedelta(days=8), (), "send_at_too_late"),
        (2 * HOUR, ("--schedule-horizon", "3600"), "send_at_too_late"),
        (HOUR, ("--no-scheduling",), "no_scheduling"),
    ],
)
def test_a_time_it_does_not_take_is_refused(
    tmp_path: Path, ahead: timedelta, flags: tuple[str, ...], error: str
) -> None:
    """422 with the reason, nothing is kept, and the reference is free for a better time."""
    with practice_gateway(tmp_path, *flags) as gateway:
        answer = _send(gateway, "r", _in(ahead))
        assert (answer.status_code, answer.json()["error"]) == (422, error)
        assert (gateway.taken(), _read(_beside(gateway.ledger))) == ([], [])
        assert _send(gateway, "r", None).status_code == 201
    assert len(gateway.taken()) == 1


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_time_beyond_time_is_refused(tmp_path: Path, at: str) -> None:
    """What UTC cannot write is a malformed call."""
    with practice_gateway(tmp_path) as gateway:
        assert _send(gateway, "r", at).status_code == 422


@pytest.mark.parametrize(
    ("flags", "count", "answers"),
    [
        (("--withdraw-lead", "7200"), 1, [(409, "too_late")]),
        (("--withdraw-lead", "3000"), 1, [(204, "")]),
        (("--recipients-per-withdrawal", "2"), 3, [(409, "batch_too_large")] * 3),
        (("--recipients-per-withdrawal", "2"), 2, [(204, "")] * 2),
        (("--withdrawals-a-month", "1"), 2, [(204, ""), (409, "withdrawals_used_up")]),
    ],
)
def test_what_may_be_taken_back_is_the_provider_s_to_say(
    tmp_path: Path, flags: tuple[str, ...], count: int, answers: list[tuple[int, str]]
) -> None:
    """The same after a restart: neither the size of the call nor the month's count is forgotten."""
    with practice_gateway(tmp_path, *flags) as gateway:
        ids = _ids(_send(gateway, "r", _in(HOUR), count))
        assert [_withdraw(gateway, each) for each in ids] == answers
    with practice_gateway(tmp_path, *flags) as gateway:
        assert [_withdraw(gateway, each) for each in ids] == answers


def test_what_left_and_what_nobody_knows_are_told_apart(tmp_path: Path) -> None:
    """Also of an earlier run, and of a text that was never scheduled."""
    with practice_gateway(tmp_path) as gateway:
        left = _ids(_send(gateway, "now", None))[0]
        later = _ids(_send(gateway, "later", _in(timedelta(seconds=0.5))))[0]
        _until(lambda: len(gateway.taken()) == 2)
        for each in (left, later):
            assert _withdraw(gateway, each) == (409, "left")
    with practice_gateway(tmp_path) as gateway:
        for each in (left, later):
            assert _withdraw(gateway, each) == (409, "left")
        assert _withdraw(gateway, "p-of-another") == (404, "unknown")


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_killed_gateway_keeps_its_schedule(tmp_path: Path) -> None:
    """One overdue and one still to come leave, once and by their own time, and are reported; what
    was taken back stays taken back. A third run does nothing more."""
    with practice_gateway(tmp_path) as gateway:
        soon, later = _in(timedelta(seconds=1)), _in(timedelta(seconds=6))
        ids = [_ids(_send(gateway, f"r{at}", at))[0] for at in (soon, later, _in(HOUR))]
        withdrawn = _ids(_send(gateway, "back", later))[0]
        assert _withdraw(gateway, withdrawn) == (204, "")
        os.kill(gateway.process, signal.SIGKILL)
    _until(lambda: datetime.now(UTC) > soon)
    overdue = len(gateway.taken()) == 0
    with practice_gateway(tmp_path, "--report-delay", "0") as gateway:
        _until(lambda: len(gateway.taken()) == 2)
        reports = _ask(gateway, "GET", "/v1/events").json()["events"]
        assert _withdraw(gateway, withdrawn) == (204, "")
        os.kill(gateway.process, signal.SIGKILL)
    with practice_gateway(tmp_path) as gateway:
        _ask(gateway, "GET", "/v1/events")
        assert _withdraw(gateway, ids[2]) == (204, "")
    assert [(line["id"], line["time"]) for line in gateway.taken()] == [
        (ids[0], soon.isoformat()),
        (ids[1], later.isoformat()),
    ]
    told = [(each["id"], each["reference"], each["position"]) for each in reports]
    assert told == [(ids[0], f"r{soon}", 0), (ids[1], f"r{later}", 0)][0 if overdue else 1 :]


def test_the_guard_holds_for_a_scheduled_batch(tmp_path: Path) -> None:
    """The identical batch has the same ids, in this run and in a later one, scheduled once; another
    time is another batch. What was taken back meanwhile stays so."""
    at = _in(HOUR)
    ids: list[str] = []
    for _ in range(2):
        with practice_gateway(tmp_path) as gateway:
            for same in (at, at.astimezone(timezone(2 * HOUR)).isoformat()):
                told = _send(gateway, "r", same, 3)
                ids = ids or _ids(told)
                assert _ids(told) == ids
            for other in (at + HOUR, None):
                assert _send(gateway, "r", other, 3).status_code == 409
            assert _send(gateway, "r", at, 2).status_code == 409
            assert _withdraw(gateway, ids[1]) == (204, "")
            assert _ids(_send(gateway, "r", at, 3)) == ids
    lines = Counter((line["what"], line["id"]) for line in _read(_beside(gateway.ledger)))
    assert lines == Counter([("withdrawn", ids[1]), *(("scheduled", each) for each in ids)])
    assert gateway.taken() == []


def test_a_batch_that_has_left_is_told_again(tmp_path: Path) -> None:
    """Its time is over then, and still it was taken; at once would be another batch."""
    with practice_gateway(tmp_path) as gateway:
        at = _in(timedelta(seconds=0.5))
        ids = _ids(_send(gateway, "r", at))
        _until(lambda: len(gateway.taken()) == 1)
        assert _ids(_send(gateway, "r", at)) == ids
    with practice_gateway(tmp_path) as gateway:
        assert _ids(_send(gateway, "r", at)) == ids
        assert _send(gateway, "r", None).status_code == 409
        assert len(gateway.taken()) == 1


def test_without_the_guard_a_batch_is_scheduled_twice(tmp_path: Path) -> None:
    """And kept all the same."""
    at = _in(HOUR)
    with practice_gateway(tmp_path, "--no-duplicate-guard") as gateway:
        ids = [*_ids(_send(gateway, "r", at)), *_ids(_send(gateway, "r", at))]
    assert len(set(ids)) == 2
    with practice_gateway(tmp_path, "--no-duplicate-guard") as gateway:
        assert [_withdraw(gateway, each) for each in ids] == [(204, "")] * 2


@pytest.mark.parametrize(
    ("flag", "stays", "counted"),
    [
        ("--error-rate", True, "errors"),
        ("--ghost-rate", False, "ghosts"),
        ("--drop-rate", False, "drops"),
    ],
)
def test_its_moods_hold_for_taking_back(
    tmp_path: Path, flag: str, stays: bool, counted: str
) -> None:
    """An error took nothing back; a ghost and a drop did, and do not say so."""
    with practice_gateway(tmp_path) as gateway:
        message_id = _ids(_send(gateway, "r", _in(HOUR)))[0]
    with practice_gateway(tmp_path, flag, "1") as gateway:
        if flag == "--drop-rate":
            with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
                _withdraw(gateway, message_id)
        else:
            assert _withdraw(gateway, message_id)[0] in (500, 503)
        tally = _ask(gateway, "GET", "/v1/tally").json()
    assert {key: value for key, value in tally.items() if value} == (
        {counted: 1} if stays else {counted: 1, "withdrawn": 1}
    )
    kinds = [line["what"] for line in _read(_beside(gateway.ledger))]
    assert kinds == ["scheduled"] if stays else ["scheduled", "withdrawn"]


def test_what_waits_is_spent_of_the_credit(tmp_path: Path) -> None:
    """It will be taken; taken back, it may be spent again."""
    with practice_gateway(tmp_path, "--credit", "2") as gateway:
        ids = _ids(_send(gateway, "r1", _in(HOUR), 2))
        assert _send(gateway, "r2", None).status_code == 402
        _withdraw(gateway, ids[0])
        assert _send(gateway, "r2", None).status_code == 201
        assert _send(gateway, "r3", None).status_code == 402


@pytest.mark.parametrize(
    "foreign",
    [
        b"Dear diary\n",
        b"Dear diary",
        *(
            json.dumps(change).encode() + b"\n"
            for change in (
                {},
                {"what": "scheduled"},
                {"what": ["scheduled"]},
                {"what": "scheduled", "send_at": "noon"},
            )
        ),
    ],
)
def test_a_foreign_schedule_is_bad_input(tmp_path: Path, foreign: bytes) -> None:
    """It is left as it is."""
    ledger = tmp_path / "ledger"
    _beside(ledger).write_bytes(foreign)
    with pytest.raises(BadInput, match="schedule_foreign") as raised:
        Schedule(ledger, set())
    assert raised.value.facts == {"line": 1}
    assert _beside(ledger).read_bytes() == foreign


def test_a_foreign_schedule_is_one_sentence(tmp_path: Path) -> None:
    """Exit code 2, and no trace."""
    ledger = tmp_path / "ledger"
    _beside(ledger).write_bytes(b"Dear diary\n")
    command = [sys.executable, "-m", "desktop_app", "practice-gateway", "--ledger", str(ledger)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "Line 1 " in ended.stderr


RULES = Scheduler(
    lead=timedelta(minutes=10),
    horizon=timedelta(days=3),
    withdraw_lead=timedelta(minutes=30),
    withdrawals_a_month=4,
    recipients_per_withdrawal=2,
)
_spans = st.sampled_from([0, 9, 10, 29, 30, 31, 60, 600, 3 * 1440, 3 * 1440 + 1]).map(
    lambda minutes: timedelta(minutes=minutes)
)
_torn = st.sampled_from([b"", b"{", b'{"time": "2026-01-', b'{"time": "2026-01-01T00:00:00"'])


def test_the_last_moment_and_the_next_month() -> None:
    """Exactly as long before as is said a text can be taken back; a new month counts anew."""
    now = [datetime(2026, 1, 31, 23, tzinfo=UTC)]
    scheduler = Scheduler(withdraw_lead=HOUR, withdrawals_a_month=1)
    provider = Provider(Habits(scheduler=scheduler), now=lambda: now[0])
    leaves = now[0] + 2 * HOUR
    body = {"reference": "r", "messages": _messages(3), "send_at": leaves.isoformat()}
    ids = [each["id"] for each in provider.take(body, "")["messages"]]
    assert [provider.withdraw(each) for each in ids[:2]] == ["", "withdrawals_used_up"]
    now[0] = leaves - HOUR
    assert now[0].month == 2
    assert provider.withdraw(ids[1]) == ""
    now[0] += timedelta(seconds=1)
    assert provider.withdraw(ids[2]) == "too_late"
    now[0] = leaves
    assert provider.withdraw(ids[2]) == "left"


class Scheduling(RuleBasedStateMachine):
    """A provider on real files and a driven clock, beside a dictionary that knows what is due."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.ledger = Path(self.folder.name) / "ledger.jsonl"
        self.now = datetime(2026, 1, 31, 20, tzinfo=UTC)
        self.batches: list[tuple[dict[str, Any], list[str]]] = []
        self.leaves: dict[str, tuple[datetime, int]] = {}  # by id: when, and of how many
        self.withdrawn: dict[str, datetime] = {}
        self.provider = self._opened()

    def _opened(self) -> Provider:
        return Provider(Habits(scheduler=RULES), self.ledger, now=lambda: self.now)

    def _asked(self, body: dict[str, Any]) -> list[str]:
        told = self.provider.take(body, json.dumps(body))["messages"]
        return [each["id"] for each in told]

    @rule(count=st.integers(1, 3), ahead=_spans)
    def schedule(self, count: int, ahead: timedelta) -> None:
        at = self.now + ahead
        body = {"messages": _messages(count), "send_at": at.isoformat()}
        body["reference"] = f"r{len(self.batches)}"
        refused = self.provider.refuses(body)
        if ahead < RULES.lead or ahead > RULES.horizon:
            late = ahead > RULES.horizon
            assert refused == ("send_at_too_late" if late else "send_at_too_soon")
            return
        assert refused == ""
        ids = self._asked(body)
        assert not self.leaves.keys() & set(ids)
        self.leaves |= dict.fromkeys(ids, (at, count))
        self.batches.append((body, ids))

    @precondition(lambda self: self.batches)
    @rule(choice=st.randoms(use_true_random=False))
    def ask_again(self, choice: Any) -> None:
        body, ids = choice.choice(self.batches)
        assert self.provider.refuses(body) == ""
        assert self._asked(body) == ids
        for other in ({"send_at": None}, {"messages": [{**_messages(1)[0], "text": "Autre"}]}):
            assert self.provider.refuses({**body, **other}) == "reference_reused"

    @precondition(lambda self: self.leaves)
    @rule(choice=st.randoms(use_true_random=False))
    def withdraw(self, choice: Any) -> None:
        message_id = choice.choice(list(self.leaves))
        expected = self._expected(message_id)
        assert self.provider.withdraw(message_id) == expected
        if not expected:
            self.withdrawn.setdefault(message_id, self.now)

    def _expected(self, message_id: str) -> str:
        at, count = self.leaves[message_id]
        if message_id in self.withdrawn:
            return ""
        if at <= self.now:
            return "left"
        if count > 2:
            return "batch_too_large"
        if at - self.now < RULES.withdraw_lead:
            return "too_late"
        this_month = [each for each in self.withdrawn.values() if each.month == self.now.month]
        return "withdrawals_used_up" if len(this_month) >= 4 else ""

    @rule(span=_spans)
    def forward(self, span: timedelta) -> None:
        self.now += span

    @rule()
    def release(self) -> None:
        self.provider.release_due()

    @rule(torn=st.tuples(_torn, _torn))
    def restart(self, torn: tuple[bytes, bytes]) -> None:
        """Killed while it wrote a line of either file."""
        for file, line in zip((self.ledger, _beside(self.ledger)), torn, strict=True):
            with file.open("ab") as end:
                end.write(line)
        self.provider = self._opened()

    @invariant()
    def nothing_leaves_before_its_time_twice_or_withdrawn(self) -> None:
        self._agree(lambda due, sent: sent <= due)

    def teardown(self) -> None:
        self.now += 4 * RULES.horizon
        self.provider.release_due()
        self._agree(lambda due, sent: sent == due)
        self.folder.cleanup()

    def _agree(self, holds: Callable[[set[str], set[str]], bool]) -> None:
        due = {each for each, (at, _) in self.leaves.items() if at <= self.now}
        whole = self.ledger.read_bytes().rpartition(b"\n")[0].split(b"\n")
        sent = [json.loads(line) for line in whole if line]
        ids = {line["id"] for line in sent}
        assert len(ids) == len(sent)
        assert holds(due - self.withdrawn.keys(), ids)
        assert all(line["time"] == self.leaves[line["id"]][0].isoformat() for line in sent)


Scheduling.TestCase.settings = settings(max_examples=80, stateful_step_count=30, deadline=None)
test_each_text_ends_once = Scheduling.TestCase
