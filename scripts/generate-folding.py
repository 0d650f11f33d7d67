#!/usr/bin/env python3
"""Writes the table of text folding: Sources/DossierKit/Support/Matching/FoldingData.swift.

Run: python3 scripts/generate-folding.py > Sources/DossierKit/Support/Matching/FoldingData.swift
The Unicode version is the one of Python's unicodedata and stands in the output.
The rules: lower case, NFKD, the marks below dropped, the extra letters below; see Folding.swift.

The stream is base 64 (A-Z a-z 0-9 - _) of bytes; numbers are LEB128, signed ones zigzag:
  classes   class and run length, or class + 64 for one scalar, until 0x110000 are covered
  mappings  per entry: gap to the last scalar, form
            form 0: a run: count, step of scalars, target - scalar of the first, step of targets
            form 63: a run of dropped scalars: count
            form n: n target scalars for one scalar, each relative to the one before
Hangul syllables are left out: FoldingTable computes them.
"""
import unicodedata as u

EXTRA = {'ø': 'o', 'ł': 'l', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'đ': 'd', 'ı': 'i', 'ς': 'σ'}
APOSTROPHES = "'\u2018\u2019\u201B\u02BC\u02BB\uFF07\u00B4"
COMPOUND = '-\u2010\u2011\uFE63\uFF0D'              # join the parts of one word
DASHES = '\u2012\u2013\u2014\u2015\u2212\uFE58'      # stand between words
DROPPED = [  # marks that are diacritics; elsewhere (kana, Indic, Thai …) marks are letters
    (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F),
    (0x0670, 0x0670), (0x06D6, 0x06ED), (0x0711, 0x0711), (0x0730, 0x074A), (0x0898, 0x089F),
    (0x08CA, 0x08FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFB1E, 0xFB1E),
    (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xE0100, 0xE01EF)]
SPACELESS = [  # scripts written without spaces: Han, kana, Bopomofo, Thai, Lao, Myanmar, Khmer
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x3007),
    (0x3021, 0x303B), (0x3041, 0x312F), (0x31A0, 0x31BF), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F), (0xF900, 0xFAFF), (0xFF66, 0xFF9D),
    (0x1B000, 0x1B16F), (0x20000, 0x3FFFF)]
HANGUL = [(0x1100, 0x115F), (0x3131, 0x318E), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xFFA0, 0xFFDC)]
HANGUL_TAILS = [(0x1160, 0x11FF), (0xD7B0, 0xD7FF)]  # vowels and finals that extend a syllable
OTHER, LETTER, DIGIT, SPACELESS_LETTER, SYLLABLE, MARK, KEPT_MARK, IGNORED, SPACE, HYPHEN, \
    APOSTROPHE = range(11)
UPPER, LOWER = 16, 32


def within(cp, ranges):
    return any(a <= cp <= b for a, b in ranges)


def ignored(cp):
    return cp in (0x00AD, 0x034F, 0x061C, 0x0640, 0x180E, 0xFEFF) or 0x200B <= cp <= 0x200F \
        or 0x202A <= cp <= 0x202E or 0x2060 <= cp <= 0x206F or 0xE0001 <= cp <= 0xE007F


def dropped(cp):
    return ignored(cp) or within(cp, DROPPED) and u.category(chr(cp))[0] == 'M'


def space(cp):
    return 9 <= cp <= 13 or cp in (0x20, 0x85) or u.category(chr(cp))[0] == 'Z'


def fold(c):
    cp = ord(c)
    if dropped(cp): return ''
    if space(cp): return ' '
    if c in APOSTROPHES: return "'"
    if c in COMPOUND or c in DASHES: return '-'
    if c in EXTRA: return EXTRA[c]
    lower = c.lower()
    if lower != c: return ''.join(map(fold, lower))
    parts = u.decomposition(c).split()
    if not parts: return c
    if parts[0][0] == '<':
        parts = parts[1:]
        if parts[0] == '0020': return c  # a spacing accent stays what it is
    return ''.join(fold(chr(int(p, 16))) for p in parts)


