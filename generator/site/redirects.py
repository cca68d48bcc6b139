"""Former addresses of records lead to the present ones, without script and outside the sitemap."""

from html import escape
from pathlib import Path

from generator.model.addresses import address_of, former_addresses_of
from generator.model.archive import Archive
from generator.model.record import Record


def write_redirects(archive: Archive, folder: Path) -> None:
    """Write a page at each former address. Links are relative, so that the site can lie anywhere."""
    for record in archive.records.values():
        for address in former_addresses_of(record):
            page = folder / address / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(_redirect(record), encoding="utf-8", newline="\n")


def _redirect(record: Record) -> str:
    target, title = f"../../{address_of(record)}", escape(record.name)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n"
        f'<meta http-equiv="refresh" content="0; url={target}">\n'
        f'<link rel="canonical" href="{target}">\n<meta name="robots" content="noindex">\n'
        f'</head>\n<body>\n<p>This record has moved to <a href="{target}">{title}</a>.</p>\n</body>\n</html>\n'
    )
