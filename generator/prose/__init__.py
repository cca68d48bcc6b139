"""The one dialect of Markdown, links between records, and the one sanitiser."""
