"""The table of units, and the variants that one spelling stands for. Only `units.py` reads it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

_CONSTANTS = {
    "": "1",
    "CHARGE": "1.602176634E-19",  # coulomb; exact since the SI of 2019
    "PI": "3.14159265358979323846264338327950288419716939937510582097494459",
}

TABLE = {
    "length": """
        Å       1E-10   Å angstrom angstroms Angstrom Ångström ångström Å/px Å/pixel Å/pix
        pm      1E-12   pm picometre picometer picometres
        nm      1E-9    nm nanometre nanometer nanometres nanometers
        µm      1E-6    µm micron microns micrometre micrometer micrometres micrometers
        mm      1E-3    mm millimetre millimeter millimetres millimeters
        cm      1E-2    cm centimetre centimeter centimetres centimeters
        m       1       m metre meter metres meters
        fm      1E-15   fm femtometre femtometer femtometres""",
    "area": """
        Å²      1E-20   Å²
        nm²     1E-18   nm²
        µm²     1E-12   µm²
        mm²     1E-6    mm²
        cm²     1E-4    cm²
        m²      1       m²
        pm²     1E-24   pm²""",
    "volume": """
        Å³      1E-30   Å³
        nm³     1E-27   nm³
        pm³     1E-36   pm³
        nL      1E-12   nL nl
        µL      1E-9    µL µl microlitre microliter microlitres microliters
        mL      1E-6    mL ml millilitre milliliter millilitres milliliters
        L       1E-3    L l litre liter litres liters
        m³      1       m³""",
    "spatial frequency": """
        1/Å     1E10    1/Å Å⁻¹
        1/nm    1E9     1/nm nm⁻¹
        1/pm    1E12    1/pm pm⁻¹
        1/µm    1E6     1/µm µm⁻¹
        1/mm    1E3     1/mm mm⁻¹
        1/cm    1E2     1/cm cm⁻¹
        1/m     1       1/m m⁻¹""",
    "electron fluence": "",
    "electron flux": "",
    "electron dose per pixel": """
        e/px    1       e/px e/pixel e-/px e-/pixel e/pix e-/pix electrons/pixel""",
    "electron rate per pixel": """
        e/px/s  1       e/px/s e-/px/s e/pixel/s e-/pixel/s e/pix/s e-/pix/s electrons/pixel/second""",
    "electron density": """
        e/Å³    1E30    e/Å³ e-/Å³
        e/nm³   1E27    e/nm³ e-/nm³
        e/pm³   1E36    e/pm³ e-/pm³""",
    "electron count": """
        e       1       e e- electron electrons""",
    "ion flux": """
        ions/cm²/s  1E4 ions/cm²/s ion/cm²/s
        ions/m²/s   1   ions/m²/s ion/m²/s""",
    "voltage": """
        mV      1E-3    mV millivolt millivolts
        V       1       V volt volts kgm²s⁻³/A
        kV      1E3     kV kilovolt kilovolts
        MV      1E6     MV megavolt megavolts""",
    "current": """
        pA      1E-12   pA picoampere picoamperes
        nA      1E-9    nA nanoampere nanoamperes
        µA      1E-6    µA microampere microamperes
        mA      1E-3    mA milliampere milliamperes
        A       1       A ampere amperes amp amps""",
    "energy": """
        meV     CHARGE*1E-3  meV
        eV      CHARGE*1     eV electronvolt electronvolts
        keV     CHARGE*1E3   keV kiloelectronvolt kiloelectronvolts
        MeV     CHARGE*1E6   MeV
        µJ      1E-6    µJ microjoule microjoules
        mJ      1E-3    mJ millijoule millijoules
        J       1       J joule joules""",
    "power": """
        mW      1E-3    mW milliwatt milliwatts
        W       1       W watt watts
        kW      1E3     kW kilowatt kilowatts""",
    "time": """
        fs      1E-15   fs femtosecond femtoseconds
        ps      1E-12   ps picosecond picoseconds
        ns      1E-9    ns nanosecond nanoseconds
        µs      1E-6    µs microsecond microseconds
        ms      1E-3    ms msec millisecond milliseconds
        s       1       s sec secs second seconds
        min     60      min mins minute minutes
        h       3600    h hr hrs hour hours
        d       86400   d day days""",
    "frequency": """
        Hz      1       Hz hertz 1/s s⁻¹ frames/s fps
        kHz     1E3     kHz kilohertz
        MHz     1E6     MHz megahertz""",
    "speed": """
        Å/s     1E-10   Å/s
        nm/s    1E-9    nm/s
        µm/s    1E-6    µm/s
        mm/s    1E-3    mm/s
        m/s     1       m/s""",
    "temperature": """
        mK      1E-3    mK millikelvin
        K       1       K kelvin kelvins
        °C      1+273.15     °C degC deg_C celsius degrees_celsius
        °F      5/9+45967/180  °F degF deg_F fahrenheit""",
    "pressure": """
        Pa      1       Pa pascal pascals N/m² kg/ms²
        hPa     1E2     hPa hectopascal hectopascals
        kPa     1E3     kPa kilopascal kilopascals
        MPa     1E6     MPa megapascal megapascals
        GPa     1E9     GPa gigapascal gigapascals
        µbar    1E-1    µbar microbar
        mbar    1E2     mbar millibar millibars
        bar     1E5     bar bars
        mTorr   101325/760000  mTorr millitorr
        Torr    101325/760     Torr torr mmHg
        atm     101325  atm
        psi     8896443230521/1290320000  psi""",
    "mass": """
        pg      1E-15   pg picogram picograms
        ng      1E-12   ng nanogram nanograms
        µg      1E-9    µg microgram micrograms
        mg      1E-6    mg milligram milligrams
        g       1E-3    g gram grams
        kg      1       kg kilogram kilograms""",
    "molecular mass": """
        Da      1       Da dalton daltons g/mol amu u
        kDa     1E3     kDa KDa kilodalton kilodaltons kg/mol
        MDa     1E6     MDa megadalton megadaltons
        GDa     1E9     GDa gigadalton gigadaltons""",
    "linear mass density": """
        Da/nm   1       Da/nm
        kDa/nm  1E3     kDa/nm kilodaltons/nanometre kilodaltons/nanometer""",
    "angle": """
        µrad    RAD*1E-6  µrad microradian microradians
        mrad    RAD*1E-3  mrad milliradian milliradians
        rad     RAD*1     rad radian radians
        °       1       ° º deg degs degree degrees""",
    "angular speed": """
        °/s     1       °/s deg/s degrees/s
        °/min   1/60    °/min deg/min degrees/min""",
    "area of angles": """
        °²      1       °² deg²""",
    "solid angle": """
        msr     1E-3    msr millisteradian
        sr      1       sr steradian steradians""",
    "ratio": """
        1       1       1
        %       1E-2    % percent pct
        ‰       1E-3    ‰ permille
        ppm     1E-6    ppm
        ppb     1E-9    ppb""",
    "mass concentration": """
        ng/mL   1E-6    ng/mL ng/ml µg/L µg/l pg/µL pg/µl
        µg/mL   1E-3    µg/mL µg/ml ng/µL ng/µl mg/L mg/l
        mg/mL   1       mg/mL mg/ml g/L g/l µg/µL µg/µl kg/m³
        g/mL    1E3     g/mL g/ml mg/µL mg/µl g/cm³ Mg/m³""",
    "molar concentration": """
        pM      1E-12   pM pmol/L pmol/l picomolar
        nM      1E-9    nM nmol/L nmol/l nanomolar
        µM      1E-6    µM µmol/L µmol/l micromolar
        mM      1E-3    mM mmol/L mmol/l mol/m³ millimolar
        M       1       M mol/L mol/l molar""",
    "flow rate": """
        µL/min  1       µL/min µl/min
        mL/min  1E3     mL/min ml/min""",
    "absorbed dose": """
        Gy      1       Gy gray
        kGy     1E3     kGy
        MGy     1E6     MGy""",
    "pixel count": """
        px      1       px pix pixel pixels
        Mpx     1E6     Mpx megapixel megapixels""",
    "pixel density": """
        px/mm   1       px/mm pixel/mm pixels/mm
        px/µm   1E3     px/µm pixel/µm pixels/µm""",
    "money in CHF": "CHF 1 CHF Fr. SFr.",
    "money in EUR": "EUR 1 EUR € euro euros",
    "money in GBP": "GBP 1 GBP £",
    "money in USD": "USD 1 USD $ US$",
    "money in JPY": "JPY 1 JPY ¥",
}
"""Of each dimension: symbol, factor to the dimension's first idea of 1 (with +offset), and spellings."""

