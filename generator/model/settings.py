"""The archive's own particulars, from `content/archive.yml`."""

from pydantic import Field

from generator.model.base import Model, Text
from generator.model.dates import DateValue


class Licence(Model):
    """Under which terms the content may be used."""

    name: Text = Field(description="What the licence is called.", examples=["CC BY 4.0"])
    url: Text = Field(description="Address of its text.", examples=["https://creativecommons.org/licenses/by/4.0/"])


class Settings(Model):
    """Name, address and terms of an archive.

    `checked` is printed where a record states none of its own, and confirms nothing.
    """

    name: Text = Field(description="What the archive is called.", examples=["Critical Raw Materials Policy Archive"])
    description: Text = Field(
        description="What it holds, in a sentence.", examples=["Export controls for critical raw materials."]
    )
    address: Text | None = Field(
        None,
        description="Where the site is published, with a trailing slash.",
        examples=["https://example.org/archive/"],
    )
    repository: Text | None = Field(
        None, description="Where the files live, for edit links.", examples=["https://example.org/repository"]
    )
    publisher: Text = Field(description="Who publishes it.", examples=["Example Institute"])
    licence: Licence = Field(description="The terms under which others may use the content.")
    checked: DateValue = Field(
        description="Day until which later acts were looked for, where a record states none.", examples=["2026-07-05"]
    )
