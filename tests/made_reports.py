"""Reports made by hand and by hypothesis: of every verdict, and with any text where other people's text can stand."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from oscem_map.runtime.report import Advised, Asked, Assumed, Leaf, Missing, Report, Status

DIGEST = "0" * 63 + "a"

REPORT = Report(
    mapping="oscem.spa 1.0.2 <-> mmcif 5.413",
    schemas=("oscem.spa 1.0.2", "mmcif 5.413"),
    sha256=DIGEST,
    leaves=(
        Leaf("$.instrument.cs", Decimal("2.70"), Status.WRITTEN, ("_em_imaging.nominal_cs",), "", "a.omap:2"),
        Leaf("$.grants[0].name", "Å", Status.RESPELT, ("_pdbx_audit[1].details",), "as `A`", "a.omap:3"),
        Leaf("$.x", "y", Status.UNLISTED, ("$.a.b",), "not in the deposition's list", "a.omap:4"),
        Leaf("_em_imaging.nominal_defocus_min", "2", Status.MENDED, ("$.a.defocus",), "read as 2000 nm: old", "a.omap:6"),
        Leaf("_em_imaging.temperature", "25", Status.DOUBTFUL, ("$.a.temperature",), "doubtful", "a.omap:7"),
        Leaf("$.instrument.microscope", "Titan", Status.REFUSED, (), "one of KRIOS, TITAN", "a.omap:5"),
        Leaf("$.a.first", 1, Status.LOST, (), "no place", "a.omap:6"),
        Leaf("$.a.other", 1, Status.LOST, (), "no other place", "a.omap:7"),
        Leaf("$.a.second", None, Status.LOST, (), "no place", "a.omap:8"),
        Leaf("$.b", [1, {"c": Decimal("1E+3")}], Status.LEFT_OUT, (), "not vitrified", "a.omap:9"),
        Leaf("$.misspelt", True, Status.UNKNOWN),
        Leaf("$.c.unitSI", "m", Status.IGNORED, (), "derived", ""),
    ),
    missing=(Missing("_em_imaging.electron_source", "1", "deposition", "the record has no such field"),),
    asked=(
        Asked("title", "What is the title?", ("_struct.title",), None),
        Asked("entry", "What is the entry's name?", ("_entry.id", "_exptl.entry_id"), "X_1"),
    ),
    assumed=(Assumed("_em_vitrification.cryogen_name", "ETHANE", "by far the most common", "a.omap:11"),),
    supplied=(
        Assumed("_em_software.id", "1", "", "a.omap:12"),
        Assumed("_em_software.id", "1", "", "a.omap:12"),
        Assumed("_em_software.category", "OTHER", "a branch's word", "a.omap:13"),
    ),
    notes=("1. two leaves say the same",),
    advice=(
        Advised("reviewers", "should", "$.keywords", "fewer than three", "they are searched", "a.omap:20"),
        Advised("reviewers", "must", "$.title", "missing", "", "a.omap:21"),
    ),
)

words = st.text(st.characters(exclude_categories=["Cs"]))
some = words.filter(bool)
targets = st.lists(some, max_size=3).map(tuple)
rules = st.just("") | st.integers(1, 999).map(lambda line: f"common/people.omap:{line}")
leaves = st.builds(
    Leaf,
    words.map(lambda text: "$." + text),
    words | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.none() | st.booleans(),
    st.sampled_from(Status),
    targets,
    words,
    rules,
)
reports: st.SearchStrategy[Report] = st.builds(
    Report,
    some,
    st.lists(some, max_size=3).map(tuple),
    st.just(DIGEST),
    st.lists(leaves, max_size=12).map(tuple),
    st.lists(st.builds(Missing, some, words, some, words), max_size=8).map(tuple),
    st.lists(st.builds(Asked, some, some, targets, st.none() | words), max_size=8).map(tuple),
    st.lists(st.builds(Assumed, some, words, words, rules), max_size=8).map(tuple),
    st.lists(st.builds(Assumed, some, words, words, rules), max_size=8).map(tuple),
    st.lists(some, max_size=3).map(tuple),
    advice=st.lists(
        st.builds(Advised, some, st.sampled_from(["must", "should"]), some, some, words, rules), max_size=3
    ).map(tuple),
)
