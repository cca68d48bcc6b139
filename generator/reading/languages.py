"""The names of languages, from CLDR."""

from collections.abc import Mapping
from functools import cache

from babel import Locale


@cache
def language_names() -> Mapping[str, str]:
    """English names of languages by their BCP 47 codes."""
    return {code.replace("_", "-"): name for code, name in Locale.parse("en").languages.items()}
