"""Rules an archive has to keep, and the problems where it does not."""
