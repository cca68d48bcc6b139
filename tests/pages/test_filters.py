"""The chronology offers what some entry answers to, and nothing else."""

from generator.pages.filters import Filters
from tests.builders import Records
from tests.pages.presenting import chronology_of

RECORDS: Records = {
    "jurisdictions": {"cn": {"name": "China"}, "us": {"name": "United States"}, "jp": {"name": "Japan"}},
    "commodities": {
        "rare-earths": {"name": "Rare earths"},
        "dysprosium": {"name": "Dysprosium", "parent": "rare-earths"},
        "gallium": {"name": "Gallium"},
    },
    "measures": {"ban": {"dates": {"adopted": "2026-01-01"}, "scope": [{"commodity": "rare-earths"}]}},
    "events": {"talks": {"date": "2026-01-01", "kind": "talks", "targets": ["US"]}},
}


def filters() -> Filters:
    found = chronology_of(RECORDS).overview().filters
    assert found
    return found


def test_kinds_are_those_of_some_entry_with_the_words_of_the_vocabulary() -> None:
    assert [(choice.value, choice.label) for choice in filters().kinds] == [
        ("measure", "Measure announced or adopted"),
        ("talks", "Talks"),
    ]


def test_jurisdictions_are_those_that_act_or_are_aimed_at() -> None:
    assert [(choice.value, choice.label) for choice in filters().places] == [("cn", "China"), ("us", "United States")]


def test_a_commodity_is_offered_with_the_groups_whose_entries_concern_it() -> None:
    assert [(choice.value, choice.above) for choice in filters().goods] == [
        ("dysprosium", "rare-earths"),
        ("rare-earths", ""),
    ]


def test_a_year_has_no_filters_of_its_own() -> None:
    assert chronology_of(RECORDS).of_year(2026).filters is None
