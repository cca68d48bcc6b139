"""The tables of cases, each asked in one test: what mutmut runs on thousands of mutants has to be quick to collect."""

from tests.model.lifecycle.cases import cases
from tests.model.test_binding import answers_to, binding_cases


def test_every_measure_stands_as_the_table_says() -> None:
    for case in cases():
        assert case.ask() == case.answer, case.name


def test_every_question_of_what_binds_is_answered_as_the_table_says() -> None:
    for case in binding_cases():
        assert answers_to(case) == case.expected, case.name
