"""Templates print the same letters whether their macros are called or written out."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError, UndefinedError

from generator.checking.check import check
from generator.reading.content import read_content
from generator.site import templates
from generator.site.pages import Site
from generator.site.written_out import WritingOutEnvironment
from tests.support.project import FIXTURES, ROOT, TODAY

_MACROS = """
{% macro word(text) %}<b>{{ text }}</b>{% endmacro %}
{% macro pair(one, other) %}{{ word(one) }}-{{ word(other) }}{% endmacro %}
{% macro word_shadowed(word) %}({{ word }}){% endmacro %}
{% macro every(items) %}{% for item in items %}{{ pair(item, loop.index) }}{{ ", " if not loop.last }}{% endfor %}
{% endmacro %}
{% macro down(number) %}{{ number }}{% if number %} {{ down(number - 1) }}{% endif %}{% endmacro %}
{% macro with_default(text, mark="!") %}{{ text }}{{ mark }}{% endmacro %}
{% macro around(text) %}[{{ text }}{{ caller() }}]{% endmacro %}
{% macro rest(first) %}{{ first }}{{ varargs | join }}{% endmacro %}
{% macro kept(text) %}{% set text = text ~ "?" %}{{ text }}{% endmacro %}
"""


def both(page: str, **values: object) -> tuple[str, str]:
    """A page with its macros called, and with its macros written out."""
    called, written_out = (
        kind(
            loader=DictLoader({"macros": _MACROS, "page": page}),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
        )
        for kind in (Environment, WritingOutEnvironment)
    )
    return called.get_template("page").render(**values), written_out.get_template("page").render(**values)


@pytest.mark.parametrize(
    "page",
    [
        "{{ m.word('<i>') }}",
        "{{ m.word(m.word('a')) }}",
        "a{{ m.word('a') }}b{{ m.word('b') }}{{ m.pair(1, 2) }}c",
        "{{ m.every(items) }}",
        "{% for item in items %}{{ m.every(items) }}{{ item }}{{ loop.index }}{% endfor %}",
        "{% for word in items %}{{ m.word(word) }}{{ m.word_shadowed(word) }}{% endfor %}",
        "{% for one in items %}{{ m.pair('x', one) }}{% endfor %}",
        "{{ m.down(3) }}{% for item in items %}{{ m.down(2) }}{% endfor %}",
        "{{ m.with_default('a') }}{{ m.with_default('a', '?') }}{{ m.pair(other=1, one=2) }}{{ m.pair(*items) }}",
        "{% call m.around('a') %}b{% endcall %}{{ m.rest(1, 2, 3) }}",
        "{% set text = 'a' %}{% for item in items %}{{ m.kept(text) }}{{ text }}{% endfor %}",
        "{% if items %}{{ m.word('yes') }}{% else %}{{ m.word('no') }}{% endif %}",
        "{% macro own(a) %}{{ m.word(a) }}{{ title }}{% endmacro %}{% for b in items %}{{ own(b) }}{% endfor %}",
        "{{ m.word('a') | upper }}{{ m.word('a') ~ 'b' }}{% set a = m.word('a') %}{{ a }}",
    ],
)
def test_a_page_is_the_same(page: str) -> None:
    called, written_out = both('{% import "macros" as m %}' + page, items=("<a>", "b"), title="T")
    assert called == written_out
    assert called.strip()


def test_calls_are_gone_from_what_is_compiled() -> None:
    environment = WritingOutEnvironment(loader=DictLoader({"macros": _MACROS}))
    page = '{% import "macros" as m %}{{ m.pair(1, 2) }}{% for item in items %}{{ m.every(item) }}{% endfor %}'
    assert "context.call" not in environment.compile(page, raw=True)


def test_a_mistake_in_a_macro_is_told_with_the_line_of_the_call() -> None:
    environment = WritingOutEnvironment(loader=DictLoader({"macros": "{% macro a() %}{{ b.c }}{% endmacro %}"}))
    with pytest.raises(UndefinedError) as caught:
        environment.from_string('{% import "macros" as m %}\n\n{{ m.a() }}').render()
    assert [entry.lineno + 1 for entry in caught.traceback if "<template>" in str(entry.path)] == [3]


def test_a_broken_library_is_told_by_its_own_name_and_line() -> None:
    environment = WritingOutEnvironment(loader=DictLoader({"macros": "\n{% macro a( %}"}))
    with pytest.raises(TemplateSyntaxError) as caught:
        environment.from_string('{% import "macros" as m %}{{ m.a() }}')
    assert (caught.value.name, caught.value.lineno) == ("macros", 2)


@pytest.mark.parametrize(
    "content",
    [ROOT / "content", FIXTURES / "small" / "content", FIXTURES / "hostile" / "content"],
    ids=["real", "small", "hostile"],
)
def test_every_page_of_an_archive_is_the_same(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = check(read_content(content), TODAY).archive
    assert archive
    written_out = Site(archive, TODAY, templates.environment(ROOT / "overrides" / "pages"))
    monkeypatch.setattr(templates, "WritingOutEnvironment", Environment)
    called = Site(archive, TODAY, templates.environment(ROOT / "overrides" / "pages"))
    for one, other in zip(written_out.pages(), called.pages(), strict=True):
        assert written_out.render(one).html == called.render(other).html
