"""Progress bars on stderr; stdout stays the verb's answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


@contextmanager
def bars(*names: str, quiet: bool) -> Iterator[Any]:
    """A bar a name; call what it gives with (done, total, done of the second…)."""
    console = Console(stderr=True, quiet=quiet)
    columns = (TextColumn("{task.description:>12}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console) as progress:
        tasks = [progress.add_task(name, total=None) for name in names]

        def show(first: int, total: int, *others: int) -> None:
            for task, done in zip(tasks, (first, *others), strict=True):
                progress.update(task, completed=done, total=total)

        yield show
