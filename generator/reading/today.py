"""The day an archive is read: the only clock there is."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime


def current_day(stated: str | None = None, environment: Mapping[str, str] = os.environ) -> date:
    """The stated day, else that of SOURCE_DATE_EPOCH (reproducible-builds.org), else the UTC date.

    :raises ValueError: if one of them is no date.
    """
    if stated:
        return date.fromisoformat(stated)
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()
