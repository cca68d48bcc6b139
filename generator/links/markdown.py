"""A round of visits as Markdown, for an issue."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.links.judgement import Rule
from generator.model.wording import day_in_words
from generator.reading.problem import Problem

_TITLES: Mapping[Rule, str] = {
    Rule.GONE: "Gone",
    Rule.SILENT: "No answer",
    Rule.REFUSED: "Refused to a machine",
    Rule.MOVED: "Moved",
    Rule.OLD_SUPPRESSION: "Suppressions to look at again",
    Rule.NO_COPY: "Without an archived copy",
}
_MOST_LINES = 60
"""How many pages of a section are shown: an issue on a forge holds 65,536 characters."""


def as_markdown(problems: Iterable[Problem], asked: int, today: date) -> str:
    """The problems by rule, the most pressing first; a page that several records name stands there once."""
    by_rule: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_rule[problem.rule].append(problem)
    pages = "1 page was" if asked == 1 else f"{asked:,} pages were"
    found = "What follows is for somebody to look at." if by_rule else "All answered."
    lines = ["## Links to pages elsewhere", "", f"{pages} asked for on {day_in_words(today)}. {found}"]
    for rule, title in _TITLES.items():
        if rule in by_rule:
            lines += ["", f"### {title}", "", *_items(by_rule[rule])]
    return "\n".join(lines) + "\n"


def _items(problems: Iterable[Problem]) -> Iterator[str]:
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for problem in problems:
        places[problem.message, problem.fix].append(f"`{problem.path}:{problem.line}`")
    for message, fix in list(places)[:_MOST_LINES]:
        yield f"- [ ] {', '.join(places[message, fix])}: {_plain(message)}; {_plain(fix)}"
    if len(places) > _MOST_LINES:
        yield f"- … and {len(places) - _MOST_LINES} more; `policy-archive links` prints all"


def _plain(text: str) -> str:
    """A text in which nothing is Markdown: addresses come from contributors and from servers."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>|#~!" else character for character in text)
