"""taxonomy: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/taxonomy.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.refused import Lesser, Nothing
from oscem_map.runtime.words import LookupTable, spelt

TAXON_NUMBER_PUT = LookupTable(
    spelt(
        (Lesser("3702", "the number of this name"), "arabidopsis thaliana"),
        (Lesser("1423", "the number of this name"), "bacillus subtilis"),
        (Lesser("9913", "the number of this name"), "bos taurus"),
        (Lesser("6239", "the number of this name"), "caenorhabditis elegans"),
        (Lesser("5476", "the number of this name"), "candida albicans"),
        (Lesser("3055", "the number of this name"), "chlamydomonas reinhardtii"),
        (Lesser("9534", "the number of this name"), "chlorocebus aethiops"),
        (Lesser("10029", "the number of this name"), "cricetulus griseus"),
        (Lesser("7955", "the number of this name"), "danio rerio"),
        (Lesser("44689", "the number of this name"), "dictyostelium discoideum"),
        (Lesser("7227", "the number of this name"), "drosophila melanogaster"),
        (Lesser("9796", "the number of this name"), "equus caballus"),
        (Lesser("562", "the number of this name"), "escherichia coli"),
        (Lesser("469008", "the number of this name"), "escherichia coli bl21(de3)"),
        (Lesser("83333", "the number of this name"), "escherichia coli k-12"),
        (Lesser("9031", "the number of this name"), "gallus gallus"),
        (Lesser("10407", "the number of this name"), "hepatitis b virus"),
        (Lesser("9606", "the number of this name"), "homo sapiens"),
        (Lesser("11676", "the number of this name"), "human immunodeficiency virus 1"),
        (Lesser("11320", "the number of this name"), "influenza a virus"),
        (Lesser("4922", "the number of this name"), "komagataella pastoris"),
        (Lesser("460519", "the number of this name"), "komagataella phaffii"),
        (Lesser("10090", "the number of this name"), "mus musculus"),
        (Lesser("1773", "the number of this name"), "mycobacterium tuberculosis"),
        (Lesser("1772", "the number of this name"), "mycolicibacterium smegmatis"),
        (Lesser("4097", "the number of this name"), "nicotiana tabacum"),
        (Lesser("9986", "the number of this name"), "oryctolagus cuniculus"),
        (Lesser("9940", "the number of this name"), "ovis aries"),
        (Lesser("4909", "the number of this name"), "pichia kudriavzevii"),
        (Lesser("5833", "the number of this name"), "plasmodium falciparum"),
        (Lesser("287", "the number of this name"), "pseudomonas aeruginosa"),
        (Lesser("10116", "the number of this name"), "rattus norvegicus"),
        (Lesser("4932", "the number of this name"), "saccharomyces cerevisiae"),
        (
            Lesser("559292", "the number of this name"), "saccharomyces cerevisiae s288c",
            "saccharomyces cerevisiae (strain atcc 204508 / s288c)",
        ),
        (Lesser("4896", "the number of this name"), "schizosaccharomyces pombe"),
        (Lesser("2697049", "the number of this name"), "severe acute respiratory syndrome coronavirus 2"),
        (Lesser("3562", "the number of this name"), "spinacia oleracea"),
        (Lesser("7108", "the number of this name"), "spodoptera frugiperda"),
        (Lesser("1280", "the number of this name"), "staphylococcus aureus"),
        (Lesser("9823", "the number of this name"), "sus scrofa"),
        (Lesser("5911", "the number of this name"), "tetrahymena thermophila"),
        (Lesser("274", "the number of this name"), "thermus thermophilus"),
        (Lesser("12242", "the number of this name"), "tobacco mosaic virus"),
        (Lesser("5811", "the number of this name"), "toxoplasma gondii"),
        (Lesser("7111", "the number of this name"), "trichoplusia ni"),
        (Lesser("5691", "the number of this name"), "trypanosoma brucei"),
        (Lesser("8355", "the number of this name"), "xenopus laevis"),
    ),
    others=((0, (None,), Nothing("no name that this table knows a number for")),),
)
