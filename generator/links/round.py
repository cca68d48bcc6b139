"""All addresses in one round: several sites at once, and of each site one page after another."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

from generator.links.pace import site_of
from generator.links.visit import Visit


def visit_all(addresses: Iterable[str], visit: Callable[[str], Visit], sites_at_once: int) -> Iterator[Visit]:
    """Visit each address, and give what becomes of those of a site as soon as all are known.

    Whoever stops listening stops the round: pages on their way are waited for, others are not asked for any more.
    """
    by_site: defaultdict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_site[site_of(address)].append(address)
    stopped = Event()

    def visit_site(own: list[str]) -> list[Visit]:
        return [visit(address) for address in own if not stopped.is_set()]

    with ThreadPoolExecutor(sites_at_once) as pool:
        # The site with most pages takes longest: it comes first.
        running = [pool.submit(visit_site, own) for own in sorted(by_site.values(), key=len, reverse=True)]
        try:
            for site in as_completed(running):
                yield from site.result()
        finally:
            stopped.set()
