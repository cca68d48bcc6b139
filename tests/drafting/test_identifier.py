"""Ids are proposed in the style of those there are."""

import shutil
from pathlib import Path

import pytest

from generator.checking.identity import is_identifier
from generator.drafting.identifier import ids_taken, proposed_id, slug
from generator.model.archive import Archive
from generator.model.record import Kind
from tests.builders import archive_of
from tests.support.project import FIXTURES

NOBODY = frozenset[str]()
ARCHIVE: Archive = archive_of({"jurisdictions": {"eu": {"name": "European Union"}}})


def proposed(kind: Kind = Kind.EVENT, taken: frozenset[str] = NOBODY, **answers: str) -> str:
    return proposed_id(kind, {key: [answer] for key, answer in answers.items()}, ARCHIVE, taken)


@pytest.mark.parametrize(
    ("code", "document", "expected"),
    [
        ("CN", "MOFCOM Announcement No. 72 of 2025", "cn-mofcom-2025-72"),
        ("CN", "MOFCOM and GACC Announcement No. 18 of 2025", "cn-mofcom-2025-18"),
        ("ZM", "Statutory Instrument No. 47 of 2025", "zm-si-2025-47"),
        ("ZW", "Statutory Instrument 5 of 2023", "zw-si-2023-5"),
        ("US", "Executive Order 14257", "us-eo-14257"),
        ("US", "Proclamation 11012", "us-proclamation-11012"),
        ("EU", "Regulation (EU) 2024/1252", "eu-regulation-2024-1252"),
        ("CD", "Decision No. 001/ARECOMS/2025", "cd-arecoms-2025-1"),
        ("ID", "MEMR Regulation No. 11 of 2019", "id-memr-2019-11"),
    ],
)
def test_an_official_number_gives_jurisdiction_issuer_year_and_number(code: str, document: str, expected: str) -> None:
    assert proposed(jurisdictions=code, document=document, title="Any") == expected


def test_without_a_number_the_title_gives_its_words_and_the_year() -> None:
    title = "China suspends its ban on gallium exports to the US"
    assert proposed(title=title, date="2025-11-09") == "china-suspends-ban-gallium-exports-us-2025"
    assert proposed(title=title, date="2025-11-09", jurisdictions="CN") == "cn-suspends-ban-gallium-exports-us-2025"
    assert proposed(title="Talks 2025 in the European Union", date="2025", jurisdictions="EU") == "eu-talks-2025"


def test_briefs_and_commodities_are_called_by_their_names_alone() -> None:
    assert proposed(Kind.BRIEF, title="London, June 2025", date="2025-06-11") == "london-june-2025"
    assert proposed(Kind.COMMODITY, name="Gallium arsenide") == "gallium-arsenide"


def test_an_id_that_somebody_has_is_never_proposed() -> None:
    taken = frozenset({"us-eo-1", "us-eo-1-2"})
    assert proposed(jurisdictions="US", document="Executive Order 1", taken=taken) == "us-eo-1-3"


def test_where_nothing_is_known_nothing_is_proposed() -> None:
    assert proposed() == ""
    assert proposed(title="…") == ""


def test_letters_of_other_alphabets_never_get_into_an_id() -> None:
    assert slug("Estratégia «Níquel» 2025 – 镍") == "estrategia-niquel-2025"
    assert is_identifier(proposed(title="Communiqué: Côte d’Ivoire", date="2025"))


def test_taken_are_the_ids_of_all_files_former_ids_and_states(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(FIXTURES / "small" / "content", content)
    (content / "events" / "broken.yml").write_text("title: [", encoding="utf-8")
    archive = archive_of({"events": {"new": {"date": "2025", "former_ids": ["old"]}}})
    assert {"broken", "old", "cn", "unobtainium", "us-tariff-2025"} <= ids_taken(content, archive)
