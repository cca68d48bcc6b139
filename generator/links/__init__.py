"""Pages elsewhere that the archive links to: whether they still answer, asked politely, and what to do where not."""
