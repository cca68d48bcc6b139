"""What CONTRIBUTING and README say is so: their commands run, their patterns are sound, and nothing is left out."""

import gc
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.checking.check import check
from generator.cli import links, new
from generator.cli.main import main
from generator.drafting.field_list import field_list
from generator.links.judgement import Rule
from generator.links.pace import Pace
from generator.links.request import Reply
from generator.model.keys import written_fields
from generator.model.settings import Settings
from generator.model.suppression import SuppressionList
from generator.reading.content import MODELS, read_content
from generator.reading.problem import Problem
from generator.reading.suppressions import SUPPRESSIONS_FILE, read_suppressions
from generator.reading.today import current_day
from tests.checking.rules_in_code import rules_in
from tests.support.commands import all_commands
from tests.support.issues import filled_in
from tests.support.project import ROOT
from tests.support.repository import repository

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
FIELDS = (ROOT / "FIELDS.md").read_text(encoding="utf-8")
BRIEFS = (ROOT / "BRIEFS.md").read_text(encoding="utf-8")
MAINTAINERS = (ROOT / "MAINTAINERS.md").read_text(encoding="utf-8")
_CONTENT = ROOT / "content"
_LEAVES_GAPS = "policy-archive new"
"""Begins the examples after which something may still have to be filled in."""


def documented_commands() -> list[str]:
    """Every command that stands in the documents and in `--help`, as it is typed, each once."""
    blocks = re.findall(r"```sh\n(.*?)```", CONTRIBUTING, re.DOTALL)
    lines = [line for block in blocks for line in _joined(block)]
    lines += [line for command in all_commands().values() for line in _joined(_examples(command))]
    lines += re.findall(r"`(policy-archive [^`]*--[^`]*)`", README)
    return list(dict.fromkeys(line for line in lines if line.startswith("policy-archive")))


def _examples(command: click.Command) -> str:
    return "\n".join(line.strip() for line in (command.epilog or "").split("\n"))


def _joined(block: str) -> Iterator[str]:
    return (re.sub(r"\s*\\\n\s*", " ", line) for line in re.split(r"(?<!\\)\n", block) if line)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of the repository, with an issue to take over. Not to be changed."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(_CONTENT, folder / "content")
    issue = {"Record": "cn-mofcom-2024-46", "Title of the source": "Text", "Publisher": "Ministry", "Language": "zh"}
    issue |= {"Address of the source": "https://example.org/text", "Kind of source": "official"}
    (folder / "issue.md").write_text(filled_in("source", issue), encoding="utf-8")
    repository(folder).git("update-ref", "refs/remotes/origin/main", "HEAD")
    return folder


