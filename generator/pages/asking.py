"""What a reader may ask: which commodity, from where, to where, on which day; and the words of the answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup
from pydantic import TypeAdapter

from generator.model.binding import Group
from generator.model.scope import AppliesTo
from generator.pages.labels import FLAGS, GROUPS, LIMITS, SOME_OF_THE_GROUP, VERDICTS
from generator.pages.presenter import Presenter
from generator.pages.views import DateView


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: the id of a record and its name."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class AskForm:
    """The form of a question, with the day it begins with. `words` is what the browser's code puts answers into."""

    commodities: tuple[Choice, ...]
    places: tuple[Choice, ...]
    day: DateView
    words: Markup


@dataclass(frozen=True, slots=True)
class _FlagWords:
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class _Words:
    """Labels by term; `sections` are the groups of an answer, and `some` of a group of goods."""

    verdicts: dict[str, str]
    flags: dict[str, _FlagWords]
    limits: dict[str, str]
    sections: dict[str, str]


def ask_form(presenter: Presenter) -> AskForm:
    """The form with every commodity and every jurisdiction of the archive."""
    archive = presenter.archive
    return AskForm(
        commodities=_sorted(Choice(commodity.id, commodity.name) for commodity in archive.commodities),
        places=_sorted(Choice(jurisdiction.id, jurisdiction.name) for jurisdiction in archive.jurisdictions),
        day=presenter.as_of,
        words=_words(),
    )


def _sorted(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda choice: choice.name.casefold()))


def _words() -> Markup:
    """The words as JSON for a script element, in which no `<` may stand."""
    words = _Words(
        verdicts={verdict.value: label for verdict, label in VERDICTS.items()},
        flags={flag.value: _FlagWords(*words) for flag, words in FLAGS.items()},
        limits={limit.value: LIMITS[limit] for limit in AppliesTo if limit in LIMITS},
        sections={**{group.value: GROUPS[group] for group in Group}, "some": SOME_OF_THE_GROUP},
    )
    return Markup(TypeAdapter(_Words).dump_json(words).decode().replace("<", "\\u003c"))  # noqa: S704 - escaped above
