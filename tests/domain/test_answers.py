"""What an answer to a reminder surely says, by the shipped phrases, and what a person must read.

The tables stand in ``answers/*.txt``, one text a line, with ``\\n`` and ``\\uXXXX`` written out.
"""

from __future__ import annotations

import random
import re
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from desktop_app.domain.answers import Answer, AnswerWords, Phrase, Phrases, read, tokens
from desktop_app.domain.answers_file import load
from desktop_app.domain.errors import BadInput
from desktop_app.places import resources
from tests.domain import test_replies

WORDS = load(resources() / "answers")
TABLES = {
    answer: [
        re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), line.replace("\\n", "\n"))
        for line in (Path(__file__).parent / "answers" / f"{answer}.txt")
        .read_text("utf-8")
        .splitlines()
    ]
    for answer in Answer
}
SURE = [(text, answer) for answer in Answer if answer != "doubtful" for text in TABLES[answer]]


@pytest.mark.parametrize("answer", Answer)
def test_the_tables(answer: Answer) -> None:
    """Hundreds of texts as people write them; those told wrongly are named."""
    assert len(TABLES[answer]) >= 80
    read_as = {text: read(text, WORDS) for text in TABLES[answer]}
    assert {text: said for text, said in read_as.items() if said is not answer} == {}


@pytest.mark.parametrize("text", ["", " ", "\n", "\u200b", "\U0001f3fd", "...", "\ud800", "\x00"])
def test_nothing_said_is_doubtful(text: str) -> None:
    assert read(text, WORDS) is Answer.DOUBTFUL


def test_without_words_everything_is_doubtful() -> None:
    assert read("oui", AnswerWords({})) is Answer.DOUBTFUL


def _stops() -> list[str]:
    """The STOPs of all countries, from the tests that say what one is."""
    told = (
        test_replies.test_a_plain_stop_counts_in_every_country,
        test_replies.test_a_french_refusal,
        test_replies.test_a_british_refusal,
    )
    marks = [mark for each in told for mark in each.pytestmark]
    return [text for mark in marks if mark.args[0] == "text" for text in mark.args[1]]


def test_no_stop_is_a_yes() -> None:
    """Nor a wish to move. Where "cancel" is no STOP it calls the appointment off."""
    stops = _stops()
    assert len(stops) > 150
    sure = {text for text in stops if read(text, WORDS) is not Answer.DOUBTFUL}
    assert sure == {"Cancel", "please cancel"}
    assert {read(text, WORDS) for text in sure} == {Answer.CANCELLED}


# What may be around any answer: manners, marks, pictures, and what is not seen.
_around = st.sampled_from(
    [
        *(
            "",
            "merci",
            "Bonjour,",
            "Bonsoir Madame.",
            "Hi",
            "thanks",
            "!",
            "...",
            "😊",
            "🙏🏽",
            "\n",
        ),
        *(
            "Bonne journée",
            "Cordialement",
            "\u00a0",
            "\u200f",
            "\ufeff",
            "–",
            "« ",
            " »",
            "Merci !",
        ),
    ]
)
WAYS_TO_WRITE: list[Callable[[str], str]] = [
    *(str.upper, str.lower, str.title, str.swapcase),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace("'", "’"),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "  "),
    lambda text: "\u200b".join(text),
]


@pytest.mark.parametrize("write", WAYS_TO_WRITE)
def test_how_it_is_written_changes_nothing(write: Callable[[str], str]) -> None:
    assert {text: a for text, a in SURE if read(write(text), WORDS) is not a} == {}


@given(st.sampled_from(SURE), _around, _around, st.sampled_from(WAYS_TO_WRITE))
def test_manners_and_marks_around_change_nothing(
    told: tuple[str, Answer], before: str, after: str, write: Callable[[str], str]
) -> None:
    text, answer = told
    assert read(f"{before} {write(text)} {after}", WORDS) is answer


def _strip_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@pytest.mark.parametrize("apostrophe", ["", " ", "’", "´", "‘"])
def test_accents_and_apostrophes_may_be_missing(apostrophe: str) -> None:
    """As in "jannule" and "j annule"."""
    typed = {text: _strip_accents(text).replace("'", apostrophe) for text, _ in SURE}
    wrong = {typed[text]: answer for text, answer in SURE if read(typed[text], WORDS) is not answer}
    assert wrong == {}


