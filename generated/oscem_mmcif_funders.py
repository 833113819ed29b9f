"""funders: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/funders.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION
from oscem_map.runtime.refused import Nothing
from oscem_map.runtime.words import KEPT, Kept, LookupTable, spelt

FUNDER_PUT = LookupTable(
    spelt(
        ("Swiss National Science Foundation", "snsf", "snf", "swiss national science foundation (snsf)"),
        ("European Research Council (ERC)", "erc", "european research council"),
        ("Wellcome Trust", "wellcome", "the wellcome trust"),
        ("Medical Research Council (MRC, United Kingdom)", "mrc"),
        ("Biotechnology and Biological Sciences Research Council (BBSRC)", "bbsrc"),
        ("German Research Foundation (DFG)", "dfg", "deutsche forschungsgemeinschaft"),
        ("Agence Nationale de la Recherche (ANR)", "anr"),
        ("Netherlands Organisation for Scientific Research (NWO)", "nwo"),
        ("National Science Foundation (NSF, United States)", "nsf"),
        ("Howard Hughes Medical Institute (HHMI)", "hhmi"), ("Canadian Institutes of Health Research (CIHR)", "cihr"),
        ("National Natural Science Foundation of China (NSFC)", "nsfc"),
        ("Japan Society for the Promotion of Science (JSPS)", "jsps"),
        ("Japan Agency for Medical Research and Development (AMED)", "amed"),
        ("European Union (EU)", "eu", "european union"), ("European Commission", "ec"),
        ("European Molecular Biology Organization (EMBO)", "embo"), ("Human Frontier Science Program (HFSP)", "hfsp"),
        (
            "German Federal Ministry for Education and Research", "bmbf",
            "bundesministerium für bildung und forschung", "federal ministry of education and research",
        ),
        ("Department of Energy (DOE, United States)", "doe", "us department of energy", "u.s. department of energy"),
        ("Department of Defense (DOD, United States)", "dod", "us department of defense"),
        (
            "Swiss State Secretariat for Education, Research and Innovation", "seri", "sbfi",
            "state secretariat for education, research and innovation",
        ),
        ("Engineering and Physical Sciences Research Council", "epsrc"),
        ("UK Research and Innovation (UKRI)", "ukri"),
        ("Centre National de la Recherche Scientifique (CNRS)", "cnrs"),
        ("Institut National de la Sante et de la Recherche Medicale (INSERM)", "inserm"),
        ("Research Foundation - Flanders (FWO)", "fwo"),
        ("Austrian Science Fund", "fwf", "austrian science fund (fwf)"),
        ("Swedish Research Council", "vr", "vetenskapsrådet"), ("Australian Research Council (ARC)", "arc"),
        ("National Health and Medical Research Council (NHMRC, Australia)", "nhmrc"),
        ("Natural Sciences and Engineering Research Council (NSERC, Canada)", "nserc"),
        ("Japan Science and Technology", "jst"),
        ("Ministry of Education, Culture, Sports, Science and Technology (Japan)", "mext"),
        ("Chan Zuckerberg Initiative", "czi"), ("Sao Paulo Research Foundation (FAPESP)", "fapesp"),
        ("Max Planck Society", "mpg", "max-planck-gesellschaft"),
        (
            "National Institutes of Health/Eunice Kennedy Shriver National Institute of Child Health & Human Development (NIH/NICHD)",
            "nichd", "nih/nichd", "eunice kennedy shriver national institute of child health & human development",
        ),
        (
            "National Institutes of Health/National Cancer Institute (NIH/NCI)", "nci", "nih/nci",
            "national cancer institute",
        ),
        (
            "National Institutes of Health/National Center for Advancing Translational Sciences (NIH/NCATS)", "ncats",
            "nih/ncats", "national center for advancing translational sciences",
        ),
        (
            "National Institutes of Health/National Eye Institute (NIH/NEI)", "nei", "nih/nei",
            "national eye institute",
        ),
        (
            "National Institutes of Health/National Heart, Lung, and Blood Institute (NIH/NHLBI)", "nhlbi",
            "nih/nhlbi", "national heart, lung, and blood institute",
        ),
        (
            "National Institutes of Health/National Human Genome Research Institute (NIH/NHGRI)", "nhgri",
            "nih/nhgri", "national human genome research institute",
        ),
        (
            "National Institutes of Health/National Institute Of Allergy and Infectious Diseases (NIH/NIAID)",
            "niaid", "nih/niaid", "national institute of allergy and infectious diseases",
        ),
        (
            "National Institutes of Health/National Institute of Arthritis and Musculoskeletal and Skin Diseases (NIH/NIAMS)",
            "niams", "nih/niams", "national institute of arthritis and musculoskeletal and skin diseases",
        ),
        (
            "National Institutes of Health/National Institute on Alcohol Abuse and Alcoholism (NIH/NIAAA)", "niaaa",
            "nih/niaaa", "national institute on alcohol abuse and alcoholism",
        ),
        (
            "National Institutes of Health/National Institute of Biomedical Imaging and Bioengineering (NIH/NIBIB)",
            "nibib", "nih/nibib", "national institute of biomedical imaging and bioengineering",
        ),
        (
            "National Institutes of Health/National Institute of Dental and Craniofacial Research (NIH/NIDCR)",
            "nidcr", "nih/nidcr", "national institute of dental and craniofacial research",
        ),
        (
            "National Institutes of Health/National Institute of Diabetes and Digestive and Kidney Disease (NIH/NIDDK)",
            "niddk", "nih/niddk", "national institute of diabetes and digestive and kidney disease",
        ),
        (
            "National Institutes of Health/National Institute of Environmental Health Sciences (NIH/NIEHS)", "niehs",
            "nih/niehs", "national institute of environmental health sciences",
        ),
        (
            "National Institutes of Health/National Institute of General Medical Sciences (NIH/NIGMS)", "nigms",
            "nih/nigms", "national institute of general medical sciences",
        ),
        (
            "National Institutes of Health/National Institute of Mental Health (NIH/NIMH)", "nimh", "nih/nimh",
            "national institute of mental health",
        ),
        (
            "National Institutes of Health/National Institute of Neurological Disorders and Stroke (NIH/NINDS)",
            "ninds", "nih/ninds", "national institute of neurological disorders and stroke",
        ),
        (
            "National Institutes of Health/National Institute on Deafness and Other Communication Disorders (NIH/NIDCD)",
            "nidcd", "nih/nidcd", "national institute on deafness and other communication disorders",
        ),
        (
            "National Institutes of Health/National Institute on Drug Abuse (NIH/NIDA)", "nida", "nih/nida",
            "national institute on drug abuse",
        ),
        (
            "National Institutes of Health/National Institute on Aging (NIH/NIA)", "nia", "nih/nia",
            "national institute on aging",
        ),
        (
            "National Institutes of Health/National Library of Medicine (NIH/NLM)", "nlm", "nih/nlm",
            "national library of medicine",
        ),
        (
            Nothing("the archive lists the institutes of the NIH one by one; which of them it is, is asked"), "nih",
            "national institutes of health",
        ),
    ),
    lists=((PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, 0, (None,), (KEPT,)),),
    others=(
        (0, (None, "government"), ("Other government", KEPT)), (0, (None, "other"), ("Other private", KEPT)),
        (0, (None,), (None, Kept("funder: {}"))),
    ),
    width=2, open_list=True, loosely=("The",),
)
FUNDER_GET = LookupTable(
    spelt(
        ("SNSF", "swiss national science foundation"), ("ERC", "european research council (erc)"),
        ("Wellcome", "wellcome trust"), ("MRC", "medical research council (mrc, united kingdom)"),
        ("BBSRC", "biotechnology and biological sciences research council (bbsrc)"),
        ("DFG", "german research foundation (dfg)"), ("ANR", "agence nationale de la recherche (anr)"),
        ("NWO", "netherlands organisation for scientific research (nwo)"),
        ("NSF", "national science foundation (nsf, united states)"),
        ("HHMI", "howard hughes medical institute (hhmi)"), ("CIHR", "canadian institutes of health research (cihr)"),
        ("NSFC", "national natural science foundation of china (nsfc)"),
        ("JSPS", "japan society for the promotion of science (jsps)"),
        ("AMED", "japan agency for medical research and development (amed)"), ("EU", "european union (eu)"),
        ("EC", "european commission"), ("EMBO", "european molecular biology organization (embo)"),
        ("HFSP", "human frontier science program (hfsp)"),
        ("BMBF", "german federal ministry for education and research"),
        ("DOE", "department of energy (doe, united states)"), ("DOD", "department of defense (dod, united states)"),
        ("SERI", "swiss state secretariat for education, research and innovation"),
        ("EPSRC", "engineering and physical sciences research council"),
        ("UKRI", "uk research and innovation (ukri)"),
        ("CNRS", "centre national de la recherche scientifique (cnrs)"),
        ("INSERM", "institut national de la sante et de la recherche medicale (inserm)"),
        ("FWO", "research foundation - flanders (fwo)"), ("FWF", "austrian science fund"),
        ("VR", "swedish research council"), ("ARC", "australian research council (arc)"),
        ("NHMRC", "national health and medical research council (nhmrc, australia)"),
        ("NSERC", "natural sciences and engineering research council (nserc, canada)"),
        ("JST", "japan science and technology"),
        ("MEXT", "ministry of education, culture, sports, science and technology (japan)"),
        ("CZI", "chan zuckerberg initiative"), ("FAPESP", "sao paulo research foundation (fapesp)"),
        ("MPG", "max planck society"),
        (
            "NICHD",
            "national institutes of health/eunice kennedy shriver national institute of child health & human development (nih/nichd)",
        ),
        ("NCI", "national institutes of health/national cancer institute (nih/nci)"),
        ("NCATS", "national institutes of health/national center for advancing translational sciences (nih/ncats)"),
        ("NEI", "national institutes of health/national eye institute (nih/nei)"),
        ("NHLBI", "national institutes of health/national heart, lung, and blood institute (nih/nhlbi)"),
        ("NHGRI", "national institutes of health/national human genome research institute (nih/nhgri)"),
        ("NIAID", "national institutes of health/national institute of allergy and infectious diseases (nih/niaid)"),
        (
            "NIAMS",
            "national institutes of health/national institute of arthritis and musculoskeletal and skin diseases (nih/niams)",
        ),
        ("NIAAA", "national institutes of health/national institute on alcohol abuse and alcoholism (nih/niaaa)"),
        (
            "NIBIB",
            "national institutes of health/national institute of biomedical imaging and bioengineering (nih/nibib)",
        ),
        ("NIDCR", "national institutes of health/national institute of dental and craniofacial research (nih/nidcr)"),
        (
            "NIDDK",
            "national institutes of health/national institute of diabetes and digestive and kidney disease (nih/niddk)",
        ),
        ("NIEHS", "national institutes of health/national institute of environmental health sciences (nih/niehs)"),
        ("NIGMS", "national institutes of health/national institute of general medical sciences (nih/nigms)"),
        ("NIMH", "national institutes of health/national institute of mental health (nih/nimh)"),
        (
            "NINDS",
            "national institutes of health/national institute of neurological disorders and stroke (nih/ninds)",
        ),
        (
            "NIDCD",
            "national institutes of health/national institute on deafness and other communication disorders (nih/nidcd)",
        ),
        ("NIDA", "national institutes of health/national institute on drug abuse (nih/nida)"),
        ("NIA", "national institutes of health/national institute on aging (nih/nia)"),
        ("NLM", "national institutes of health/national library of medicine (nih/nlm)"),
    ),
    lists=((PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, 0, (None,), (KEPT,)),),
    others=(
        (1, ((), None), (KEPT,), "funder: {}"), (1, ("other government", None), (KEPT, "Government")),
        (1, ("other private", None), (KEPT, "Other")), (0, (None,), (Kept("{}", unlisted=True),)),
        (1, ((), None), Nothing("a remark on something else than the funder")),
    ),
    width=2, reads_back=True,
)
