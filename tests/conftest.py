"""Sites that several tests look at, each built once."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.project import FIXTURES, ROOT, Project, built, make_project

# How long an example takes says something of the machine, not of the code.
settings.register_profile("archive", deadline=None)
settings.load_profile("archive")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/site/test_golden.py --renew-golden` writes the golden pages anew; look at the difference."""
    parser.addoption("--renew-golden", action="store_true", help="Write the golden pages instead of comparing them.")


@pytest.fixture(scope="session")
def archive_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The repository's own archive, built. Not to be changed."""
    return built(make_project(tmp_path_factory.mktemp("archive") / "project", ROOT / "content"))


@pytest.fixture(scope="session")
def archive_site(archive_project: Project) -> Path:
    """The built site of the repository's own archive."""
    return archive_project.site


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a tiny archive. Not to be changed."""
    return built(make_project(tmp_path_factory.mktemp("small") / "project", FIXTURES / "small" / "content")).site


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of an archive whose every text attacks its readers. Not to be changed."""
    return built(make_project(tmp_path_factory.mktemp("hostile") / "project", FIXTURES / "hostile" / "content")).site


@pytest.fixture
def small_project(tmp_path: Path) -> Project:
    """A tiny archive, not yet built, to be changed as a test likes."""
    return make_project(tmp_path / "project", FIXTURES / "small" / "content")
