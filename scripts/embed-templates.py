#!/usr/bin/env python3
"""Lists every file of templates/ in Sources/CTemplates/embedded.c, which builds them into the binary.

Run it after adding, renaming or removing a template; a change inside a file needs nothing.
With --check it writes nothing and fails when the list is not the folder.
"""
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent
target = root / "Sources/CTemplates/embedded.c"
paths = sorted(
    p.relative_to(root / "templates").as_posix()
    for p in (root / "templates").rglob("*")
    if p.is_file() and not p.name.startswith(".") and not p.name.endswith("~")
)
lines = [
    "// Written by scripts/embed-templates.py: the files of templates/, built into the binary.",
    '#include "CTemplates.h"',
    "",
    "// #embed is of C23, and known to every clang that builds this package.",
    '#pragma clang diagnostic ignored "-Wc23-extensions"',
    "",
]
for number, path in enumerate(paths):
    lines += [
        f"static const unsigned char file{number}[] = {{",
        f'#embed "../../templates/{path}" suffix(, 0) if_empty(0)',
        "};",
    ]
lines += ["", "const struct dossier_template dossier_templates[] = {"]
lines += [
    f'    {{"{path}", file{number}, sizeof file{number} - 1}},' for number, path in enumerate(paths)
]
lines += ["};", "", f"const size_t dossier_template_count = {len(paths)};", ""]
text = "\n".join(lines)
if "--check" in sys.argv:
    if not target.exists() or target.read_text() != text:
        sys.exit("Sources/CTemplates/embedded.c is not the list of templates/: run scripts/embed-templates.py")
else:
    target.write_text(text)
