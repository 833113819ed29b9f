"""The lists of words that converters use, from the pinned schemas.

Written by `oscem-map compile`; edit the mappings, or pin another version of the schema.
"""

from __future__ import annotations

from oscem_map.runtime.values import word_list

FREEZING_METHOD = word_list(("plunge_freezing", "high_pressure_freezing"))
