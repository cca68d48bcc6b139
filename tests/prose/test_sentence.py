"""The first sentence of a text is whole, plain, and no longer than there is room for."""

import pytest

from generator.prose.sentence import first_sentence


def _sentence(markdown: str) -> str:
    return first_sentence(markdown, {"cn-1": "Ban on *exports*"}.get)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("One. Two.", "One."),
        ("Does it bind? It does.", "Does it bind?"),
        ("Without an end", "Without an end"),
        ("MOFCOM No. 46 of 2024 and Art. V bind. More.", "MOFCOM No. 46 of 2024 and Art. V bind."),
        ("The U.S. Department and J. R. Smith say so. More.", "The U.S. Department and J. R. Smith say so."),
        ("JL Mag Co. Ltd. Ganzhou got licences. More.", "JL Mag Co. Ltd. Ganzhou got licences."),
        ("It said “no.” Then it went.", "It said “no.”"),
        ("Rates are 3.5 per cent. More.", "Rates are 3.5 per cent."),
        ("Two\nlines of one. More.", "Two lines of one."),
        ("## Heading\n\n| a | b |\n\n- point\n\nAt last. More.", "At last."),
        ("A *weighty* **text** with `code` and snake_case. More.", "A weighty text with code and snake_case."),
        ("See [the page](https://example.org/a_b) first. More.", "See the page first."),
        ("[[cn-1]] binds. More.", "Ban on *exports* binds."),
        ("[[cn-1|The ban]] binds. More.", "The ban binds."),
        ("", ""),
        ("# Only a heading", ""),
    ],
)
def test_it_ends_where_the_sentence_does_and_has_no_markup(markdown: str, expected: str) -> None:
    assert _sentence(markdown) == expected


def test_what_is_too_long_is_cut_at_a_word_and_says_so() -> None:
    sentence = _sentence(f"{'word, ' * 100}end.")
    assert sentence.endswith("word …")
    assert len(sentence) <= 282
