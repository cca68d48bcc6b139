"""Issue forms as the forge shows them, and filled in as it renders them."""

from collections.abc import Mapping
from typing import Any

import yaml

from tests.support.project import ROOT

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"


def form(name: str) -> dict[str, Any]:
    """An issue form of the repository."""
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return loaded


def fields(name: str) -> list[dict[str, Any]]:
    """The fields of a form that somebody fills in."""
    return [field for field in form(name)["body"] if field["type"] != "markdown"]


def filled_in(name: str, answers: Mapping[str, str]) -> str:
    """The text of an issue in which the fields of these labels were answered, as GitHub writes it."""
    unknown = answers.keys() - {field["attributes"]["label"] for field in fields(name)}
    assert not unknown, unknown
    sections = []
    for field in fields(name):
        label = field["attributes"]["label"]
        nothing = "None" if field["type"] == "dropdown" else "_No response_"
        sections.append(f"### {label}\n\n{answers.get(label, nothing)}")
    return "\n\n".join(sections)