@pytest.fixture
def work(clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The clone as the folder a contributor works in."""
    folder = shutil.copytree(clone, tmp_path / "work")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    yield Path(folder)
    # A command leaves its garbage to the end of the process, which here is that of many.
    gc.collect()


@pytest.mark.parametrize("line", documented_commands())
def test_every_documented_command_runs(line: str, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del work
    _, *arguments = shlex.split(line)
    asked = line in ("policy-archive new event", "policy-archive new measure")
    monkeypatch.setattr(new, "_on_terminal", lambda: asked)
    # Nobody else's servers are asked for the sake of a test.
    monkeypatch.setattr(links, "ask", lambda *_arguments, **_options: Reply(200))
    monkeypatch.setattr(links, "Pace", lambda _delay: Pace(0))
    result = CliRunner().invoke(main, arguments, input="A title\n" + "\n" * 40)
    allowed = (0, 1) if line.startswith(_LEAVES_GAPS) else (0,)
    assert result.exit_code in allowed, result.output
    assert not isinstance(result.exception, click.ClickException)
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_the_example_of_an_event_is_complete(work: Path) -> None:
    [line] = [line for line in documented_commands() if "--source-kind official" in line]
    result = CliRunner().invoke(main, shlex.split(line)[1:])
    assert result.exit_code == 0, result.output
    assert (work / "content/events/cn-mofcom-2026-80.yml").exists()


@pytest.mark.parametrize("name", [name for name in all_commands() if name != "new"])
def test_every_command_and_option_is_documented(name: str) -> None:
    shown = f"`{name}`" if name.startswith("new") else f"`{name}"
    rows = [line for line in CONTRIBUTING.split("\n") if line.startswith(f"| {shown}")]
    everywhere = [line for line in CONTRIBUTING.split("\n") if line.startswith(("| all of them", "| `new …`"))]
    assert rows, name
    known = set(re.findall(r"--[a-z-]+", " ".join([*rows, *everywhere])))
    options = {option for parameter in all_commands()[name].params for option in parameter.opts if option[:2] == "--"}
    assert options <= known
    own = set(re.findall(r"--[a-z-]+", " ".join(rows)))
    assert own <= options, "an option that there is no more"


def test_every_rule_of_issues_is_documented() -> None:
    for rule in rules_in("drafting", "cli"):
        assert f"**{rule}**" in CONTRIBUTING


def test_every_rule_of_links_is_documented() -> None:
    for rule in Rule:
        assert f"- **{rule.value}**" in CONTRIBUTING


def test_every_key_of_every_file_is_documented() -> None:
    assert field_list(read_content(_CONTENT).vocabularies) == FIELDS, "run 'make schema'"
    for model in (*MODELS.values(), Settings, SuppressionList):
        for key in set(written_fields(model)) - set(getattr(model, "READER_SETS", ())):
            assert re.search(rf"^\| (?:\*\*)?`{key}`(?:\*\*)? \| [A-Z].+ \| `.+` \|$", FIELDS, re.MULTILINE), key


def test_every_term_is_documented() -> None:
    words = read_content(_CONTENT).vocabularies
    named = set(re.findall(r"[a-z]+(?:-[a-z]+)*", FIELDS))
    for terms in (words.instruments, words.events, words.processes, words.relations, words.changes):
        assert set(terms) <= named


def test_the_pattern_of_a_suppression_is_read(tmp_path: Path) -> None:
    [pattern] = re.findall(r"```yaml\n(suppressions:.*?)```", CONTRIBUTING, re.DOTALL)
    (tmp_path / SUPPRESSIONS_FILE).write_text(pattern, encoding="utf-8")
    problems: list[Problem] = []
    [stated] = read_suppressions(tmp_path, problems)
    assert problems == []
    assert stated.suppression.covers("https://example.org/notices/7")


def test_every_make_target_is_documented() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [phony] = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    documented = set(re.findall(r"`make ([a-z-]+)`", README + CONTRIBUTING))
    assert set(phony.split()) - documented == set()
    assert documented <= set(phony.split())


@pytest.mark.parametrize(
    ("language", "number", "path"),
    [
        ("yaml", 0, "events/cn-mofcom-2025-72.yml"),
        ("yaml", 1, "measures/cn-mofcom-2024-46.yml"),
        ("markdown", 0, "briefs/london-june-2025.md"),
    ],
)
def test_a_pattern_passes_the_check_as_it_stands(language: str, number: int, path: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(_CONTENT, content)
    pattern = re.findall(rf"```{language}\n(.*?)```", CONTRIBUTING, re.DOTALL)[number]
    # What the archive says of the same act in another file would be said twice.
    (content / path).write_text(pattern.replace("draft: true", "draft: false"), encoding="utf-8")
    own = [p for p in check(read_content(content), current_day()).problems if p.path == f"content/{path}"]
    assert [str(problem) for problem in own] == []


def test_all_terms_of_events_relations_and_changes_are_named() -> None:
    words = read_content(_CONTENT).vocabularies
    first = CONTRIBUTING.partition("## Add a measure")[0]
    named = set(re.findall(r"[a-z]+(?:-[a-z]+)*", first))
    assert {*words.events, *words.relations, *words.changes} <= named


def test_links_within_the_documents_lead_to_a_heading_or_a_file() -> None:
    for text in (CONTRIBUTING, README, FIELDS, BRIEFS, MAINTAINERS):
        anchors = {
            re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")
            for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
        }
        for target in re.findall(r"\]\(([^)]+)\)", text):
            if target.startswith("#"):
                assert target[1:] in anchors, target
            elif "://" not in target and not target.startswith("…"):
                assert (ROOT / target).exists(), target
