"""The archive as files for machines. What is computed comes from the model; no output carries the time of making."""
