"""What the compiler finds for merges: items that say one fact, numbers, listed words, and what the overlay says."""

from __future__ import annotations

from oscem_map.generated.oscem_spa_mmcif_merge import FACTS
from oscem_map.registry import Registry
from oscem_map.runtime.merge import Group

MMCIF = Registry().get("mmcif", "5.413")


def test_items_of_one_rule_and_of_one_slot() -> None:
    def groups(category: str) -> set[Group]:
        return set(FACTS.categories[category].groups)

    assert Group(("name", "version")) in groups("em_software")
    assert Group(("nominal_defocus_min", "nominal_defocus_max"), ends=True) in groups("em_imaging")
    assert Group(("energyfilter_name", "energyfilter_slit_width"), led=True) in groups("em_imaging_optics")
    sequence = ("nstd_monomer", "pdbx_seq_one_letter_code", "pdbx_seq_one_letter_code_can")
    assert groups("entity_poly") == {Group(sequence)}
    assert groups("audit_author") == set()


def test_a_second_item_belongs_to_the_first_as_its_table_says() -> None:
    forms = {one.items: one.forms for category in FACTS.categories.values() for one in category.groups if one.forms}
    assert forms[("specimen_holder_model", "details")] == (("OTHER", "{}"),)
    assert forms[("grid_type", "details")] == (("", "maker: {}"),)
    assert forms[("comp_id", "details")] == (("LIG", "{}"),)


def test_numbers_and_words_are_those_of_the_dictionary() -> None:
    software, imaging = FACTS.categories["em_software"], FACTS.categories["em_imaging"]
    assert "version" not in (*software.quantities, *software.words)
    assert "nominal_cs" in imaging.quantities
    assert "mode" in imaging.words
    assert imaging.same("mode", "bright field", "BRIGHT  FIELD")
    assert not FACTS.categories["pdbx_audit_support"].same("grant_number", "007", "7")


def test_todays_names_are_listed() -> None:
    aliases_of = {name: said["aliases"] for name, said in MMCIF.merging.items() if "aliases" in said}
    assert aliases_of
    for category, aliases in aliases_of.items():
        listed = {word for slot in MMCIF.classes[category].slots.values() for word in slot.listed}
        assert {today for _, today in aliases} <= listed
        assert FACTS.categories[category].aliases == tuple(map(tuple, aliases))
