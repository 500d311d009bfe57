"""Who a send is for, as the person who sends says it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from desktop_app.domain.errors import BadInput


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody with ``tag``, or the people behind ``numbers`` (E.164): one of the two."""

    tag: str = ""
    numbers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.tag) == bool(self.numbers):
            raise BadInput("audience_unclear")

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)
