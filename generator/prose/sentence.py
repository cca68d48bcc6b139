"""The first sentence of a text, without markup: what there is room for beside a link."""

import re
from collections.abc import Callable

from generator.model.record_links import with_words

_LONGEST = 280
"""In characters; longer sentences are cut at a word."""

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)")
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`|\[\^[^\]]*\]")
_NO_PROSE = ("#", "|", "- ", "* ", ">", "    ", "```", "~~~", "[^")
"""How blocks begin that are no paragraphs."""
_END = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bNo\.)(?<!\bNos\.)(?<!\bArt\.)(?<!\bCo\.)(?<!\bInc\.)(?<!\bLtd\.)(?<!\bSt\.)(?<!\bv\.)"
    r"[”’\")]?\s+(?=[“‘\"(]?[A-Z])"
)
"""The end of a sentence, not of an abbreviation or of an initial."""


def first_sentence(markdown: str, title_of: Callable[[str], str]) -> str:
    """The first sentence of the first paragraph; `title_of` names the record that a link without words leads to."""
    blocks = (block.strip("\n") for block in re.split(r"\n\s*\n", markdown))
    paragraph = next((block for block in blocks if block.strip() and not block.startswith(_NO_PROSE)), "")
    bare = _EMPHASIS.sub("", _LINK.sub(r"\1", paragraph))
    plain = " ".join(with_words(bare, title_of).split())
    end = _END.search(plain)
    return _shortened(plain[: end.start()] + plain[end.start() : end.end()].rstrip() if end else plain)


def _shortened(sentence: str) -> str:
    if len(sentence) <= _LONGEST:
        return sentence
    return sentence[:_LONGEST].rpartition(" ")[0].rstrip(",;:–-") + " …"
