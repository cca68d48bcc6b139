"""Asking the browser's code: questions and files of lives go to Node.js, answers come back."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.exports.lives.lives import lives_file
from generator.model.archive import Archive
from generator.pages.labels import VERDICTS
from tests.model.lifecycle.cases import Answer
from tests.support.project import ROOT

_SCRIPT = ROOT / "tests" / "javascript" / "answer.js"


@dataclass(frozen=True)
class Ask:
    """A question about a measure or a part; without a measure, what binds.

    `by` asks for the states of all goods as far as one jurisdiction set them, an empty text for those that any did.
    """

    on: date
    today: date
    measure: str | None = None
    part: str | None = None
    commodity: str | None = None
    origin: str | None = None
    destination: str | None = None
    by: str | None = None

    def plain(self) -> dict[str, Any]:
        question = {"commodity": self.commodity, "from": _lower(self.origin), "to": _lower(self.destination)}
        about = {"measure": self.measure, "part": self.part} if self.measure else {}
        by = {"by": self.by} if self.by is not None else {}
        return {"on": self.on.isoformat(), "today": self.today.isoformat(), "question": question, **about, **by}


def answers(asked: Sequence[tuple[Archive, date, Sequence[Ask]]]) -> list[list[Any]]:
    """What the browser's code answers from the lives of each archive, as built on a day."""
    archives = [
        {"lives": json.loads(lives_file(archive, built, archive.measures)), "ask": [ask.plain() for ask in asks]}
        for archive, built, asks in asked
    ]
    labels = {verdict.value: label for verdict, label in VERDICTS.items()}
    questions = json.dumps({"labels": labels, "archives": archives})
    result = subprocess.run(["node", str(_SCRIPT)], input=questions, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    found: list[list[Any]] = json.loads(result.stdout)
    return found


def as_answer(given: dict[str, Any]) -> Answer:
    """A status from the browser's code, as the table of cases writes it."""
    return Answer(
        verdict=given["verdict"],
        flags=tuple(given["flags"]),
        since=given["since"],
        until=tuple(given["until"]) if given["until"] else None,
        then=given["then"],
        reason=given["reason"],
        sources=tuple(given["sources"]),
    )


def _lower(code: str | None) -> str | None:
    return code.lower() if code else None
