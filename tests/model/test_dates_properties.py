"""What holds of every date."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.model.dates import EndValue, Precision, Unstated, parse_date

_END: TypeAdapter[Any] = TypeAdapter(EndValue)
_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_PLAIN = st.one_of(
    _DAYS.map(date.isoformat),
    _DAYS.map(lambda day: day.isoformat()[:7]),
    _DAYS.map(lambda day: day.isoformat()[:4]),
    _DAYS.map(lambda day: f"{day.isoformat()}T00:01-05:00"),
)
_AUTHORED = st.one_of(
    _PLAIN,
    _PLAIN.map(lambda text: {"by": text}),
    st.tuples(_DAYS, _DAYS).map(lambda pair: {"between": [day.isoformat() for day in sorted(pair)]}),
    st.sampled_from(["indefinite", *Unstated]),
)


@given(_AUTHORED)
def test_any_date_comes_back_as_it_was_authored(authored: Any) -> None:
    value = _END.validate_python(authored)
    assert _END.dump_python(value) == authored
    assert _END.validate_python(_END.dump_python(value)) == value


@given(_PLAIN)
def test_a_date_means_at_least_one_day_and_its_first_is_not_after_its_last(text: str) -> None:
    value = parse_date(text)
    assert value.first is not None
    assert value.first <= value.last
    assert value.certain == (value.precision in (Precision.DAY, Precision.MOMENT))
