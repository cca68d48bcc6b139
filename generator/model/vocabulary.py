"""Controlled terms: what an instrument, an event or a relation is called, and what it corresponds to elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from generator.model.base import Boolean, Model, Text


class InstrumentClass(StrEnum):
    """What kind of effect an instrument has. "What binds" means restrictions."""

    RESTRICTION = "restriction"
    PRODUCTION = "production"
    SUPPORT = "support"
    FRAMEWORK = "framework"


class Flow(StrEnum):
    """The direction of trade an instrument acts on."""

    EXPORT = "export"
    IMPORT = "import"
    REEXPORT = "re-export"
    NONE = "none"


class Instrument(Model):
    """A kind of measure, with its codes in the field's other vocabularies.

    `mast` codes are those of MAST 2019, chapter P unless a letter says otherwise (the 2012 edition numbers differ);
    `gta` is the intervention type of Global Trade Alert; `wto` the symbol of WTO quantitative-restriction
    notifications; `oecd` the type in the OECD inventory of export restrictions.
    """

    label: Text
    noun: Text
    instrument_class: InstrumentClass = Field(alias="class")
    flow: Flow = Flow.NONE
    mast: Text | None = None
    gta: Text | None = None
    oecd: Text | None = None
    wto: Text | None = None
    description: Text | None = None


class RelationType(Model):
    """A typed link between two records; the inverse is computed, never authored.

    `answers` marks types whose record must not be older than what it points to; `acyclic` those that cannot lead
    back to where they began.
    """

    label: Text
    inverse: Text
    answers: Boolean = False
    acyclic: Boolean = False
    description: Text | None = None


class ChangeType(Model):
    """How a change reads on the page of the act (`label`) and on that of the measure (`inverse`)."""

    label: Text
    inverse: Text
    description: Text | None = None


class Term(Model):
    """Any other controlled term: its label, and a sentence that explains it."""

    label: Text
    description: Text | None = None


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All controlled lists an archive uses: the generator's own, extended by `content/vocabulary.yml`."""

    instruments: Mapping[str, Instrument]
    events: Mapping[str, Term]
    processes: Mapping[str, Term]
    relations: Mapping[str, RelationType]
    changes: Mapping[str, ChangeType]
