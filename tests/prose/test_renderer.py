"""The dialect of Markdown and the sanitiser."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.prose.record_link import LinkTarget, RecordLinkExtension
from generator.prose.renderer import Heading, ProseRenderer, dialect, sanitised
from tests.support.html import Page

TARGETS = {
    "gallium": LinkTarget("commodities/gallium/", "Gallium", "commodity"),
    "Notice No. 7 of 2025": LinkTarget("measures/x/", "A <b>ban</b>", "measure", "in-force", 'In "force"'),
}
ALLOWED_TAGS = {
    *("p", "br", "hr", "div", "blockquote", "pre", "code", "a", "abbr", "em", "strong", "s", "sub", "sup"),
    *("h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


@pytest.fixture(scope="module")
def renderer() -> ProseRenderer:
    return ProseRenderer(TARGETS.get)


def html(renderer: ProseRenderer, text: str) -> str:
    return str(renderer.text(text, "../../").html)


class TestRecordLinks:
    def test_a_link_shows_the_title_and_leads_there_from_the_page(self, renderer: ProseRenderer) -> None:
        page = Page(html(renderer, "See [[gallium]]."))
        [link] = page.all("a")
        assert link.attributes == {"href": "../../commodities/gallium/", "class": "record commodity"}
        assert link.text == "Gallium"
        assert page.text == "See Gallium."

    def test_words_of_its_own_go_before_the_title(self, renderer: ProseRenderer) -> None:
        assert ">the metal</a>" in html(renderer, "[[gallium|the metal]]")

    def test_a_measure_carries_its_verdict(self, renderer: ProseRenderer) -> None:
        [link] = Page(html(renderer, "[[Notice No. 7 of 2025]]")).all("a")
        assert link.classes == {"record", "measure", "verdict-in-force"}
        assert link.attributes["title"] == 'In "force"'
        assert link.text == "A <b>ban</b>"

    def test_the_way_to_the_root_is_that_of_each_page(self, renderer: ProseRenderer) -> None:
        assert 'href="./commodities/gallium/"' in str(renderer.text("[[gallium]]", "./").html)
        assert 'href="../../commodities/gallium/"' in html(renderer, "[[gallium]]")

    def test_a_title_is_text_even_where_it_looks_like_markdown(self) -> None:
        title = "A *ban* on `x` & [y](https://example.org)"
        rendered = html(ProseRenderer({"x": LinkTarget("measures/x/", title, "measure")}.get), "See [[x]].")
        assert [element.text for element in Page(rendered).elements] == [f"See {title}.", title]

    def test_a_link_may_run_over_the_end_of_a_line(self, renderer: ProseRenderer) -> None:
        [link] = Page(html(renderer, "See [[Notice No. 7\nof 2025|the\nnotice]].")).all("a")
        assert link.text.split() == ["the", "notice"]

    def test_a_link_that_leads_nowhere_shows_its_words(self, renderer: ProseRenderer) -> None:
        assert html(renderer, "[[nothing|some words]]") == "<p>some words</p>"

    def test_what_stands_in_code_is_no_link(self, renderer: ProseRenderer) -> None:
        assert html(renderer, "`[[gallium]]`") == "<p><code>[[gallium]]</code></p>"

    def test_a_link_works_in_tables_lists_and_notes(self, renderer: ProseRenderer) -> None:
        text = "| a |\n| --- |\n| [[gallium]] |\n\n- [[gallium]]\n\nA note.[^1]\n\n[^1]: [[gallium]]\n"
        assert len(Page(html(renderer, text)).all("a", href="../../commodities/gallium/")) == 3


class TestHeadings:
    def test_they_begin_below_the_heading_of_the_page(self, renderer: ProseRenderer) -> None:
        prose = renderer.text("# One\n\n## Two\n\n### Three\n", "./")
        assert prose.headings == (
            Heading(2, "One", "text-one"),
            Heading(2, "Two", "text-two"),
            Heading(3, "Three", "text-three"),
        )
        assert "<h1" not in prose.html

    def test_their_anchors_cannot_be_those_of_the_page_around_them(self, renderer: ProseRenderer) -> None:
        anchors = Page(html(renderer, "## Sources\n\n## Content\n\n## Sources\n")).anchors
        assert anchors == ["text-sources", "text-content", "text-sources_1"]


class TestLinksAndTables:
    @pytest.mark.parametrize(
        "address", ["https://example.org/a?b=c&d=e#f", "http://example.org", "mailto:a@example.org"]
    )
    def test_web_and_mail_addresses_are_links(self, address: str, renderer: ProseRenderer) -> None:
        [link] = Page(html(renderer, f"[words]({address})")).all("a")
        assert link.attributes == {"href": address}

    @pytest.mark.parametrize(
        "address",
        ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"],
    )
    def test_other_addresses_are_not(self, address: str, renderer: ProseRenderer) -> None:
        for text in (f"[words]({address})", f"<{address}>", f"[words][x]\n\n[x]: {address}\n"):
            assert all("href" not in link.attributes for link in Page(html(renderer, text)).all("a")), text

    def test_what_may_not_stand_in_an_address_is_encoded(self, renderer: ProseRenderer) -> None:
        [link] = Page(html(renderer, '<https://example.org/"x"|{y}>')).all("a")
        assert link.attributes["href"] == "https://example.org/%22x%22%7C%7By%7D"

    def test_columns_are_aligned_by_a_class(self, renderer: ProseRenderer) -> None:
        cells = Page(html(renderer, "| a | b |\n| :-: | --: |\n| 1 | 2 |\n")).all("td")
        assert [cell.attributes for cell in cells] == [{"class": "align-center"}, {"class": "align-right"}]

    def test_a_note_leads_to_its_text_and_back(self, renderer: ProseRenderer) -> None:
        page = Page(html(renderer, "A claim.[^1]\n\n[^1]: Its note.\n"))
        targets = {link.attributes["href"].removeprefix("#") for link in page.all("a")}
        assert targets == set(page.anchors)


class TestShortTexts:
    def test_one_paragraph_stands_without_it(self, renderer: ProseRenderer) -> None:
        assert str(renderer.inline("Some *words*.", "./")) == "Some <em>words</em>."

    def test_several_paragraphs_stay_apart(self, renderer: ProseRenderer) -> None:
        assert str(renderer.inline("One.\n\nTwo.", "./")) == "<p>One.</p>\n<p>Two.</p>"


class TestPatternsLookedFor:
    @given(text=st.text(alphabet="ab \n\t*_`\\[]()!<>&;:|^#-=~.1@", max_size=60))
    def test_leaving_out_those_that_cannot_be_found_changes_nothing(self, text: str, renderer: ProseRenderer) -> None:
        plain = Markdown(extensions=dialect(RecordLinkExtension(TARGETS.get)), output_format="html")
        assert renderer.text(text, "").html == sanitised(plain.convert(text))

    @pytest.mark.parametrize(
        "text",
        [
            "`a`",
            r"\*a\*",
            "a[^1]\n\n[^1]: b",
            "[[gallium]]",
            "[a][x] and [x]\n\n[x]: https://example.org",
            "![a](https://example.org/a.png)",
            "<https://example.org>",
            "<a@example.org>",
            "&copy; &#169;",
            "**a** and __b__",
            "a  \nb",
            "a\t\nb",
        ],
    )
    def test_each_pattern_is_found_where_it_stands_alone(self, text: str, renderer: ProseRenderer) -> None:
        plain = Markdown(extensions=dialect(RecordLinkExtension(TARGETS.get)), output_format="html")
        assert renderer.text(text, "").html == sanitised(plain.convert(text))

    def test_a_text_without_headings_may_still_ask_for_its_contents(self, renderer: ProseRenderer) -> None:
        assert 'class="toc"' in html(renderer, "a\n\n[TOC]\n\nb")


class TestSafety:
    @pytest.mark.parametrize(
        "text",
        [
            "<script>x()</script>",
            "<img src=x onerror=x()>",
            "a <b onclick='x()'>b</b>",
            "<!-- comment -->",
            "<?php x ?>",
            "<details open ontoggle=x()>",
        ],
    )
    def test_raw_html_shows_as_the_text_it_is(self, text: str, renderer: ProseRenderer) -> None:
        assert Page(html(renderer, text)).text == text

    def test_attribute_lists_are_not_part_of_the_dialect(self, renderer: ProseRenderer) -> None:
        page = Page(html(renderer, '## A {: onclick="x()" }\n\nb\n{: .c onclick="x()"}\n'))
        assert [set(element.attributes) for element in page.elements] == [{"id"}, set()]

    def test_the_sanitiser_does_not_rely_on_the_dialect(self) -> None:
        link = '<a href="javascript:x()" target="_top">b</a>'
        hostile = f'<p onclick="x()" style="a">a<script>x()</script>{link}<iframe></iframe></p>'
        assert sanitised(hostile) == "<p>a<a>b</a></p>"

    @given(st.text(alphabet=st.sampled_from("<>/=\"'()[]!`*_{}|:#&;-^\n ajsxonerrci1.")) | st.text())
    def test_no_text_whatever_becomes_anything_but_plain_markup(self, text: str) -> None:
        page = Page(html(ProseRenderer(TARGETS.get), text))
        for element in page.elements:
            assert element.tag in ALLOWED_TAGS
            assert set(element.attributes) <= {"href", "title", "class", "id", "start"}
            assert re.match(r"(https?|mailto):|[^:]*$|#fn", element.attributes.get("href", ""))
