"""For reports: what several mappings say.

Written by `oscem-map compile`.
"""

from __future__ import annotations

from oscem_map.runtime.mapping_facts import LeafFacts, Part

OSCEM_GENERAL_DATACITE = Part(
    left=LeafFacts(losses={
        (("technical: a citation has no fields for it", "oscem-general_datacite.omap:17"),): (
            "acquisition", "instrument", "sample",
        ),
    }),
    right=LeafFacts(losses={
        (("this root of OSC-EM has no place", "oscem-general_datacite.omap:14"),): ("geoLocations[]",),
    }),
)
