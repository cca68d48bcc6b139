"""What does not fit a record's shape, in a contributor's words."""

import pytest
from pydantic import ValidationError

from generator.model.brief import Brief
from generator.model.commodity import Commodity
from generator.model.event import Event
from generator.model.measure import Measure
from generator.model.record import Record
from generator.reading.shape import shape_problems
from generator.reading.yaml_nodes import parse_mapping

_MEASURE = """\
title: Ban
instrument: export-prohibition
jurisdictions: [CN]
dates: {adopted: 2025-01-10}
summary: Text
sources: [{title: T, url: "https://example.org", publisher: P, language: en, kind: official}]
"""
_EVENT = """\
title: Talks
date: 2025-06-10
kind: talks
jurisdictions: [CN]
summary: Text
sources: [{title: T, url: "https://example.org", publisher: P, language: en, kind: official}]
"""


def told(text: str, model: type[Record] = Measure) -> list[str]:
    """The problems of a record, as they are printed."""
    root = parse_mapping(text)
    try:
        model.model_validate({**root.plain(), "id": "x", "path": "x.yml"})
    except ValidationError as error:
        return sorted(str(problem) for problem in shape_problems(error, model, root, "x.yml"))
    return []


def test_a_record_in_order_has_no_problems() -> None:
    assert told(_MEASURE) == told(_EVENT, Event) == []


@pytest.mark.parametrize(
    ("added", "problem"),
    [
        ("titel: Ban\n", "x.yml:7:1: unknown-key: 'titel' is not a key here; did you mean 'title'?"),
        (
            "issuers: Ministry\n",
            "x.yml:7:10: wrong-type: 'issuers' expects a list, found 'Ministry'; write [Ministry]",
        ),
        (
            "issuers: {a: b}\n",
            (
                "x.yml:7:10: wrong-type: 'issuers' expects a list, found keys and values; "
                "write it in brackets: [one, two]"
            ),
        ),
        (
            "relations: {type: cites, target: x}\n",
            ("x.yml:7:12: wrong-type: 'relations' expects a list, found keys and values; begin each entry with '- '"),
        ),
        (
            "document: [a]\n",
            (
                "x.yml:7:11: wrong-type: 'document' expects text, found a list; "
                "write one text, without brackets or a leading hyphen"
            ),
        ),
        ("issuers: ['']\n", "x.yml:7:11: empty-value: 'issuers' has an empty entry; fill it in, or remove it"),
        ("document: ''\n", "x.yml:7:11: empty-value: 'document' is empty; fill it in, or leave the key out"),
        ("document:\n", "x.yml:7:10: empty-value: 'document' is empty; fill it in, or leave the key out"),
        (
            "relations: [text]\n",
            "x.yml:7:13: wrong-type: 'relations' expects keys and values, found 'text'; write {key: value}",
        ),
        (
            "scope: [{note: n}]\n",
            (
                "x.yml:7:9: missing-key: a row of goods names either 'commodity' or 'covers'; "
                "give one of the two: a commodity, or a measure whose list is meant"
            ),
        ),
        (
            "scope: some\n",
            (
                "x.yml:7:8: wrong-type: 'scope' expects 'all' or a list of rows such as [{commodity: gallium}], "
                "found 'some'"
            ),
        ),
        (
            "scope: [{commodity: g, ex: yes}]\n",
            "x.yml:7:28: wrong-type: 'ex' expects true or false, found 'yes'",
        ),
        (
            "scope: [{commodity: g, form: metal}]\n",
            "x.yml:7:24: unknown-key: 'form' is not a key here; did you mean 'forms'?",
        ),
        (
            "scope: [gallium]\n",
            "x.yml:7:9: wrong-type: 'scope' expects keys and values, found 'gallium'; write {key: value}",
        ),
        (
            "targets: []\n",
            (
                "x.yml:7:10: wrong-type: 'targets' expects 'all', a list such as [US, JP], or {except: [CN]}, "
                "found an empty list"
            ),
        ),
        ("targets: ['']\n", "x.yml:7:11: empty-value: 'targets' has an empty entry; fill it in, or remove it"),
        (
            "targets: US\n",
            ("x.yml:7:10: wrong-type: 'targets' expects 'all', a list such as [US, JP], or {except: [CN]}, found 'US'"),
        ),
        (
            "levels: [{level: 10 %}]\n",
            "x.yml:7:10: missing-key: 'from' is required here; add 'from:' (first day it applies)",
        ),
        (
            "levels: [{level: 10 %, from: 2025, through: 2026, until: 2027}]\n",
            (
                "x.yml:7:10: two-ends: 'through' and 'until' are both given; keep the one the source uses: "
                "'through' is the last day it applies, 'until' the first day it no longer does"
            ),
        ),
        (
            "changes: [{measure: m, change: suspendet}]\n",
            "x.yml:7:32: unknown-term: 'suspendet' is not a term for 'change'; did you mean 'suspended'?",
        ),
        (
            "legal_form: rumour\n",
            (
                "x.yml:7:13: unknown-term: 'rumour' is not a term for 'legal_form'; "
                "allowed: act, de-facto, policy-statement, unpublished"
            ),
        ),
        (
            "checked: 2026-02-30\n",
            (
                "x.yml:7:10: bad-date: '2026-02-30' is not a day of the calendar; "
                "write year, month and day as in 2025-04-04"
            ),
        ),
        (
            "checked: yesterday\n",
            (
                "x.yml:7:10: bad-date: 'yesterday' is not a date; write a year (2025), a month (2025-04), "
                "a day (2025-04-04), or a day with time and offset from UTC (2026-11-10T00:01-05:00)"
            ),
        ),
        (
            "identifiers: [{scheme: celex}]\n",
            "x.yml:7:15: missing-key: 'value' is required here; add 'value:' (the number)",
        ),
    ],
)
def test_each_mistake_is_told_with_its_place_and_fix(added: str, problem: str) -> None:
    assert told(_MEASURE + added) == [problem]


