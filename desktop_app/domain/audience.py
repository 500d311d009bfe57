"""Who a send is for, as the person who sends says it."""

from __future__ import annotations

import json
from dataclasses import InitVar, asdict, dataclass

from desktop_app.domain.errors import BadInput


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody with one of ``tags``, the people behind ``numbers`` (E.164), and those of
    ``contact_ids``: each person once. ``tag`` is one more of ``tags``.

    BadInput audience_unclear where nobody is named at all.
    """

    tag: InitVar[str] = ""
    numbers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    contact_ids: tuple[int, ...] = ()

    def __post_init__(self, tag: str) -> None:
        tags = (tag, *self.tags) if tag else self.tags
        object.__setattr__(self, "tags", tuple(dict.fromkeys(tags)))
        if not (self.tags or self.numbers or self.contact_ids):
            raise BadInput("audience_unclear")

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Audience:
        """What `as_json` wrote, also when an audience was one tag or numbers."""
        said = json.loads(text)
        return cls(
            tag=said.get("tag", ""),
            numbers=tuple(said.get("numbers", ())),
            tags=tuple(said.get("tags", ())),
            contact_ids=tuple(said.get("contact_ids", ())),
        )
