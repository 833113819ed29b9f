"""Generated modules as text."""
