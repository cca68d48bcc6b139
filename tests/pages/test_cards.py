"""Cards say what a record is in a few words; none is made of a draft, or of what has only a name."""

from generator.pages.cards import cards_of_file, file_of_card, number_of_card_files
from tests.builders import Records
from tests.pages.presenting import presenter_of

_BAN = {
    "title": "Ban on exports",
    "document": "No. 1 of 2024",
    "instrument": "export-prohibition",
    "dates": {"in_force": "2024-12-03"},
    "targets": "all",
    "scope": "all",
    "summary": "It stops [[talks|what was agreed]]. More of it.",
}
_RECORDS: Records = {
    "measures": {"ban": _BAN},
    "events": {
        "talks": {"title": "Talks", "date": "2025-06", "summary": "They talk about [[ban]]. Again."},
        "act": {
            "title": "Act",
            "date": "2026-01-01",
            "changes": [{"measure": "ban", "change": "suspended", "through": "2026-11-27"}],
        },
    },
    "briefs": {
        "draft": {"title": "Draft", "date": "2026-01-01", "summary": "Not yet.", "draft": "true"},
        "brief": {"title": "Brief", "date": "2026-01-01", "summary": "In short.", "body": "Long."},
    },
    "commodities": {"gallium": {"name": "Gallium", "body": "A metal. Soft."}, "tin": {"name": "Tin"}},
}


def test_a_measure_shows_its_number_its_date_its_verdict_and_one_sentence() -> None:
    card = cards_of_file(presenter_of(_RECORDS), 0)["ban"]
    assert (card.title, card.document, card.date) == ("Ban on exports", "No. 1 of 2024", "3 December 2024")
    assert card.text == "It stops what was agreed."
    assert card.verdict
    assert (card.verdict.term, card.verdict.sentence) == ("suspended", "Suspended through 27 November 2026")
    assert card.verdict.last_day == "2026-11-27"
    assert card.verdict.turns and "outcome-unverified" in card.verdict.turns


def test_links_without_words_are_told_by_the_title_of_the_record() -> None:
    cards = cards_of_file(presenter_of(_RECORDS), 0)
    assert cards["talks"].text == "They talk about Ban on exports."
    assert cards["talks"].date == "June 2025"
    assert cards["brief"].text == "In short."
    assert cards["gallium"].text == "A metal."


def test_there_is_no_card_of_a_draft_nor_of_a_mere_name() -> None:
    assert set(cards_of_file(presenter_of(_RECORDS), 0)) == {"ban", "talks", "act", "brief", "gallium"}


def test_a_withdrawn_record_says_so() -> None:
    withdrawn = {**_BAN, "withdrawn": {"date": "2026-07-05", "reason": "It is told twice."}}
    card = cards_of_file(presenter_of({"measures": {"ban": withdrawn}}), 0)["ban"]
    assert card.text == "This record was withdrawn: It is told twice."


def test_many_cards_lie_in_several_files_of_about_the_same_size_each_card_in_one() -> None:
    events = {f"event-{number}": {"title": "E", "date": "2025", "summary": "S."} for number in range(1000)}
    presenter = presenter_of({"events": events})
    files = number_of_card_files(presenter.archive)
    found = [cards_of_file(presenter, number) for number in range(files)]
    assert files == 4
    assert sorted(name for cards in found for name in cards) == sorted(events)
    assert all(150 < len(cards) < 350 for cards in found)


def test_the_file_of_a_card_is_found_by_a_sum_that_the_browser_can_reckon() -> None:
    # The same numbers stand in tests/javascript/cards.test.js.
    identifiers = ("cn-mofcom-2024-46", "london-framework-2025", "gallium", "cn")
    assert [file_of_card(identifier, 7) for identifier in identifiers] == [3, 4, 0, 1]
