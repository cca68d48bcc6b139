"""`policy-archive links`, against a site that misbehaves."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.links.judgement import Rule
from tests.cli.conftest import Run
from tests.support.misbehaving import Site, closed_port, misbehaving_site

MEASURE = "content/measures/xx-licensing-2025.yml"
BRIEF = "content/briefs/what-binds-unobtainium.md"
SUPPRESSED = "content/suppressed-links.yml"
_SETTINGS = """\
name: Archive
description: For tests.
publisher: Nobody
licence: {name: CC BY 4.0, url: "https://example.org/licence"}
address: https://example.org/archive/
checked: 2026-07-05
"""
_BROWSER = "open it in a browser, and find where the document is now if it stays so"
_COPY = "look at https://web.archive.org/web/202505/{}, and if it shows the document write it as 'archived'"


@pytest.fixture
def site() -> Iterator[Site]:
    with misbehaving_site() as running:
        yield running


@pytest.fixture
def archive(folder: Path, site: Site) -> Path:
    """An archive whose only links lead to the site: one brief, which links to a page that is there."""
    for file in (folder / "content").rglob("*.*"):
        file.unlink()
    (folder / "content/archive.yml").write_text(_SETTINGS, encoding="utf-8")
    text = f"[The act]({site.address('/fine')}) is known.\n\nSo is `<{site.address('/gone')}>`.\n"
    keys = "title: Unobtainium\ndate: 2026-01-01\nauthors: [A]\nsummary: What binds it.\n"
    (folder / BRIEF).write_text(f"---\n{keys}---\n\n{text}", encoding="utf-8")
    return folder


def with_sources(archive: Path, *addresses: str, more: str = "") -> None:
    """Let the archive's one measure have sources at these addresses."""
    sources = "".join(
        f"  - title: Text\n    url: {address}\n    publisher: Ministry\n    date: 2025-05\n    language: en\n"
        f"    kind: official\n{more}"
        for address in addresses
    )
    (archive / MEASURE).write_text(
        "title: Licensing\ninstrument: export-licensing\njurisdictions: [CN]\ntargets: all\nscope: all\n"
        f"dates: {{in_force: 2025-05-02}}\nsummary: It binds.\nsources:\n{sources}",
        encoding="utf-8",
    )


def with_suppression(archive: Path, address: str, day: str = "2026-11-01") -> None:
    text = f'suppressions:\n  - {{url: "{address}", reason: Refuses machines., date: {day}}}\n'
    (archive / SUPPRESSED).write_text(text, encoding="utf-8")


@pytest.fixture
def links(run: Run, archive: Path) -> Run:
    """Run the command without a pause between pages."""
    del archive

    def command(*arguments: str) -> object:
        return run("links", "--delay", "0", "--timeout", "0.5", *arguments)

    return command  # type: ignore[return-value]


def test_pages_that_are_there_need_no_word(links: Run, site: Site) -> None:
    result = links("--strict")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("1 pages asked for: 0 things to look at, 0 broken links\n")
    assert site.asked == [("HEAD", "/fine")]


def test_who_asks_says_so(links: Run, site: Site) -> None:
    links()
    [agent] = site.agents
    assert re.fullmatch(
        r"policy-archive/[\d.]+ \(looks whether linked pages are still there; \+https://example\.org/archive/\)", agent
    )


def test_a_page_is_asked_for_once_however_many_name_it(links: Run, archive: Path, site: Site) -> None:
    with_sources(archive, site.address("/gone#a"), site.address("/gone#b"))
    result = links()
    assert site.methods("/gone") == ["HEAD", "GET"]
    assert [line.split(" ")[0] for line in result.stdout.splitlines()] == [f"{MEASURE}:10:10:", f"{MEASURE}:16:10:"]


