"""A site that misbehaves, for whoever asks it."""

from collections.abc import Iterator

import pytest

from tests.support.misbehaving import Site, misbehaving_site


@pytest.fixture
def site() -> Iterator[Site]:
    with misbehaving_site() as running:
        yield running
