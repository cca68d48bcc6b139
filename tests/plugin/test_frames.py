"""Record pages are the same byte for byte, whichever way they are made.

They are filled into frames, or the whole theme is rendered for each; they are written by several processes at once, or
pass MkDocs' loops where another plugin looks at pages.
"""

import shutil
from pathlib import Path

import pytest

from tests.support.project import FIXTURES, ROOT, Project, built, make_project, snapshot

_OUTSIDE = {
    "SITE_URL": "https://example.org/archive/",
    "REPO_URL": "https://example.org/forge/archive?a=1&b=2",
    "EDIT_URI": "edit/main/content/",
}
_IN_FULL = """
def on_page_context(context, **_kwargs):
    # A page with context of another plugin's is rendered in full.
    return {**context, "from_elsewhere": True}
"""
_LOOKED_AT = """
def on_post_page(output, page, **_kwargs):
    return output
"""
_EVENTS_OF_EACH_PAGE = ("pre_page", "page_markdown", "page_content", "page_context", "post_page")


def with_hook(project: Project, folder: Path, hook: str) -> Project:
    """A copy of the project with a hook of its own."""
    copy = Project(shutil.copytree(project.folder, folder))
    copy.write("hook.py", hook)
    settings = (copy.folder / "mkdocs.yml").read_text(encoding="utf-8")
    copy.write("mkdocs.yml", f"{settings}hooks: [hook.py]\n")
    return copy


@pytest.mark.parametrize("outside", [{}, _OUTSIDE], ids=["alone", "with addresses"])
@pytest.mark.parametrize("archive", [ROOT / "content", FIXTURES / "hostile" / "content"], ids=["real", "hostile"])
def test_every_file_is_the_same_from_a_frame_and_in_full_at_once_and_one_by_one(
    archive: Path, outside: dict[str, str], tmp_path: Path
) -> None:
    at_once = make_project(tmp_path / "at-once", archive)
    one_by_one = with_hook(at_once, tmp_path / "one-by-one", _LOOKED_AT)
    in_full = with_hook(at_once, tmp_path / "in-full", _IN_FULL)
    files = snapshot(built(at_once, outside).site)
    assert snapshot(built(one_by_one, outside).site) == files
    assert snapshot(built(in_full, outside).site) == files


@pytest.mark.parametrize("event", _EVENTS_OF_EACH_PAGE)
def test_hooks_are_called_for_every_record_page(event: str, small_project: Project, tmp_path: Path) -> None:
    hook = f"""
def on_{event}(*arguments, page=None, **_kwargs):
    with open("seen.txt", "a") as seen:
        print((page or arguments[0]).file.dest_uri, file=seen)
"""
    project = built(with_hook(small_project, tmp_path / "hooked", hook))
    seen = (project.folder / "seen.txt").read_text(encoding="utf-8").split()
    pages = [file.relative_to(project.site).as_posix() for file in project.site.rglob("index.html")]
    redirects = {page for page in pages if 'http-equiv="refresh"' in project.page(page.removesuffix("index.html"))}
    assert sorted(seen) == sorted(set(pages) - redirects)


def test_a_hook_after_the_build_finds_all_pages_written(archive_project: Project, tmp_path: Path) -> None:
    hook = """
def on_files(files, config):
    global expected
    expected = sum(file.is_documentation_page() for file in files)

def on_post_build(config):
    import pathlib
    assert len(list(pathlib.Path(config.site_dir).rglob("index.html"))) >= expected > 400
"""
    built(with_hook(archive_project, tmp_path / "hooked", hook))


@pytest.mark.parametrize(("hook", "one_by_one"), [("", False), (_LOOKED_AT, True)], ids=["nobody", "a hook"])
def test_pages_pass_the_loops_of_mkdocs_only_where_somebody_looks_at_them(
    hook: str, one_by_one: bool, small_project: Project, tmp_path: Path
) -> None:
    result = with_hook(small_project, tmp_path / "hooked", hook).build("--verbose")
    assert result.returncode == 0, result.stdout
    assert ("Building page measures/xx-licensing-2025/index.md" in result.stdout) is one_by_one
    assert "Building page about.md" in result.stdout
