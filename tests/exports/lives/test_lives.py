"""The file of lives, read by the browser's code, gives the answers that the archive gives."""

from collections import defaultdict
from datetime import date
from random import Random

import pytest

from generator.checking.check import check
from generator.model.archive import Archive
from generator.model.binding import Question, what_binds, what_binds_within
from generator.model.coverage import CoverageIndex, Route
from generator.model.wording import date_after_since
from generator.pages.controlled import state_of, states_of
from generator.pages.presenter import Presenter, then_in_words, until_in_words
from generator.reading.content import read_content
from tests.exports.lives.browser import Ask, answers, as_answer
from tests.model.lifecycle.cases import Answer, Case, cases, in_plain_values
from tests.model.test_binding import binding_archive, binding_cases
from tests.support.project import ROOT, TODAY

_DAYS = [
    date(2010, 1, 1),
    date(2024, 12, 4),
    date(2025, 6, 11),
    date(2025, 11, 9),
    TODAY,
    date(2026, 11, 28),
    date(2028, 3, 1),
]
_READERS_DAYS = [TODAY, date(2026, 12, 24), date(2027, 6, 1)]


@pytest.fixture(scope="module", params=[None, date(2000, 1, 1)], ids=["built today", "built long before"])
def answered(request: pytest.FixtureRequest) -> dict[str, Answer]:
    """What the browser's code answers to every case of the table, from a file built on its day or long before."""
    given = answers([(case.archive, request.param or case.today, [_ask(case)]) for case in cases()])
    return {case.name: as_answer(answer) for case, [answer] in zip(cases(), given, strict=True)}


def _ask(case: Case) -> Ask:
    return Ask(case.on, case.today, case.measure, case.part, case.commodity, case.origin, case.destination)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_browser_answers_as_the_table_says(case: Case, answered: dict[str, Answer]) -> None:
    assert answered[case.name] == case.answer


def test_the_browser_finds_what_binds_as_the_table_says() -> None:
    asked = binding_cases()
    [given] = answers(
        [
            (
                binding_archive(),
                min(case.today for case in asked),
                [
                    Ask(
                        case.on,
                        case.today,
                        commodity=case.question.commodity,
                        origin=case.question.origin,
                        destination=case.question.destination,
                    )
                    for case in asked
                ],
            )
        ]
    )
    for case, answer in zip(asked, given, strict=True):
        found: defaultdict[str, list[str]] = defaultdict(list)
        within: defaultdict[str, list[tuple[str, set[str]]]] = defaultdict(list)
        for row in answer:
            part = f" {row['part']}" if row["part"] else ""
            name = f"{row['measure']}{part}{' in part' if row['inPart'] else ''}"
            if row["members"]:
                within[row["group"]].append((name, set(row["members"])))
            else:
                found[row["group"]].append(name)
        assert {group: sorted(names) for group, names in found.items()} == case.expected, case.name
        assert within.keys() == case.within.keys(), case.name
        for group, expected in case.within.items():
            names = [(name, set(members.split())) for name, _, members in (row.partition(": ") for row in expected)]
            assert sorted(within[group], key=str) == sorted(names, key=str), case.name


@pytest.fixture(scope="module")
def archive() -> Archive:
    found = check(read_content(ROOT / "content"), TODAY).archive
    assert found is not None
    return found


def test_the_browser_answers_for_every_part_of_the_archive_as_the_archive_does(archive: Archive) -> None:
    asks = [
        Ask(on, today, measure.id, part)
        for measure in archive.measures
        if not measure.withdrawn
        for part in (None, *(part.id for part in measure.parts))
        for on in _DAYS
        for today in _READERS_DAYS
    ]
    [given] = answers([(archive, TODAY, asks)])
    for ask, answer in zip(asks, given, strict=True):
        assert ask.measure is not None
        measure = archive.measure(ask.measure)
        status = archive.status(measure, ask.part, ask.on, ask.today)
        assert as_answer(answer) == in_plain_values(status), ask
        noun = "measure" if measure.parts and not ask.part else archive.life(measure).life_of(ask.part).history.noun
        since = date_after_since(status.since_told) if status.since_told else None
        words = status.level, since, until_in_words(status), then_in_words(status, noun)
        assert tuple(answer[key] for key in ("level", "since_words", "until_words", "then_words")) == words, ask
        beside = status.level, status.by_terms.value, list(status.unverified)
        assert (answer["level"], answer["by_terms"], answer["unverified"]) == beside, ask


def test_the_browser_finds_what_binds_in_the_archive_as_the_archive_does(archive: Archive) -> None:
    random = Random(20261123)
    commodities = [commodity.id for commodity in archive.commodities]
    places = [None, *(jurisdiction.id for jurisdiction in archive.jurisdictions)]
    asks = [
        Ask(
            random.choice(_DAYS),
            TODAY,
            commodity=random.choice(commodities),
            origin=random.choice(places),
            destination=random.choice(places),
        )
        for _ in range(300)
    ]
    coverage = CoverageIndex(archive)
    [given] = answers([(archive, TODAY, asks)])
    for ask, answer in zip(asks, given, strict=True):
        question = Question(ask.commodity or "", ask.origin, ask.destination)
        expected = sorted(
            (
                binding.coverage.measure.id,
                binding.coverage.part.id if binding.coverage.part else "",
                binding.group.value,
                binding.coverage.route.value,
                binding.partly_excluded,
                sorted(members),
            )
            for binding, members in (
                *((own, ()) for own in what_binds(archive, coverage, question, ask.on, ask.today)),
                *(
                    (some.binding, some.members)
                    for some in what_binds_within(archive, coverage, question, ask.on, ask.today)
                ),
            )
        )
        found = [
            (row["measure"], row["part"] or "", row["group"], row["route"], row["inPart"], sorted(row["members"] or ()))
            for row in answer
        ]
        assert sorted(found) == expected, ask


@pytest.mark.parametrize("day", [date(2009, 1, 1), date(2012, 3, 13), *_DAYS, *_READERS_DAYS], ids=str)
def test_the_browser_fills_the_periodic_table_of_a_day_as_a_page_built_that_day(archive: Archive, day: date) -> None:
    [[given]] = answers([(archive, TODAY, [Ask(day, day, by="")])])
    presenter = Presenter(archive, day)
    assert given == {
        commodity.id: sorted(state.value for state in states_of(presenter, commodity.id))
        for commodity in archive.commodities
    }


@pytest.mark.parametrize("issuer", ["", "cn", "us"])
@pytest.mark.parametrize("day", [date(2013, 9, 1), date(2023, 8, 1), date(2025, 4, 10), date(2026, 11, 15)], ids=str)
def test_the_browser_fills_the_table_of_a_past_day_by_what_is_known_today(
    archive: Archive, day: date, issuer: str
) -> None:
    coverage = CoverageIndex(archive)
    expected = {}
    for commodity in archive.commodities:
        bindings = what_binds(archive, coverage, Question(commodity.id), day, TODAY)
        states = {
            state_of(archive, binding.coverage, binding.status)
            for binding in bindings
            if binding.coverage.route is not Route.ALL_GOODS
            if not issuer or issuer in (code.lower() for code in binding.coverage.measure.jurisdictions)
        }
        expected[commodity.id] = sorted(state.value for state in states if state)
    [[given]] = answers([(archive, TODAY, [Ask(day, TODAY, by=issuer)])])
    assert given == expected
    assert issuer == "us" or any(given.values())
