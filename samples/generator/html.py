"""Blocks to HTML and CSS in the proportions of Thai official print: 3 cm left, 2 cm right, 2.5 cm indent."""

from __future__ import annotations

from html import escape
from random import Random

from samples.generator import desk, ink
from samples.generator.fonts import Font, font_named
from samples.generator.frame import FIRST_DAY
from samples.generator.layouts import LAYOUTS
from samples.generator.model import ABOVE, COLUMNS, HAND, Block, Content, Look
from samples.generator.thai import MONTHS, print_digits, short_date, year_be

CSS = """
@page { size: A4; margin: 2.5cm 2cm 2cm 3cm; }
html { font-family: FAMILY; font-size: SIZEpt; line-height: LINE; }
body, p, table { margin: 0; }
b, .heading, .memo_title, th { font-family: BOLD; font-weight: normal; }
.heading, .memo_title, .rule, .closing { text-align: center; }
.body { text-align: justify; text-indent: 2.5cm; }
.item { text-indent: 3.4cm; }
.subitem { text-indent: 4.4cm; }
.body, .item, .subitem { overflow-wrap: break-word; orphans: 1; widows: 1; }
.date { padding-left: 4cm; margin-top: 0.35cm; break-after: avoid; }
.letter_date { padding-left: 7cm; margin-top: 0.2cm; margin-bottom: 0.2cm; }
.closing { padding-left: 5cm; margin-top: 0.4cm; break-after: avoid; }
.rule::after { content: ""; display: block; width: 4cm; margin: 0.2cm auto 0.35cm; border-bottom: 0.6pt solid #000; }
.rule_full { border-bottom: 0.6pt solid #000; margin: 0.1cm 0 0.25cm; }
.signature, .blank_signature { position: relative; margin: 1.7cm 0 0 5.6cm; text-align: center; break-inside: avoid; }
.alone { break-before: page; }
.contact { margin-top: 1.2cm; break-inside: avoid; }
.memo_title { font-size: 1.7em; margin-bottom: 0.2cm; }
.form_line { padding-left: 1cm; }
.form_line span { display: inline-block; width: 9cm; border-bottom: 0.8pt dotted #444; margin-left: 0.2cm; }
.form_line u { text-decoration: none; }
.form_line u span { border-bottom-style: solid; }
.grid { width: 100%; border-collapse: collapse; margin: 0.2cm 0; }
.grid td, .grid th { border: 0.6pt solid #000; padding: 0 0.15cm; vertical-align: top; }
.grid th { text-align: center; }
.narrow { width: 1.3cm; text-align: center; }
.grid tr { break-inside: avoid; }
.plain { width: 100%; border-collapse: collapse; }
.plain td { vertical-align: top; padding: 0; }
.page_break { break-before: page; }
.emblem { display: block; margin: -1cm auto 0.25cm; width: 3cm; height: 3cm; }
.emblem_small { display: block; margin: 0.2cm auto 0.2cm; width: 1.7cm; height: 1.7cm; }
.emblem_memo { position: absolute; left: 0; top: -0.6cm; width: 1.5cm; height: 1.5cm; }
.strokes_clear { position: absolute; left: 2cm; top: -1.55cm; width: 6cm; height: 1.6cm; }
.strokes_through { position: absolute; left: 2.4cm; top: -1.05cm; width: 5.4cm; height: 1.9cm; }
.pen { position: absolute; }
.pair { margin-top: 1.7cm; break-inside: avoid; }
.pair td { width: 50%; }
.half { position: relative; text-align: center; width: 8cm; }
.seal { position: absolute; left: -0.4cm; top: -1.1cm; width: 3.3cm; height: 3.3cm; }
.loose { left: -1.1cm; }
.stamp { position: absolute; right: 0; top: -1.5cm; width: 5.1cm; border: 1.4pt solid #3b3f9c; color: #3b3f9c;
  padding: 0.05cm 0.2cm; font-size: 0.82em; line-height: 1.25; transform: rotate(TILTdeg); text-align: left; }
.stamp i { font-family: THCharmofAU; font-style: normal; color: #1c3f95; font-size: 1.2em; }
.stamp p:first-child { text-align: center; }
"""


SPACED = ".body, .item { letter-spacing: 0.5pt; } .heading { letter-spacing: 0.9pt; }"
LABEL_WIDTHS = {"": "2.9cm", "สิ่งที่ส่งมาด้วย": "2.9cm", "อ้างถึง": "1.7cm", "ส่วนราชการ": "2.4cm"}


