"""What goes into the search index."""

import json

import pytest

from generator.checking.check import check
from generator.pages.presenter import Presenter
from generator.pages.search import ANY_RECORD, search_page
from generator.reading.content import read_content
from generator.site.search import Stub, elements_of, stubs, with_pairs
from tests.support.html import Page
from tests.support.project import FIXTURES, ROOT, TODAY

_PAIRS = json.loads((FIXTURES / "ideograph_pairs.json").read_text(encoding="utf-8"))


def stubs_of(fixture: str) -> dict[str, Stub]:
    archive = check(read_content(FIXTURES / fixture / "content"), TODAY).archive
    assert archive
    return {stub.address: stub for stub in stubs(archive, Presenter(archive, TODAY))}


@pytest.mark.parametrize("row", _PAIRS, ids=lambda row: row["text"])
def test_ideographs_are_found_by_any_two_neighbours(row: dict[str, list[str]]) -> None:
    assert set(row["pairs"]) <= set(with_pairs(str(row["text"])).split(" "))


def test_texts_without_runs_of_ideographs_stay_as_they_are() -> None:
    for text in ("dysprosium", "商务", "No. 18 of 2025", ""):
        assert with_pairs(text) == text


def test_a_measure_is_found_by_number_original_title_other_system_and_code() -> None:
    stub = stubs_of("small")["measures/xx-licensing-2025/"]
    assert stub.title == "Export licences for unobtainium"
    assert {"xx-licensing-2025", "Notice No. 7 of 2025", "T-7"} <= set(stub.weighty)
    assert any("测试部公告" in text and "公告" in text.split() for text in stub.weighty)
    assert {"2805.30", "1C001"} <= set(stub.body.split())
    assert set(stub.filters) >= {("kind", "measure"), ("jurisdiction", "China"), ("status", "Partly in force")}


def test_a_measure_is_found_by_its_jurisdiction_as_others_write_it() -> None:
    stub = stubs_of("small")["measures/xx-licensing-2025/"]
    assert stub.body.endswith("China (PRC, People’s Republic of China)")
    assert "USA" in stubs_of("small")["jurisdictions/us/"].weighty


def test_links_in_prose_are_found_by_their_words_or_the_title_of_the_record() -> None:
    assert "The licensing answers Tariff on test goods." in stubs_of("small")["briefs/what-binds-unobtainium/"].body


def test_an_element_of_one_ideograph_is_found() -> None:
    assert elements_of(["对镓、锗和锑 gallium", "锗、硅、砷、鎢"]) == "镓 锗 锑 硅 砷 鎢"
    assert elements_of(["商务部公告"]) == ""


def test_drafts_and_withdrawn_records_are_not_found() -> None:
    assert "briefs/unfinished/" not in stubs_of("small")
    assert "measures/rates/" not in stubs_of("hostile")


def test_hostile_texts_are_text_to_the_indexer() -> None:
    for stub in stubs_of("hostile").values():
        page = Page(stub.html())
        assert page.all("script") == page.all("img") == page.all("svg") == page.all("iframe") == []
        assert page.all("h1")[0].text == " ".join(stub.title.split())


def test_the_page_offers_every_value_that_the_index_knows() -> None:
    archive = check(read_content(ROOT / "content"), TODAY).archive
    assert archive
    presenter = Presenter(archive, TODAY)
    offered = {(facet.name, value) for facet in search_page(presenter).facets for value in facet.values}
    known = {row for stub in stubs(archive, presenter) for row in stub.filters}
    assert known - offered == set()
    assert {name for name, _ in offered} == {name for name, _ in known}


def test_every_record_begins_with_the_word_that_stands_for_all() -> None:
    for stub in stubs_of("small").values():
        [body] = Page(stub.html()).all("body")
        assert body.inner[0].text == ANY_RECORD
