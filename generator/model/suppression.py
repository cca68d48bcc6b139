"""Pages elsewhere of which nothing is told where a machine cannot open them, from `content/suppressed-links.yml`."""

from pydantic import Field

from generator.model.base import Model, Text
from generator.model.dates import DateValue


class Suppression(Model):
    """A page, or a whole site of pages, that opens for people and not for machines."""

    url: Text = Field(
        description="Address as the records have it; with * at its end all addresses that begin so.",
        examples=["https://example.org/notices/*"],
    )
    reason: Text = Field(
        description="Why nothing is told of it.", examples=["It refuses machines and opens in a browser."]
    )
    date: DateValue = Field(description="Day on which somebody last looked.", examples=["2026-07-05"])

    def covers(self, address: str) -> bool:
        """Whether it is about an address."""
        if self.url.endswith("*"):
            return address.startswith(self.url[:-1])
        return address == self.url


class SuppressionList(Model):
    """What `content/suppressed-links.yml` holds."""

    suppressions: tuple[Suppression, ...] = Field(
        description="Pages of which nothing is told, though `links` cannot open them."
    )
