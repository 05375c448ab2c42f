"""Adds to Vazirmatn what it lacks of the signs of the Quran, and small digits and letters.

    pip install fonttools==4.66.1 brotli==1.2.0
    npm pack vazirmatn@33.0.3 @fontsource/noto-naskh-arabic@5.3.0      (and unpack both)
    python add-signs.py VAZIRMATN/fonts/ttf NOTO-NASKH/files fonts/vazirmatn

Run once, for fonts are files and no code: the press reads what came out. Marks are those of Noto Naskh
Arabic, of the same weight, at the size of Vazirmatn's own, and stand on its anchors, above vowels too.
Small digits are the ones that Vazirmatn has for fractions; signs and letters are made smaller, of the
next heavier weight. No glyph that was there is touched, so a text without these signs is set as before.
"""

import sys
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

ABOVE = [*range(0x613, 0x615), *range(0x616, 0x61A), 0x659, 0x65D, 0x65E]
ABOVE += [*range(0x6D6, 0x6DC), *range(0x6DF, 0x6E3), 0x6E4, 0x6E7, 0x6E8, 0x6EB, 0x6EC]
BELOW = [0x61A, 0x65C, 0x65F, 0x6E3, 0x6EA, 0x6ED]
# In units of the face: so far above a letter's anchor a mark begins.
GAP = 50
# Pause signs are also written behind a space: so high stands what has no letter below it.
OVER_SPACE = 1700
# Small letters of the line, which pause signs may stand on: so high.
LETTERS = [0x6E5, 0x6E6]
OVER_LETTER = 1000
# Pause signs have to be read in the size of a book; 1 is the size that they have in Noto Naskh.
LARGER = 1.2

DIGITS = "zero one two three four five six seven eight nine".split()
RAISED, LOWERED = 667, -290
SMALL = 0.58
RAISED_SIGNS = {0x2071: "i", 0x207A: "+", 0x207B: "\u2212", 0x207C: "=", 0x207D: "(", 0x207E: ")"}
LOWERED_SIGNS = {0x208A: "+", 0x208B: "\u2212", 0x208C: "=", 0x208D: "(", 0x208E: ")"}
LOWERED_SIGNS |= dict(zip(range(0x2090, 0x209D), "aeox\u0259hklmnpst"))

NOTO = "; signs of the Quran Copyright 2022 The Noto Project Authors (https://github.com/notofonts/arabic)"


def add(font, name, glyph, advance, code):
    font["glyf"].glyphs[name] = glyph
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    glyph.recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = (advance, getattr(glyph, "xMin", 0))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def scaled(source, name, scale, shift=(0, 0)):
    pen, drawn = TTGlyphPen(None), DecomposingRecordingPen(source.getGlyphSet())
    source.getGlyphSet()[name].draw(drawn)
    drawn.replay(TransformPen(pen, (scale, 0, 0, scale, *shift)))
    return pen.glyph(dropImpliedOnCurves=False)


def subtable(font, index):
    table = font["GPOS"].table.LookupList.Lookup[index].SubTable[0]
    return getattr(table, "ExtSubTable", table)


def anchor(x, y):
    made = otTables.Anchor()
    made.Format, made.XCoordinate, made.YCoordinate = 1, round(x), round(y)
    return made


def insert(font, coverage, records, name, record):
    """Keeps a coverage in the order of glyphs, and its records beside it."""
    at = sum(1 for other in coverage.glyphs if font.getGlyphID(other) < font.getGlyphID(name))
    coverage.glyphs.insert(at, name)
    records.insert(at, record)


