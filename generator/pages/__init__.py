"""From the archive to what each kind of page shows, as plain data classes."""
