"""What each generated function does, as data."""
