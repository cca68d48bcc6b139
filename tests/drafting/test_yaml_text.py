"""What is written is read back as it was, by the archive and by editors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafting.yaml_text import WIDTH, entry, flow, item, scalar
from generator.reading.plain_values import plain_mapping

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), max_size=60)


def written(key: str, value: object) -> str:
    return "\n".join(entry(key, value))


@given(TEXTS)
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    assert plain_mapping(written("title", text)) == {"title": text}


@given(st.lists(st.dictionaries(st.sampled_from(["title", "note", "says"]), TEXTS, min_size=1), min_size=1, max_size=3))
def test_any_list_of_keys_and_values_is_read_back_as_it_was(rows: list[dict[str, str]]) -> None:
    assert plain_mapping(written("sources", rows)) == {"sources": rows}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MOFCOM Announcement No. 72 of 2025", "MOFCOM Announcement No. 72 of 2025"),
        ("商务部公告2025年第72号", "商务部公告2025年第72号"),
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("2025-11-09", "2025-11-09"),
        ("NO", "NO"),
        ("Article 2: gallium", '"Article 2: gallium"'),
        ("a, b", '"a, b"'),
        ("true", '"true"'),
        ("2846.90", '"2846.90"'),
        ("0101", '"0101"'),
        ("# no comment", '"# no comment"'),
        ("", ""),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, expected: str) -> None:
    assert scalar(text) == expected


def test_short_keys_and_values_stand_on_one_line() -> None:
    assert written("dates", {"adopted": "2025-04-04", "in_force": "2025-04-04"}) == (
        "dates: {adopted: 2025-04-04, in_force: 2025-04-04}"
    )
    assert list(item({"commodity": "gallium", "ex": True, "hs": ["8112.92"]}, 1)) == [
        '  - {commodity: gallium, ex: true, hs: ["8112.92"]}'
    ]
    assert flow({"except": ["US", "JP"]}) == "{except: [US, JP]}"


def test_what_is_too_long_for_a_line_stands_below_each_other() -> None:
    lines = list(item({"title": "word " * 15, "note": "word " * 15}, 1))
    assert [line[:12] for line in lines] == ['  - title: "', '    note: "w']


def test_a_gap_has_a_line_of_its_own() -> None:
    assert written("sources", [{"title": "Notice", "url": ""}]) == "sources:\n  - title: Notice\n    url:"


def test_a_summary_is_a_block_that_fits_the_page() -> None:
    text = "[[cn-mofcom-2024-46|The ban]] is suspended. " * 8 + "\n\nA second paragraph."
    lines = written("summary", text).split("\n")
    assert lines[0] == "summary: |"
    assert all(len(line) <= WIDTH for line in lines)
    assert " ".join(plain_mapping("\n".join(lines))["summary"].split()) == " ".join(text.split())
