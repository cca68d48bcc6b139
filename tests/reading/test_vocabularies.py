"""The controlled lists, and what an archive adds to them."""

from pathlib import Path

import pytest

from generator.model.change import ChangeKind
from generator.model.vocabulary import Flow, InstrumentClass
from generator.reading.problem import Problem
from generator.reading.vocabularies import read_own_vocabularies, read_vocabularies


def test_every_change_of_the_model_has_its_words() -> None:
    assert set(read_own_vocabularies().changes) == {kind.value for kind in ChangeKind}


def test_instruments_of_the_design_have_class_and_flow() -> None:
    instruments = read_own_vocabularies().instruments
    ban = instruments["export-prohibition"]
    assert (ban.instrument_class, ban.flow, ban.mast) == (InstrumentClass.RESTRICTION, Flow.EXPORT, "P31")
    assert instruments["tariff"].flow is Flow.IMPORT
    assert instruments["re-export-control"].flow is Flow.REEXPORT
    assert instruments["agreement"].instrument_class is InstrumentClass.FRAMEWORK


def test_an_archive_adds_terms_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yml").write_text(
        "instruments:\n  quota-auction: {label: Quota auction, noun: auction, class: restriction}\n"
        "events:\n  leak: {label: Leak}\nprocesses:\n  review: {label: Review}\n",
        encoding="utf-8",
    )
    problems: list[Problem] = []
    found = read_vocabularies(tmp_path, problems)
    assert problems == []
    assert found.instruments["quota-auction"].noun == "auction"
    assert (found.events["leak"].label, found.processes["review"].label) == ("Leak", "Review")
    assert "tariff" in found.instruments


def test_an_archive_without_terms_of_its_own_has_the_generators(tmp_path: Path) -> None:
    assert read_vocabularies(tmp_path, []) == read_own_vocabularies()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "relations: {eats: {}}\n",
            "1:1: unknown-key: 'relations' is not a key here; allowed: instruments, events, processes",
        ),
        ("events: leak\n", "1:9: wrong-type: 'events' expects terms"),
        ("events:\n  leak: Leak\n", "2:9: wrong-type: 'leak' expects keys and values"),
        (
            "events:\n  leak: {lable: Leak, description: d}\n",
            "2:10: unknown-key: 'lable' is not a key here; did you mean 'label'?",
        ),
        ("events: [\n", "2:1: bad-yaml"),
    ],
)
def test_mistakes_in_added_terms_are_told_with_their_place(tmp_path: Path, text: str, problem: str) -> None:
    root = tmp_path / "content"
    root.mkdir()
    (root / "vocabulary.yml").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    read_vocabularies(root, problems)
    assert any(str(found).startswith(f"content/vocabulary.yml:{problem}") for found in problems)