_SQUARES = {"Å": "1E20", "nm": "1E18", "µm": "1E12", "m": "1"}
"""Areas that electrons are counted per, and how many of them a square metre has."""

_MICRO, _ANGSTROM = ("\u00b5", "\u03bc", "u"), ("\u00c5", "\u212b")
_ASCII_POWERS = str.maketrans({"²": "^2", "³": "^3", "⁻": "^-", "¹": "1"})


def _fluences() -> Iterator[tuple[str, str, str, list[str]]]:
    """Electrons per area, and per area and second, in all the ways people write them."""
    for area, factor in _SQUARES.items():
        squares = [area + "²", "A²"] if area == "Å" else [area + "²"]
        electron = ("e", "e-", "e⁻", "electrons", "electron", "el")
        per = [f"{e}/{square}" for e in electron for square in squares]
        inverse = [f"{e}{area}⁻²" for e in ("e", "e-", "e·", "e-·", "e⁻", "e⁻·", "electrons·")]
        bare = [f"1/{square}" for square in squares] + [area + "⁻²"]
        yield "electron fluence", f"e/{area}²", factor, per + inverse + bare
        fluxes = [text + second for text in per for second in ("/s", "/sec")]
        yield "electron flux", f"e/{area}²/s", factor, fluxes + [f"{text}s⁻¹" for text in inverse]


def rows() -> Iterator[tuple[str, str, str, list[str]]]:
    """Dimension, symbol, factor and spellings of every unit."""
    for dimension, text in TABLE.items():
        for line in text.strip().splitlines():
            symbol, factor, *spellings = line.split()
            yield dimension, symbol, factor, spellings
    yield from _fluences()


@cache
def number(text: str) -> Fraction:
    """`1E-3`, `5/9`, or one of the two constants times a number."""
    from fractions import Fraction

    constant, _, rest = text.rpartition("*")
    if constant == "RAD":
        return 180 * Fraction(rest) / Fraction(_CONSTANTS["PI"])
    return Fraction(rest) * Fraction(_CONSTANTS[constant])


def spelt(text: str) -> Iterator[str]:
    """A spelling with each code point of ångström and micro, and with ² as ^2."""
    for micro in _MICRO if "µ" in text else ("",):
        for ring in _ANGSTROM if "Å" in text else ("",):
            one = text.replace("µ", micro).replace("Å", ring)
            yield one
            if (plain := one.translate(_ASCII_POWERS)) != one:
                yield plain
