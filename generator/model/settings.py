"""The archive's own particulars, from `content/archive.yml`."""

from pydantic import Field

from generator.model.base import Model, Text
from generator.model.dates import DateValue


class Licence(Model):
    """Under which terms the content may be used."""

    name: Text
    url: Text


class Settings(Model):
    """Name, address and terms of an archive.

    `checked` is printed where a record states none of its own, and confirms nothing.
    """

    name: Text
    description: Text
    address: Text | None = Field(None, description="Where the site is published, with a trailing slash.")
    repository: Text | None = Field(None, description="Where the files live, for edit links.")
    publisher: Text
    licence: Licence
    checked: DateValue
