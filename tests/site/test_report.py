"""The form for reporting an error knows the page."""

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.site.report import GITHUB_FORM, report_address

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
