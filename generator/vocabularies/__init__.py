"""Data only: the controlled lists that come with the generator."""
