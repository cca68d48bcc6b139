"""The page of a jurisdiction."""

from generator.pages.chronology import Chronology
from generator.pages.jurisdiction import jurisdiction_page
from generator.pages.lifelines import Lifelines
from generator.pages.relations import Mentions
from tests.pages.presenting import presenter_of


def test_what_a_bloc_issued_or_is_aimed_at_it_concerns_its_present_members() -> None:
    members = [{"member": "CN"}, {"member": "US", "until": "2020-02-01"}]
    presenter = presenter_of(
        {
            "jurisdictions": {
                "cn": {"name": "China"},
                "us": {"name": "United States"},
                "eu": {"kind": "bloc", "members": members},
                "club": {"kind": "bloc", "members": members},
            },
            "measures": {
                "act": {"jurisdictions": ["EU"], "dates": {"in_force": "2025-01-01"}},
                "ban": {"jurisdictions": ["US"], "targets": ["EU"], "dates": {"in_force": "2025-01-01"}},
            },
        }
    )

    def through_blocs(code: str) -> list[tuple[str, list[str], list[str]]]:
        jurisdiction = presenter.archive.jurisdiction(code)
        page = jurisdiction_page(
            presenter, Mentions(presenter), Chronology(presenter), Lifelines(presenter), jurisdiction
        )
        return [
            (row.bloc.address, [link.address for link in row.issued], [link.address for link in row.aimed_at])
            for row in page.through_blocs
        ]

    assert through_blocs("CN") == [("jurisdictions/eu/", ["measures/act/"], ["measures/ban/"])]
    assert through_blocs("US") == []
