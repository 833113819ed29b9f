"""From the files of a folder to the typed tree: every name a slot, a unit, a table or a codec."""
