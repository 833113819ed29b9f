"""archive_processing: what converters between oscem and datacite share.

Written by `oscem-map compile` from mappings/common/archive_processing.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.compose import Field, Template
from oscem_map.runtime.values import Scale, number, quantity, text, whole

ANGSTROMS = Scale("Å")
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
MICROMETRES = Scale("µm")
TEMPLATE_PROCESSING = Template(
    "processing",
    (
        ("Micrographs processed: ", Field("processing.micrographs.number_micrographs", number), "."),
        (
            "Dose of an image: ",
            Field("processing.movies.dose_per_image", lambda raw: quantity(raw, ELECTRONS_PER_SQUARE_ANGSTROM)),
            " electrons for each Å².",
        ),
        (
            "Fitted defocus: from ",
            Field("processing.ctfs.defocus.output_min_defocus", lambda raw: quantity(raw, MICROMETRES)), " to ",
            Field("processing.ctfs.defocus.output_max_defocus", lambda raw: quantity(raw, MICROMETRES)), " µm.",
        ),
        (
            "Resolution of the fitted contrast transfer: ",
            Field("processing.ctfs.resolution.output_max_resolution", lambda raw: quantity(raw, ANGSTROMS)),
            " Å at best.",
        ),
        ("Particles picked: ", Field("processing.coordinates.number_particles", whole), "."),
        (
            "Resolution of the classes: ",
            Field("processing.classes3D.resolution_classes_3D", lambda raw: quantity(raw, ANGSTROMS)), " Å.",
        ),
        (
            "Map (", Field("processing.volumes[].volume_type", text), "): ",
            Field("processing.volumes[].vol_number_particles", whole), " particles, ",
            Field("processing.volumes[].vol_resolution", lambda raw: quantity(raw, ANGSTROMS)), " Å.",
        ),
    ),
)
TEMPLATE_STEPS = Template(
    "steps",
    (
        ("single particle analysis",), (Field("processing.movies.descriptors[].descriptor_name", text),),
        (Field("processing.micrographs.descriptors[].descriptor_name", text),),
        (Field("processing.ctfs.descriptors[].descriptor_name", text),),
        (Field("processing.coordinates.descriptors[].descriptor_name", text),),
        (Field("processing.classes2D.descriptors[].descriptor_name", text),),
        (Field("processing.classes3D.descriptors[].descriptor_name", text),),
        (Field("processing.volumes[].descriptors[].descriptor_name", text),),
    ),
)
