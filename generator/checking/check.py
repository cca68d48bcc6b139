"""All rules over an archive in one run: everything found, sorted, with its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.checking import addresses, changes, completeness, duplicates, identity, references, relations, timing
from generator.checking.finding import Finding
from generator.checking.placing import placed
from generator.model.archive import Archive
from generator.reading.content import Content
from generator.reading.problem import Problem, Severity

RULES: tuple[Callable[[Archive], Iterator[Finding]], ...] = (
    references.unknown_terms,
    references.unknown_records,
    references.unknown_parts,
    references.unknown_source_keys,
    references.unresolved_links,
    references.links_to_drafts,
    addresses.bad_addresses,
    completeness.missing_targets_and_scope,
    completeness.suspensions_without_end,
    completeness.levels_missing,
    completeness.long_titles,
    relations.relations_to_itself,
    relations.duplicate_relations,
    relations.answers_before_questions,
    relations.circles,
    changes.changes_stated_twice,
    duplicates.probable_duplicates,
    timing.ends_before_start,
    timing.missing_checked,
)
RULES_OF_A_WHOLE: tuple[Callable[[Archive], Iterator[Finding]], ...] = (
    completeness.measures_without_dates,
    changes.new_ends_of_nothing,
    changes.changes_without_effect,
)
"""Rules that something is lacking: they can be applied only where every file was read."""
DATED_RULES: tuple[Callable[[Archive, date], Iterator[Finding]], ...] = (
    timing.events_in_the_future,
    timing.checked_in_the_future,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """The archive, if it can be built at all, and all problems, sorted by file and line."""

    archive: Archive | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def check(content: Content, today: date) -> Checked:
    """Apply every rule. `today` is the day on which events have to lie in the past."""
    findings = [*identity.bad_identifiers(content.records), *identity.duplicate_identifiers(content.records)]
    archive: Archive | None = None
    if content.settings is not None:
        archive = Archive(content.records, content.settings, content.vocabularies)
        for rule in RULES if content.unread else (*RULES, *RULES_OF_A_WHOLE):
            findings.extend(rule(archive))
        findings.extend(references.unresolved_links_in_pages(archive, content.plain_pages))
        for dated_rule in DATED_RULES:
            findings.extend(dated_rule(archive, today))
    # A file that could not be read is told of once, not at every reference to its record.
    judged = (finding for finding in findings if finding.misses not in content.unread)
    problems = sorted({*content.problems, *placed(judged, content)})
    return Checked(archive, tuple(problems))
