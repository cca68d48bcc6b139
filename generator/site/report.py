"""Where a reader reports an error: the form for a new issue of the repository, filled in with the page."""

from urllib.parse import quote, urlsplit, urlunsplit

GITHUB_FORM = "issues/new?template=correction.yml&title={title}&record={address}&body={body}"
"""The form of GitHub below the repository's address: its fields ask for the rest. Forges without such forms, as Forgejo
and Gitea may be set, take the text that is filled in instead."""

_BODY = """Page: {address}

What is wrong:

Source that shows it (address and date):
"""


def report_address(repository: str, form: str, title: str, address: str) -> str:
    """The address of the form for an error on a page.

    `form` leads to it from the repository's address; `{title}`, `{address}` and `{body}` in it stand for what is
    filled in.
    """
    filled = (
        form.replace("{title}", _encoded(f"Error on “{title}”"))
        .replace("{address}", _encoded(address))
        .replace("{body}", _encoded(_BODY.format(address=address)))
    )
    path, _, query = filled.partition("?")
    scheme, host, folder, _, _ = urlsplit(repository)
    return urlunsplit((scheme, host, f"{folder.rstrip('/')}/{path}", query, ""))


def _encoded(text: str) -> str:
    return quote(text, safe="")
