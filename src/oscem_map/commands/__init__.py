"""What the commands of `oscem-map` do: one module each, imported when its command runs."""
