"""What is checked of a typed mapping: one pass a file."""
