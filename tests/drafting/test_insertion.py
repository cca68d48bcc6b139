"""What is added to a file leaves the rest as its authors wrote it."""

import difflib
from pathlib import Path

import pytest

from generator.drafting.insertion import NotInserted, with_row
from generator.reading.locating import read_text
from generator.reading.plain_values import plain_mapping
from tests.support.project import ROOT

ROW = {"title": "A: title", "url": "https://example.org"}
CORRECTION = {"date": "2026-11-23", "what": "It was wrong."}


def added(before: str, after: str) -> list[str]:
    """The lines that are new; every other has to be as it was."""
    changes = [line for line in difflib.ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"]
    assert all(line.startswith("+ ") for line in changes), changes
    return [line[2:] for line in changes]


@pytest.mark.parametrize(
    "sources",
    [
        "sources:\n  - title: One\n    url: x  # as given\n",
        "sources:\n  - {title: One, url: x}\n  # the next one is better\n  - {title: Two, url: y}\n\n",
        "sources:\n- title: One\n",
        "sources:\n    - title: One\n      url: x\n# the end\n",
        "sources:\n  - title: One\n    note: |\n      Two\n      lines\n",
        "sources:\n  - title: One",
    ],
)
@pytest.mark.parametrize("after", ["", "# what follows\nother: 1\n"], ids=["at the end", "in between"])
def test_an_entry_is_put_behind_the_last_one(sources: str, after: str) -> None:
    text = f"title: Record  # a comment\n\n{sources}"
    text = f"{text}\n{after}" if after and not text.endswith("\n") else text + after
    changed = with_row(text, "sources", ROW, markdown=False)
    [line] = added(text, changed)
    assert line.strip() == '- {title: "A: title", url: https://example.org}'
    assert plain_mapping(changed)["sources"][-1] == ROW


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ("[{title: One, url: x}]", '[{title: One, url: x}, {title: "A: title", url: https://example.org}]'),
        (
            "[{title: One},\n  {title: Two}]  # two",
            '[{title: One},\n  {title: Two}, {title: "A: title", url: https://example.org}]  # two',
        ),
    ],
)
def test_a_list_in_brackets_stays_in_brackets(sources: str, expected: str) -> None:
    text = f"title: Record\nsources: {sources}\nother: 1\n"
    assert with_row(text, "sources", ROW, markdown=False) == text.replace(sources, expected)


def test_a_list_there_was_not_yet_stands_before_the_summary() -> None:
    text = "title: Record\nkind: talks\nsummary: |\n  Text.\nsources:\n  - title: One\n"
    changed = with_row(text, "corrections", CORRECTION, markdown=False)
    assert added(text, changed) == ["corrections:", "  - {date: 2026-11-23, what: It was wrong.}"]
    assert changed.index("corrections:") < changed.index("summary:")


def test_in_a_file_without_summary_it_stands_at_the_end() -> None:
    changed = with_row("name: Gallium\n", "corrections", CORRECTION, markdown=False)
    assert changed == "name: Gallium\ncorrections:\n  - {date: 2026-11-23, what: It was wrong.}\n"


def test_the_text_below_front_matter_is_not_touched() -> None:
    text = "---\nname: Gallium\nsources:\n  - title: One\n---\n\nsources:\n  - title: One\n"
    changed = with_row(text, "sources", ROW, markdown=True)
    assert len(added(text, changed)) == 1
    assert changed.endswith("---\n\nsources:\n  - title: One\n")


@pytest.mark.parametrize(
    "text",
    [
        "{title: Record, sources: [{title: One}]}\n",
        "title: Record\nsources: []\n",
        "title: Record\nsources: One\n",
        "title: Record\nsources: [{title: One}] # [\n  # ]\n".replace("] # [", "]  # a ] here"),
        "title: [\n",
        "title: Record\nsources:\n  -\n    title: One\n",
    ],
)
def test_where_it_cannot_be_done_for_certain_nothing_is_done(text: str) -> None:
    try:
        changed = with_row(text, "sources", ROW, markdown=False)
    except NotInserted:
        return
    assert plain_mapping(changed) == {
        **plain_mapping(text),
        "sources": [*plain_mapping(text)["sources"], ROW],
    }


@pytest.mark.parametrize("kind", ["measures", "events", "processes", "commodities"])
def test_it_can_be_done_in_the_files_of_the_archive(kind: str) -> None:
    files = sorted(Path(ROOT / "content" / kind).iterdir())[::4]
    assert files
    for file in files:
        text, markdown = file.read_text(encoding="utf-8"), file.suffix == ".md"
        for key, row in (("sources", ROW), ("corrections", CORRECTION)):
            changed = with_row(text, key, row, markdown)
            assert len(added(text, changed)) <= 2, file.name
            assert read_text(changed.encode(), markdown).body == read_text(text.encode(), markdown).body
