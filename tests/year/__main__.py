"""A whole year of a shop, lived by Comptoir and told by the oracle: every difference is printed.

``python -m tests.year [--seed N] [--days N] [--per-day N] [--persons N]
[--first YYYY-MM-DD] [--cover] [--restless]``; 1 where there is one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.oracles.reminders import expect
from tests.oracles.year import generate
from tests.year.living import live

FIRST = date(2026, 1, 5)
_SHOWN = 20


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="year", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--per-day", type=int, default=50)
    parser.add_argument("--persons", type=int, default=400)
    parser.add_argument("--first", type=date.fromisoformat, default=FIRST)
    parser.add_argument("--cover", action="store_true", help="with a provider that schedules")
    parser.add_argument("--restless", action="store_true", help="plans are edited nearly daily")
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    script = generate(
        asked.seed,
        asked.first,
        asked.days,
        asked.per_day,
        persons=asked.persons,
        restless=asked.restless,
    )
    with tempfile.TemporaryDirectory() as folder:
        lived = live(script, Path(folder), cover=asked.cover)
    expected = expect(script, cover=asked.cover)
    differences = lived.differs_from(expected)
    events = Counter(type(each).__name__ for each in script.events)
    missing = Counter(each.reason for each in expected.missing)
    print(f"events: {dict(events)}")
    print(f"texts: {len(lived.left)} left, {len(expected.left)} expected; missing: {dict(missing)}")
    print(f"after their use: {len(lived.late)}; without a reason: {len(lived.unexplained)}")
    print(f"differences: {len(differences)}; {time.monotonic() - began:.0f} s")
    for each in differences[:_SHOWN]:
        print(f"  {each}")
    return 1 if differences or lived.late or lived.unexplained else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
