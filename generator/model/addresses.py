"""Addresses within the site: folders, relative to the site's root, each with a trailing slash."""

from collections.abc import Iterator
from datetime import date

from generator.model.record import Kind, Record

IN_FORCE = "in-force/"
"""The address of the state of the law on any day."""
LIVES = f"{IN_FORCE}lives.json"
"""The address of the file from which the browser computes it."""
HS_LOOK_UP = "hs/"
"""The address of the look-up of customs codes."""
HS_IN_WORDS = f"{HS_LOOK_UP}in-words/"
"""The address of all restrictions on goods that are named without a code."""
GLOSSARY = "glossary/"
"""The address of the definitions of all terms."""
AGREEMENTS = "agreements/"
"""The address of all agreements with what was promised in them."""
CLAIMS = "claims/"
"""The address of all claims beside what the texts show."""
CALENDAR = "calendar/"
CHANGES = "changes/"
CHRONOLOGY = "chronology/"


def address_of(record: Record) -> str:
    """The address of a record: its kind and its id. Sub-folders of `content/` are not part of it."""
    return f"{record.kind_of_record.value}/{record.id}/"


def former_addresses_of(record: Record) -> Iterator[str]:
    """The addresses that a record had under its former ids, which lead to the present one."""
    for former in record.former_ids:
        yield f"{record.kind_of_record.value}/{former}/"


def address_of_kind(kind: Kind) -> str:
    """The address of the list of all records of a kind."""
    return f"{kind.value}/"


def address_of_year(year: int) -> str:
    """The address of one year of the chronology."""
    return f"{CHRONOLOGY}{year}/"


def address_of_chapter(chapter: str) -> str:
    """The address of the codes of one chapter of the Harmonized System, given by its two digits."""
    return f"{HS_LOOK_UP}{chapter}/"


def address_of_cards(number: int) -> str:
    """The address of a file of cards."""
    return f"cards/{number}.json"


def anchor_of_day(day: date) -> str:
    """The place of a day within the calendar, the same for as long as the day is on it."""
    return f"d-{day.isoformat()}"


def root_from(address: str) -> str:
    """The way from a page back to the site's root, as a relative address: `../../` from `measures/x/`."""
    return "../" * address.count("/") or "./"
