"""The practice connector against the real gateway over real sockets."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import httpx
import pytest

from desktop_app.connectors.contract import Capabilities, Outgoing, Scheduling, Withdrawal
from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain.errors import BadInput, ConnectorError, Fault
from tests.helpers.gateway import KEY, Gateway, practice_gateway

Opened = tuple[Gateway, PracticeConnector]
Open = Callable[..., AbstractContextManager[Opened]]
BATCH = [Outgoing(f"+3363998{each:04d}", f"Bonjour {each}") for each in range(3)]


@pytest.fixture
def provider(tmp_path: Path) -> Open:
    @contextmanager
    def opened(*flags: str, key: str = KEY) -> Iterator[Opened]:
        with practice_gateway(tmp_path, *flags) as gateway:
            connector = PracticeConnector(gateway.url, key)
            try:
                yield gateway, connector
            finally:
                connector.close()

    return opened


def _fault(call: Callable[[], object]) -> Fault:
    with pytest.raises(ConnectorError) as raised:
        call()
    assert KEY not in repr(raised.value) + str(raised.value.facts)
    assert "+336" not in repr(raised.value) + str(raised.value.facts)
    return raised.value.fault


def test_what_is_accepted_stands_in_the_ledger(provider: Open) -> None:
    """Number, text and reference of each text, in order; a bad number gets its own no."""
    with provider() as (gateway, connector):
        receipts = connector.send([*BATCH, Outgoing("0639", "x")], reference="r1")
        taken = [(line["number"], line["text"], line["reference"]) for line in gateway.taken()]
    assert [each.accepted for each in receipts] == [True, True, True, False]
    assert taken == [(each.number, each.text, "r1") for each in BATCH]


def test_the_guard_takes_an_identical_batch_once(provider: Open) -> None:
    """Asked again with the same reference it answers as before; another batch is refused."""
    with provider() as (gateway, connector):
        first = connector.send(BATCH, reference="r1")
        assert connector.send(BATCH, reference="r1") == first
        assert _fault(lambda: connector.send(BATCH[:1], reference="r1")) is Fault.REJECTED
        assert len(gateway.taken()) == 3


def test_what_the_provider_can_do(provider: Open) -> None:
    """As its account says, the short code for STOP among it."""
    flags = ("--schedule-lead", "300", "--schedule-horizon", str(35 * 86_400))
    flags += ("--withdraw-lead", "600", "--withdrawals-a-month", "1000")
    flags += ("--recipients-per-withdrawal", "2", "--max-batch", "7")
    with provider(*flags) as (_, connector):
        assert connector.capabilities() == Capabilities(
            duplicate_guard=True,
            max_batch=7,
            scheduling=Scheduling(
                lead=timedelta(minutes=5),
                horizon=timedelta(days=35),
                withdraw_lead=timedelta(minutes=10),
                withdrawals_a_month=1000,
                recipients_per_withdrawal=2,
            ),
            reports=True,
            replies=True,
            price_per_segment=Decimal("0.045"),
            currency="EUR",
            stop_code="36180",
        )


def test_a_provider_may_not_schedule(provider: Open) -> None:
    """Then it says so, and refuses a text for later."""
    with provider("--no-scheduling") as (gateway, connector):
        assert connector.capabilities().scheduling is None
        assert _refusal(connector, timedelta(hours=1)) == {"status": 422, "reason": "no_scheduling"}
        assert gateway.taken() == []


@pytest.mark.parametrize(
    ("ahead", "reason"),
    [
        (timedelta(minutes=4), "send_at_too_soon"),
        (timedelta(days=-400), "send_at_too_soon"),
        (timedelta(days=8), "send_at_too_late"),
    ],
)
def test_a_time_that_is_not_taken_is_a_clear_no(
    provider: Open, ahead: timedelta, reason: str
) -> None:
    """Rejected, with the reason; nothing is taken."""
    with provider("--schedule-lead", "300") as (gateway, connector):
        assert _refusal(connector, ahead) == {"status": 422, "reason": reason}
        assert gateway.taken() == []


def _refusal(connector: PracticeConnector, ahead: timedelta) -> dict[str, object]:
    with pytest.raises(ConnectorError) as raised:
        connector.send(BATCH, reference="r1", send_at=datetime.now(UTC) + ahead)
    assert raised.value.fault is Fault.REJECTED
    return raised.value.facts


def test_several_threads_call_at_once(provider: Open) -> None:
    """Each gets the receipts of its own batch, and each text is taken once."""
    with provider("--latency", "20", "--report-delay", "0") as (gateway, connector):
        with ThreadPoolExecutor(8) as threads:
            receipts = dict(
                threads.map(lambda r: (r, connector.send(BATCH, reference=r)), map(str, range(40)))
            )
        of_reference = {line["id"]: line["reference"] for line in gateway.taken()}
        assert len(of_reference) == len(gateway.taken()) == 40 * len(BATCH)
    for reference, told in receipts.items():
        assert [of_reference[each.provider_id or ""] for each in told] == [reference] * len(BATCH)


def test_without_the_guard_twice_is_twice(provider: Open) -> None:
    """The fault that the outbox must never commit is possible here."""
    with provider("--no-duplicate-guard") as (gateway, connector):
        assert not connector.capabilities().duplicate_guard
        connector.send(BATCH, reference="r1")
        connector.send(BATCH, reference="r1")
        assert len(gateway.taken()) == 6


@pytest.mark.parametrize(
    ("flag", "fault", "taken"),
    [
        ("--error-rate", Fault.SERVER_ERROR, 0),
        ("--ghost-rate", Fault.SERVER_ERROR, 3),
        ("--drop-rate", Fault.CUT, 3),
    ],
)
def test_its_moods_come_home_as_faults(provider: Open, flag: str, fault: Fault, taken: int) -> None:
    """An error took nothing, a ghost and a drop took everything; we cannot tell, and say so."""
    with provider(flag, "1") as (gateway, connector):
        assert _fault(lambda: connector.send(BATCH, reference="r1")) is fault
        assert not fault.surely_not_processed
        assert len(gateway.taken()) == taken


def test_a_wrong_key_is_refused(provider: Open) -> None:
    """Nothing is taken without the key."""
    with provider(key="wrong") as (gateway, connector):
        assert _fault(lambda: connector.send(BATCH, reference="r1")) is Fault.AUTHENTICATION
        assert gateway.taken() == []


def test_the_rate_limit_says_when(provider: Open) -> None:
    """The call over the limit is refused with Retry-After and surely took nothing."""
    with provider("--rate-limit", "1") as (gateway, connector):
        connector.send(BATCH, reference="r1")
        with pytest.raises(ConnectorError) as raised:
            connector.send(BATCH, reference="r2")
        assert (raised.value.fault, raised.value.retry_after) == (Fault.RATE_LIMITED, 1.0)
        assert raised.value.fault.surely_not_processed
        assert len(gateway.taken()) == 3


def test_nobody_there_is_no_connection() -> None:
    """A refused connection surely left nothing behind."""
    connector = PracticeConnector("http://127.0.0.1:9", KEY)
    assert _fault(lambda: connector.send(BATCH, reference="r1")) is Fault.NO_CONNECTION
    connector.close()


@pytest.mark.parametrize("url", ["http://example.com", "ftp://127.0.0.1", "127.0.0.1:80", ""])
def test_a_key_never_travels_in_clear(url: str) -> None:
    """Plain http is for this machine only."""
    with pytest.raises(BadInput, match="url_not_allowed"):
        PracticeConnector(url, KEY)


def test_reports_and_stops_come_once_by_cursor(provider: Open) -> None:
    """Each text gets one report and one STOP; the cursor does not give them again."""
    flags = ("--report-delay", "0", "--stop-rate", "1")
    with provider(*flags) as (_, connector):
        connector.send(BATCH, reference="r1")
        events = connector.events("")
        again = connector.events(events.cursor)
    numbers = [each.number for each in BATCH]
    assert [(each.number, each.delivered, each.reference) for each in events.reports] == [
        (number, True, "r1") for number in numbers
    ]
    assert [(each.number, each.text) for each in events.replies] == [(n, "STOP") for n in numbers]
    assert (again.reports, again.replies, again.cursor) == ((), (), events.cursor)


def test_a_scheduled_text_can_be_withdrawn(provider: Open) -> None:
    """What is scheduled is not in the ledger; taken back it is gone, however often it is asked."""
    with provider() as (gateway, connector):
        message_id = _scheduled(connector)
        assert [connector.withdraw(message_id) for _ in range(2)] == [Withdrawal.TAKEN_BACK] * 2
        assert gateway.taken() == []


@pytest.mark.parametrize(
    "flags",
    [
        ("--withdraw-lead", "7200"),
        ("--recipients-per-withdrawal", "2"),
        ("--withdrawals-a-month", "0"),
    ],
)
def test_what_can_no_more_be_taken_back_surely_leaves(
    provider: Open, flags: tuple[str, ...]
) -> None:
    """Too near, of too large a batch, or the month's number is used up."""
    with provider(*flags) as (_, connector):
        assert connector.withdraw(_scheduled(connector)) is Withdrawal.TOO_LATE


