"""Strict YAML: every value is text at a place, and whatever YAML makes of it otherwise is refused."""

import pytest

from generator.reading.yaml_nodes import (
    MAX_BYTES,
    MAX_DEPTH,
    Mapping,
    Scalar,
    Sequence,
    UnreadableFile,
    decode,
    parse_mapping,
)


def refusal(text: str, first_line: int = 1) -> UnreadableFile:
    """How a text is refused."""
    with pytest.raises(UnreadableFile) as refused:
        parse_mapping(text, first_line)
    return refused.value


@pytest.mark.parametrize(
    "written", ["on", "NO", "yes", "null", "~", "0101", "1E001", "12:01:00", "2025-04-04", "1_000", "2825.60", "0x1F"]
)
def test_a_plain_scalar_is_the_text_that_stands_there(written: str) -> None:
    assert parse_mapping(f"key: {written}").plain() == {"key": written}


def test_a_key_is_text_too() -> None:
    assert parse_mapping("on: 1\n2025: 2\nnull: 3").plain() == {"on": "1", "2025": "2", "null": "3"}


def test_quotes_and_blocks_are_taken_off() -> None:
    text = "a: 'it''s'\nb: \"a\\tb\"\nc: |\n  one\n  two\nd: >\n  one\n  two\n"
    assert parse_mapping(text).plain() == {"a": "it's", "b": "a\tb", "c": "one\ntwo\n", "d": "one two\n"}


def test_an_empty_value_is_empty_text() -> None:
    assert parse_mapping("key:").plain() == {"key": ""}


def test_every_key_and_value_knows_its_line_and_column() -> None:
    root = parse_mapping("title: Ban\nparts:\n  - {id: art-1, scope: [all]}\n")
    title_key, title = root.entries["title"]
    assert (title_key.line, title_key.column, title.line, title.column) == (1, 1, 1, 8)
    parts = root.entries["parts"][1]
    assert isinstance(parts, Sequence)
    [part] = parts.items
    assert (parts.line, parts.column, part.line, part.column) == (3, 3, 3, 5)
    assert isinstance(part, Mapping)
    scope_key, scope = part.entries["scope"]
    assert (scope_key.line, scope_key.column, scope.line, scope.column) == (3, 17, 3, 24)
    assert isinstance(scope, Sequence)
    assert scope.items == [Scalar(3, 25, "all")]


def test_places_count_from_where_the_text_begins_in_its_file() -> None:
    assert parse_mapping("a: 1\nb: 2", first_line=10).entries["b"][1].line == 11


@pytest.mark.parametrize(
    ("text", "rule", "message", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3", "duplicate-key", "'a' is given twice, first on line 1", 3, 1),
        ("a:\n  b: 1\n  'b': 2", "duplicate-key", "'b' is given twice, first on line 2", 3, 3),
        ("a: &x 1", "yaml-feature", "an anchor (&x) is not allowed", 1, 4),
        ("a: &x [1]", "yaml-feature", "an anchor (&x) is not allowed", 1, 4),
        ("a: &x {b: 1}", "yaml-feature", "an anchor (&x) is not allowed", 1, 4),
        ("&x a: 1", "yaml-feature", "an anchor (&x) is not allowed", 1, 1),
        ("a: *x", "yaml-feature", "an alias (*x) is not allowed", 1, 4),
        ("<<: *x", "yaml-feature", "an alias (*x) is not allowed", 1, 5),
        ("a: !!int 1", "yaml-feature", "a tag (tag:yaml.org,2002:int) is not allowed", 1, 4),
        ("a: !x [1]", "yaml-feature", "a tag (!x) is not allowed", 1, 4),
        ("a: !!python/object:os.system {}", "yaml-feature", "a tag (tag:yaml.org,2002:python/object:os.system)", 1, 4),
        ("a: 1\n---\nb: 2", "yaml-feature", "a second document in one file is not allowed", 2, 1),
        ("", "empty-file", "the file holds nothing", 1, 1),
        ("# only a comment\n", "empty-file", "the file holds nothing", 1, 1),
        ("- one\n- two", "wrong-type", "the file does not begin with a key and its value", 1, 1),
        ("just text", "wrong-type", "the file does not begin with a key and its value", 1, 1),
        ("? [a, b]\n: 1", "wrong-type", "a key has to be text, not a list or keys and values", 1, 3),
        ("a: 1\n\tb: 2", "bad-yaml", "a tab is not allowed here", 2, 1),
        ("a: b: c", "bad-yaml", "a key and its ':' cannot stand here", 1, 5),
        ("a: [1, 2", "bad-yaml", "a list in brackets is not closed, or lacks a comma", 1, 9),
        ("a: {b: 1\nc: 2", "bad-yaml", "keys and values in braces are not closed, or lack a comma", 2, 2),
        ("a: 'open", "bad-yaml", "quotes are opened and never closed", 1, 9),
        ("a: 1\n b: 2", "bad-yaml", "a key and its ':' cannot stand here", 2, 3),
        ("a: @b", "bad-yaml", "text cannot begin with this character", 1, 4),
        ("a: 1\nb\nc: 2", "bad-yaml", "the line above has no ':' after its key", 3, 1),
        ("a:\n  b: 1\n c: 2", "bad-yaml", "this line is not indented like those it belongs to", 3, 2),
        ("a: 'it's fine'", "bad-yaml", "text follows after a value has ended", 1, 8),
        ("a: - b", "bad-yaml", "an entry of a list cannot stand here", 1, 4),
        ("- a\nb: 1", "bad-yaml", "a list ends here without a key", 2, 1),
        ('a: "\\d"', "bad-yaml", "a backslash in double quotes stands for something else", 1, 5),
        ("a: ]", "bad-yaml", "a value is missing here", 1, 4),
        ("a: * b", "bad-yaml", "expected alphabetic or numeric character", 1, 5),
    ],
)
def test_each_refusal_names_its_rule_and_place(text: str, rule: str, message: str, line: int, column: int) -> None:
    refused = refusal(text)
    assert (refused.rule, refused.line, refused.column) == (rule, line, column)
    assert refused.message.startswith(message)


