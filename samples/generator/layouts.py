"""The layouts of offices: style rules added to the common sheet of html.py, by name."""

from __future__ import annotations

# How offices differ in typing the same form; added to the sheet above.
LAYOUTS = {
    "standard": "",
    "close": ".body { text-indent: 2cm; } .item { text-indent: 2.8cm; } .rule::after { border: none; }",
    "airy": ".body, .date { margin-top: 6pt; } .item { margin-left: 3cm; text-indent: 0; }"
    " .date { padding-left: 6cm; }",
    "block": ".body { text-indent: 0; margin-top: 4pt; } .item { text-indent: 0; margin-left: 1.2cm; }"
    " .rule::after { border: none; } .heading { text-align: center; font-size: 1.06em; }",
    "spread": ".body, .item { line-height: 1.5em; } .heading { line-height: 1.6em; } .grid td { padding: 0.12cm; }",
    "tight": "@page { margin: 1.8cm 1.8cm 1.6cm 2.4cm; } .body { text-indent: 1.6cm; } .item { text-indent: 2.2cm; }"
    " .body, .item { line-height: 1.12em; } .rule::after { width: 6cm; border-bottom-width: 1.2pt; }",
    "date_right": ".date { text-align: right; padding-left: 0; } .signature { margin-left: 6.4cm; }"
    " .grid th { background: #ddd; }",
    "date_left": ".date { padding-left: 0; } .signature { margin-left: 4.6cm; } .body { text-align: left; }"
    " .grid td { border-left: none; border-right: none; }",
    "roomy": "@page { margin: 3cm 1.5cm 2cm 3.5cm; } .body { text-indent: 3cm; } .item { text-indent: 4cm; }"
    " .heading { line-height: 1.5em; } .rule::after { width: 8cm; }",
    "narrow": "@page { margin: 2cm 3cm 2cm 3cm; } .body, .item { text-align: left; } .item { text-indent: 2.5cm; }"
    " .signature { margin-left: 4cm; } .grid { font-size: 0.9em; }",
    "ruled": ".rule::after { content: '****************'; border: none; width: auto; text-align: center; }"
    " .grid td, .grid th { border-width: 1.2pt; padding: 0.08cm 0.2cm; } .body { margin-top: 3pt; }",
    "hanging": ".item { text-indent: -0.9cm; padding-left: 3.4cm; }"
    " .subitem { text-indent: -1cm; padding-left: 4.6cm; } .body { text-align: left; }"
    " .date { padding-left: 5cm; margin-top: 0.6cm; }",
    "centred_date": ".date { text-align: center; padding-left: 0; } .grid th { background: #eee; }"
    " .body { text-indent: 2.2cm; } .item { text-indent: 3cm; }",
    "plain": ".rule::after { width: 3cm; } .body { text-align: left; text-indent: 2.2cm; }"
    " .signature { margin-left: 7cm; } .date { padding-left: 2.5cm; }",
    "clerk": ".body { text-align: left; margin-top: 2pt; } .item { text-indent: 0; padding-left: 3cm; }"
    " .subitem { text-indent: 0; padding-left: 4cm; } .date { padding-left: 5.6cm; } .signature { margin-left: 7cm; }",
    "broad": "@page { margin: 2.2cm 1.8cm 2cm 2.2cm; } .heading { font-size: 1.1em; line-height: 1.35em; }"
    " .item { text-indent: 2.5cm; } .subitem { text-indent: 3.4cm; } .rule::after { width: 5cm; }"
    " .grid th { background: #e3ebf5; } .date { margin-top: 0.5cm; padding-left: 5cm; }",
    "district": ".body { text-indent: 1.27cm; } .item { text-indent: 2.54cm; } .subitem { text-indent: 3.81cm; }"
    " .body, .item { line-height: 1.15em; } .rule::after { border: none; margin: 0; } .date { padding-left: 2.54cm;"
    " margin-top: 0.7cm; } .signature { margin-left: 5cm; } .grid { width: 92%; margin: 0.3cm auto; }",
    "bureau": "@page { margin: 2cm 2cm 2.2cm 2.8cm; } .rule::after { width: 14cm; border-bottom: 2.4pt double #000; }"
    " .body { margin-top: 5pt; text-indent: 1.8cm; } .item { text-indent: -0.8cm; padding-left: 2.9cm; }"
    " .subitem { text-indent: 0; padding-left: 3.4cm; } .grid td, .grid th { padding: 0.06cm 0.25cm; }"
    " .grid th { background: #f3ead9; } .date { padding-left: 7cm; } .signature { margin-left: 5cm; }",
    "registry": "@page { margin: 2.4cm 2.2cm 2cm 2.6cm; } .body { text-indent: 2.25cm; } .item { text-indent: 2.9cm; }"
    " .subitem { text-indent: 3.9cm; } .rule::after { width: 5.5cm; border-bottom: 0.9pt dashed #000; }"
    " .date { padding-left: 4.5cm; margin-top: 0.55cm; } .grid th { background: #e9f0e4; }"
    " .grid td, .grid th { padding: 0.05cm 0.2cm; } .signature { margin-left: 6cm; }",
    "ministry": ".heading { line-height: 1.4em; } .body { text-indent: 2.5cm; margin-top: 7pt; }"
    " .item { text-indent: 0; margin-left: 2.5cm; } .subitem { text-indent: 0; margin-left: 3.4cm; }"
    " .rule::after { width: 9cm; border-bottom-width: 0.9pt; } .date { padding-left: 5cm; margin-top: 0.7cm; }"
    " .grid { width: 96%; margin: 0.25cm auto; font-size: 0.94em; } .signature { margin-left: 5.2cm; }",
    "townhall": "@page { margin: 2.5cm 2cm 2cm 3cm; } .heading { line-height: 1.3em; } .body { text-indent: 2cm;"
    " margin-top: 6pt; } .item { text-indent: 2.7cm; margin-top: 2pt; } .subitem { text-indent: 3.6cm; }"
    " .rule::after { width: 4cm; border-bottom: 1.8pt solid #000; } .date { padding-left: 3.6cm; margin-top: 0.8cm; }"
    " .signature { margin-left: 5.6cm; } .grid td, .grid th { padding: 0.1cm 0.15cm; } .grid th { background: #def; }",
    "faculty": "@page { margin: 2.1cm 2.4cm 2.1cm 2.4cm; } .heading { font-size: 1.04em; } .body { text-indent: 1.5cm;"
    " line-height: 1.28em; } .item { text-indent: -0.7cm; padding-left: 2.4cm; line-height: 1.28em; }"
    " .subitem { text-indent: -1cm; padding-left: 3.6cm; } .rule::after { border: none; margin: 0.1cm; }"
    " .date { text-align: right; padding-left: 0; padding-right: 2cm; margin-top: 0.6cm; } .grid { font-size: 0.9em; }"
    " .grid td { border-left: none; border-right: none; } .grid th { background: #f0e6f2; }",
}
