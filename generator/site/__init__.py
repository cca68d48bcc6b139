"""From page models to files: templates, frames, search index, staging. Knows no MkDocs."""
