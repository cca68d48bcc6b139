"""Record pages are filled into frames instead of rendering the whole theme for each of them."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, Template
from markupsafe import escape
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.plugin.record_page import RecordPage
from generator.site.frame import Frame, Slot

_MKDOCS_CONTEXT = frozenset(
    {
        "nav",
        "pages",
        "base_url",
        "extra_css",
        "extra_javascript",
        "mkdocs_version",
        "build_date_utc",
        "config",
        "page",
    }
)
_OWN_META = frozenset({"title", "description"})


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides how a frame looks, beside the values that fill it."""

    base_url: str
    section: str
    is_section_index: bool
    homepage: bool
    has_contents: bool
    has_canonical: bool
    has_edit: bool
    has_report: bool
    has_description: bool

    @classmethod
    def of(cls, page: RecordPage, base_url: str) -> "Shape":
        """The shape of a page."""
        section, _, rest = page.url.partition("/")
        return cls(
            base_url=base_url,
            section=section,
            is_section_index=not rest,
            homepage=page.is_homepage,
            has_contents=bool(page.toc.items),
            has_canonical=page.canonical_url is not None,
            has_edit=page.edit_url is not None,
            has_report=page.report_url is not None,
            has_description=bool(page.meta.get("description")),
        )


class FramedTemplate(Template):
    """A template of the theme that renders each shape of record page once.

    Pages to which another plugin has added context or metadata are rendered in full: their frames may differ.
    """

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Render a page, from its frame where it has one."""
        context: dict[str, Any] = dict(*args, **kwargs)
        page = context.get("page")
        if not isinstance(page, RecordPage) or not _is_plain(context, page):
            return super().render(context)
        shape = Shape.of(page, context["base_url"])
        frames: dict[Shape, Frame] = self.environment.policy_archive_frames  # type: ignore[attr-defined]
        if shape not in frames:
            marked = {**context, "page": _with_marks(page)}
            frames[shape] = Frame.from_rendering(super().render(marked))
        return frames[shape].fill(_values(page))


def use_frames(env: Environment) -> Environment:
    """Let an environment render record pages from frames."""
    env.template_class = FramedTemplate
    env.policy_archive_frames = {}  # type: ignore[attr-defined]
    if env.cache is not None:
        env.cache.clear()
    return env


def _is_plain(context: Mapping[str, Any], page: RecordPage) -> bool:
    return context.keys() <= _MKDOCS_CONTEXT and page.meta.keys() <= _OWN_META


def _with_marks(page: RecordPage) -> RecordPage:
    """A copy of a page with a mark in place of each of its values."""
    marked = copy.copy(page)
    marked.title = Slot.TITLE.mark
    marked.meta = {"title": Slot.TITLE.mark}
    if page.meta.get("description"):
        marked.meta["description"] = Slot.DESCRIPTION.mark
    marked.content = Slot.CONTENT.mark
    if page.canonical_url is not None:
        marked.canonical_url = Slot.CANONICAL.mark
    if page.edit_url is not None:
        marked.edit_url = Slot.EDIT.mark
    if page.report_url is not None:
        marked.report_url = Slot.REPORT.mark
    if page.toc.items:
        first = page.toc.items[0]
        marked.toc = TableOfContents([AnchorLink(first.title, Slot.SKIP.mark, first.level)])
    return marked


def _values(page: RecordPage) -> dict[Slot, str]:
    """What the templates print for each mark: metadata is escaped already, links are escaped where printed."""
    return {
        Slot.TITLE: page.title or "",
        Slot.DESCRIPTION: page.meta.get("description", ""),
        Slot.CONTENT: page.content or "",
        Slot.CANONICAL: page.canonical_url or "",
        Slot.EDIT: str(escape(page.edit_url or "")),
        Slot.REPORT: str(escape(page.report_url or "")),
        Slot.SKIP: page.toc.items[0].id if page.toc.items else "",
    }