def test_what_has_left_and_what_is_not_known_are_told_apart(provider: Open) -> None:
    """Left is sure, unknown is not."""
    with provider() as (_, connector):
        left = connector.send(BATCH, reference="r1")[0].provider_id
        assert left is not None
        assert connector.withdraw(left) is Withdrawal.LEFT
        for odd in ("p-of-another", "?", "é #"):
            assert connector.withdraw(odd) is Withdrawal.UNKNOWN


@pytest.mark.parametrize(
    ("flag", "fault"),
    [
        ("--error-rate", Fault.SERVER_ERROR),
        ("--ghost-rate", Fault.SERVER_ERROR),
        ("--drop-rate", Fault.CUT),
    ],
)
def test_a_withdrawal_in_doubt_may_be_asked_again(provider: Open, flag: str, fault: Fault) -> None:
    """Whether it was taken back or not: the fault tells nothing, the next answer does."""
    with provider() as (_, connector):
        message_id = _scheduled(connector)
    with provider(flag, "1") as (_, connector):
        assert _fault(lambda: connector.withdraw(message_id)) is fault
    with provider() as (gateway, connector):
        assert connector.withdraw(message_id) is Withdrawal.TAKEN_BACK
        assert gateway.taken() == []


def _scheduled(connector: PracticeConnector) -> str:
    """The id of a text of three that are to leave in an hour."""
    later = datetime.now(UTC) + timedelta(hours=1)
    message_id = connector.send(BATCH, reference="r1", send_at=later)[0].provider_id
    assert message_id is not None
    return message_id


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"[" * 100_000,
        b'{"reference": 1}',
        b'{"reference": "r", "messages": []}',
        b'{"reference": "r", "messages": [{"number": "+33639980000"}]}',
        b'{"reference": "r", "messages": [{"number": "+33639980000", "text": ""}]}',
        b'{"reference": "r", "messages": [{"number": 5, "text": "x"}]}',
        b'{"reference": "r", "messages": [{"number": "+336", "text": "x"}], "send_at": "soon"}',
        b'{"reference": "r", "messages": [{"number": "+33639980000", "text": "\\ud83d"}]}',
        b"\xff\xfe",
    ],
)
def test_a_malformed_call_is_refused_not_a_crash(provider: Open, body: bytes) -> None:
    """Hostile bodies get 422 and leave nothing in the ledger."""
    with provider() as (gateway, _):
        answer = httpx.post(
            f"{gateway.url}/v1/messages",
            content=body,
            headers={"Authorization": f"Bearer {KEY}"},
            trust_env=False,
        )
        assert answer.status_code == 422
        assert gateway.taken() == []
