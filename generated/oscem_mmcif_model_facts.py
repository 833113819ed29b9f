"""For reports: model, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/model.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.mapping_facts import LeafFacts, Part

MODEL = Part(right=LeafFacts(
    read={
        "em_3d_fitting": ("details", "overall_b_value", "ref_protocol", "ref_space", "target_criteria"),
        "em_3d_fitting_list": ("accession_code", "chain_id", "pdb_chain_id", "pdb_entry_id", "source_name", "type"),
    },
    keys={
        "em_3d_fitting.entry_id": "common/model.omap:31", "em_3d_fitting.id": "common/model.omap:32",
        "em_3d_fitting_list.3d_fitting_id": "common/model.omap:41", "em_3d_fitting_list.id": "common/model.omap:40",
        "em_software.fitting_id": "common/model.omap:51",
    },
))
