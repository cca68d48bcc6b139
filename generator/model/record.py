"""What every record has: an id that is its address for good, a title, and the marks of its own history."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from generator.model.base import Identifier, Model, Note, SourceKey, Text, Texts
from generator.model.dates import DateValue, KnownDate
from generator.model.kind import Kind as Kind
from generator.model.source import Source


class Certainty(StrEnum):
    """How well a statement is established. A claim moves nothing; the last three of the rest flag what they move."""

    OFFICIAL_TEXT = "official-text"
    SEVERAL_REPORTS = "several-reports"
    SINGLE_REPORT = "single-report"
    REPORTS_DIFFER = "reports-differ"
    CLAIM = "claim"
    DISPUTED = "disputed"


class Relation(Model):
    """A typed link to another record, authored on one side only."""

    type: Text = Field(
        description="How this record relates to the other, a term of the relations vocabulary.",
        examples=["responds-to"],
        json_schema_extra={"vocabulary": "relations"},
    )
    target: Identifier = Field(description="Id of the other record.", examples=["us-bis-2024-12-02"])
    source: SourceKey = None
    note: Note = None


Relations = Annotated[
    tuple[Relation, ...], Field(description="How it relates to other records; the inverse is computed.")
]


class ExternalIdentifier(Model):
    """A number under which another system knows the document, such as a CELEX or Federal Register number."""

    scheme: Text = Field(description="Whose number it is.", examples=["celex"])
    value: Text = Field(description="The number.", examples=["32024R1252"])


Identifiers = Annotated[
    tuple[ExternalIdentifier, ...], Field(description="Numbers under which other systems know the document.")
]


class Dispute(Model):
    """What another source says of a field, where sources conflict."""

    TYPICAL: ClassVar = ("source",)

    field: Text = Field(description="The key that is disputed.", examples=["dates.in_force"])
    says: Text = Field(description="What the other source says.", examples=["A newspaper gives 2 May 2025."])
    source: SourceKey = None


Disputes = Annotated[tuple[Dispute, ...], Field(description="What other sources say, where sources conflict.")]


class Correction(Model):
    """A correction of the record itself, stated to its readers."""

    date: DateValue = Field(description="Day of the correction.", examples=["2026-07-05"])
    what: Text = Field(description="What was wrong and is right now.", examples=["The first day was a month late."])


class Withdrawal(Model):
    """The withdrawal of the record (not of the measure): its page stays and says why."""

    date: DateValue = Field(description="Day of the withdrawal.", examples=["2026-07-05"])
    reason: Text = Field(
        description="Why the record is withdrawn.", examples=["It describes the act of another record."]
    )


Summary = Annotated[
    Text,
    Field(
        description="Two to six sentences in your own words; [[id]] links to a record.",
        examples=["China suspends [[cn-mofcom-2024-46]] for a year."],
    ),
]


class Record(Model):
    """Anything with an address.

    `id` is the file's name without its ending; `path` leads from `content/` to the file, empty where there is none.
    """

    kind_of_record: ClassVar[Kind]
    READER_SETS: ClassVar[tuple[str, ...]] = ("id", "path")
    """Fields set by the reader, not by the author."""

    id: Identifier
    path: str
    former_ids: Texts = Field(
        (), description="Earlier ids of this record; their addresses redirect here.", examples=[["cn-gallium-ban"]]
    )
    other_names: Texts = Field((), description="What else it is called, for the search.", examples=[["Gallium ban"]])
    corrections: tuple[Correction, ...] = Field((), description="What was corrected in this record.")
    withdrawn: Withdrawal | None = Field(
        None, description="Withdraws the record, not the measure: its page stays and says why."
    )

    def __hash__(self) -> int:
        """By the id, which no other record has: records are large, and kept in sets and as keys."""
        return hash(self.id)

    @property
    def name(self) -> str:
        """What the record is called."""
        raise NotImplementedError

    @property
    def document_numbers(self) -> tuple[str, ...]:
        """Official document numbers under which a link may name it."""
        return ()

    @property
    def links(self) -> tuple[Relation, ...]:
        """The relations authored on it."""
        return ()

    @property
    def source_list(self) -> tuple[Source, ...]:
        """Its sources, in the order authored."""
        return ()

    @property
    def earliest_date(self) -> KnownDate | None:
        """The earliest date known of it, by which it is sorted in time."""
        return None


class ProseRecord(Record):
    """A record that is a Markdown file: front matter, then a body. `body_line` is the body's first line in the file."""

    READER_SETS: ClassVar[tuple[str, ...]] = ("id", "path", "body", "body_line")

    # Blank lines at its beginning count: what is wrong in a body is told by line.
    body: Annotated[str, StringConstraints(strip_whitespace=False)] = ""
    body_line: int = 1
