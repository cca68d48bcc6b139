"""Answers are completed from what the archive knows; wrong ones are refused with what was probably meant."""

from typing import Any

import pytest

from generator.drafting.answer import read_answer
from generator.drafting.choices import NotKnown
from generator.drafting.questions import QUESTIONS, field_of
from generator.model.archive import Archive
from generator.model.record import Kind
from tests.builders import archive_of

ARCHIVE: Archive = archive_of(
    {
        "measures": {
            "cn-ban-2024": {
                "title": "Ban on gallium",
                "document": "Decree 1",
                "dates": {"in_force": "2024-12-03"},
                "parts": [{"id": "art-1", "title": "Article 1"}, {"id": "art-2", "title": "Article 2"}],
            }
        },
        "commodities": {
            "gallium": {"other_names": ["Ga"]},
            "germanium": {},
            "rare-earths": {},
            "rare-earth-magnets": {},
        },
        "jurisdictions": {"eu": {"name": "European Union", "kind": "bloc"}, "wa-state": {"name": "Wa State"}},
    }
)


def answered(kind: Kind, option: str, text: str) -> Any:
    [question] = [question for question in QUESTIONS[kind] if question.option == option]
    return read_answer(kind, question, text, ARCHIVE)


@pytest.mark.parametrize(
    ("option", "text", "expected"),
    [
        ("kind", "legal-act", "legal-act"),
        ("kind", "Legal act", "legal-act"),
        ("kind", "legal", "legal-act"),
        ("jurisdiction", "CN", "CN"),
        ("jurisdiction", "cn", "CN"),
        ("jurisdiction", "China", "CN"),
        ("jurisdiction", "united sta", "US"),
        ("jurisdiction", "European Union", "EU"),
        ("jurisdiction", "wa state", "wa-state"),
        ("commodity", "Gallium", "gallium"),
        ("commodity", "GA", "gallium"),
        ("commodity", "germ", "germanium"),
        ("date", "2025-11", "2025-11"),
        ("date", "{by: 2012-03-13}", {"by": "2012-03-13"}),
        ("date", "1 November 2025", "2025-11-01"),
        ("language", "zh", "zh"),
        ("language", "zh-Hant", "zh-Hant"),
        ("language", "Chinese", "zh"),
        ("language", "english", "en"),
        ("title", "1 November 2025", "1 November 2025"),
        ("source-kind", "official", "official"),
        (
            "change",
            "{measure: Decree 1, part: Article 2, change: suspended, through: 2026-11-27}",
            {"measure": "cn-ban-2024", "part": "art-2", "change": "suspended", "through": "2026-11-27"},
        ),
        (
            "change",
            "cn-ban-2024, part art-1 suspension-extended from 2025-01-01 until indefinite",
            {
                "measure": "cn-ban-2024",
                "part": "art-1",
                "change": "suspension-extended",
                "from": "2025-01-01",
                "until": "indefinite",
            },
        ),
        ("change", "cn-ban repealed", {"measure": "cn-ban-2024", "change": "repealed"}),
        ("relation", "implements cn-ban-2024", {"type": "implements", "target": "cn-ban-2024"}),
        ("relation", "{type: Responds to, target: cn-ban}", {"type": "responds-to", "target": "cn-ban-2024"}),
    ],
)
def test_what_is_meant_is_understood(option: str, text: str, expected: object) -> None:
    assert answered(Kind.EVENT, option, text) == expected


def test_targets_may_be_all_or_all_but_some() -> None:
    assert answered(Kind.MEASURE, "target", "all") == "all"
    assert answered(Kind.MEASURE, "target", "{except: [US]}") == {"except": ["US"]}


@pytest.mark.parametrize(
    ("option", "text", "said"),
    [
        ("kind", "leagal-act", "'leagal-act' is not a kind of event; did you mean 'legal-act'?"),
        ("jurisdiction", "Chna", "'Chna' is not a jurisdiction; did you mean 'CN'?"),
        ("jurisdiction", "united", "several begin so: AE, GB, US"),
        ("commodity", "galium", "'galium' is not a commodity; did you mean 'gallium'?"),
        ("commodity", "rare", "several begin so: rare-earth-magnets, rare-earths"),
        ("date", "01.11.2025", "is not a date; write a year"),
        ("kind", "meeting", "'meeting' is not a kind of event; allowed: agreement, announcement, company-disclosure, "),
        ("language", "Chineese", "'Chineese' is not a language; did you mean 'zh'?"),
        ("change", "suspended", "'suspended' is not understood; write it as in 'cn-mofcom-2024-46 art-2-metals"),
        ("change", "{suspended", "is not written in keys and values, as in {measure: "),
        ("change", "{measure: cn-ban-2024, change: supended}", "did you mean 'suspended'?"),
        ("change", "{measure: cn-bann, change: suspended}", "'cn-bann' is not a measure; did you mean 'cn-ban-2024'?"),
        ("change", "{measure: cn-ban-2024, part: art-9, change: repealed}", "is not a part of cn-ban-2024"),
        ("change", "{mesure: cn-ban-2024, change: repealed}", "'mesure' is not a key here"),
        ("relation", "{type: answers, target: cn-ban-2024}", "'answers' is not a type of relation"),
    ],
)
def test_what_cannot_be_meant_is_refused(option: str, text: str, said: str) -> None:
    with pytest.raises(NotKnown) as refusal:
        answered(Kind.EVENT, option, text)
    assert said in str(refusal.value)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_question_leads_to_a_key_of_its_kind(kind: Kind) -> None:
    for question in QUESTIONS[kind]:
        assert field_of(kind, question).description
    options = [question.option for question in QUESTIONS[kind]]
    assert len(options) == len(set(options))
