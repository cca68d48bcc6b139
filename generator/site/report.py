"""Where a reader reports an error: the form for a new issue of the repository, filled in with the page."""

from generator.site.forge import below, encoded

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
        form.replace("{title}", encoded(f"Error on “{title}”"))
        .replace("{address}", encoded(address))
        .replace("{body}", encoded(_BODY.format(address=address)))
    )
    return below(repository, filled)
