"""Links to pages elsewhere are found in the forms of Markdown."""

import pytest

from generator.prose.external_links import ExternalLink, external_links


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("[the act](https://a.example/act)", ["https://a.example/act"]),
        ("[the act]( <https://a.example/act> 'Title')", ["https://a.example/act"]),
        (
            "[act](https://a.example/act_(2024)) (see [x](http://b.example/))",
            ["https://a.example/act_(2024)", "http://b.example/"],
        ),
        ("<https://a.example/act>", ["https://a.example/act"]),
        ("[the act][1]\n\n[1]: https://a.example/act 'Title'", ["https://a.example/act"]),
        ("A bare https://a.example/act is no link.", []),
        ("`[code](https://a.example)`\n\n```\n<https://b.example>\n```\n", []),
        ("[[gallium|the metal]] and [mail](mailto:a@b.example)", []),
        ("", []),
    ],
)
def test_addresses_of_links(text: str, addresses: list[str]) -> None:
    assert [link.address for link in external_links(text)] == addresses


def test_the_place_is_that_of_the_address() -> None:
    text = "One\n[two](https://a.example)"
    assert list(external_links(text)) == [ExternalLink("https://a.example", text.index("https"))]