def kind(c):
    cp, category = ord(c), u.category(c)
    case = UPPER if category in ('Lu', 'Lt') else LOWER if category == 'Ll' else 0
    if ignored(cp): return IGNORED
    if space(cp): return SPACE
    if c in APOSTROPHES: return APOSTROPHE
    if c in COMPOUND: return HYPHEN
    if category[0] == 'M': return MARK if dropped(cp) else KEPT_MARK
    if within(cp, HANGUL_TAILS) or cp in (0xFF9E, 0xFF9F): return KEPT_MARK
    if within(cp, HANGUL): return SYLLABLE
    if category[0] == 'L' or category == 'Nl':
        return SPACELESS_LETTER if within(cp, SPACELESS) else LETTER | case
    if category == 'Nd': return DIGIT
    if category == 'Pc' and cp != 0x30FB: return LETTER
    return OTHER


def number(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)


def signed(n):
    return number(n << 1 if n >= 0 else (-n << 1) - 1)


def main():
    scalars = [cp for cp in range(0x110000) if not 0xD800 <= cp <= 0xDFFF]
    kinds = [OTHER] * 0x110000
    folds = {}
    for cp in scalars:
        c = chr(cp)
        kinds[cp] = kind(c)
        if not 0xAC00 <= cp <= 0xD7A3 and fold(c) != c: folds[cp] = [ord(x) for x in fold(c)]
    for cp in scalars:  # NFC and NFD fold the same, and folding twice changes nothing
        if 0xAC00 <= cp <= 0xD7A3: continue
        once = folds.get(cp, [cp])
        assert ''.join(map(fold, u.normalize('NFD', chr(cp)))) == ''.join(map(chr, once)), hex(cp)
        assert ''.join(map(fold, map(chr, once))) == ''.join(map(chr, once)), hex(cp)
    stream = bytearray()
    start = 0
    for cp in range(1, 0x110001):
        if cp == 0x110000 or kinds[cp] != kinds[start]:
            run = cp - start
            stream += bytes([kinds[start] | 64]) if run == 1 else bytes([kinds[start]]) + number(run)
            start = cp
    last, todo = 0, sorted(folds)
    single = {cp: f[0] for cp, f in folds.items() if len(f) == 1}
    i = 0
    while i < len(todo):
        cp = todo[i]
        best, steps = 1, (1, 0)
        if cp in single:
            for step in (1, 2):
                for target_step in (0, 1, 2):
                    n = 1
                    while i + n < len(todo) and todo[i + n] == cp + n * step \
                            and single.get(todo[i + n]) == single[cp] + n * target_step: n += 1
                    if n > best: best, steps = n, (step, target_step)
        target = folds[cp]
        dropped_run = 0
        while i + dropped_run < len(todo) and todo[i + dropped_run] == cp + dropped_run \
                and not folds[todo[i + dropped_run]]: dropped_run += 1
        if dropped_run:
            stream += number(cp - last) + number(63) + number(dropped_run)
            n, last = dropped_run, cp + dropped_run - 1
        elif cp in single and best > 1:
            stream += number(cp - last) + number(0) + number(best)
            stream += number(steps[0]) + signed(single[cp] - cp) + number(steps[1])
            n, last = best, cp + (best - 1) * steps[0]
        else:
            stream += number(cp - last) + number(len(target))
            assert 0 < len(target) < 63
            before = cp
            for t in target:
                stream += signed(t - before)
                before = t
            n, last = 1, cp
        i += n
    digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    text, bits, width = [], 0, 0
    for byte in stream:
        bits, width = bits << 8 | byte, width + 8
        while width >= 6:
            width -= 6
            text.append(digits[bits >> width & 63])
        bits &= (1 << width) - 1
    if width: text.append(digits[bits << 6 - width & 63])
    text = ''.join(text)
    print('// Generated by scripts/generate-folding.py; do not edit.\n')
    print('/// The folding and class of every Unicode scalar, as a stream that FoldingTable reads.')
    print('enum FoldingData {')
    print('  /// The version of Unicode that the table follows.')
    print(f'  static let unicodeVersion = "{u.unidata_version}"\n')
    print('  /// Base 64 of the stream that the script describes.')
    print('  static let stream: StaticString = """')
    for at in range(0, len(text), 95):
        line = text[at:at + 95]
        print('    ' + line + ('\\' if at + 95 < len(text) else ''))
    print('    """\n}')


main()