def test_every_mistake_is_told_at_once() -> None:
    text = _MEASURE.replace("title: Ban\n", "").replace("2025-01-10", "soon") + "colour: red\n"
    assert [problem.split(": ")[1] for problem in told(text)] == ["missing-key", "bad-date", "unknown-key"]


def test_a_list_that_needs_an_entry_is_not_empty() -> None:
    assert told(_MEASURE.replace("[CN]", "[]")) == [
        (
            "x.yml:3:16: empty-value: 'jurisdictions' is empty, and is required here; fill it in "
            "(who acts: ISO 3166-1 alpha-2, or a jurisdiction record)"
        )
    ]


def test_a_number_out_of_range_is_told_with_the_range() -> None:
    text = "name: Gallium\natomic_number: 131\n"
    assert told(text, Commodity) == ["x.yml:2:16: bad-value: 'atomic_number' has to be at most 118, found '131'"]


def test_a_word_where_a_number_belongs_is_told() -> None:
    text = "name: Gallium\natomic_number: many\n"
    assert told(text, Commodity) == [
        "x.yml:2:16: wrong-type: 'atomic_number' expects a whole number, found 'many'; write it in digits"
    ]


def test_where_no_key_is_alike_all_are_listed_but_those_that_the_reader_sets() -> None:
    text = "title: B\ndate: 2025\nauthors: [A]\nsummary: S\nbodi: text\n"
    assert told(text, Brief) == [
        (
            "x.yml:5:1: unknown-key: 'bodi' is not a key here; allowed: as_of, authors, commodities, corrections, "
            "date, draft, former_ids, jurisdictions, other_names, summary, supersedes, title, updated, withdrawn"
        )
    ]


def test_what_is_required_and_lacking_is_explained() -> None:
    assert told(_MEASURE.replace("jurisdictions: [CN]\n", "")) == [
        (
            "x.yml:1:1: missing-key: 'jurisdictions' is required here; "
            "add 'jurisdictions:' (who acts: ISO 3166-1 alpha-2, or a jurisdiction record)"
        )
    ]
    assert told(_MEASURE.replace(", kind: official", "")) == [
        (
            "x.yml:6:11: missing-key: 'kind' is required here; "
            "add 'kind:' (official, official-translation, unofficial-translation, analysis, news)"
        )
    ]


def test_a_long_value_is_shown_by_its_beginning() -> None:
    assert told(_MEASURE + f"issuers: {'Ministry ' * 20}\n")[0].endswith("…'; write it in brackets: [one, two]")