def _vocabulary(phrases: Phrases) -> Iterator[str]:
    for member in phrases.members:
        for each in member:
            if isinstance(each, Phrases):
                yield from _vocabulary(each)
            else:
                yield each


VOCABULARY = {each for phrases in WORDS.phrases.values() for each in _vocabulary(phrases)}
_places = st.integers(0, 1000)


def _with(text: str, word: str, place: int) -> str:
    parts = text.split()
    at = place % (len(parts) + 1)
    return " ".join([*parts[:at], word, *parts[at:]])


@given(st.sampled_from(SURE), st.text(min_size=1, max_size=12), _places)
@example(("oui", Answer.CONFIRMED), "16h", 1)
@example(("oui", Answer.CONFIRMED), "?", 1)
@example(("oui", Answer.CONFIRMED), "\u0336", 1)
def test_one_unknown_word_makes_it_doubtful(
    told: tuple[str, Answer], word: str, place: int
) -> None:
    """Any word, figure or sign that no phrase knows, anywhere."""
    known = {*VOCABULARY, "."}
    assume(any(each not in known for each in tokens(f" {word} ")))
    assert read(_with(told[0], word, place), WORDS) is Answer.DOUBTFUL


NEGATIONS = [
    *("pas", "n'", "jamais", "plus", "aucun", "aucunement", "sans", "ni", "point", "rien", "guère"),
    *("nullement", "surtout", "not", "don't", "never", "isn't", "won't", "cannot", "neither"),
]


# Those without a negation already: "Non, je ne peux pas venir, peut-on décaler" is as sure.
PLAIN = [
    text
    for text in TABLES[Answer.CONFIRMED] + TABLES[Answer.MOVE]
    if not re.search(r"\bpas\b|\bcan't\b", text)
]


@given(st.sampled_from(PLAIN), st.sampled_from([*NEGATIONS, "ne", "non", "no"]), _places)
def test_a_negation_leaves_no_yes_and_no_move(text: str, negation: str, place: int) -> None:
    """It may turn one into a no, as "je viens pas"; most become doubtful."""
    said = read(_with(text, negation, place), WORDS)
    assert said in (Answer.DOUBTFUL, Answer.CANCELLED)


@given(st.sampled_from(TABLES[Answer.CANCELLED]), st.sampled_from(NEGATIONS), _places)
def test_a_negation_never_leaves_a_no(text: str, negation: str, place: int) -> None:
    """But the "n'" of "j'peux pas", where it was left out, and "non" before the whole of it."""
    assume(negation != "n'" or "peux pas" not in text)
    assert read(_with(text, negation, place), WORDS) is Answer.DOUBTFUL


@pytest.mark.parametrize("verb", ["annuler", "annule", "annulez", "j'annule", "cancel", "reporter"])
@pytest.mark.parametrize("no", ["ne pas {}", "{} pas", "pas {}", "non {}", "don't {}", "ne {} pas"])
def test_a_negated_verb_is_doubtful(verb: str, no: str) -> None:
    if (verb, no) != ("j'annule", "non {}"):  # "Non, j'annule" says it once more
        assert read(no.format(verb), WORDS) is Answer.DOUBTFUL


@given(
    st.sampled_from(TABLES[Answer.CONFIRMED]),
    st.sampled_from(TABLES[Answer.CANCELLED] + TABLES[Answer.MOVE]),
    st.booleans(),
    st.sampled_from([" ", ", ", ". ", "\n", " mais ", " ou "]),
)
def test_a_yes_beside_a_no_is_doubtful(yes: str, no: str, swap: bool, between: str) -> None:
    said = between.join([no, yes] if swap else [yes, no])
    assert read(said, WORDS) is Answer.DOUBTFUL


_SAYS = {
    Phrase.CONFIRMED: Answer.CONFIRMED,
    Phrase.ABSENT: Answer.CANCELLED,
    Phrase.CANCELLED: Answer.CANCELLED,
    Phrase.MOVE: Answer.MOVE,
}


def _one_of(phrases: Phrases, choice: random.Random) -> str:
    member = choice.choice(phrases.members)
    return " ".join(_one_of(e, choice) if isinstance(e, Phrases) else e for e in member)


@given(st.sampled_from(Phrase), st.randoms(use_true_random=False))
def test_no_phrase_stands_in_a_wrong_list(phrase: Phrase, choice: random.Random) -> None:
    """Each way to write each phrase of the files says what its list says, and a companion alone
    says nothing."""
    written = _one_of(WORDS.phrases[phrase], choice)
    assert read(written, WORDS) is _SAYS.get(phrase, Answer.DOUBTFUL), written


