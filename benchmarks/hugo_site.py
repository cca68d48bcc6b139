"""The same site for Hugo: every page's model as data, every text as Markdown, own templates for each kind of page.

Hugo gets what is hard ready made (statuses, relations, chronologies): it only has to lay out pages.
"""

import dataclasses
import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.checking.check import check
from generator.model.addresses import address_of
from generator.model.archive import Archive
from generator.model.record_links import LINK_PATTERN, name_of
from generator.reading.content import read_content
from generator.site.pages import Site, SitePage
from generator.site.templates import environment

_TEMPLATES = Path(__file__).parent / "hugo"
_LINK = re.compile(LINK_PATTERN)


def write_hugo_site(content: Path, project: Path, folder: Path, today: date) -> None:
    """Write a Hugo project for the archive in `content` into an empty folder."""
    archive = check(read_content(content), today).archive
    if archive is None:
        raise ValueError(f"{content} holds no archive")
    shutil.copytree(_TEMPLATES, folder, dirs_exist_ok=True)
    shutil.copytree(project / "overrides" / "assets", folder / "static" / "assets")
    site = Site(archive, today, environment(project / "overrides" / "pages"))
    for page in site.pages():
        _write_page(page, archive, folder / "content")


def _write_page(page: SitePage, archive: Archive, folder: Path) -> None:
    """Write one page. Addresses of one folder are lists, those of two are single pages."""
    model = page.present()
    layout = page.template.removesuffix(".html")
    parts = page.address.strip("/").split("/") if page.address else []
    leaf = len(parts) > 1
    file = folder.joinpath(*parts[:-1], f"{parts[-1]}.md") if leaf else folder.joinpath(*parts, "_index.md")
    front = {"title": model.head.title, "type": "archive", "layout": layout, "model": _data(model)}
    record = archive.records.get(parts[-1]) if leaf else None
    text = (getattr(record, "body", "") or getattr(record, "summary", "")) if record else ""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(front, ensure_ascii=False) + "\n\n" + _linked(text, archive) + "\n", encoding="utf-8")


def _data(value: Any) -> Any:
    """A page model as plain data, without texts already rendered."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _data(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Markup):
        return ""
    if isinstance(value, list | tuple):
        return [_data(item) for item in value]
    return value


def _linked(text: str, archive: Archive) -> str:
    """Links between records as Markdown's own."""

    def link(match: re.Match[str]) -> str:
        record = archive.resolve(name_of(match.group(1)))
        return f"[{match.group(2) or record.name}](/{address_of(record)})" if record else match.group(1)

    return _LINK.sub(link, text)
