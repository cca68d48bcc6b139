"""What an archive consists of. Nothing here reads or writes a file."""
