"""An invented shop's list of clients, messy as real ones are. The same rows every time.

All people are invented; mobiles are of 06 39 98, landlines of 02 61 91 and 01 99 00: ranges that
Arcep keeps for fiction.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

ROWS = 358  # about people, in the list that is shipped


def _names(text: str) -> list[str]:
    return [name.replace("·", " ") for name in text.split()]


_FIRST = _names(
    "Léa Hugo Inès Jules Chloé Noé Zoé Maël Anaïs Loïc Élodie Théo Maëlys Raphaël Aïcha Karim "
    "Thi-Mai Jean-Luc Anne-Sophie Björn Łucja Señén Gaëlle Françoise André Rémi Océane Yanis Agnès "
    "Sévérine Bérénice Côme Eugénie Gwenaël Hélène Joël Lætitia Maïwenn Nuño Ysé"
)
_LAST = _names(
    "Durand Petit Moreau Lefèvre Garçon D'Aubrac Müller Nguyen Benali O'Neill Le·Goff Çelik Dubœuf "
    "Château Bégué Kerbrat De·La·Tour Rousset Ferré Guérin Hervé Jégou Könik Lemaître Noël "
    "Pélissier Quéré Rivière Saïdi Thévenet Ümit Vasseur Wójcik Xérès Yvon Zérah"
)

Writing = Callable[[str], str | int]
"""Ten digits of a national number -> the cell as somebody typed it."""


def _pairs(digits: str, between: str) -> str:
    return between.join(digits[at : at + 2] for at in range(0, 10, 2))


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

# Writings and how many in a hundred rows use them, roughly.
_WRITINGS: list[tuple[int, Writing]] = [
    (30, lambda digits: _pairs(digits, " ")),
    (12, lambda digits: digits),
    (12, lambda digits: int(digits)),  # the leading zero is gone
    (8, lambda digits: _pairs(digits, ".")),
    (5, lambda digits: f"+33 (0){digits[1]} {_pairs('00' + digits[2:], ' ')[3:]}"),
    (4, lambda digits: f"0033{digits[1:]}"),
    (4, lambda digits: f"+33{digits[1:]}"),
    (4, lambda digits: f"tél : {_pairs(digits, ' ')}"),
    (4, lambda digits: _pairs(digits, "\u00a0")),
    (2, lambda digits: digits.translate(_WIDE)),
    (2, lambda digits: "O" + digits[1:]),
    (2, lambda digits: f"{_pairs(digits, ' ')} / 02 61 91 {digits[6:8]} {digits[8:]}"),
    (2, lambda digits: f"02 61 91 {digits[6:8]} {digits[8:]} ou {_pairs(digits, ' ')}"),
    (2, lambda digits: f"{_pairs(digits, ' ')} / 06 39 98 {digits[8:]} {digits[6:8]}"),
    (2, lambda digits: "6,40E+08"),  # the text: digits lost
    (1, lambda digits: digits[:-1]),
    (1, lambda digits: digits + "0"),
    (1, lambda digits: "12/03/2024"),
    (1, lambda digits: "à demander"),
    (3, lambda digits: f"02 61 91 {digits[6:8]} {digits[8:]}"),
    (2, lambda digits: f"01 99 00 {digits[6:8]} {digits[8:]}"),
    (4, lambda digits: ""),
]

_HEADER = ["NOM", "Prénom", "Tél. portable", "Mél", "Dernière visite", "Accord SMS", "Remarques"]
_NOTES = ["", "", "", "", "préfère le matin", "=RELANCER", "chien : Pixel", "VIP ★", "2 enfants"]


def _person(chance: random.Random, number: int) -> list[object]:
    first, last = chance.choice(_FIRST), chance.choice(_LAST)
    weights = [weight for weight, _ in _WRITINGS]
    _, write = chance.choices(_WRITINGS, weights)[0]
    mail = f"client{number}@exemple.fr" if chance.random() < 0.4 else ""
    seen: object = date(2026, 1, 5) - timedelta(days=chance.randrange(700))
    return [
        last.upper() if chance.random() < 0.5 else last,
        first if chance.random() < 0.9 else f" {first}  ",
        # Spread over the range, so that the second number of a pair is another line.
        write(f"063998{(number * 29 + 101) % 10_000:04d}"),
        mail,
        seen if chance.random() < 0.8 else "",
        chance.choices(["oui", "non", "", "OK", "x"], [50, 12, 28, 8, 2])[0],
        chance.choice(_NOTES),
    ]


def rows_of(rows: int = ROWS) -> list[list[object]]:
    """A list with ``rows`` rows about people, some of them twice; title and header above, a total
    below."""
    chance = random.Random(20260106)
    drawn = [_person(chance, number) for number in range(_people_in(rows))]
    told: list[list[object]] = [
        ["Salon Exemple - fichier clients"],
        ["mis à jour le", date(2026, 1, 6)],
        [],
        list(_HEADER),
    ]
    left = rows
    for number, person in enumerate(drawn):
        about = [person, *_again(chance, number, person)][:left]
        left -= len(about)
        told.append(about[0])
        if number % 90 == 89:
            told += [[], list(_HEADER)]  # printed page by page
        told += about[1:]
    return [*told, [], ["TOTAL", "", rows], []]


def _again(chance: random.Random, number: int, person: list[object]) -> Iterator[list[object]]:
    """Further rows about somebody, or their household."""
    if number % 60 == 30:
        yield list(person)  # typed twice
    if number % 60 == 45:
        yield [person[1], person[0], *person[2:]]  # and the other way round
    if number % 50 == 20:
        yield [person[0], chance.choice(_FIRST), *person[2:3], "", "", "", "même foyer"]


def _people_in(rows: int) -> int:
    """How many people fill so many rows; the last one may have one row too many."""
    people = 0
    while rows > 0:
        rows -= 1 + (people % 60 == 30) + (people % 60 == 45) + (people % 50 == 20)
        people += 1
    return people
