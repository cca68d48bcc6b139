"""One page of each kind, letter for letter, from a tiny archive.

A change of templates or page models shows here as a difference. If it is meant, write the pages anew with
`pytest tests/site/test_golden.py --renew-golden` and read what `git diff tests/site/golden` shows.
"""

from pathlib import Path

import pytest

from generator.checking.check import check
from generator.reading.content import read_content
from generator.site.pages import Site
from generator.site.templates import environment
from tests.support.project import FIXTURES, ROOT, TODAY

_GOLDEN = Path(__file__).parent / "golden"
_PAGES = {
    "home": "",
    "in-force": "in-force/",
    "search": "search/",
    "hs": "hs/",
    "hs-chapter": "hs/28/",
    "hs-in-words": "hs/in-words/",
    "glossary": "glossary/",
    "agreements": "agreements/",
    "claims": "claims/",
    "measures": "measures/",
    "events": "events/",
    "processes": "processes/",
    "jurisdictions": "jurisdictions/",
    "measure": "measures/xx-licensing-2025/",
    "event": "events/xx-suspension-2025/",
    "agreement": "events/xx-us-talks-2025/",
    "process": "processes/xx-wto-case/",
    "brief": "briefs/what-binds-unobtainium/",
    "commodity": "commodities/unobtainium/",
    "jurisdiction": "jurisdictions/cn/",
    "bloc": "jurisdictions/eu/",
    "calendar": "calendar/",
    "changes": "changes/",
    "chronology": "chronology/",
    "year": "chronology/2025/",
}


@pytest.fixture(scope="module")
def site() -> Site:
    checked = check(read_content(FIXTURES / "small" / "content"), TODAY)
    assert checked.archive
    assert checked.problems == ()
    return Site(checked.archive, TODAY, environment(ROOT / "overrides" / "pages"))


@pytest.mark.parametrize("name", _PAGES)
def test_page_is_as_agreed(name: str, site: Site, request: pytest.FixtureRequest) -> None:
    [page] = [page for page in site.pages() if page.address == _PAGES[name]]
    html = site.render(page).html.strip() + "\n"
    file = _GOLDEN / f"{name}.html"
    if request.config.getoption("--renew-golden"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(html, encoding="utf-8", newline="\n")
    assert html == file.read_text(encoding="utf-8")


def test_a_page_does_not_depend_on_which_pages_came_before_it(site: Site) -> None:
    pages = list(site.pages())
    forwards = {page.address: site.render(page).html for page in pages}
    backwards = {page.address: site.render(page).html for page in reversed(pages)}
    assert forwards == backwards
