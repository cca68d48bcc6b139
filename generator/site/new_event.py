"""Where a reader adds an event: the forge's editor, open on a new file with what is asked."""

from generator.site.forge import below, encoded

GITHUB_EDITOR = "new/{folder}?filename={name}&value={text}"
"""The way from the repository's address to GitHub's editor on a new file."""

NAME_TO_CHANGE = "JURISDICTION-ISSUER-YEAR-NUMBER.yml"
"""What the file is called until somebody names it: in capitals, so that the check refuses it."""

_FIRST_LINE = "# First name the file, above: in lower-case letters, digits and hyphens, such as cn-mofcom-2025-72.yml\n"
_EDIT = "edit/"


def new_event_address(repository: str, edit_uri: str, form: str, template: str) -> str | None:
    """The address of the editor on a new event; None where the forge has none that is known.

    `edit_uri` is the way to the editor of a file below `content/`, such as `edit/main/content/`: what follows its first
    step, the branch and the folder, holds for a new file too. `form` is the way to that, with `{folder}`, `{name}` and
    `{text}`.
    """
    _, edits, within = edit_uri.partition(_EDIT)
    if not repository or not edits:
        return None
    filled = (
        form.replace("{folder}", f"{within.rstrip('/')}/events")
        .replace("{name}", encoded(NAME_TO_CHANGE))
        .replace("{text}", encoded(_FIRST_LINE + template))
    )
    return below(repository, filled)
