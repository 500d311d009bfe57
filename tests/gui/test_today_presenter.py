"""What Today says of two texts, and which hour somebody asks for: decided without a window."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.ui.today.presenter import asked_hour, changed

_WORDS = st.lists(st.sampled_from(["demain", "à", "15:00", "chez", "nous.", "le"]), max_size=8)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Votre rdv demain à 15:00.", "Votre rdv aujourd'hui à 15:00.", ("demain", "aujourd'hui")),
        ("Demain à 9:00, Léa", "Aujourd'hui à 9:00, Léa", ("Demain", "Aujourd'hui")),
        ("rdv jeudi 26/11 à 9:00.", "rdv demain à 9:00.", ("jeudi 26/11", "demain")),
        ("rdv demain", "rdv aujourd'hui", ("demain", "aujourd'hui")),
    ],
)
def test_the_words_that_differ_are_told_with_what_follows(
    before: str, after: str, told: tuple[str, str]
) -> None:
    for found, expected in zip(changed(before, after), told, strict=True):
        assert found.startswith(expected)
        assert len(found.split()) <= len(expected.split()) + 2
    assert not changed(before, after)[0].endswith((".", ","))


@settings(suppress_health_check=[HealthCheck.too_slow])  # it is the machine that is
@given(_WORDS, _WORDS, _WORDS, _WORDS)
def test_whatever_the_texts_the_difference_is_of_them(
    head: list[str], old: list[str], new: list[str], tail: list[str]
) -> None:
    before, after = (" ".join([*head, *mid, *tail]) for mid in (old, new))
    was, now = changed(before, after)
    assert was in before and now in after
    if before.split() != after.split():
        assert (was, now) != ("", "") or before.rstrip(".,;:") == after.rstrip(".,;:")
    else:
        assert was == now


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("Oui mais plutôt vers 16h si possible", time(16)),
        ("possible à 9h30?", time(9, 30)),
        ("10:45 svp", time(10, 45)),
        ("17 h", time(17)),
        ("14H plutôt", time(14)),
        ("16h ou 17h", None),
        ("16h, oui 16h", time(16)),
        ("dans 48 heures", None),
        ("le 16 à votre guise", None),
        ("06 39 98 00 01", None),
        ("27h", None),
        ("je ne peux pas à 16h", None),
        ("pas avant 17h", None),
        ("Après 17h svp", None),
        ("j'ai 2h de retard", None),
        ("dans 2h ?", None),
        ("jpeux pas demain désolée, on peut décaler à jeudi 15h30 ?", None),
        ("plutôt jeudi 15h30", None),
        ("le 3/12 à 15h30", None),
        ("can't do 15:30", None),
        ("Tuesday 15:30?", None),
        ("in 2 h", None),
        ("à 4h", None),
        ("à 4h de l'après-midi", time(16)),
        ("plus tard, 16h ?", time(16)),
        ("16h cet après-midi ?", time(16)),
        ("15:30 in the afternoon please", time(15, 30)),
        ("4:30 pm?", time(16, 30)),
        ("Peut-on changer ?", None),
    ],
)
def test_the_one_hour_they_name_is_taken(said: str, hour: time | None) -> None:
    assert asked_hour(said) == hour
