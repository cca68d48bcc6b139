"""The values of many files: the same from one process as from several."""

from pathlib import Path

import pytest

from generator.reading import plain_files as module
from generator.reading.plain_files import PlainFile, plain_files


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """Files of every sort, and one that is not there."""
    texts = {
        "measure.yml": "title: 商务部\nscope: [a, b]\n",
        "brief.md": "---\ntitle: Brief\n---\n\nText\n",
        "broken.yml": "title: [\n",
        "hidden.yml": "title: a\u200bb\n",
        "open.md": "---\ntitle: Brief\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    return [str(tmp_path / name) for name in (*texts, "gone.yml")]


EXPECTED = [
    PlainFile({"title": "商务部", "scope": ["a", "b"]}, "", 1),
    PlainFile({"title": "Brief"}, "\nText\n", 4),
    None,
    None,
    None,
    None,
]


def test_files_are_read_in_their_order_and_what_is_not_in_order_is_left_for_a_second_look(paths: list[str]) -> None:
    assert list(plain_files(paths)) == EXPECTED


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_several_processes_read_the_same_in_the_same_order(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FILES_WORTH_A_WORKER", 1)
    monkeypatch.setattr(module, "_FILES_AT_ONCE", 4)
    monkeypatch.setattr(module, "_may_fork", lambda: True)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert list(plain_files(paths * 5)) == EXPECTED * 5
