"""Addresses within the repository of the archive, as its forge understands them."""

from urllib.parse import quote, urlsplit, urlunsplit


def below(repository: str, way: str) -> str:
    """The address to which a way leads from a repository's address; what the latter asks for itself is left out."""
    path, _, query = way.partition("?")
    scheme, host, folder, _, _ = urlsplit(repository)
    return urlunsplit((scheme, host, f"{folder.rstrip('/')}/{path}", query, ""))


def encoded(text: str) -> str:
    """A text as it stands in an address, whatever is in it."""
    return quote(text, safe="")
