"""Pages filled into frames are byte for byte what rendering the whole theme for each of them gives."""

import shutil
from pathlib import Path

import pytest

from tests.support.project import FIXTURES, ROOT, Project, built, make_project, snapshot

_OUTSIDE = {
    "SITE_URL": "https://example.org/archive/",
    "REPO_URL": "https://example.org/forge/archive?a=1&b=2",
    "EDIT_URI": "edit/main/content/",
}
_HOOK = """
def on_page_context(context, **_kwargs):
    # A page with context of another plugin's is rendered in full.
    return {**context, "from_elsewhere": True}
"""


def rendered_in_full(project: Project, folder: Path) -> Project:
    """A copy of the project in which another plugin has a say on every page, so that no frame is used."""
    copy = Project(shutil.copytree(project.folder, folder))
    copy.write("in_full.py", _HOOK)
    settings = (copy.folder / "mkdocs.yml").read_text(encoding="utf-8")
    copy.write("mkdocs.yml", f"{settings}hooks: [in_full.py]\n")
    return copy


@pytest.mark.parametrize("outside", [{}, _OUTSIDE], ids=["alone", "with addresses"])
@pytest.mark.parametrize("archive", [ROOT / "content", FIXTURES / "hostile" / "content"], ids=["real", "hostile"])
def test_every_page_is_the_same_from_a_frame_and_in_full(
    archive: Path, outside: dict[str, str], tmp_path: Path
) -> None:
    framed = make_project(tmp_path / "framed", archive)
    in_full = rendered_in_full(framed, tmp_path / "in-full")
    assert snapshot(built(framed, outside).site) == snapshot(built(in_full, outside).site)
