"""The order of restrictions by how strictly they hold goods back."""

import pytest

from generator.model.strictness import Strictness, strictness_of
from generator.model.vocabulary import Flow, InstrumentClass
from tests.builders import vocabularies


def test_the_strictest_comes_first() -> None:
    assert [term.value for term in Strictness] == ["ban", "quota", "control", "tax", "import"]


@pytest.mark.parametrize(
    ("instrument", "flow", "expected"),
    [
        ("export-prohibition", Flow.EXPORT, Strictness.BAN),
        ("export-quota", Flow.EXPORT, Strictness.QUOTA),
        ("export-licensing", Flow.EXPORT, Strictness.CONTROL),
        ("technology-control", Flow.EXPORT, Strictness.CONTROL),
        ("re-export-control", Flow.REEXPORT, Strictness.CONTROL),
        ("sanction", Flow.NONE, Strictness.CONTROL),
        ("export-tax", Flow.EXPORT, Strictness.TAX),
        ("minimum-export-price", Flow.EXPORT, Strictness.TAX),
        ("tariff", Flow.IMPORT, Strictness.IMPORT),
        ("import-prohibition", Flow.IMPORT, Strictness.IMPORT),
        ("an-archive-s-own-term", Flow.EXPORT, Strictness.CONTROL),
        ("an-archive-s-own-term", Flow.IMPORT, Strictness.IMPORT),
    ],
)
def test_instruments_are_told_apart(instrument: str, flow: Flow, expected: Strictness) -> None:
    assert strictness_of(instrument, flow) is expected


def test_every_restriction_of_the_vocabulary_has_its_place() -> None:
    found = {
        strictness_of(term, instrument.flow)
        for term, instrument in vocabularies().instruments.items()
        if instrument.instrument_class is InstrumentClass.RESTRICTION
    }
    assert found == set(Strictness)
