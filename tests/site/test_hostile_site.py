"""An archive whose every text attacks its readers: all of it shows as text, and none of it as markup."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pydantic import BaseModel

from generator.checking.check import check
from generator.model.addresses import address_of
from generator.model.archive import Archive
from generator.reading.content import read_content
from tests.support.html import Element, Page, normalised, pages_of, read_page
from tests.support.project import FIXTURES, TODAY

_MARK = "hostile()"
_RUNNING_TAGS = {"iframe", "object", "embed", "frame", "base", "form", "math", "img"}
_SHAPES = {"svg", "line", "rect", "path", "text"}
_SHAPE_ATTRIBUTES = {
    "class",
    "aria-hidden",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "width",
    "d",
    "viewbox",
    "preserveaspectratio",
}
_PROSE_KEYS = {"body", "summary"}


@pytest.fixture(scope="module")
def archive() -> Archive:
    archive = check(read_content(FIXTURES / "hostile" / "content"), TODAY).archive
    assert archive
    return archive


def texts_of(model: BaseModel) -> Iterator[tuple[str, str]]:
    """Every text of a record with the key it stands under, however deep."""
    for key in type(model).model_fields:
        yield from _texts(key, getattr(model, key))


def _texts(key: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, BaseModel):
        yield from texts_of(value)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(key, item)
    elif isinstance(value, str) and _MARK in value:
        yield key, value


def record_pages(archive: Archive, site: Path) -> Iterator[tuple[BaseModel, Page]]:
    for record in archive.records.values():
        if record.path:
            yield record, read_page(site, f"{address_of(record)}index.html")


def test_every_text_of_a_record_shows_on_its_page_as_it_was_written(archive: Archive, hostile_site: Path) -> None:
    missing = []
    for record, page in record_pages(archive, hostile_site):
        links = {value for _, value in page.addresses()}
        for key, text in texts_of(record):
            if key in _PROSE_KEYS or text in links:
                continue
            if normalised(text) not in page.text:
                missing.append(f"{type(record).__name__}.{key}: {text}")
    assert "\n".join(missing) == ""


def test_prose_shows_raw_html_and_template_marks_as_text(archive: Archive, hostile_site: Path) -> None:
    shown = (
        "Plain: <script>hostile()</script> <img src=x onerror=hostile()> <svg/onload=hostile()>",
        '<script> hostile("block") </script>',
        '<div onclick="hostile()">a block of <b>HTML</b></div>',
        '{{ config }} {{ 7*7 }} {% include "x" %} {# comment #}',
        "<script>hostile()</script> {{ 7*7 }}",
        "اختبار عربي",
    )
    pages = {f"{address_of(record)}index.html" for record in archive.records.values() if record.path}
    attacked = [path for path in sorted(pages) if "rates" not in path]
    for path in [*attacked, "about/index.html"]:
        page = read_page(hostile_site, path)
        for text in shown:
            assert text in page.text, (path, text)


def test_heads_of_pages_hold_titles_and_descriptions_as_text(archive: Archive, hostile_site: Path) -> None:
    site_name = "Critical Raw Materials Policy Archive"
    for record in archive.records.values():
        page = read_page(hostile_site, f"{address_of(record)}index.html")
        assert page.all("title")[0].text == normalised(f"{record.name} – {site_name}")
    plain = read_page(hostile_site, "about/index.html")
    assert plain.all("title")[0].text.startswith("plain title ")
    assert _MARK in plain.all("title")[0].text
    assert plain.all("meta", name="description")[0].attributes["content"].startswith("plain description ")
    assert plain.all("meta", name="author") == []


def test_no_attribute_runs_and_no_address_is_a_script(hostile_site: Path) -> None:
    for path in pages_of(hostile_site):
        page = read_page(hostile_site, path)
        for element in page.elements:
            running = [name for name in element.attributes if name.startswith("on") or name in ("style", "srcdoc")]
            assert running == [], (path, element.tag, running)
        for element, address in page.addresses():
            assert urlsplit(address).scheme in ("", "http", "https"), (path, element.tag, address)


def test_pages_hold_only_the_scripts_and_elements_of_the_templates(hostile_site: Path, small_site: Path) -> None:
    own_pages = [read_page(small_site, path) for path in pages_of(small_site)]
    own_scripts = {element.text for page in own_pages for element in page.all("script")}
    own_elements = {_likeness(element) for page in own_pages for element in page.elements}
    for path in pages_of(hostile_site):
        page = read_page(hostile_site, path)
        assert {element.text for element in page.all("script")} <= own_scripts, path
        running = [element for element in page.elements if element.tag in _RUNNING_TAGS]
        assert [element for element in running if _likeness(element) not in own_elements] == [], path


def _likeness(element: Element) -> tuple[str, str, frozenset[str]]:
    """What an element of a template has on every site: its tag, its class and the names of its attributes."""
    return element.tag, element.attributes.get("class", ""), frozenset(element.attributes)


def test_drawings_hold_shapes_years_and_dates_alone(hostile_site: Path) -> None:
    drawings = [element for path in pages_of(hostile_site) for element in read_page(hostile_site, path).all("svg")]
    elements = [element for drawing in drawings for element in (drawing, *drawing.inner)]
    assert {element.tag for element in elements} == _SHAPES
    assert {name for element in elements for name in element.attributes} <= _SHAPE_ATTRIBUTES
    texts = {element.text for element in elements if element.tag == "text"}
    assert texts and all(re.fullmatch(r"\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|\?", text) for text in texts), texts


def test_template_marks_are_never_evaluated(hostile_site: Path) -> None:
    for path in pages_of(hostile_site):
        assert "{{ 49 }}" not in (hostile_site / path).read_text(encoding="utf-8")
        text = read_page(hostile_site, path).text
        assert text.count("7*7") == text.count("{{ 7*7 }}"), path
