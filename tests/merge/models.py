"""Models with every quirk that a CIF file may have, piece by piece, and metadata to merge into them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from oscem_map.runtime.merge import Block, Category, Facts, Group, Naming, Pointer

FACTS = Facts(
    {
        "entry": Category(("id",), ("id",), blocks=(Block(),)),
        "exptl": Category(("entry_id", "method"), pointers=(Pointer("entry_id", "entry", "id"),), blocks=(Block(),)),
        "em_imaging": Category(
            ("entry_id", "id"),
            ("id",),
            (Pointer("entry_id", "entry", "id"),),
            (Block(),),
            Naming((("microscope_model",),), "several"),
            (Group(("microscope_model", "details"), forms=(("", "a{}"), ("K3", "{}"))),),
            quantities=("nominal_cs",),
        ),
        "em_image_recording": Category(
            ("id", "imaging_id"),
            ("id",),
            (Pointer("imaging_id", "em_imaging", "id"),),
            (Block(many=True),),
            Naming((("film_or_detector_model",),)),
        ),
        "em_software": Category(
            ("id",),
            ("id",),
            (Pointer("imaging_id", "em_imaging", "id"),),
            (Block((("category", ("IMAGE ACQUISITION",)),)), Block((("category", ("RECONSTRUCTION",)),))),
            Naming((("name",),), "several"),
            (Group(("name", "version")), Group(("name", "imaging_id"), led=True)),
            words=("category",),
        ),
        "pdbx_contact_author": Category(
            ("id",),
            ("id",),
            blocks=(Block(many=True),),
            naming=Naming((("identifier_ORCID",), ("name_last", "name_first")), "always"),
        ),
    }
)
ITEMS = {
    "entry": ("id",),
    "exptl": ("entry_id", "method", "details"),
    "em_imaging": ("entry_id", "id", "nominal_cs", "microscope_model", "details"),
    "em_image_recording": ("id", "imaging_id", "film_or_detector_model", "details"),
    "em_software": ("id", "category", "name", "version", "imaging_id"),
    "pdbx_contact_author": ("id", "name_last", "name_first", "identifier_ORCID", "email"),
}

WORDS = [
    "K3", "Falcon 4i", "2.7", "2.70", "300", "it's", 'say "x"', "3' primer  two  blanks", "_x", "#1", "$a", ";b", "[c]",
    "data_y", "loop_", "global_", "stop_", "a;b", "a_b", "two\nlines", "a\n\n b", "both ' and \"", "?", ".", "O5'", "'",
    '"', "A" * 2100, "x # y", " led", "end ", "loop_x", "1e3", "\ttab",
]  # fmt: skip
NUMBERS = ["1", "2", "3", "7", "A"]
NAMES = ["Carberry", "Doe", "Roe"]
CATEGORIES = ["IMAGE ACQUISITION", "RECONSTRUCTION", "MODEL FITTING", "image acquisition"]

RAW = ["1", "?", ".", "'?'", "N", "O5'", '"O5\'"', "'a b'", "a_b", "a;b", ";mid", "'it's'", "-1.5", '"data_x"', "a#b"]
FIELDS = ["loop_", "data_x\n_a.b", "# no comment", " ; ", "' open", "", "two\n\nlines", "\\"]


@dataclass(frozen=True)
class Model:
    """The text; the pieces of it that no metadata touch, in order; the name of the model's block."""

    text: bytes
    fixed: list[bytes]
    name: str


def value_of(item: str) -> st.SearchStrategy[str]:
    if item in ("id", "imaging_id", "entry_id"):
        return st.sampled_from(NUMBERS)
    if item.startswith("name_"):
        return st.sampled_from(NAMES)
    if item == "category":
        return st.sampled_from(CATEGORIES)
    return st.sampled_from(WORDS)


@st.composite
def written(draw: st.DrawFn, text: str) -> str:
    """A text as a file may have it; a text field begins on a new line."""
    plain = text and text[0] not in "_#$'\";[" and not any(c.isspace() for c in text)
    ways = [f"\n;{text}\n;"]
    if plain and text.lower() not in ("?", ".", "loop_", "global_", "stop_") and not text.startswith("data_"):
        ways = [text, text, *ways]
    ways += [f"{quote}{text}{quote}" for quote in "'\"" if quote not in text and "\n" not in text and text]
    return draw(st.sampled_from(ways))


@st.composite
def cell(draw: st.DrawFn, item: str) -> str:
    absent = draw(st.sampled_from(["?", ".", "", "", "", ""]))
    return absent or draw(value_of(item).flatmap(written))


# A blank, and after a text field too; comments count as blanks where a line ends.
gaps = st.sampled_from([" ", "  ", "\t", "\n", " \n", "\n\n", " # remark _x loop_\n", "\n# it's 'x\n  "])
between = st.sampled_from(["", "#\n", "# a remark\n", "\n", "# 'open _tag data_ ;\n#\n"])


@st.composite
def pairs(draw: st.DrawFn, category: str, row: dict[str, str]) -> str:
    return "".join(joined(f"_{category}.{item}{draw(gaps)}", raw) + "\n" for item, raw in row.items())


