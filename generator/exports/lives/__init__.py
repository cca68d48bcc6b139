"""The lives of all measures in one file, from which the state of the law on any day is computed by who reads it."""
