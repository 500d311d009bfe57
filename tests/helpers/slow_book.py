"""A plain and slow book to compare with: everybody is compared with everybody."""

from hypothesis import strategies as st

from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.folding import folded_name
from desktop_app.domain.merging import merge

HEADER = ("Nom", "Prénom", "Portable", "E-mail", "Accord SMS", "Remarques")

_LINES = ["", "06 39 98 00 01", "06 39 98 00 02", "06 39 98 00 01 / 02 61 91 00 01", "6,12E+08"]
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["", "Durand", "DURAND", "Petit"]),
        st.sampled_from(["", "Léa", "Lea", "Durand"]),
        st.sampled_from([*_LINES, "02 61 91 00 01"]),
        st.sampled_from(["", "", "a@exemple.fr", "B@exemple.fr"]),
        st.sampled_from(["", "oui", "non"]),
        st.sampled_from(["", "VIP", "matin"]),
    ),
    min_size=1,
    max_size=14,
)


class SlowBook:
    """The rules of identity, as the issue words them, over a list of people."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.said: list[str] = []
        self.refused: set[str] = set()  # numbers for which a row without a name said no

    def take(self, row: Person, answer: str) -> None:
        ranked = sorted(
            (why, at)
            for at, each in enumerate(self.people)
            if (why := self._why(each, row)) is not None
        )
        if answer == "non" and not (row.first_name or row.last_name):
            for at, each in enumerate(self.people):
                if each.number and each.number in (row.number, *row.other_numbers):
                    self.said[at] = answer  # of a whole household, whoever of them it was
            self.refused |= {each for each in (row.number, *row.other_numbers) if each}
        if not ranked:
            self.people.append(row)
            self.said.append("")
        at = ranked[0][1] if ranked else len(self.people) - 1
        self.people[at] = merge(self.people[at], row)
        # A no stays; a yes only fills what nobody was asked.
        self.said[at] = "non" if "non" in (answer, self.said[at]) else self.said[at] or answer

    def shown(self, at: int) -> str:
        return "non" if self.people[at].number in self.refused else self.said[at]

    def _why(self, one: Person, other: Person) -> int | None:
        names = [folded_name(each.first_name, each.last_name) for each in (one, other)]
        lines = [{each.number, *each.other_numbers} - {None} for each in (one, other)]
        same_name = names[0] == names[1]
        if lines[0] & lines[1] and same_name:
            return 0
        if one.email and one.email == other.email and same_name:
            return 1
        if lines[0] & lines[1] and "" in names:
            return 2
        bare = not any(lines) and not one.email and not other.email
        return 3 if bare and same_name else None


def plainly(row: tuple[str, ...]) -> tuple[Person | None, str]:
    last, first, line, email, answer, notes = row
    numbers = [f"+33{each.replace(' ', '')[1:]}" for each in line.split(" / ") if "E" not in each]
    numbers = [each for each in numbers if each != "+33"]
    reach = Reach.BROKEN if "E" in line else Reach.NONE
    if numbers:
        reach = Reach.TEXTABLE if numbers[0].startswith("+336") else Reach.LANDLINE
    if not (last or first or numbers or email):
        return None, answer
    person = Person(
        first_name=first,
        last_name=last,
        number=numbers[0] if numbers else None,
        other_numbers=tuple(numbers[1:]),
        reach=reach,
        email=email.lower(),
        notes=notes,
    )
    return person, answer
