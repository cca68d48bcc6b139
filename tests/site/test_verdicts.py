"""Pages and `policy-archive status` give the same verdict, reason and source, and the right one."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest
from click.testing import CliRunner

from generator.checking.check import check
from generator.cli.main import main
from generator.model.addresses import address_of
from generator.model.archive import Archive
from generator.model.measure import Measure
from generator.pages.labels import VERDICTS
from generator.reading.content import read_content
from generator.site.pages import Site
from generator.site.templates import environment
from tests.support.html import Page, normalised
from tests.support.project import ROOT, TODAY

BAN, LICENSING, DIAMONDS, ABROAD = (f"cn-mofcom-{number}" for number in ("2024-46", "2025-18", "2025-55", "2025-61"))
_BAN_PARTS = ("art-1", "art-2-metals", "art-2-graphite")
_ABROAD_PARTS = ("art-1-1", "art-1-2", "art-1-3")

# Measure and day, then the verdict of the whole and those of the parts, worked out by hand from the acts.
EXPECTED: list[tuple[str, str, list[str]]] = [
    (BAN, "2024-12-02", ["not-yet", "not-yet", "not-yet", "not-yet"]),
    (BAN, "2024-12-03", ["in-force", "in-force", "in-force", "in-force"]),
    (BAN, "2025-11-08", ["in-force", "in-force", "in-force", "in-force"]),
    (BAN, "2025-11-09", ["partly-in-force", "in-force", "suspended", "suspended"]),
    (BAN, "2026-11-27", ["partly-in-force", "in-force", "suspended", "suspended"]),
    (BAN, "2026-11-28", ["partly-in-force", "in-force", "outcome-unverified", "outcome-unverified"]),
    (LICENSING, "2025-04-03", ["not-yet"]),
    (LICENSING, "2025-04-04", ["in-force"]),
    (LICENSING, "2025-06-11", ["in-force"]),
    (LICENSING, "2025-11-07", ["in-force"]),
    (LICENSING, "2026-11-10", ["in-force"]),
    (LICENSING, "2026-11-28", ["in-force"]),
    (DIAMONDS, "2025-10-08", ["not-yet"]),
    (DIAMONDS, "2025-10-09", ["scheduled"]),
    (DIAMONDS, "2025-11-06", ["scheduled"]),
    (DIAMONDS, "2025-11-08", ["suspended"]),
    (DIAMONDS, "2026-11-10", ["suspended"]),
    (DIAMONDS, "2026-11-11", ["outcome-unverified"]),
    (ABROAD, "2025-10-08", ["not-yet", "not-yet", "not-yet", "not-yet"]),
    (ABROAD, "2025-10-09", ["partly-in-force", "scheduled", "scheduled", "in-force"]),
    (ABROAD, "2025-11-07", ["suspended", "suspended", "suspended", "suspended"]),
    (ABROAD, "2025-12-01", ["suspended", "suspended", "suspended", "suspended"]),
    (ABROAD, "2026-11-10", ["suspended", "suspended", "suspended", "suspended"]),
    (ABROAD, "2026-11-11", ["outcome-unverified"] * 4),
]
_PARTS = {BAN: _BAN_PARTS, LICENSING: (), DIAMONDS: (), ABROAD: _ABROAD_PARTS}


@pytest.fixture(scope="module")
def archive() -> Archive:
    archive = check(read_content(ROOT / "content"), TODAY).archive
    assert archive
    return archive


@pytest.fixture(scope="module")
def measure_page(archive: Archive) -> Callable[[str, str], Page]:
    templates = environment(ROOT / "overrides" / "pages")

    @cache
    def rendered(measure: str, day: str) -> Page:
        site = Site(archive, date.fromisoformat(day), templates)
        address = address_of(archive.records[measure])
        [page] = [page for page in site.pages() if page.address == address]
        return Page(site.render(page).html)

    return rendered


def told(measure: str, day: str) -> dict[str, list[str]]:
    """What the command prints of the whole and of each part, by its name."""
    arguments = ["status", measure, "--today", day, "--content", str(ROOT / "content")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    answers: dict[str, list[str]] = {}
    for line in result.output.splitlines()[2:]:
        if not line.startswith(" "):
            name, _, verdict = line.partition(": ")
            answers[name] = [verdict]
        else:
            answers[name].append(line.strip())
    return answers


def reason_of(answer: list[str]) -> str:
    [reason] = [line.removeprefix("reason: ") for line in answer if line.startswith("reason: ")]
    return normalised(reason)


@pytest.mark.parametrize(("measure", "day", "verdicts"), EXPECTED)
def test_the_command_gives_the_verdict_its_reason_and_its_source(measure: str, day: str, verdicts: list[str]) -> None:
    answers = told(measure, day)
    assert list(answers) == ["whole", *_PARTS[measure]]
    assert [answer[0].split(" [")[0] for answer in answers.values()] == verdicts
    for answer in answers.values():
        assert reason_of(answer)
        assert any(line.startswith("source: ") and "http" in line for line in answer)


@pytest.mark.parametrize(("measure", "day", "verdicts"), EXPECTED)
def test_the_page_gives_the_same_verdicts_and_reasons(
    measure: str, day: str, verdicts: list[str], measure_page: Callable[[str, str], Page]
) -> None:
    [answer] = measure_page(measure, day).with_class("answer")
    shown = [element for element in answer.inner if "verdict" in element.classes]
    assert [element.classes & {f"verdict-{term}" for term in VERDICTS} for element in shown] == [
        {f"verdict-{verdict}"} for verdict in verdicts
    ]
    reasons = told(measure, day)
    for name in _PARTS[measure] or ("whole",):
        assert reason_of(reasons[name]) in answer.text


@pytest.mark.parametrize(("measure", "day"), [(measure, day) for measure, day, _ in EXPECTED])
def test_the_page_links_to_a_source_of_each_verdict(
    measure: str, day: str, archive: Archive, measure_page: Callable[[str, str], Page]
) -> None:
    record = archive.records[measure]
    assert isinstance(record, Measure)
    linked = {element.attributes["href"] for element in measure_page(measure, day).all("a")}
    for part in _PARTS[measure] or (None,):
        status = archive.status(record, part, date.fromisoformat(day), date.fromisoformat(day))
        assert linked & {archive.source(reference).url for reference in status.sources}
