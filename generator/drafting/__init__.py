"""From what somebody knows to files of the archive: questions, ids, commented records, and edits that keep the rest."""
