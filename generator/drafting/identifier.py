"""The id a record is proposed to have: its file's name, and its address for good."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from pathlib import Path

from generator.drafting.draft import Answers
from generator.model.archive import Archive
from generator.model.record import Kind
from generator.reading.jurisdictions import state_names
from generator.reading.record_files import record_files

_NUMBER_AND_YEAR = (
    re.compile(r"\b(?:No\.?\s*)?(?P<number>\d+)\s+of\s+(?P<year>\d{4})\b"),
    re.compile(r"\b(?P<year>(?:19|20)\d{2})/(?P<number>\d+)\b"),
    re.compile(r"\bNo\.?\s*(?P<number>\d+)/(?P<issuer>[A-Z]{2,})/(?P<year>\d{4})\b"),
)
_NUMBER_AT_THE_END = re.compile(r"\b(?:No\.?\s*)?(?P<number>\d+)$")
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
_NAME = re.compile(r"\b[A-Z][a-z]+")
_ASIDE = re.compile(r"\([^)]*\)")
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "are", "as", "at", "by", "for", "from", "has", "in", "into", "is", "its", "it", "of", "on"}
    | {"or", "over", "that", "the", "their", "to", "under", "with"}
)
_MOST_WORDS = 6
_YEAR = re.compile(r"\d{4}")
_WITHOUT_JURISDICTION = frozenset({Kind.BRIEF, Kind.COMMODITY})
_WITHOUT_YEAR = frozenset({Kind.BRIEF, Kind.COMMODITY, Kind.PROCESS})


def ids_taken(content: Path, archive: Archive) -> frozenset[str]:
    """Every id that a file, a former record or a state has: also those of files that cannot be read."""
    files = {file.stem for kind in Kind for file in record_files(content / kind.value)}
    return frozenset({*files, *archive.by_former_id, *(code.lower() for code in state_names())})


def proposed_id(kind: Kind, answers: Answers, archive: Archive, taken: Collection[str]) -> str:
    """An id that no record has or had, empty where too little is known.

    By jurisdiction, issuer, year and number of the official document, as in `cn-mofcom-2025-72`; else by the words of
    the title and the year.
    """

    def first(key: str) -> str:
        return next((str(answer) for answer in answers.get(key, ())), "")

    code = "" if kind in _WITHOUT_JURISDICTION else first("jurisdictions")
    dates = (first(key) for key in ("date", "dates.in_force", "dates.adopted", "dates.announced"))
    year = "" if kind in _WITHOUT_YEAR else next((found.group() for text in dates if (found := _YEAR.search(text))), "")
    named = _of_document(code, first("document"))
    wanted = named or _of_title(first("title") or first("name"), code, year, _names_of(code, archive))
    if not wanted or wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def _names_of(code: str, archive: Archive) -> Iterable[str]:
    """What a jurisdiction is called: not repeated behind its code."""
    record = archive.records.get(code.lower())
    if record:
        return record.name, *record.other_names
    return state_names()[code].all if code in state_names() else ()


def _of_document(jurisdiction: str, document: str) -> str:
    """The id by an official number; empty if the document has none."""
    plain = _ASIDE.sub(" ", document).strip()
    found = next((match for form in _NUMBER_AND_YEAR if (match := form.search(plain))), None)
    found = found or _NUMBER_AT_THE_END.search(plain)
    if not found or not jurisdiction:
        return ""
    parts = found.groupdict()
    issuer = parts.get("issuer") or _issuer(plain[: found.start()])
    return slug(" ".join(filter(None, (jurisdiction, issuer, parts.get("year"), parts["number"].lstrip("0")))))


def _issuer(before: str) -> str:
    """Who or what the number is counted by: an acronym, the initials of a name, or its only word."""
    acronym = _ACRONYM.search(before)
    if acronym:
        return acronym.group()
    names = _NAME.findall(before)
    return "".join(name[0] for name in names) if len(names) > 1 else "".join(names)


def _of_title(title: str, jurisdiction: str, year: str, names: Iterable[str]) -> str:
    known = {word for name in names for word in slug(name).split("-")} if jurisdiction else set()
    words = [word for word in slug(title).split("-") if word and word not in _SMALL_WORDS and word not in known]
    if not words:
        return ""
    chosen = words[:_MOST_WORDS]
    if year and year not in chosen:
        chosen.append(year)
    return slug(" ".join([jurisdiction, *chosen]))


def slug(text: str) -> str:
    """A text in lower-case ASCII letters, digits and single hyphens."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower().replace("'", "")).strip("-")
