"""Files that are no pages: what they hold."""

import json
from datetime import date
from typing import Any

from generator.model.addresses import LIVES
from generator.pages.presenter import Presenter
from generator.site.files import site_files
from tests.builders import archive_of


def lives_of(measures: dict[str, dict[str, Any]]) -> dict[str, Any]:
    archive = archive_of({"measures": measures, "commodities": {"gallium": {}}})
    [file] = [file for file in site_files(Presenter(archive, date(2026, 11, 23))) if file.address == LIVES]
    found: dict[str, Any] = json.loads(file.make())
    return found


def test_only_what_restricts_trade_is_asked_of_and_therefore_in_the_file_of_lives() -> None:
    scope = {"dates": {"in_force": "2025-01-01"}, "scope": [{"commodity": "gallium"}]}
    reserve = {"id": "reserve", "title": "Reserve", "instrument": "stockpile"}
    found = lives_of(
        {
            "ban": scope,
            "reserve": {**scope, "instrument": "stockpile"},
            "ban-and-reserve": {**scope, "parts": [{"id": "ban", "title": "Ban"}, reserve]},
            "withdrawn-ban": {**scope, "withdrawn": {"date": "2026-01-01", "reason": "A mistake."}},
        }
    )
    assert list(found["measures"]) == ["ban", "ban-and-reserve"]
    assert found["acts"].keys() <= {"ban", "ban-and-reserve"}
