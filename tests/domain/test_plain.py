"""The domain is plain Python: of other people's, only what knows numbers, holidays and zones."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

DOMAIN = Path(__file__).parents[2] / "desktop_app" / "domain"
ALLOWED = {"desktop_app", "phonenumbers", "holidays", "tzdata"}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_the_domain_imports_nothing_else() -> None:
    files = list(DOMAIN.rglob("*.py"))
    assert len(files) > 30
    foreign = {
        (path.name, module)
        for path in files
        for module in _imported(path)
        if (root := module.partition(".")[0]) not in ALLOWED and root not in sys.stdlib_module_names
    }
    assert not foreign
