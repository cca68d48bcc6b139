"""A project with a synthetic archive, as a maintainer has one with a real archive."""

import shutil
from datetime import date
from pathlib import Path

from benchmarks.synthetic import write_archive

REPOSITORY = Path(__file__).parents[1]
TODAY = date(2026, 11, 23)
"""The day as which all sites are built."""
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def write_project(folder: Path, records: int) -> None:
    """Write an archive of about so many records, with the repository's templates and settings.

    The search index is made where the environment says SEARCH_INDEX=true.
    """
    write_archive(folder / "content", records)
    shutil.copytree(REPOSITORY / "overrides", folder / "overrides")
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    plugin = f"  - policy-archive:\n      today: '{TODAY}'\n      search_index: !ENV [SEARCH_INDEX, false]\n"
    (folder / "mkdocs.yml").write_text(settings.replace("  - policy-archive\n", plugin), encoding="utf-8")
