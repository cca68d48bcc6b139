"""The fast way through a file that is in order: values without places.

It refuses whatever `yaml_nodes` refuses, but does not say what or where: the caller then reads the file again with
places, which costs four times as much and is needed for wrong files only.
"""

from collections.abc import Callable
from typing import Any

import yaml

from generator.reading.yaml_nodes import MAX_DEPTH

_Next = Callable[[], Any]


class NotPlain(Exception):
    """The text is no YAML, or uses a feature that is refused."""


def plain_mapping(text: str) -> dict[str, Any]:
    """The values of a document whose root is a mapping; every scalar is text.

    :raises NotPlain: for anything but such a document.
    """
    loader = yaml.CSafeLoader(text)
    following = loader.get_event
    try:
        following()
        following()
        values = _values(following(), following, 1)
        if type(following()) is not yaml.DocumentEndEvent or type(following()) is not yaml.StreamEndEvent:
            raise NotPlain
    except yaml.YAMLError:
        raise NotPlain from None
    finally:
        loader.dispose()
    if not isinstance(values, dict):
        raise NotPlain
    return values


def _values(event: Any, following: _Next, depth: int) -> Any:
    """What begins with an event. Scalars are handled where they occur: most events are scalars."""
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return _text(event)
    if depth > MAX_DEPTH or kind is yaml.AliasEvent or getattr(event, "anchor", None) or getattr(event, "tag", None):
        raise NotPlain
    if kind is yaml.SequenceStartEvent:
        items = []
        while (kind := type(event := following())) is not yaml.SequenceEndEvent:
            items.append(_text(event) if kind is yaml.ScalarEvent else _values(event, following, depth + 1))
        return items
    if kind is not yaml.MappingStartEvent:
        raise NotPlain
    entries: dict[str, Any] = {}
    while type(key := following()) is not yaml.MappingEndEvent:
        if type(key) is not yaml.ScalarEvent or (name := _text(key)) in entries:
            raise NotPlain
        event = following()
        is_scalar = type(event) is yaml.ScalarEvent
        entries[name] = _text(event) if is_scalar else _values(event, following, depth + 1)
    return entries


def _text(event: Any) -> str:
    if event.anchor is not None or event.tag is not None:
        raise NotPlain
    return str(event.value)
