"""Presenters of small archives."""

from generator.pages.presenter import Presenter
from tests.builders import Records, archive_of
from tests.support.project import TODAY


def presenter_of(records: Records) -> Presenter:
    """A presenter of these records as of the tests' day."""
    return Presenter(archive_of(records), TODAY)
