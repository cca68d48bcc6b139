"""How strictly restrictions hold goods back: an order of their instruments, for drawings that have room for one."""

from enum import StrEnum

from generator.model.vocabulary import Flow


class Strictness(StrEnum):
    """The strictest first: no exports, exports up to an amount, exports if allowed, exports at a price, imports.

    The order is the archive's own. MAST 2019 numbers the same instruments P31, P32, P33 and the like, P4, and outside
    of chapter P, without an order.
    """

    BAN = "ban"
    QUOTA = "quota"
    CONTROL = "control"
    TAX = "tax"
    IMPORT = "import"


_INSTRUMENTS = {
    "export-prohibition": Strictness.BAN,
    "export-quota": Strictness.QUOTA,
    "export-tax": Strictness.TAX,
    "minimum-export-price": Strictness.TAX,
}


def strictness_of(instrument: str, flow: Flow) -> Strictness:
    """The strictness of a restriction by the term of its instrument and the direction of trade it acts on.

    What acts on imports counts as such, whatever it does; any other restriction is a control.
    """
    if flow is Flow.IMPORT:
        return Strictness.IMPORT
    return _INSTRUMENTS.get(instrument, Strictness.CONTROL)
