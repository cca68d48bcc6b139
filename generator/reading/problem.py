"""The one way in which anything wrong with an archive is told."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build; a warning stops it only where strictness is asked for."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong at a place in a file.

    `path` leads from the project's folder to the file; `line` and `column` count from 1. `message` quotes the value
    and says what is allowed; `fix` says what to do, where that is not already clear.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    fix: str = ""
    severity: Severity = Severity.ERROR

    @property
    def said(self) -> str:
        """The problem in one line, for whoever shows the severity otherwise."""
        text = f"{self.path}:{self.line}:{self.column}: {self.rule}: {self.message}"
        return f"{text}; {self.fix}" if self.fix else text

    def __str__(self) -> str:
        return f"warning: {self.said}" if self.severity is Severity.WARNING else self.said