def joined(text: str, raw: str) -> str:
    """A plain value that begins with `;` must not begin a line."""
    return f"{text} {raw}" if raw.startswith(";") and text.endswith("\n") else text + raw


@st.composite
def loop(draw: st.DrawFn, category: str, items: list[str], rows: list[list[str]]) -> str:
    head = draw(st.sampled_from(["loop_", "LOOP_", " loop_ # all\n"]))
    text = head + "".join(f"{draw(gaps)}_{category}.{item}" for item in items)
    wrapped = draw(st.booleans())
    text += "\n"
    for row in rows:
        for raw in row:
            text = joined(text, raw) + (draw(gaps) if wrapped else " ")
        text += "\n"
    return text + draw(st.sampled_from(["", "", "stop_\n"]))


@st.composite
def touched(draw: st.DrawFn, category: str) -> str:
    """A category that metadata may touch; the keys of a loop differ."""
    chosen = draw(st.lists(st.sampled_from(ITEMS[category]), unique=True, min_size=1))
    items = draw(st.permutations(list(dict.fromkeys([ITEMS[category][0], *chosen]))))
    many = category not in ("entry", "exptl") and draw(st.booleans())
    keys = draw(st.lists(st.sampled_from(NUMBERS), unique=True, min_size=1, max_size=4))
    rows = [
        {item: (key if item == "id" else draw(cell(item))) for item in items} for key in (keys if many else keys[:1])
    ]
    if len(rows) == 1 and draw(st.booleans()):
        return draw(pairs(category, rows[0]))
    return draw(loop(category, list(items), [list(row.values()) for row in rows]))


@st.composite
def untouched(draw: st.DrawFn, category: str) -> str:
    """A category that no metadata touch, atoms say."""
    raws = st.sampled_from(RAW) | st.sampled_from(FIELDS).map(lambda text: f"\n;{text}\n;")
    items = ["id", "x", "y"][: draw(st.integers(1, 3))]
    if draw(st.integers(0, 3)) == 0:
        return draw(pairs(category, {item: draw(raws) for item in items}))
    rows = draw(st.lists(st.lists(raws, min_size=len(items), max_size=len(items)), min_size=1, max_size=8))
    return draw(loop(category, items, rows))


@st.composite
def models(draw: st.DrawFn) -> Model:
    name = draw(st.sampled_from(["MODEL", "4xyz", "D_1"]))
    ours = draw(st.lists(st.sampled_from([*ITEMS]), unique=True, max_size=6))
    others = ["atom_site", *draw(st.lists(st.sampled_from(["cell", "struct_conf", "my_own"]), unique=True))]
    parts: list[tuple[str, bool]] = [(draw(between), False)]
    if draw(st.integers(0, 3)) == 0:
        parts.append((f"data_first\n{draw(untouched('cell'))}{draw(touched('em_imaging'))}", True))
    if draw(st.integers(0, 5)) == 0:
        parts.append((f"global_\n{draw(untouched('cell'))}", True))
    parts.append((f"{draw(st.sampled_from(['data_', 'DATA_']))}{name}\n", True))
    for category in draw(st.permutations([*ours, *others])):
        fixed = category in others
        parts.append((draw(untouched(category) if fixed else touched(category)), fixed))
        parts.append((draw(between), False))
    if draw(st.integers(0, 3)) == 0:
        parts.append((f"# of the last block\ndata_last\n{draw(untouched('cell'))}", True))
    text = "".join(part for part, _ in parts)
    cut = text.rstrip("\n") if draw(st.booleans()) else text
    kept = [part.rstrip("\n") for part, fixed in parts if fixed]
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return Model(_as(cut, newline), [_as(part, newline) for part in kept], name)


def _as(text: str, newline: str) -> bytes:
    return text.replace("\n", newline).encode()


@st.composite
def metadata(draw: st.DrawFn) -> dict[str, list[dict[str, str | None]]]:
    """Rows as a converter makes them: numbered from 1, keys that point at what is there, categories in any order."""
    wanted = draw(st.lists(st.sampled_from([*ITEMS]), unique=True, min_size=1))
    made: dict[str, list[dict[str, str | None]]] = {}
    for category in draw(st.permutations(list(dict.fromkeys(["entry", *wanted])))):
        many = {"em_image_recording": 3, "pdbx_contact_author": 3, "em_software": 2}.get(category, 1)
        made[category] = []
        for number in range(draw(st.integers(1, many))):
            row = {item: draw(st.none() | value_of(item)) for item in ITEMS[category]}
            made[category].append(row | _keys(category, number))
    return made


def _keys(category: str, number: int) -> dict[str, str | None]:
    keys: dict[str, str | None] = {"id": str(number + 1)} if "id" in ITEMS[category] else {}
    if category == "entry":
        keys = {"id": "OSCEM"}
    keys |= {"entry_id": "OSCEM"} if "entry_id" in ITEMS[category] else {}
    keys |= {"imaging_id": "1"} if "imaging_id" in ITEMS[category] else {}
    keys |= {"method": "ELECTRON MICROSCOPY"} if category == "exptl" else {}
    return keys | ({"category": CATEGORIES[number]} if category == "em_software" else {})