class Setter:
    """Turns one document's blocks into HTML; digits are drawn block by block from its own seed."""

    def __init__(self, content: Content, look: Look) -> None:
        self.content = content
        self.look = look
        self.font: Font = font_named(look.font)
        self.rng = Random(f"{look.seed}/set")

    def digits(self, text: str) -> str:
        shown = escape(print_digits(text, self.look.digits, self.rng), quote=False)
        return shown.replace(HAND[0], '<i class="hand">').replace(HAND[1], "</i>")

    def html(self) -> str:
        """The whole document's body."""
        parts = [self._stamp(), self._emblem()]
        parts += [self._block(block) for block in self.content.blocks]
        return f'<html lang="th"><body>{"".join(parts)}</body></html>'

    def _block(self, block: Block) -> str:
        if block.style in SPECIAL:
            return SPECIAL[block.style](self, block)
        return f'<p class="{block.style}">{self.digits(block.text).replace(chr(10), "<br>")}</p>'

    def _emblem(self) -> str:
        if self.content.emblem == "none":
            return ""
        if self.content.emblem == "memo":
            return ink.emblem("emblem_memo")
        return ink.emblem("emblem_small" if self.look.gazette_on else "emblem")

    def _stamp(self) -> str:
        """The mark of the office that received the document, with a date that is not the document's."""
        if not self.look.plain:
            return desk.received(self.look, self.digits, self.content.emblem) + desk.haste(self.look)
        if not self.look.stamp_on:
            return ""
        office, number, hour = self.look.stamp_text
        rows = [("เลขรับ", number), ("วันที่", short_date(self.look.stamp_on)), ("เวลา", f"{hour} น.")]
        lines = "".join(f"<p>{label} <i>{self.digits(value)}</i></p>" for label, value in rows)
        return f'<div class="stamp"><p>{office}</p>{lines}</div>'

    def _signature(self, block: Block) -> str:
        rng = Random(f"{self.look.seed}/ink")
        alone = " alone" if self.look.signature_page else ""
        beside = desk.beside(self.look, self.digits)
        if COLUMNS in block.text:
            halves = [self._signer(rng, text, middle=4.0) for text in block.text.split(COLUMNS)]
            cells = "".join(f'<td><div class="half">{half}</div></td>' for half in halves)
            return f'<div class="pair"><table class="plain"><tr>{cells}</tr></table></div>'
        signer = self._signer(rng, block.text, middle=5.2)
        seal = (
            ink.seal(rng, "seal" if self.look.plain else "seal loose", solid=self.look.plain) if self.look.seal else ""
        )
        return f'<div class="signature{alone}">{signer}{seal}{beside}</div>'

    def _signer(self, rng: Random, text: str, *, middle: float) -> str:
        """One signer's lines with what the pen left: one line of one thickness where plain, else as hands differ."""
        lines = [self.digits(line) for line in text.split("\n")]
        down = 0.0
        if "sign_here" in self.look.traits:
            down = self.font.size * self.font.line / 28.35
            lines.insert(0, f"{rng.choice(['(ลงชื่อ)', 'ลงชื่อ'])}{'.' * rng.randint(28, 44)}")
        shown = "".join(f"<p>{line}</p>" for line in lines)
        if self.look.strokes == "none" or self.look.shown:
            return shown
        if self.look.plain:
            return shown + ink.signature(rng, self.look.ink, f"strokes_{self.look.strokes}")
        return shown + ink.signed(
            rng,
            name=text.split("\n", maxsplit=1)[0].strip("()"),
            colour=self.look.ink,
            over=self.look.strokes,
            pasted=not self.look.scanned,
            middle=middle,
            down=down,
        )

    def _table(self, block: Block) -> str:
        head, *rows = block.rows
        narrow = [len(cell) <= 6 and all(len(row[i]) <= 3 for row in rows) for i, cell in enumerate(head)]
        css = [' class="narrow"' if yes else "" for yes in narrow]
        top = "".join(f"<th{c}>{self.digits(cell)}</th>" for c, cell in zip(css, head, strict=True))
        body = "".join(
            "<tr>"
            + "".join(
                f"<td{c}{_span(rows, at, i)}>{self.digits(cell).replace(chr(10), '<br>')}</td>"
                for i, (c, cell) in enumerate(zip(css, row, strict=True))
                if cell != ABOVE
            )
            + "</tr>"
            for at, row in enumerate(rows)
        )
        return f'<table class="grid"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'

    def _labelled(self, block: Block) -> str:
        label, value = block.text.split("\t")
        width = LABEL_WIDTHS.get(label, "1.5cm")
        return self._row(width, label, value)

    def _row(self, width: str, left: str, right: str) -> str:
        right = self.digits(right).replace("\n", "<br>")
        return (
            f'<table class="plain"><tr><td style="width:{width}">{self.digits(left)}</td><td>{right}</td></tr></table>'
        )

    def _letter_head(self, block: Block) -> str:
        left, right = block.text.split("\t")
        return self._row("8.4cm", left, right)

    def _memo_line(self, block: Block) -> str:
        left, right = block.text.split("\t")
        return self._row("8cm", left, right)

    def _form_line(self, block: Block) -> str:
        """A label and where to write: dots typed, which are text, or a line; a plain one has a dotted line."""
        if self.look.plain:
            return f'<p class="form_line">{self.digits(block.text)}<span></span></p>'
        rng = Random(f"{self.look.seed}/form")
        if rng.random() < 0.4:
            return f'<p class="form_line"><u>{self.digits(block.text)}<span></span></u></p>'
        return f'<p class="form_line">{self.digits(block.text)} {"." * rng.randint(40, 70)}</p>'

    def _page_break(self, _block: Block) -> str:
        return '<div class="page_break"></div>'

    def css(self, catch_words: dict[int, str]) -> str:
        """The style sheet of this document; `catch_words` are the words at the foot of a page, by its number."""
        tilt = Random(f"{self.look.seed}/tilt").uniform(-4, 4)
        sheet = CSS.replace("FAMILY", self.font.family).replace("BOLD", f"{self.font.family}-Bold")
        sheet = sheet.replace("SIZE", f"{self.font.size}").replace("LINE", f"{self.font.line}")
        sheet = sheet.replace("TILT", f"{tilt:.1f}") + LAYOUTS[self.look.layout]
        if not self.look.plain:
            sheet += desk.CSS + (SPACED if "spaced" in self.look.traits else "")
        return sheet + (self._gazette() if self.look.gazette_on else self._numbers(catch_words))

    def _numbers(self, catch_words: dict[int, str]) -> str:
        style = "decimal" if self.look.digits == "arabic" else "thai"
        box = f"font: {self.font.size}pt {self.font.family}"
        small = f"font: {self.font.size * 0.75:.1f}pt {self.font.family}; color: #444"
        traits, sheet = self.look.traits, ""
        if "page_of" in traits:
            counted = f'"หน้า " counter(page, {style}) "/" counter(pages, {style})'
            sheet += f"@page {{ @top-right {{ content: {counted}; {small} }} }}"
        else:
            sheet += f'@page {{ @top-center {{ content: "- " counter(page, {style}) " -"; {box} }} }}'
            sheet += "@page :first { @top-center { content: none } }"
        if "running" in traits and self.content.title:
            words = self.digits(self.content.title)[:58].replace('"', "")
            sheet += f'@page {{ @top-left {{ content: "{words}"; {small}; white-space: nowrap }} }}'
            sheet += "@page :first { @top-left { content: none } }"
        if "foot" in traits and self.content.agency:
            sheet += f'@page {{ @bottom-left {{ content: "{self.content.agency}"; {small}; white-space: nowrap }} }}'
        for page, words in catch_words.items():
            sheet += f'@page :nth({page}) {{ @bottom-right {{ content: "{words}"; {box} }} }}'
        return sheet

    def _gazette(self) -> str:
        """The Royal Gazette's running head: volume, page, and its own date of publication."""
        day = self.look.gazette_on or FIRST_DAY
        rng = Random(f"{self.look.seed}/gazette")
        volume = self.digits(f"เล่ม {year_be(day) - 2426} ตอนพิเศษ {rng.randint(2, 310)} ง")
        first, when = rng.randint(3, 60), self.digits(f"{day.day} {MONTHS[day.month - 1]} {year_be(day)}")
        box = f"font: {self.font.size}pt {self.font.family}; border-bottom: 0.6pt solid #000; vertical-align: bottom"
        sheet = (
            f'@page {{ margin-top: 3cm; @top-left {{ content: "{volume}"; {box}; text-align: left; width: 38% }}'
            f'@top-right {{ content: "{when}"; {box}; text-align: right; width: 31% }} }}'
        )
        for page in range(1, 13):
            head = self.digits(f"หน้า {first + page - 1}")
            content = f'content: "{head}\\A ราชกิจจานุเบกษา"; white-space: pre; {box}; width: 31%'
            sheet += f"@page :nth({page}) {{ @top-center {{ {content} }} }}"
        return sheet


def _span(rows: list[tuple[str, ...]], row: int, column: int) -> str:
    """How many rows a cell stands for, as an attribute, where it is more than one."""
    last = row + 1
    while last < len(rows) and rows[last][column] == ABOVE:
        last += 1
    return f' rowspan="{last - row}"' if last - row > 1 else ""


SPECIAL = {
    "signature": Setter._signature,
    "table": Setter._table,
    "labelled": Setter._labelled,
    "letter_head": Setter._letter_head,
    "memo_line": Setter._memo_line,
    "form_line": Setter._form_line,
    "page_break": Setter._page_break,
}
