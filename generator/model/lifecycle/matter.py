"""What a question is about, so that a change for some goods or partners moves only the answers about those."""

from dataclasses import dataclass

from generator.model.change import Change, ChangeKind
from generator.model.vocabulary import Flow


@dataclass(frozen=True, slots=True)
class Matter:
    """The goods asked about, and the two ends of the trade; empty where the question leaves them open.

    Each set holds all that the thing named belongs to: the commodities above it in the tree, the blocs that it was a
    member of on the day. Jurisdictions are ids.
    """

    commodities: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    destinations: frozenset[str] = frozenset()

    def moved_by(self, change: Change, flow: Flow) -> bool:
        """Whether a change moves the verdict of this question. An exemption of companies moves none."""
        if change.for_ or change.change is ChangeKind.EXEMPTED:
            return False
        goods = not change.commodities or not self.commodities.isdisjoint(change.commodities)
        partners = (code.lower() for code in change.targets)
        return goods and (not change.targets or not self._partners(flow).isdisjoint(partners))

    def _partners(self, flow: Flow) -> frozenset[str]:
        """The other side of the trade: destinations of exports, origins of imports."""
        match flow:
            case Flow.EXPORT | Flow.REEXPORT:
                return self.destinations
            case Flow.IMPORT:
                return self.origins
            case Flow.NONE:
                return self.destinations | self.origins


GENERAL = Matter()
"""A question about no goods or partners in particular."""
