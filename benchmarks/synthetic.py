"""A seeded archive of any size, in the proportions of a real one, that passes every check."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

_FIRST_DAY = date(2009, 1, 5)
_LAST_DAY = date(2026, 6, 30)
_CODES = tuple("CN US DE FR JP KR IN ID CD ZM ZW CL AU CA BR ZA VN MY PH GB".split())  # noqa: SIM905
_INSTRUMENTS = ("export-licensing", "export-prohibition", "export-quota", "export-tax", "tariff", "control-list")
_EVENT_KINDS = ("legal-act", "announcement", "talks", "ruling", "licensing", "report", "company-disclosure")
_NAMES = ("Gallium", "Terbium", "Wolfram – tungsten", "Graphite", "Néodyme", "Dysprosium", "Лантан", "镝", "Hafnium")
_WORDS = (
    *("licence", "ministry", "announcement", "quota", "export", "import", "duty", "court", "ruling", "commodity"),
    *("market", "supply", "chain", "refining", "magnets", "batteries", "semiconductors", "dual-use", "notice"),
    *("customs", "authority", "statement", "negotiation", "suspension", "term", "agreement", "framework", "article"),
    *("list", "threshold", "applicant", "review", "approval", "shipment", "company", "region", "agency"),
)
_OPENINGS = ("The ministry", "Customs", "The agency", "The court", "The parties", "Exporters", "The commission")


@dataclass(slots=True)
class Synthetic:
    """What has been written so far, so that later files can refer to it."""

    random: random.Random
    commodities: list[str] = field(default_factory=list)
    measures: list[tuple[str, date, tuple[str, ...]]] = field(default_factory=list)
    dated: list[tuple[str, date]] = field(default_factory=list)


def write_archive(folder: Path, records: int, seed: int = 1) -> None:
    """Write an archive of about `records` files into an empty folder."""
    state = Synthetic(random.Random(seed))
    _write(folder / "archive.yml", _settings())
    _write(folder / "about.md", "---\ntitle: About\n---\n\nA synthetic archive.\n")
    _write(folder / "method.md", "---\ntitle: Method\n---\n\nNothing here is real.\n")
    for number in range(min(80, max(12, records // 12))):
        _write(folder / "commodities" / f"commodity-{number}.md", _commodity(state, number))
    count = records - len(state.commodities)
    for number in range(count):
        day = _FIRST_DAY + (_LAST_DAY - _FIRST_DAY) * number / count
        share = number % 20
        identifier, path, text = _record(state, number, share, day)
        _write(folder / path, text)
        state.dated.append((identifier, day))


def _record(state: Synthetic, number: int, share: int, day: date) -> tuple[str, str, str]:
    """The id, path and text of one record: of twenty, eight measures, ten events, a process and a brief."""
    if share in (0, 2, 4, 6, 8, 10, 12, 14):
        identifier = f"measure-{number}"
        return identifier, f"measures/{day.year}/{identifier}.yml", "\n".join(_measure(state, identifier, day)) + "\n"
    if share == 17:
        identifier = f"process-{number}"
        return identifier, f"processes/{identifier}.yml", "\n".join(_process(state, identifier, day)) + "\n"
    if share == 19:
        identifier = f"brief-{number}"
        return identifier, f"briefs/{identifier}.md", "\n".join(_brief(state, number, day)) + "\n"
    identifier = f"event-{number}"
    return identifier, f"events/{day.year}/{identifier}.yml", "\n".join(_event(state, identifier, day)) + "\n"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def _settings() -> str:
    return (
        "name: Synthetic archive\ndescription: Nothing here is real.\npublisher: Nobody\n"
        "licence: {name: CC0, url: 'https://creativecommons.org/publicdomain/zero/1.0/'}\nchecked: 2026-06-30\n"
    )


def _commodity(state: Synthetic, number: int) -> str:
    identifier = f"commodity-{number}"
    parent = f"parent: commodity-{number // 8 * 8}\n" if number % 8 else ""
    state.commodities.append(identifier)
    name = f"{_NAMES[number % len(_NAMES)]} {number}"
    return f"---\nname: {name}\n{parent}hs: [{{code: '2846.{number:02}', ex: true}}]\n---\n\n{_prose(state, 110)}\n"


def _measure(state: Synthetic, identifier: str, day: date) -> Iterator[str]:
    chance = state.random
    start = day + timedelta(days=chance.choice((0, 0, 14, 30, 90)))
    parts = tuple(f"part-{number}" for number in range(chance.choice((0, 0, 0, 2, 3))))
    yield f"title: {_title(state)}"
    yield f"document: Announcement No. {identifier.removeprefix('measure-')} of {day.year}"
    yield f"instrument: {chance.choice(_INSTRUMENTS)}"
    yield f"jurisdictions: [{chance.choice(_CODES)}]"
    yield "issuers: [Ministry of Commerce]"
    yield f"targets: {chance.choice(('all', '[US]', '[CN]', '{except: [JP]}'))}"
    yield f"dates: {{announced: {day}, adopted: {day}, in_force: {start}}}"
    if parts:
        yield "parts:"
        for part in parts:
            scope = f"[{{commodity: {chance.choice(state.commodities)}}}]"
            yield f"  - {{id: {part}, title: Article {part[-1]}, scope: {scope}}}"
    else:
        yield "scope:"
        for commodity in chance.sample(state.commodities, 3):
            yield f"  - {{commodity: {commodity}, hs: ['2846.90'], hs_basis: archive, ex: true}}"
    yield from _relations(state, identifier)
    yield "checked: 2026-06-30"
    yield from _text(state)
    state.measures.append((identifier, start, parts))


def _event(state: Synthetic, identifier: str, day: date) -> Iterator[str]:
    chance = state.random
    yield f"title: {_title(state)}"
    yield f"date: {day}"
    yield f"kind: {chance.choice(_EVENT_KINDS)}"
    yield f"jurisdictions: [{chance.choice(_CODES)}]"
    yield f"commodities: [{', '.join(chance.sample(state.commodities, 2))}]"
    if state.measures and chance.random() < 0.6:
        measure, _, parts = state.measures.pop(chance.randrange(len(state.measures)))
        part = f", part: {parts[0]}" if parts else ""
        ends = chance.choice((f"suspended, through: {day + timedelta(days=200)}", "amended", "repealed", "widened"))
        yield "changes:"
        yield f"  - {{measure: {measure}{part}, change: {ends}}}"
    yield from _relations(state, identifier)
    yield from _text(state)


def _process(state: Synthetic, identifier: str, day: date) -> Iterator[str]:
    yield f"title: {_title(state)}"
    yield "kind: investigation"
    yield "parties: [{party: Ministry of Commerce, role: investigator}]"
    yield f"dates: {{opened: {day}, closed: {day + timedelta(days=120)}}}"
    yield from _relations(state, identifier)
    yield from _text(state)


def _brief(state: Synthetic, number: int, day: date) -> Iterator[str]:
    yield "---"
    yield f"title: {_title(state)}"
    yield f"date: {day}"
    yield "authors: [The archive]"
    yield f"summary: {_sentence(state)}"
    yield "---"
    yield ""
    for section in range(6):
        yield f"## Section {section} of {number}"
        yield ""
        yield _prose(state, 100)
        yield ""


def _relations(state: Synthetic, identifier: str) -> Iterator[str]:
    """Two or three relations to earlier records; to near ones, as in life."""
    targets = [target for target, _ in state.dated[-60:]]
    chosen = state.random.sample(targets, min(len(targets), state.random.choice((2, 3))))
    if chosen:
        yield "relations:"
        for target in chosen:
            yield f"  - {{type: follows, target: {target}}}"


def _text(state: Synthetic) -> Iterator[str]:
    yield "summary: |"
    yield f"  {_prose(state, 60)}"
    yield "sources:"
    for number in range(2):
        yield f"  - title: {_title(state)}"
        yield "    title_original: 商务部公告"
        yield f"    url: https://example.org/{state.random.randrange(10**9)}/{number}"
        yield "    publisher: Ministry of Commerce"
        yield "    date: 2025-04-04"
        yield "    language: zh"
        yield "    kind: official"


def _title(state: Synthetic) -> str:
    chance = state.random
    return f"{chance.choice(_NAMES)} {' '.join(chance.sample(_WORDS, 6))} № {chance.randrange(1, 99)}"


def _sentence(state: Synthetic) -> str:
    return f"{state.random.choice(_OPENINGS)} {' '.join(state.random.choices(_WORDS, k=14))}."


def _prose(state: Synthetic, words: int) -> str:
    """Sentences with emphasis, an address, and links to earlier records."""
    sentences = [_sentence(state) for _ in range(max(1, words // 16))]
    if state.dated:
        target = state.random.choice(state.dated[-200:])[0]
        sentences.insert(1, f"See [[{target}]] and *[[{state.random.choice(state.commodities)}|the goods]]*.")
    sentences.append("It is **stated** in [the notice](https://example.org/notice).")
    return " ".join(sentences)
