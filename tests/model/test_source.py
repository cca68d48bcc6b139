"""Where a statement can be read."""

import pytest
from pydantic import ValidationError

from generator.model.source import Source

_SOURCE = {"title": "Text", "url": "https://example.org", "publisher": "Ministry", "kind": "official"}


@pytest.mark.parametrize("code", ["en", "zh", "no", "zh-Hant", "pt-BR", "sr-Latn-RS", "gsw"])
def test_a_language_is_named_by_its_code(code: str) -> None:
    assert Source.model_validate({**_SOURCE, "language": code}).language == code


@pytest.mark.parametrize("name", ["english", "EN", "Chinese", "en_GB", "en, zh", "中文"])
def test_a_language_by_another_name_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="is not the code of a language; write en, zh, fr, ja"):
        Source.model_validate({**_SOURCE, "language": name})
