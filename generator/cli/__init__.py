"""The command `policy-archive`: one module for each of its commands."""
