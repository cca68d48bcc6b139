"""Files to records: YAML with positions, front matter, settings, vocabularies."""
