"""A whole project in a folder of its own, built and served by the commands a maintainer uses."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The repository."""
FIXTURES = ROOT / "tests" / "fixtures"
COMMANDS = Path(sys.executable).parent
TODAY = date(2026, 11, 23)
"""The day as which all sites in these tests are built."""
EPOCH = "1795392000"
"""The same day for SOURCE_DATE_EPOCH."""

_FROM_OUTSIDE = ("SITE_URL", "REPO_URL", "EDIT_URI", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that holds what a clone of the repository holds: settings, content and templates."""

    folder: Path

    @property
    def content(self) -> Path:
        """The archive's files."""
        return self.folder / "content"

    @property
    def site(self) -> Path:
        """Where a build publishes."""
        return self.folder / "site"

    @property
    def stages(self) -> list[Path]:
        """Folders in which a build is going on, or a killed one has stopped."""
        return sorted(self.folder.glob(".site-*"))

    def build(self, *options: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Run `mkdocs build --strict`."""
        with self.start("build", "--strict", *options, environment=environment) as process:
            output, _ = process.communicate(timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, output)

    def start(self, *arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
        """Start `mkdocs`, with everything it prints in one stream."""
        return subprocess.Popen(
            [COMMANDS / "mkdocs", *arguments],
            cwd=self.folder,
            env=surroundings(environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project in one step, as editors do."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f".{file.name}.new")
        new.write_text(text, encoding="utf-8")
        return new.replace(file)

    def replace(self, path: str, old: str, new: str) -> str:
        """Replace a text that stands once in a file; returns the file as it was."""
        before = (self.folder / path).read_text(encoding="utf-8")
        assert before.count(old) == 1, f"{path} holds {old!r} {before.count(old)} times"
        self.write(path, before.replace(old, new))
        return before

    def page(self, address: str) -> str:
        """The HTML of a page of the built site."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")


def surroundings(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a command: nothing of the outside that would change a site, and the day fixed."""
    kept = {name: value for name, value in os.environ.items() if name not in _FROM_OUTSIDE}
    fixed = {
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "SOURCE_DATE_EPOCH": EPOCH,
        "DISABLE_MKDOCS_2_WARNING": "true",
        "NO_MKDOCS_2_WARNING": "1",
    }
    return {**kept, **fixed, **(extra or {})}


def make_project(folder: Path, content: Path) -> Project:
    """A project with the repository's settings and templates, and some archive's content."""
    shutil.copytree(content, folder / "content")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return Project(folder)


def built(project: Project, environment: Mapping[str, str] | None = None) -> Project:
    """The project after a build that has to succeed without a warning."""
    result = project.build(environment=environment)
    assert result.returncode == 0, result.stdout
    assert "WARNING" not in result.stdout, result.stdout
    return project


def snapshot(folder: Path) -> dict[str, str]:
    """Every file below a folder with the digest of what it holds; empty if there is no folder."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
