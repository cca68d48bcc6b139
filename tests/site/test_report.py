"""The form for reporting an error knows the page."""

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.drafting.issue_form import RECORD, Form
from generator.site.report import GITHUB_FORM, report_address
from tests.support.issues import fields

_TITLE = "Tariff of 34 % on “A & B” <goods>? #1 + 2"
_ADDRESS = "https://example.org/sub/measures/x/"


@pytest.mark.parametrize(
    ("form", "path", "keys"),
    [
        (GITHUB_FORM, "/owner/archive/issues/new", ("title", "body")),
        (
            "-/issues/new?issue[title]={title}&issue[description]={body}",
            "/owner/archive/-/issues/new",
            ("issue[title]", "issue[description]"),
        ),
    ],
    ids=["GitHub", "GitLab"],
)
def test_the_form_is_filled_in_with_title_and_address(form: str, path: str, keys: tuple[str, str]) -> None:
    for repository in ("https://forge.example/owner/archive", "https://forge.example/owner/archive/?tab=code#readme"):
        parts = urlsplit(report_address(repository, form, _TITLE, _ADDRESS))
        assert (parts.scheme, parts.netloc, parts.path) == ("https", "forge.example", path)
        filled = parse_qs(parts.query, strict_parsing=True)
        assert filled[keys[0]] == [f"Error on “{_TITLE}”"]
        assert filled[keys[1]][0].startswith(f"Page: {_ADDRESS}\n")


def test_on_github_the_form_of_a_correction_knows_its_record() -> None:
    query = parse_qs(urlsplit(report_address("https://github.com/owner/archive", GITHUB_FORM, _TITLE, _ADDRESS)).query)
    [template], [record] = query["template"], query["record"]
    assert template.removesuffix(".yml") in {*Form}
    field = next(field for field in fields(template.removesuffix(".yml")) if field["id"] == "record")
    assert field["attributes"]["label"] == RECORD
    assert record == _ADDRESS
