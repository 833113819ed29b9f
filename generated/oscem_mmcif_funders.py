"""funders: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/funders.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION
from oscem_map.runtime.refused import Nothing
from oscem_map.runtime.words import KEPT, Kept, LookupTable

FUNDER_PUT = LookupTable(
    {
        ("snsf",): ("Swiss National Science Foundation",),
        ("snf",): ("Swiss National Science Foundation",),
        ("swiss national science foundation (snsf)",): ("Swiss National Science Foundation",),
        ("erc",): ("European Research Council (ERC)",),
        ("european research council",): ("European Research Council (ERC)",),
        ("wellcome",): ("Wellcome Trust",),
        ("the wellcome trust",): ("Wellcome Trust",),
        ("mrc",): ("Medical Research Council (MRC, United Kingdom)",),
        ("bbsrc",): ("Biotechnology and Biological Sciences Research Council (BBSRC)",),
        ("dfg",): ("German Research Foundation (DFG)",),
        ("deutsche forschungsgemeinschaft",): ("German Research Foundation (DFG)",),
        ("anr",): ("Agence Nationale de la Recherche (ANR)",),
        ("nwo",): ("Netherlands Organisation for Scientific Research (NWO)",),
        ("nsf",): ("National Science Foundation (NSF, United States)",),
        ("hhmi",): ("Howard Hughes Medical Institute (HHMI)",),
        ("cihr",): ("Canadian Institutes of Health Research (CIHR)",),
        ("nsfc",): ("National Natural Science Foundation of China (NSFC)",),
        ("jsps",): ("Japan Society for the Promotion of Science (JSPS)",),
        ("amed",): ("Japan Agency for Medical Research and Development (AMED)",),
        ("eu",): ("European Union (EU)",),
        ("european union",): ("European Union (EU)",),
        ("ec",): ("European Commission",),
        ("embo",): ("European Molecular Biology Organization (EMBO)",),
        ("hfsp",): ("Human Frontier Science Program (HFSP)",),
        ("bmbf",): ("German Federal Ministry for Education and Research",),
        ("bundesministerium für bildung und forschung",): ("German Federal Ministry for Education and Research",),
        ("federal ministry of education and research",): ("German Federal Ministry for Education and Research",),
        ("doe",): ("Department of Energy (DOE, United States)",),
        ("us department of energy",): ("Department of Energy (DOE, United States)",),
        ("u.s. department of energy",): ("Department of Energy (DOE, United States)",),
        ("dod",): ("Department of Defense (DOD, United States)",),
        ("us department of defense",): ("Department of Defense (DOD, United States)",),
        ("seri",): ("Swiss State Secretariat for Education, Research and Innovation",),
        ("sbfi",): ("Swiss State Secretariat for Education, Research and Innovation",),
        ("state secretariat for education, research and innovation",): (
            "Swiss State Secretariat for Education, Research and Innovation",
        ),
        ("epsrc",): ("Engineering and Physical Sciences Research Council",),
        ("ukri",): ("UK Research and Innovation (UKRI)",),
        ("cnrs",): ("Centre National de la Recherche Scientifique (CNRS)",),
        ("inserm",): ("Institut National de la Sante et de la Recherche Medicale (INSERM)",),
        ("fwo",): ("Research Foundation - Flanders (FWO)",),
        ("fwf",): ("Austrian Science Fund",),
        ("austrian science fund (fwf)",): ("Austrian Science Fund",),
        ("vr",): ("Swedish Research Council",),
        ("vetenskapsrådet",): ("Swedish Research Council",),
        ("arc",): ("Australian Research Council (ARC)",),
        ("nhmrc",): ("National Health and Medical Research Council (NHMRC, Australia)",),
        ("nserc",): ("Natural Sciences and Engineering Research Council (NSERC, Canada)",),
        ("jst",): ("Japan Science and Technology",),
        ("mext",): ("Ministry of Education, Culture, Sports, Science and Technology (Japan)",),
        ("czi",): ("Chan Zuckerberg Initiative",),
        ("fapesp",): ("Sao Paulo Research Foundation (FAPESP)",),
        ("mpg",): ("Max Planck Society",),
        ("max-planck-gesellschaft",): ("Max Planck Society",),
        ("nichd",): (
            "National Institutes of Health/Eunice Kennedy Shriver National Institute of Child Health & Human Development (NIH/NICHD)",
        ),
        ("nih/nichd",): (
            "National Institutes of Health/Eunice Kennedy Shriver National Institute of Child Health & Human Development (NIH/NICHD)",
        ),
        ("eunice kennedy shriver national institute of child health & human development",): (
            "National Institutes of Health/Eunice Kennedy Shriver National Institute of Child Health & Human Development (NIH/NICHD)",
        ),
        ("nci",): ("National Institutes of Health/National Cancer Institute (NIH/NCI)",),
        ("nih/nci",): ("National Institutes of Health/National Cancer Institute (NIH/NCI)",),
        ("national cancer institute",): ("National Institutes of Health/National Cancer Institute (NIH/NCI)",),
        ("ncats",): (
            "National Institutes of Health/National Center for Advancing Translational Sciences (NIH/NCATS)",
        ),
        ("nih/ncats",): (
            "National Institutes of Health/National Center for Advancing Translational Sciences (NIH/NCATS)",
        ),
        ("national center for advancing translational sciences",): (
            "National Institutes of Health/National Center for Advancing Translational Sciences (NIH/NCATS)",
        ),
        ("nei",): ("National Institutes of Health/National Eye Institute (NIH/NEI)",),
        ("nih/nei",): ("National Institutes of Health/National Eye Institute (NIH/NEI)",),
        ("national eye institute",): ("National Institutes of Health/National Eye Institute (NIH/NEI)",),
        ("nhlbi",): ("National Institutes of Health/National Heart, Lung, and Blood Institute (NIH/NHLBI)",),
        ("nih/nhlbi",): ("National Institutes of Health/National Heart, Lung, and Blood Institute (NIH/NHLBI)",),
        ("national heart, lung, and blood institute",): (
            "National Institutes of Health/National Heart, Lung, and Blood Institute (NIH/NHLBI)",
        ),
        ("nhgri",): ("National Institutes of Health/National Human Genome Research Institute (NIH/NHGRI)",),
        ("nih/nhgri",): ("National Institutes of Health/National Human Genome Research Institute (NIH/NHGRI)",),
        ("national human genome research institute",): (
            "National Institutes of Health/National Human Genome Research Institute (NIH/NHGRI)",
        ),
        ("niaid",): (
            "National Institutes of Health/National Institute Of Allergy and Infectious Diseases (NIH/NIAID)",
        ),
        ("nih/niaid",): (
            "National Institutes of Health/National Institute Of Allergy and Infectious Diseases (NIH/NIAID)",
        ),
        ("national institute of allergy and infectious diseases",): (
            "National Institutes of Health/National Institute Of Allergy and Infectious Diseases (NIH/NIAID)",
        ),
        ("niams",): (
            "National Institutes of Health/National Institute of Arthritis and Musculoskeletal and Skin Diseases (NIH/NIAMS)",
        ),
        ("nih/niams",): (
            "National Institutes of Health/National Institute of Arthritis and Musculoskeletal and Skin Diseases (NIH/NIAMS)",
        ),
        ("national institute of arthritis and musculoskeletal and skin diseases",): (
            "National Institutes of Health/National Institute of Arthritis and Musculoskeletal and Skin Diseases (NIH/NIAMS)",
        ),
        ("niaaa",): ("National Institutes of Health/National Institute on Alcohol Abuse and Alcoholism (NIH/NIAAA)",),
        ("nih/niaaa",): (
            "National Institutes of Health/National Institute on Alcohol Abuse and Alcoholism (NIH/NIAAA)",
        ),
        ("national institute on alcohol abuse and alcoholism",): (
            "National Institutes of Health/National Institute on Alcohol Abuse and Alcoholism (NIH/NIAAA)",
        ),
        ("nibib",): (
            "National Institutes of Health/National Institute of Biomedical Imaging and Bioengineering (NIH/NIBIB)",
        ),
        ("nih/nibib",): (
            "National Institutes of Health/National Institute of Biomedical Imaging and Bioengineering (NIH/NIBIB)",
        ),
        ("national institute of biomedical imaging and bioengineering",): (
            "National Institutes of Health/National Institute of Biomedical Imaging and Bioengineering (NIH/NIBIB)",
        ),
        ("nidcr",): (
            "National Institutes of Health/National Institute of Dental and Craniofacial Research (NIH/NIDCR)",
        ),
        ("nih/nidcr",): (
            "National Institutes of Health/National Institute of Dental and Craniofacial Research (NIH/NIDCR)",
        ),
        ("national institute of dental and craniofacial research",): (
            "National Institutes of Health/National Institute of Dental and Craniofacial Research (NIH/NIDCR)",
        ),
        ("niddk",): (
            "National Institutes of Health/National Institute of Diabetes and Digestive and Kidney Disease (NIH/NIDDK)",
        ),
        ("nih/niddk",): (
            "National Institutes of Health/National Institute of Diabetes and Digestive and Kidney Disease (NIH/NIDDK)",
        ),
        ("national institute of diabetes and digestive and kidney disease",): (
            "National Institutes of Health/National Institute of Diabetes and Digestive and Kidney Disease (NIH/NIDDK)",
        ),
        ("niehs",): (
            "National Institutes of Health/National Institute of Environmental Health Sciences (NIH/NIEHS)",
        ),
        ("nih/niehs",): (
            "National Institutes of Health/National Institute of Environmental Health Sciences (NIH/NIEHS)",
        ),
        ("national institute of environmental health sciences",): (
            "National Institutes of Health/National Institute of Environmental Health Sciences (NIH/NIEHS)",
        ),
        ("nigms",): ("National Institutes of Health/National Institute of General Medical Sciences (NIH/NIGMS)",),
        ("nih/nigms",): ("National Institutes of Health/National Institute of General Medical Sciences (NIH/NIGMS)",),
        ("national institute of general medical sciences",): (
            "National Institutes of Health/National Institute of General Medical Sciences (NIH/NIGMS)",
        ),
        ("nimh",): ("National Institutes of Health/National Institute of Mental Health (NIH/NIMH)",),
        ("nih/nimh",): ("National Institutes of Health/National Institute of Mental Health (NIH/NIMH)",),
        ("national institute of mental health",): (
            "National Institutes of Health/National Institute of Mental Health (NIH/NIMH)",
        ),
        ("ninds",): (
            "National Institutes of Health/National Institute of Neurological Disorders and Stroke (NIH/NINDS)",
        ),
        ("nih/ninds",): (
            "National Institutes of Health/National Institute of Neurological Disorders and Stroke (NIH/NINDS)",
        ),
        ("national institute of neurological disorders and stroke",): (
            "National Institutes of Health/National Institute of Neurological Disorders and Stroke (NIH/NINDS)",
        ),
        ("nidcd",): (
            "National Institutes of Health/National Institute on Deafness and Other Communication Disorders (NIH/NIDCD)",
        ),
        ("nih/nidcd",): (
            "National Institutes of Health/National Institute on Deafness and Other Communication Disorders (NIH/NIDCD)",
        ),
        ("national institute on deafness and other communication disorders",): (
            "National Institutes of Health/National Institute on Deafness and Other Communication Disorders (NIH/NIDCD)",
        ),
        ("nida",): ("National Institutes of Health/National Institute on Drug Abuse (NIH/NIDA)",),
        ("nih/nida",): ("National Institutes of Health/National Institute on Drug Abuse (NIH/NIDA)",),
        ("national institute on drug abuse",): (
            "National Institutes of Health/National Institute on Drug Abuse (NIH/NIDA)",
        ),
        ("nia",): ("National Institutes of Health/National Institute on Aging (NIH/NIA)",),
        ("nih/nia",): ("National Institutes of Health/National Institute on Aging (NIH/NIA)",),
        ("national institute on aging",): ("National Institutes of Health/National Institute on Aging (NIH/NIA)",),
        ("nlm",): ("National Institutes of Health/National Library of Medicine (NIH/NLM)",),
        ("nih/nlm",): ("National Institutes of Health/National Library of Medicine (NIH/NLM)",),
        ("national library of medicine",): ("National Institutes of Health/National Library of Medicine (NIH/NLM)",),
        ("nih",): Nothing("the archive lists the institutes of the NIH one by one; which of them it is, is asked"),
        ("national institutes of health",): Nothing(
            "the archive lists the institutes of the NIH one by one; which of them it is, is asked",
        ),
    },
    lists=(
        (PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None, "government"), ("Other government", KEPT)),
        (0, (None, "other"), ("Other private", KEPT)),
        (0, (None,), (None, Kept("funder: {}"))),
    ),
    width=2,
    open_list=True,
    loosely=("The",),
)
FUNDER_GET = LookupTable(
    {
        ("swiss national science foundation",): ("SNSF",),
        ("european research council (erc)",): ("ERC",),
        ("wellcome trust",): ("Wellcome",),
        ("medical research council (mrc, united kingdom)",): ("MRC",),
        ("biotechnology and biological sciences research council (bbsrc)",): ("BBSRC",),
        ("german research foundation (dfg)",): ("DFG",),
        ("agence nationale de la recherche (anr)",): ("ANR",),
        ("netherlands organisation for scientific research (nwo)",): ("NWO",),
        ("national science foundation (nsf, united states)",): ("NSF",),
        ("howard hughes medical institute (hhmi)",): ("HHMI",),
        ("canadian institutes of health research (cihr)",): ("CIHR",),
        ("national natural science foundation of china (nsfc)",): ("NSFC",),
        ("japan society for the promotion of science (jsps)",): ("JSPS",),
        ("japan agency for medical research and development (amed)",): ("AMED",),
        ("european union (eu)",): ("EU",),
        ("european commission",): ("EC",),
        ("european molecular biology organization (embo)",): ("EMBO",),
        ("human frontier science program (hfsp)",): ("HFSP",),
        ("german federal ministry for education and research",): ("BMBF",),
        ("department of energy (doe, united states)",): ("DOE",),
        ("department of defense (dod, united states)",): ("DOD",),
        ("swiss state secretariat for education, research and innovation",): ("SERI",),
        ("engineering and physical sciences research council",): ("EPSRC",),
        ("uk research and innovation (ukri)",): ("UKRI",),
        ("centre national de la recherche scientifique (cnrs)",): ("CNRS",),
        ("institut national de la sante et de la recherche medicale (inserm)",): ("INSERM",),
        ("research foundation - flanders (fwo)",): ("FWO",),
        ("austrian science fund",): ("FWF",),
        ("swedish research council",): ("VR",),
        ("australian research council (arc)",): ("ARC",),
        ("national health and medical research council (nhmrc, australia)",): ("NHMRC",),
        ("natural sciences and engineering research council (nserc, canada)",): ("NSERC",),
        ("japan science and technology",): ("JST",),
        ("ministry of education, culture, sports, science and technology (japan)",): ("MEXT",),
        ("chan zuckerberg initiative",): ("CZI",),
        ("sao paulo research foundation (fapesp)",): ("FAPESP",),
        ("max planck society",): ("MPG",),
        ("national institutes of health/eunice kennedy shriver national institute of child health & human development (nih/nichd)",): (
            "NICHD",
        ),
        ("national institutes of health/national cancer institute (nih/nci)",): ("NCI",),
        ("national institutes of health/national center for advancing translational sciences (nih/ncats)",): (
            "NCATS",
        ),
        ("national institutes of health/national eye institute (nih/nei)",): ("NEI",),
        ("national institutes of health/national heart, lung, and blood institute (nih/nhlbi)",): ("NHLBI",),
        ("national institutes of health/national human genome research institute (nih/nhgri)",): ("NHGRI",),
        ("national institutes of health/national institute of allergy and infectious diseases (nih/niaid)",): (
            "NIAID",
        ),
        ("national institutes of health/national institute of arthritis and musculoskeletal and skin diseases (nih/niams)",): (
            "NIAMS",
        ),
        ("national institutes of health/national institute on alcohol abuse and alcoholism (nih/niaaa)",): ("NIAAA",),
        ("national institutes of health/national institute of biomedical imaging and bioengineering (nih/nibib)",): (
            "NIBIB",
        ),
        ("national institutes of health/national institute of dental and craniofacial research (nih/nidcr)",): (
            "NIDCR",
        ),
        ("national institutes of health/national institute of diabetes and digestive and kidney disease (nih/niddk)",): (
            "NIDDK",
        ),
        ("national institutes of health/national institute of environmental health sciences (nih/niehs)",): (
            "NIEHS",
        ),
        ("national institutes of health/national institute of general medical sciences (nih/nigms)",): ("NIGMS",),
        ("national institutes of health/national institute of mental health (nih/nimh)",): ("NIMH",),
        ("national institutes of health/national institute of neurological disorders and stroke (nih/ninds)",): (
            "NINDS",
        ),
        ("national institutes of health/national institute on deafness and other communication disorders (nih/nidcd)",): (
            "NIDCD",
        ),
        ("national institutes of health/national institute on drug abuse (nih/nida)",): ("NIDA",),
        ("national institutes of health/national institute on aging (nih/nia)",): ("NIA",),
        ("national institutes of health/national library of medicine (nih/nlm)",): ("NLM",),
    },
    lists=(
        (PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, 0, (None,), (KEPT,)),
    ),
    others=(
        (1, ((), None), (KEPT,), "funder: {}"),
        (1, ("other government", None), (KEPT, "Government")),
        (1, ("other private", None), (KEPT, "Other")),
        (0, (None,), (Kept("{}", unlisted=True),)),
        (1, ((), None), Nothing("a remark on something else than the funder")),
    ),
    width=2,
    reads_back=True,
)