def test_what_is_wrong_is_told_with_its_place_and_what_to_do(links: Run, archive: Path, site: Site) -> None:
    pages = {
        "/gone": f"gone: '{{}}' answers 404 (Not Found); find where the document is now; {_COPY}",
        "/hangs": f"silent: '{{}}' does not answer within 0.5 seconds; {_BROWSER}; {_COPY}",
        "/broken": f"silent: '{{}}' answers 500 (Internal Server Error); {_BROWSER}; {_COPY}",
        "/circle": f"silent: '{{}}' leads in a circle; {_BROWSER}; {_COPY}",
        "/moved-and-gone": "gone: '{}', which leads to 'http://site/gone', answers 404 (Not Found); find where the "
        f"document is now; {_COPY}",
        "/refused": "refused: '{}' answers a machine 403 (Forbidden); open it in a browser; if the document is there, "
        "name the address in content/suppressed-links.yml",
        "/moved": "moved: '{}' has moved to 'http://site/fine'; write the new address if the same document is there",
        "/for-now": "moved: '{}' leads to 'http://site/fine' for now; look whether the same document is there",
        "/taken-down": "moved: '{}' leads to the front page 'http://site/'; the document is probably gone: find where "
        "it is now",
    }
    with_sources(archive, *(site.address(path) for path in pages))
    result = links()
    assert result.exit_code == 0
    shown = result.stdout.replace(site.address(""), "http://site")
    told = [line.replace("{}", f"http://site{path}") for path, line in pages.items()]
    assert shown.splitlines() == [f"{MEASURE}:{10 + 6 * number}:10: {line}" for number, line in enumerate(told)]


def test_a_link_in_prose_is_told_by_its_line_and_gets_no_copy(links: Run, archive: Path, site: Site) -> None:
    brief = archive / BRIEF
    brief.write_text(brief.read_text(encoding="utf-8").replace("/fine", "/gone"), encoding="utf-8")
    [line] = links().stdout.splitlines()
    assert line.startswith(f"{BRIEF}:8:11: gone: ")
    assert "web.archive.org" not in line


def test_only_strictly_a_broken_link_is_a_failure(links: Run, archive: Path, site: Site) -> None:
    with_sources(archive, site.address("/moved"), site.address("/refused"))
    assert links("--strict").exit_code == 0
    with_sources(archive, site.address("/gone"))
    assert links().exit_code == 0
    assert links("--strict").exit_code == 1


def test_nothing_is_written(links: Run, archive: Path, site: Site) -> None:
    with_sources(archive, site.address("/gone"))
    before = {file: file.read_bytes() for file in archive.rglob("*.*") if file.is_file()}
    links("--copies")
    assert {file: file.read_bytes() for file in archive.rglob("*.*") if file.is_file()} == before


def test_sources_without_a_copy_are_told_on_demand(links: Run, archive: Path, site: Site) -> None:
    with_sources(archive, site.address("/fine"))
    assert links().stdout == ""
    [line] = links("--copies").stdout.splitlines()
    address = site.address("/fine")
    assert line.startswith(f"{MEASURE}:10:10: no-copy: '{address}' has no archived copy; look at ")
    assert f"https://web.archive.org/web/202505/{address}, and if" in line
    with_sources(archive, site.address("/gone"), more=f"    archived: {site.address('/fine')}\n")
    [line] = links("--copies").stdout.splitlines()
    assert "web.archive.org" not in line


def test_a_suppressed_page_is_not_told(links: Run, archive: Path, site: Site) -> None:
    with_sources(archive, site.address("/refused"))
    for address in (site.address("/refused"), site.address("/*")):
        with_suppression(archive, address)
        assert links("--strict").stdout == ""


@pytest.mark.parametrize(
    ("path", "day", "said"),
    [
        ("/other", "2026-11-01", "names no address of the archive; remove it"),
        ("/fine", "2026-11-01", "is not needed: its pages answer as they should; remove it"),
        (
            "/gone",
            "2026-05-01",
            "was last looked at on 1 May 2026; open it in a browser, and renew the date if it works",
        ),
    ],
)
def test_a_suppression_that_is_out_of_date_is_told(
    path: str, day: str, said: str, links: Run, archive: Path, site: Site
) -> None:
    with_sources(archive, site.address("/gone"), site.address("/fine"))
    with_suppression(archive, site.address(path), day)
    lines = links("--today", "2026-11-26").stdout.splitlines()
    assert f"{SUPPRESSED}:2:5: old-suppression: '{site.address(path)}' {said}" in lines