@given(st.text(max_size=400))
@example("oui" + "\u0301" * 300)
@example("\ufdfa" * 320)
def test_any_text_is_read(text: str) -> None:
    """And the same with space around it."""
    assert read(text, WORDS) is read(f" {text}\t", WORDS) or len(text) > 300


@pytest.mark.parametrize(
    "text",
    [
        *("x" * 10_000, "ok " * 3_333, "👍" * 10_000, "é" * 10_000, "je viens " * 1_000),
        *("👍" * 320, "👍" * 64, "c " * 64, "merci et " * 32, "- " * 160),
        "je souhaite changer l'heure de " * 10,
    ],
)
def test_it_is_fast(text: str) -> None:
    """A few milliseconds at its best; the limit leaves room for a slow machine."""
    assert min(_seconds(text) for _ in range(3)) < 0.05


def _seconds(text: str) -> float:
    begun = time.thread_time()
    read(text, WORDS)
    return time.thread_time() - begun


def test_a_long_text_is_doubtful() -> None:
    assert read("oui " * 60, WORDS) is Answer.CONFIRMED
    assert read("oui " * 70, WORDS) is Answer.DOUBTFUL
    assert read("oui" + " " * 400, WORDS) is Answer.DOUBTFUL


SMALL = """\
schema = 1
polite = ["merci"]
confirmed = ["je {come}", "d'accord"]
[any]
here = ["là"]
come = ["viens", "serai {here}"]
"""


def _written_to(folder: Path, text: str) -> Path:
    (folder / "fr.toml").write_text(text, "utf-8")
    return folder


def test_a_phrase_names_lists(tmp_path: Path) -> None:
    words = load(_written_to(tmp_path, SMALL))
    for text in ("Je viens", "je serai là, merci", "d’accord", "daccord", "d accord"):
        assert read(text, words) is Answer.CONFIRMED
    for text in ("je", "là", "je là", "je serai", "viens", "accord", "merci"):
        assert read(text, words) is Answer.DOUBTFUL


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ("schema = 1", "schema = 2", "schema"),
        ("schema = 1", "schema = true", "schema"),
        ("schema = 1", "", "schema"),
        ("schema = 1", "schema = ", "toml"),
        ("polite =", "rude =", "rude"),
        ('["merci"]', '"merci"', "polite"),
        ('["merci"]', "[]", "polite"),
        ('["merci"]', "[1]", "polite"),
        ('["merci"]', '[""]', "polite"),
        ('["merci"]', '["merci", " "]', "polite"),
        ("{come}", "{come", "confirmed"),
        ("{come}", "come}", "confirmed"),
        ("{come}", "{go}", "confirmed"),
        ("{come}", "{Come}", "confirmed"),
        ("{here}", "{come}", "any.come"),
        ("[any]", "[[any]]", "any"),
        ("[any]", "[some]", "confirmed"),
        ('["là"]', "3", "any.here"),
    ],
)
def test_a_file_not_understood_whole_is_refused(
    tmp_path: Path, before: str, after: str, where: str
) -> None:
    """A phrase that is skipped would be an answer nobody reads."""
    with pytest.raises(BadInput) as raised:
        load(_written_to(tmp_path, SMALL.replace(before, after, 1)))
    assert raised.value.kind == "bad_answers"
    assert raised.value.facts == {"language": "fr", "where": where}


def test_a_folder_without_files_or_with_one_that_is_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="bad_answers"):
        load(tmp_path)
    (tmp_path / "fr.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(BadInput, match="bad_answers"):
        load(tmp_path)


@given(st.integers(0, len(SMALL)), st.integers(0, 30), st.text(max_size=12))
def test_a_damaged_file_is_refused_or_understood(
    tmp_path_factory: pytest.TempPathFactory, at: int, gone: int, put: str
) -> None:
    folder = tmp_path_factory.mktemp("answers")
    damaged = SMALL[:at] + put + SMALL[at + gone :]
    (folder / "fr.toml").write_bytes(damaged.encode("utf-8", "surrogatepass"))
    try:
        words = load(folder)
    except BadInput as error:
        assert error.kind == "bad_answers"
    else:
        assert read("merci", words) in set(Answer)
