"""The classes and slots of oscem 1.0.2, of all its roots, from the pinned schemas.

Written by `oscem-map compile`.
"""

from __future__ import annotations

from oscem_map.runtime.schema_facts import Slot

ROOTS: dict[str, str] = {
    "oscem.cellular_tomo": "EMDatasetCell", "oscem.env_tomo": "EMDatasetEnv", "oscem.general": "EMDatasetGeneral",
    "oscem.spa": "EMDatasetSpa", "oscem.subtomo": "EMDatasetTomo",
}
CLASSES: dict[str, dict[str, Slot]] = {
    "EMDatasetCell": {
        "acquisition": Slot("AcquisitionCelTomo", required=True), "instrument": Slot("Instrument", required=True),
        "sample": Slot("SampleCell"), "organizational": Slot("Organizational"),
    },
    "AcquisitionCelTomo": {
        "tilt_axis_angle": Slot("number", required=True), "tilt_angle": Slot("TiltAngle", required=True, unit="°"),
        "technique": Slot("text", required=True, equals="cellular_tomo"),
        "screen_current": Slot("quantity", unit="nA"), "nominal_defocus": Slot("Range", unit="nm"),
        "calibrated_defocus": Slot("Range", unit="µm"), "nominal_magnification": Slot("integer"),
        "calibrated_magnification": Slot("integer"), "holder": Slot("text"), "holder_cryogen": Slot("text"),
        "temperature": Slot("Range", unit="K"), "microscope_software": Slot("text"),
        "detectors": Slot("Detector", many=True, required=True), "dose_per_movie": Slot("quantity", unit="e/Å²"),
        "energy_filter": Slot("EnergyFilter"), "image_size": Slot("ImageSize"),
        "date_time": Slot("datetime", required=True), "exposure_time": Slot("quantity", unit="s"),
        "cryogen": Slot("text"), "frames_per_movie": Slot("integer"), "grids_imaged": Slot("integer"),
        "images_generated": Slot("integer"), "binning_camera": Slot("ImageSize", required=True),
        "pixel_size": Slot("quantity", required=True, unit="Å"), "specialist_optics": Slot("SpecialistOptics"),
        "beamshift": Slot("BoundingBox2D", unit="mrad"), "beamtilt": Slot("BoundingBox2D", unit="mrad"),
        "imageshift": Slot("BoundingBox2D", unit="µm"), "beamtiltgroups": Slot("integer"),
        "gainref_flip_rotate": Slot("text"),
    },
    "Instrument": {
        "microscope": Slot("Microscope", required=True), "illumination": Slot("text", required=True),
        "imaging": Slot("text", required=True), "electron_source": Slot("text", required=True),
        "acceleration_voltage": Slot("quantity", required=True, unit="kV"),
        "c2_aperture": Slot("quantity", unit="µm"), "cs": Slot("quantity", unit="mm"), "operating_mode": Slot("text"),
        "beam_convergence": Slot("quantity", unit="mrad"),
    },
    "SampleCell": {
        "growth_condition": Slot("GrowthCondition"), "specimen_env": Slot("SpecimenEnv", required=True),
        "freezing": Slot("Freezing"), "thinning": Slot("Thinning"), "tomogram_features": Slot("TomogramFeatures"),
    },
    "Organizational": {
        "grants": Slot("Grant", many=True), "authors": Slot("Author", many=True, required=True),
        "funder": Slot("Funder", many=True),
    },
    "TiltAngle": {
        "increment": Slot("quantity", required=True), "minimal": Slot("quantity", required=True),
        "maximal": Slot("quantity", required=True),
    },
    "Range": {"minimal": Slot("quantity"), "maximal": Slot("quantity")},
    "Detector": {
        "name": Slot("text"), "mode": Slot("text"), "dispersion": Slot("quantity", unit="eV"),
        "collection_angle": Slot("Range", unit="mrad"),
    },
    "EnergyFilter": {
        "used": Slot("boolean", required=True), "model": Slot("text"),
        "width_energy_filter": Slot("quantity", required=True, unit="eV"),
    },
    "ImageSize": {"height": Slot("integer"), "width": Slot("integer")},
    "SpecialistOptics": {
        "phaseplate": Slot("Phaseplate"),
        "spherical_aberration_corrector": Slot("SphericalAberrationCorrector"),
        "chromatic_aberration_corrector": Slot("ChromaticAberrationCorrector"),
    },
    "BoundingBox2D": {
        "x_min": Slot("quantity"), "x_max": Slot("quantity"), "y_min": Slot("quantity"), "y_max": Slot("quantity"),
    },
    "Microscope": {"model": Slot("text", required=True), "manufacturer": Slot("text")},
    "GrowthCondition": {
        "media": Slot("text"), "growth_location": Slot("text"), "cell_cycle": Slot("text"), "treatment": Slot("text"),
        "atmosphere_growth": Slot("text"), "temperature_growth": Slot("quantity", unit="K"),
    },
    "SpecimenEnv": {
        "organism": Slot("text", many=True, required=True), "tissue": Slot("text"), "source_env": Slot("text"),
        "location": Slot("text"), "collection_date": Slot("date"), "handling": Slot("text"),
    },
    "Freezing": {
        "cryogen_sample_env": Slot("text"),
        "method": Slot("text", values=("plunge_freezing", "high_pressure_freezing")),
        "blotting": Slot("boolean"), "humidity_env": Slot("quantity", unit="%"),
        "temperature_env": Slot("quantity", unit="K"), "atmosphere": Slot("text"), "details": Slot("text"),
    },
    "Thinning": {
        "method_thin": Slot("text"), "instrument_thin": Slot("text"), "ion_source": Slot("text"),
        "target_thickness": Slot("quantity", unit="nm"), "lift_out": Slot("boolean"),
    },
    "TomogramFeatures": {
        "cellular_features": Slot("text"), "organelles": Slot("text", many=True), "main_target": Slot("text"),
        "details_tomo": Slot("text"),
    },
    "Grant": {
        "grant_name": Slot("text"), "start_date": Slot("datetime"), "end_date": Slot("datetime"),
        "budget": Slot("quantity"), "project_id": Slot("text"), "country": Slot("text"),
    },
    "Author": {
        "orcid": Slot("text"), "country": Slot("text"), "role": Slot("text"), "name_org": Slot("text"),
        "type_org": Slot("text", required=True, values=("Academic", "Commercial", "Government", "Other")),
        "family_name": Slot("text", required=True), "given_name": Slot("text", required=True),
        "job_title": Slot("boolean"),
        "email": Slot("text", required=True, pattern="^[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9-.]+$"),
        "telephone": Slot("text"),
    },
    "Funder": {
        "funder_name": Slot("text"),
        "type_org": Slot("text", values=("Academic", "Commercial", "Government", "Other")),
        "country": Slot("text"),
    },
    "Phaseplate": {"used": Slot("boolean", required=True), "instrument_type": Slot("text", required=True)},
    "SphericalAberrationCorrector": {
        "used": Slot("boolean", required=True), "instrument_type": Slot("text", required=True),
    },
    "ChromaticAberrationCorrector": {
        "used": Slot("boolean", required=True), "instrument_type": Slot("text", required=True),
    },
    "EMDatasetEnv": {
        "acquisition": Slot("AcquisitionEnvTomo", required=True), "instrument": Slot("Instrument", required=True),
        "sample": Slot("SampleEnv"), "organizational": Slot("Organizational"),
    },
    "AcquisitionEnvTomo": {
        "tilt_axis_angle": Slot("number", required=True), "tilt_angle": Slot("TiltAngle", required=True, unit="°"),
        "technique": Slot("text", required=True, equals="env_tomo"),
        "screen_current": Slot("quantity", unit="nA"), "nominal_defocus": Slot("Range", unit="nm"),
        "calibrated_defocus": Slot("Range", unit="µm"), "nominal_magnification": Slot("integer"),
        "calibrated_magnification": Slot("integer"), "holder": Slot("text"), "holder_cryogen": Slot("text"),
        "temperature": Slot("Range", unit="K"), "microscope_software": Slot("text"),
        "detectors": Slot("Detector", many=True, required=True), "dose_per_movie": Slot("quantity", unit="e/Å²"),
        "energy_filter": Slot("EnergyFilter"), "image_size": Slot("ImageSize"),
        "date_time": Slot("datetime", required=True), "exposure_time": Slot("quantity", unit="s"),
        "cryogen": Slot("text"), "frames_per_movie": Slot("integer"), "grids_imaged": Slot("integer"),
        "images_generated": Slot("integer"), "binning_camera": Slot("ImageSize", required=True),
        "pixel_size": Slot("quantity", required=True, unit="Å"), "specialist_optics": Slot("SpecialistOptics"),
        "beamshift": Slot("BoundingBox2D", unit="mrad"), "beamtilt": Slot("BoundingBox2D", unit="mrad"),
        "imageshift": Slot("BoundingBox2D", unit="µm"), "beamtiltgroups": Slot("integer"),
        "gainref_flip_rotate": Slot("text"),
    },
    "SampleEnv": {
        "specimen_env": Slot("SpecimenEnv", required=True), "freezing": Slot("Freezing"),
        "thinning": Slot("Thinning"), "tomogram_features": Slot("TomogramFeatures"),
    },
    "EMDatasetGeneral": {
        "acquisition": Slot("Acquisition", required=True), "instrument": Slot("Instrument", required=True),
        "sample": Slot("Sample"), "organizational": Slot("Organizational"),
    },
    "Acquisition": {
        "technique": Slot("text"), "screen_current": Slot("quantity", unit="nA"),
        "nominal_defocus": Slot("Range", unit="nm"), "calibrated_defocus": Slot("Range", unit="µm"),
        "nominal_magnification": Slot("integer"), "calibrated_magnification": Slot("integer"), "holder": Slot("text"),
        "holder_cryogen": Slot("text"), "temperature": Slot("Range", unit="K"), "microscope_software": Slot("text"),
        "detectors": Slot("Detector", many=True, required=True), "dose_per_movie": Slot("quantity", unit="e/Å²"),
        "energy_filter": Slot("EnergyFilter"), "image_size": Slot("ImageSize"),
        "date_time": Slot("datetime", required=True), "exposure_time": Slot("quantity", unit="s"),
        "cryogen": Slot("text"), "frames_per_movie": Slot("integer"), "grids_imaged": Slot("integer"),
        "images_generated": Slot("integer"), "binning_camera": Slot("ImageSize", required=True),
        "pixel_size": Slot("quantity", required=True, unit="Å"), "specialist_optics": Slot("SpecialistOptics"),
        "beamshift": Slot("BoundingBox2D", unit="mrad"), "beamtilt": Slot("BoundingBox2D", unit="mrad"),
        "imageshift": Slot("BoundingBox2D", unit="µm"), "beamtiltgroups": Slot("integer"),
        "gainref_flip_rotate": Slot("text"),
    },
    "Sample": {
        "name": Slot("text", required=True), "description": Slot("text", required=True),
        "overall_molecule": Slot("OverallMolecule"), "molecule": Slot("Molecule", many=True),
        "ligands": Slot("Ligand", many=True), "specimen": Slot("Specimen"), "grid": Slot("Grid"),
    },
    "OverallMolecule": {
        "molecular_overall_type": Slot(
            "text", values=("CELL", "COMPLEX", "ORGANELLE OR CELLULAR COMPONENT", "RIBOSOME", "TISSUE", "VIRUS"),
        ),
        "name_sample": Slot("text", required=True), "source": Slot("text", required=True),
        "molecular_weight": Slot("quantity", unit="Da"),
        "assembly": Slot("text", values=("FILAMENT", "HELICAL ARRAY", "PARTICLE")),
    },
    "Molecule": {
        "name_mol": Slot("text", required=True), "molecular_type": Slot("text"), "molecular_class": Slot("text"),
        "sequence": Slot("text", required=True), "natural_source": Slot("text", required=True),
        "taxonomy_id_source": Slot("text"), "expression_system": Slot("text"), "taxonomy_id_expression": Slot("text"),
        "gene_name": Slot("text"),
    },
    "Ligand": {"present": Slot("boolean"), "smiles": Slot("text"), "reference": Slot("text")},
    "Specimen": {
        "buffer": Slot("text"), "concentration": Slot("quantity", unit="mg/mL"), "ph": Slot("number"),
        "vitrification": Slot("boolean"), "vitrification_cryogen": Slot("text"),
        "humidity": Slot("quantity", unit="%"), "temperature": Slot("quantity", unit="K"),
        "staining": Slot("boolean"), "embedding": Slot("boolean"), "shadowing": Slot("boolean"),
    },
    "Grid": {
        "manufacturer": Slot("text"), "material": Slot("text"), "mesh": Slot("number"),
        "film_support": Slot("boolean"), "film_material": Slot("text"), "film_topology": Slot("text"),
        "film_thickness": Slot("text"), "pretreatment_type": Slot("text"),
        "pretreatment_time": Slot("quantity", unit="s"), "pretreatment_pressure": Slot("quantity", unit="Pa"),
        "pretreatment_atmosphere": Slot("text"),
    },
    "EMDatasetSpa": {
        "processing": Slot("Processing"), "acquisition": Slot("AcquisitionSpa", required=True),
        "instrument": Slot("Instrument", required=True), "sample": Slot("SampleMolecular"),
        "organizational": Slot("Organizational"),
    },
    "Processing": {
        "movies": Slot("Movies"), "micrographs": Slot("Micrographs"), "ctfs": Slot("CTFs"),
        "coordinates": Slot("Coordinates"), "classes2D": Slot("Classes2D"), "classes3D": Slot("Classes3D"),
        "volumes": Slot("Volumes", many=True),
    },
    "AcquisitionSpa": {
        "technique": Slot("text", required=True, equals="spa"), "screen_current": Slot("quantity", unit="nA"),
        "nominal_defocus": Slot("Range", unit="nm"), "calibrated_defocus": Slot("Range", unit="µm"),
        "nominal_magnification": Slot("integer"), "calibrated_magnification": Slot("integer"), "holder": Slot("text"),
        "holder_cryogen": Slot("text"), "temperature": Slot("Range", unit="K"), "microscope_software": Slot("text"),
        "detectors": Slot("Detector", many=True, required=True), "dose_per_movie": Slot("quantity", unit="e/Å²"),
        "energy_filter": Slot("EnergyFilter"), "image_size": Slot("ImageSize"),
        "date_time": Slot("datetime", required=True), "exposure_time": Slot("quantity", unit="s"),
        "cryogen": Slot("text"), "frames_per_movie": Slot("integer"), "grids_imaged": Slot("integer"),
        "images_generated": Slot("integer"), "binning_camera": Slot("ImageSize", required=True),
        "pixel_size": Slot("quantity", required=True, unit="Å"), "specialist_optics": Slot("SpecialistOptics"),
        "beamshift": Slot("BoundingBox2D", unit="mrad"), "beamtilt": Slot("BoundingBox2D", unit="mrad"),
        "imageshift": Slot("BoundingBox2D", unit="µm"), "beamtiltgroups": Slot("integer"),
        "gainref_flip_rotate": Slot("text"),
    },
    "SampleMolecular": {
        "name": Slot("text"), "description": Slot("text"), "overall_molecule": Slot("OverallMolecule", required=True),
        "molecule": Slot("Molecule", many=True), "ligands": Slot("Ligand", many=True), "specimen": Slot("Specimen"),
        "grid": Slot("Grid"),
    },
    "Movies": {
        "dose_per_image": Slot("quantity", unit="e/Å²"), "initial_dose": Slot("quantity", unit="e/Å²"),
        "gain_image": Slot("text"), "dark_image": Slot("text"), "descriptors": Slot("Descriptors", many=True),
    },
    "Micrographs": {
        "number_micrographs": Slot("number", required=True), "descriptors": Slot("Descriptors", many=True),
    },
    "CTFs": {
        "amplitude_contrast": Slot("number"), "defocus": Slot("Defocus"), "resolution": Slot("Resolution"),
        "astigmatism": Slot("Astigmatism"), "descriptors": Slot("Descriptors", many=True),
    },
    "Coordinates": {
        "number_particles": Slot("integer", required=True), "particles_per_micrograph": Slot("number"),
        "num_source_micrographs": Slot("integer"), "particles_histogram": Slot("text"),
        "micrograph_examples": Slot("text"), "descriptors": Slot("Descriptors", many=True),
    },
    "Classes2D": {
        "particles_per_2Dclass": Slot("integer", many=True), "images_classes_2D": Slot("text"),
        "resolution_classes_2D": Slot("quantity", unit="Å"), "descriptors": Slot("Descriptors", many=True),
    },
    "Classes3D": {
        "particles_per_3Dclass": Slot("integer", many=True), "images_classes_3D": Slot("text"),
        "volume": Slot("Volume", many=True), "resolution_classes_3D": Slot("quantity", unit="Å"),
        "descriptors": Slot("Descriptors", many=True),
    },
    "Volumes": {
        "volume_type": Slot("text", required=True), "vol_number_particles": Slot("integer"),
        "size": Slot("integer", many=True), "orthogonal_slices": Slot("OrthogonalSlices"),
        "isosurface_images": Slot("IsosurfaceImages"), "vol_resolution": Slot("quantity", unit="Å"),
        "descriptors": Slot("Descriptors", many=True),
    },
    "Descriptors": {"descriptor_name": Slot("text", required=True), "descriptor_thing": Slot("any")},
    "Defocus": {
        "output_min_defocus": Slot("quantity", unit="Å"), "output_max_defocus": Slot("quantity", unit="Å"),
        "output_avg_defocus": Slot("quantity", unit="Å"), "defocus_histogram": Slot("text"),
        "defocus_micrograph_examples": Slot("text"),
    },
    "Resolution": {
        "output_min_resolution": Slot("quantity", unit="Å"), "output_max_resolution": Slot("quantity", unit="Å"),
        "output_avg_resolution": Slot("quantity", unit="Å"), "resolution_histogram": Slot("text"),
    },
    "Astigmatism": {"astigmatism_histogram": Slot("text")},
    "Volume": {"orthogonal_slices": Slot("OrthogonalSlices"), "isosurface_images": Slot("IsosurfaceImages")},
    "OrthogonalSlices": {
        "orthogonal_slices_X": Slot("text"), "orthogonal_slices_Y": Slot("text"), "orthogonal_slices_Z": Slot("text"),
    },
    "IsosurfaceImages": {"front_view": Slot("text"), "side_view": Slot("text"), "top_view": Slot("text")},
    "EMDatasetTomo": {
        "acquisition": Slot("AcquisitionSubTomo", required=True), "instrument": Slot("Instrument", required=True),
        "sample": Slot("SampleMolecular"), "organizational": Slot("Organizational"),
    },
    "AcquisitionSubTomo": {
        "tilt_axis_angle": Slot("number", required=True), "tilt_angle": Slot("TiltAngle", required=True, unit="°"),
        "technique": Slot("text", required=True, equals="subtomo"), "screen_current": Slot("quantity", unit="nA"),
        "nominal_defocus": Slot("Range", unit="nm"), "calibrated_defocus": Slot("Range", unit="µm"),
        "nominal_magnification": Slot("integer"), "calibrated_magnification": Slot("integer"), "holder": Slot("text"),
        "holder_cryogen": Slot("text"), "temperature": Slot("Range", unit="K"), "microscope_software": Slot("text"),
        "detectors": Slot("Detector", many=True, required=True), "dose_per_movie": Slot("quantity", unit="e/Å²"),
        "energy_filter": Slot("EnergyFilter"), "image_size": Slot("ImageSize"),
        "date_time": Slot("datetime", required=True), "exposure_time": Slot("quantity", unit="s"),
        "cryogen": Slot("text"), "frames_per_movie": Slot("integer"), "grids_imaged": Slot("integer"),
        "images_generated": Slot("integer"), "binning_camera": Slot("ImageSize", required=True),
        "pixel_size": Slot("quantity", required=True, unit="Å"), "specialist_optics": Slot("SpecialistOptics"),
        "beamshift": Slot("BoundingBox2D", unit="mrad"), "beamtilt": Slot("BoundingBox2D", unit="mrad"),
        "imageshift": Slot("BoundingBox2D", unit="µm"), "beamtiltgroups": Slot("integer"),
        "gainref_flip_rotate": Slot("text"),
    },
}
