"""A generator that turns an archive of policy records into a searchable static site."""