def test_of_some_files_only_their_links_are_asked_for(links: Run, archive: Path, site: Site) -> None:
    with_sources(archive, site.address("/gone"))
    with_suppression(archive, site.address("/gone"))
    result = links(BRIEF)
    assert (result.exit_code, result.stdout) == (0, "")
    assert site.asked == [("HEAD", "/fine")]


def test_what_is_wrong_with_the_suppressions_is_told_by_the_check(run: Run, archive: Path) -> None:
    (archive / SUPPRESSED).write_text("suppressions:\n  - {url: x, date: soon}\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert f"{SUPPRESSED}:2:5: missing-key: 'reason' is required here" in result.stdout
    assert f"{SUPPRESSED}:2:20: bad-date: 'soon' is not a date" in result.stdout


def test_other_programs_get_the_same_as_data(links: Run, archive: Path, site: Site) -> None:
    with_sources(archive, site.address("/gone"))
    [problem] = json.loads(links("--format", "json").stdout)
    assert (problem["path"], problem["line"], problem["rule"], problem["severity"]) == (MEASURE, 10, "gone", "warning")
    [line] = links("--format", "github").stdout.splitlines()
    assert line.startswith(f"::warning file={MEASURE},line=10,col=10,title=gone::")


def test_an_issue_lists_each_page_once_by_what_is_wrong(links: Run, archive: Path, site: Site) -> None:
    paths = ("/moved", "/gone", "/gone", "/a*b_c_<script>")
    with_sources(archive, *(f'"{site.address(path)}"' for path in paths))
    report = links("--format", "markdown").stdout.replace(site.address(""), "http://site")
    assert report.startswith("## Links to pages elsewhere\n\n4 pages were asked for on 23 November 2026. ")
    assert [line for line in report.splitlines() if line.startswith("### ")] == ["### Gone", "### Moved"]
    assert f"- [ ] `{MEASURE}:16`, `{MEASURE}:22`: 'http://site/gone' answers 404 (Not Found); find " in report
    assert r"/a\*b\_c\_\<script\>" in report
    for line in report.splitlines():
        assert len(line) < 1000


def test_a_long_list_fits_into_an_issue(links: Run, archive: Path, site: Site) -> None:
    with_sources(archive, *(site.address(f"/gone/{number}/{'x' * 300}") for number in range(100)))
    report = links("--format", "markdown").stdout
    assert "- … and 40 more; `policy-archive links` prints all\n" in report
    assert len(report) < 65_536


def test_one_thing_wrong_in_all_formats_is_nothing_wrong_in_the_archive(links: Run, archive: Path) -> None:
    del archive
    assert links("--format", "markdown").stdout.endswith("1 page was asked for on 23 November 2026. All answered.\n")
    assert json.loads(links("--format", "json").stdout) == []


def test_a_machine_that_is_offline_accuses_nobody(links: Run, archive: Path) -> None:
    closed = closed_port()
    (archive / BRIEF).unlink()
    with_sources(archive, *(f"http://127.0.0.{number}:{closed}/" for number in range(1, 6)))
    result = links()
    assert (result.exit_code, result.stdout) == (1, "")
    assert "0 of 5 sites answered: this machine seems to be offline" in result.stderr


def test_where_one_site_in_twenty_answers_the_others_are_at_fault(links: Run, archive: Path, site: Site) -> None:
    closed = closed_port()
    with_sources(archive, *(f"http://127.0.0.{number}:{closed}/" for number in range(1, 20)))
    assert len(links().stdout.splitlines()) == 19
    with_sources(archive, *(f"http://127.0.0.{number}:{closed}/" for number in range(1, 21)))
    assert "1 of 21 sites answered" in links().stderr
    assert site.methods("/fine") == ["HEAD", "HEAD"]


def test_each_rule_can_be_told() -> None:
    tests = Path(__file__).read_text(encoding="utf-8")
    for rule in Rule:
        assert f"{rule.value}: " in tests, rule
