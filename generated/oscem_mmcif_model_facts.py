"""For reports: model, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/model.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    EM_3D_FITTING_LIST_SOURCE_NAME, EM_3D_FITTING_LIST_TYPE, EM_3D_FITTING_REF_PROTOCOL, EM_3D_FITTING_REF_SPACE,
    EM_SOFTWARE_NAME,
)
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace, FieldFacts
from oscem_map.runtime.mapping_facts import LeafFacts, Part

MODEL = Part(
    right=LeafFacts(
        read={
            "em_3d_fitting": ("details", "overall_b_value", "ref_protocol", "ref_space", "target_criteria"),
            "em_3d_fitting_list": (
                "accession_code", "chain_id", "pdb_chain_id", "pdb_entry_id", "source_name", "type",
            ),
        },
        keys={
            "em_3d_fitting.entry_id": "common/model.omap:31", "em_3d_fitting.id": "common/model.omap:32",
            "em_3d_fitting_list.3d_fitting_id": "common/model.omap:41",
            "em_3d_fitting_list.id": "common/model.omap:40", "em_software.fitting_id": "common/model.omap:51",
        },
    ),
    answers={
        "Model": {
            "fitting": AnswerFacts(fields={
                "protocol": FieldFacts(
                    "AB INITIO MODEL, BACKBONE TRACE, FLEXIBLE FIT, RIGID BODY FIT or OTHER",
                    places=(AnswerPlace("_em_3d_fitting.ref_protocol", words=EM_3D_FITTING_REF_PROTOCOL),),
                ),
                "space": FieldFacts(
                    "REAL or RECIPROCAL",
                    places=(AnswerPlace("_em_3d_fitting.ref_space", words=EM_3D_FITTING_REF_SPACE),),
                ),
                "criteria": FieldFacts(
                    "What was optimised, e.g. correlation coefficient",
                    places=(AnswerPlace("_em_3d_fitting.target_criteria"),),
                ),
                "b_value": FieldFacts(
                    "Overall B value in Å²",
                    places=(AnswerPlace("_em_3d_fitting.overall_b_value", kind="number", interval="above 0"),),
                ),
                "details": FieldFacts("Anything else about the fit", places=(AnswerPlace("_em_3d_fitting.details"),)),
            }),
            "fitted": AnswerFacts(
                many=True,
                fields={
                    "pdb": FieldFacts(
                        "Code of the PDB entry",
                        places=(AnswerPlace(
                            "_em_3d_fitting_list.pdb_entry_id",
                            pattern="([1-9][A-Za-z0-9]{3}|[Pp][Dd][Bb]_[A-Za-z0-9]{8})",
                        ),),
                    ),
                    "chain": FieldFacts(
                        "Its chain",
                        places=(AnswerPlace("_em_3d_fitting_list.pdb_chain_id", pattern="[A-Za-z0-9]+"),),
                    ),
                    "chain_of_model": FieldFacts(
                        "Chain of the model that came of it",
                        places=(AnswerPlace("_em_3d_fitting_list.chain_id", pattern="[A-Za-z0-9]+"),),
                    ),
                    "source": FieldFacts(
                        "Where it comes from: PDB, AlphaFold, ModelArchive, Modeller, RoseTTAFold, SwissModel, PDB-Dev, ITasser or Other",
                        places=(AnswerPlace(
                            "_em_3d_fitting_list.source_name", words=EM_3D_FITTING_LIST_SOURCE_NAME,
                        ),),
                    ),
                    "type": FieldFacts(
                        "experimental model, in silico model, integrative model or other",
                        places=(AnswerPlace("_em_3d_fitting_list.type", words=EM_3D_FITTING_LIST_TYPE),),
                    ),
                    "accession": FieldFacts(
                        "Its accession code there", places=(AnswerPlace("_em_3d_fitting_list.accession_code"),),
                    ),
                },
            ),
            "model_fitting": AnswerFacts(
                many=True,
                fields={
                    "name": FieldFacts(
                        "Name of the program, e.g. UCSF ChimeraX",
                        places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),),
                    ),
                    "version": FieldFacts("Its version", places=(AnswerPlace("_em_software.version"),)),
                },
            ),
            "model_refinement": AnswerFacts(
                many=True,
                fields={
                    "name": FieldFacts(
                        "Name of the program, e.g. PHENIX",
                        places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),),
                    ),
                    "version": FieldFacts("Its version", places=(AnswerPlace("_em_software.version"),)),
                },
            ),
        },
    },
)