def attach(font, name, above):
    glyph = font["glyf"][name]
    x = (glyph.xMin + glyph.xMax) / 2
    # Where it stands on a letter, and where others stand on it.
    foot, head = (glyph.yMin - GAP, glyph.yMax) if above else (glyph.yMax + GAP, glyph.yMin)
    bases, ligatures, marks = (14, 13, 16) if above else (12, 15, 17)
    for index in (bases, ligatures, marks):
        table = subtable(font, index)
        record = otTables.MarkRecord()
        record.Class, record.MarkAnchor = 0, anchor(x, foot)
        if index == marks:
            insert(font, table.Mark1Coverage, table.Mark1Array.MarkRecord, name, record)
            under = otTables.Mark2Record()
            under.Mark2Anchor = [anchor(x, head)]
            insert(font, table.Mark2Coverage, table.Mark2Array.Mark2Record, name, under)
        else:
            insert(font, table.MarkCoverage, table.MarkArray.MarkRecord, name, record)
    font["GDEF"].table.GlyphClassDef.classDefs[name] = 3


def carry(font, code, height):
    """Lets marks stand above what is no letter of Vazirmatn."""
    table, name = subtable(font, 14), font.getBestCmap()[code]
    if name in table.BaseCoverage.glyphs:
        return
    record = otTables.BaseRecord()
    record.BaseAnchor = [anchor(font["hmtx"][name][0] / 2, height)]
    insert(font, table.BaseCoverage, table.BaseArray.BaseRecord, name, record)


def add_marks(font, naskh):
    scale = font["head"].unitsPerEm / naskh["head"].unitsPerEm
    names = naskh.getBestCmap()
    for code in ABOVE + BELOW:
        if code in font.getBestCmap():
            continue
        name = f"uni{code:04X}"
        size = scale * (LARGER if 0x6D6 <= code <= 0x6DB else 1)
        add(font, name, scaled(naskh, names[code], size), 0, code)
        attach(font, name, code in ABOVE)
    for code in LETTERS:
        name, advance = f"uni{code:04X}", round(naskh["hmtx"][names[code]][0] * scale)
        add(font, name, scaled(naskh, names[code], scale), advance, code)
        font["GDEF"].table.GlyphClassDef.classDefs[name] = 1
        carry(font, code, OVER_LETTER)
    for code in (0x20, 0xA0):
        carry(font, code, OVER_SPACE)


def add_small(font, heavier):
    cmap = heavier.getBestCmap()
    for digit, name in enumerate(DIGITS):
        for base, up in ((0x2070, RAISED), (0x2080, LOWERED)):
            code = base + digit
            if code in font.getBestCmap() or (base == 0x2070 and digit in (1, 2, 3)):
                continue
            component = GlyphComponent()
            component.glyphName, component.x, component.y, component.flags = f"{name}.sup", 0, up, 0x204
            glyph = Glyph()
            glyph.numberOfContours, glyph.components = -1, [component]
            add(font, f"uni{code:04X}", glyph, font["hmtx"][f"{name}.sup"][0], code)
    for signs, up in ((RAISED_SIGNS, RAISED), (LOWERED_SIGNS, LOWERED)):
        for code, sign in signs.items():
            if code in font.getBestCmap():
                continue
            name = cmap[ord(sign)]
            advance = round(heavier["hmtx"][name][0] * SMALL)
            add(font, f"uni{code:04X}", scaled(heavier, name, SMALL, (0, up)), advance, code)


def main(vazirmatn, noto, out):
    weights = {"Regular": 400, "Medium": 500, "Bold": 700}
    heavier = {"Regular": "Medium", "Medium": "Bold", "Bold": "Bold"}
    opened = {name: TTFont(f"{vazirmatn}/Vazirmatn-{name}.ttf") for name in weights}
    for name, weight in weights.items():
        font = TTFont(f"{vazirmatn}/Vazirmatn-{name}.ttf", recalcTimestamp=False)
        add_marks(font, TTFont(f"{noto}/noto-naskh-arabic-arabic-{weight}-normal.woff2"))
        add_small(font, opened[heavier[name]])
        for record in font["name"].names:
            if record.nameID == 0:
                record.string = record.toUnicode() + NOTO
        font["maxp"].recalc(font)
        font.save(f"{out}/Vazirmatn-{name}.ttf")


main(*sys.argv[1:])
