"""From visits to problems: what is told of which record, and what is kept quiet with a reason."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from generator.checking.finding import Finding
from generator.checking.placing import placed
from generator.links.archived import copy_to_look_for
from generator.links.judgement import BROKEN, Rule, rule_of, words_of
from generator.links.mention import Mention
from generator.links.visit import Visit
from generator.model.source import Source
from generator.model.wording import date_in_words
from generator.reading.content import Content
from generator.reading.problem import Problem, Severity
from generator.reading.suppressions import SUPPRESSIONS_FILE, StatedSuppression

SUPPRESSIONS_LAST = timedelta(days=183)
"""Half a year: then somebody has to look again."""


def problems_of(
    content: Content, named: Mapping[str, tuple[Mention, ...]], visits: Iterable[Visit]
) -> Iterator[Problem]:
    """What is to be told of the pages that were visited. `named` are their mentions."""
    stated = content.suppressions
    findings = (
        finding
        for visit in visits
        for mention in named[visit.address]
        if not any(own.suppression.covers(mention.address) for own in stated)
        for finding in _of_visit(visit, mention)
    )
    return placed(findings, content)


def sources_without_copy(content: Content, named: Mapping[str, tuple[Mention, ...]]) -> Iterator[Problem]:
    """Each source that has no archived copy, with the address at which there may be one."""
    findings = (
        _finding(mention, Rule.NO_COPY, f"'{mention.address}' has no archived copy", _proposal(mention.source))
        for mentioned in named.values()
        for mention in mentioned
        if mention.source and not mention.source.archived
    )
    return placed(findings, content)


def old_suppressions(
    content: Content, named: Mapping[str, tuple[Mention, ...]], visits: Iterable[Visit], today: date
) -> Iterator[Problem]:
    """Suppressions that nobody needs any more, or that nobody has looked at for long."""
    asked = {mention.address: visit for visit in visits for mention in named[visit.address]}
    for stated in content.suppressions:
        objection = _objection(stated, asked, today)
        if objection:
            path = f"{content.root.name}/{SUPPRESSIONS_FILE}"
            message = f"'{stated.suppression.url}' {objection[0]}"
            rule = Rule.OLD_SUPPRESSION.value
            yield Problem(path, stated.line, stated.column, rule, message, objection[1], Severity.WARNING)


def _of_visit(visit: Visit, mention: Mention) -> Iterator[Finding]:
    rule = rule_of(visit)
    if rule is None:
        return
    message, fix = words_of(visit)
    if rule in BROKEN and mention.source and not mention.source.archived:
        fix += f"; {_proposal(mention.source)}"
    yield _finding(mention, rule, message, fix)


def _proposal(source: Source) -> str:
    """Where to look for a copy: whether there is one, and what it shows, only a reader can tell."""
    return f"look at {copy_to_look_for(source)}, and if it shows the document write it as 'archived'"


def _finding(mention: Mention, rule: Rule, message: str, fix: str) -> Finding:
    return Finding(
        mention.record,
        mention.location,
        rule.value,
        message,
        fix,
        Severity.WARNING,
        line=mention.line,
        column=mention.column,
    )


def _objection(stated: StatedSuppression, asked: Mapping[str, Visit], today: date) -> tuple[str, str] | None:
    own = stated.suppression
    visits = [visit for address, visit in asked.items() if own.covers(address)]
    if not visits:
        return "names no address of the archive", "remove it"
    if all(rule_of(visit) is None for visit in visits):
        return "is not needed: its pages answer as they should", "remove it"
    if today - own.date.last > SUPPRESSIONS_LAST:
        return (
            f"was last looked at on {date_in_words(own.date)}",
            "open it in a browser, and renew the date if it works",
        )
    return None