def test_a_refusal_counts_lines_from_where_the_text_begins() -> None:
    assert refusal("a: 1\na: 2", first_line=5).line == 6


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_values_may_be_nested_fifty_deep(opening: str, closing: str) -> None:
    inside = MAX_DEPTH - 1
    nested = parse_mapping(f"a: {opening * inside}{closing * inside}").plain()
    depth = 0
    while isinstance(nested, dict | list) and nested:
        nested = next(iter(nested.values())) if isinstance(nested, dict) else nested[0]
        depth += 1
    assert depth >= inside


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_values_nested_deeper_than_fifty_are_refused(opening: str, closing: str) -> None:
    refused = refusal(f"a: {opening * MAX_DEPTH}{closing * MAX_DEPTH}")
    assert (refused.rule, refused.line, refused.column) == ("too-deep", 1, 4 + len(opening) * (MAX_DEPTH - 1))
    assert refused.message == "lists and keys stand more than 50 deep within each other"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_two_hundred_kilobytes_of_brackets_are_refused_like_any_nesting(opening: str) -> None:
    refused = refusal("a:\n  " + opening * (200 * 1024 // len(opening)))
    assert refused.rule == "too-deep"


def test_a_file_of_the_most_bytes_is_read() -> None:
    assert decode(b"a" * MAX_BYTES) == "a" * MAX_BYTES


def test_a_larger_file_is_refused_before_it_is_read() -> None:
    with pytest.raises(UnreadableFile) as refused:
        decode(b"\xff" * (MAX_BYTES + 1))
    assert refused.value.rule == "file-too-large"
    assert refused.value.message == "the file has 257 KB, at most 256 are allowed"


def test_bytes_that_are_not_utf_8_are_refused_on_their_line() -> None:
    with pytest.raises(UnreadableFile) as refused:
        decode("title: 商务部\nissuer: ".encode() + "Société".encode("latin-1"))
    assert (refused.value.rule, refused.value.line, refused.value.column) == ("not-utf-8", 2, 13)
    assert refused.value.message == "the character here (byte 0xe9) is not stored as UTF-8"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_other_unicode_encodings_are_refused(encoding: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        decode("title: Ban".encode(encoding))
    assert refused.value.rule in ("not-utf-8", "hidden-character")


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u00ad", "U+00AD SOFT HYPHEN"),
        ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\x00", "U+0000 CONTROL CHARACTER"),
        ("\x1b", "U+001B CONTROL CHARACTER"),
        ("\x7f", "U+007F CONTROL CHARACTER"),
    ],
)
def test_characters_that_cannot_be_seen_are_refused_at_their_place(character: str, name: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        decode(f"title: Ban\nsummary: ab{character}c".encode())
    error = refused.value
    assert (error.rule, error.line, error.column) == ("hidden-character", 2, 12)
    assert error.message == f"a character that nobody sees stands here: {name}"
    assert error.fix.startswith("delete it")


def test_the_mark_of_an_editor_is_refused_with_the_name_editors_give_it() -> None:
    with pytest.raises(UnreadableFile) as refused:
        decode("title: Ban".encode("utf-8-sig"))
    error = refused.value
    assert (error.rule, error.line, error.column) == ("hidden-character", 1, 1)
    assert error.fix == "save the file with the encoding 'UTF-8', not 'UTF-8 with BOM'"


def test_letters_of_other_scripts_and_accents_are_read() -> None:
    text = "商务部公告 — Türkiye, Côte d’Ivoire, عربي\t\r\n"
    assert decode(text.encode()) == text


def test_a_refusal_says_what_to_do() -> None:
    assert refusal("a: &x 1").fix == "write the value out, or put quotes around text that begins with '&'"
    assert refusal("a: *x").fix == "write the value out, or put quotes around text that begins with '*'"
    assert refusal("a: !x 1").fix == "remove it, or put quotes around text that begins with '!'"
    assert refusal("a: 1\n---\nb: 2").fix == "make it a file of its own"
    assert refusal("a: 1\na: 2").fix == "keep one of them"
    assert refusal("a: b: c").fix.startswith("put quotes around text that holds ': '")
    assert refusal("a:\n  b: 1\n c: 2").fix == "begin it in the same column"
    assert refusal("a: 'it's fine'").fix == "put all of the text into one pair of quotes"
