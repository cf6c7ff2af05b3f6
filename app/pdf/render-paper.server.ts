import { EmbeddedFaces } from "./embedded-faces.server";
import type { PdfObject } from "./font-embedding.server";
import { type PlacedLine, setLine } from "./line.server";
import type { PaperBlock } from "./paper-blocks";
import { bytesOf, type Document, openPaper, type Paper } from "./paper-document.server";
import {
  ABOVE,
  CELL,
  columnWidths,
  FLOOR,
  LEFT,
  rowHeight,
  setRow,
  setText,
  type TextBlock,
  TOP,
  WIDTH,
} from "./paper-measures.server";
import { SHEET } from "./sheet-frame";
import { type Canvas, paintFigure } from "./svg-painter.server";

const INK = "#1C2126";
const QUIET = "#57606A";
const RULE = "#B5B0A3";
/** A figure fills the width at most, and never more of a sheet than this. */
const TALLEST = 420;
/** How much smaller a figure may be drawn to stay on its sheet. */
const SMALLEST = 0.62;

type Element = PDFKit.PDFStructureElement;

/** A text to be read on paper, with tables and figures, over as many A4 sheets as it needs: tagged, in Chinese, faces embedded. */
export async function renderPaper(paper: Paper): Promise<Buffer> {
  const writer = new PaperWriter(await openPaper(paper), paper);
  paper.blocks.forEach((block, i) => {
    if (isBarred(block) && !isBarred(paper.blocks[i - 1])) writer.keep(runFrom(paper.blocks, i));
    writer.write(block);
  });
  return writer.finish();
}

const isBarred = (block: PaperBlock | undefined): block is TextBlock => block?.kind === "text" && block.bar === true;

/** The blocks under one bar: a case, a check. */
function runFrom(blocks: readonly PaperBlock[], start: number): TextBlock[] {
  const run: TextBlock[] = [];
  for (const block of blocks.slice(start)) {
    // What has much space above it begins another one.
    if (!isBarred(block) || (run.length > 0 && (block.above ?? 0) >= 12)) break;
    run.push(block);
  }
  return run;
}

class PaperWriter {
  private y = TOP;
  private readonly faces = new EmbeddedFaces();
  private readonly pages: { fonts: Record<string, PdfObject> }[];
  private readonly root: Element;

  constructor(
    private readonly document: Document,
    private readonly paper: Paper,
  ) {
    this.pages = [document.page];
    this.root = document.struct("Document");
    document.addStructure(this.root);
  }

  write(block: PaperBlock): void {
    if (block.kind === "table") this.table(block);
    else if (block.kind === "figure") this.figure(block);
    else this.text(block);
  }

  /** Turns where blocks that belong together would be parted and another sheet would hold them. */
  keep(blocks: readonly TextBlock[]): void {
    const height = blocks.reduce((sum, block) => {
      const { lines, step } = setText(block);
      return sum + (block.above ?? ABOVE[block.tag]) + lines.length * step;
    }, 0);
    if (height < (FLOOR - TOP) / 2) this.need(height);
  }

  private text(block: TextBlock): void {
    const { tag, indent = 0, marker, bar, quiet = false, href } = block;
    const { lines, step, size, style, heading } = setText(block);
    if (this.y > TOP) this.space(block.above ?? ABOVE[tag], bar);
    // A heading takes the first lines of what follows along; of a paragraph two lines stand together.
    this.need(step * Math.min(lines.length, heading ? 9 : 2) + (heading ? 48 : 0));
    const element = this.document.struct(tag === "LI" ? "P" : tag);
    lines.forEach((set, n) => {
      this.need(step);
      const y = this.y + step / 2 + size * 0.36;
      const line = { ...set, x: LEFT + indent, y };
      const first = n === 0 && marker ? [{ ...setLine(marker, style), x: LEFT + indent - (bar ? 14 : 16), y }] : [];
      if (bar) this.artifact(`q 2 w ${rgb("#7D8389")} RG ${LEFT + 1} ${this.y} m ${LEFT + 1} ${this.y + step} l S Q`);
      this.lines(element, [...first, line], quiet ? QUIET : href ? "#1F4E5F" : INK);
      if (href) this.document.link(line.x, this.y, line.width, step, href);
      this.y += step;
    });
    element.end();
    this.root.add(element);
  }

  /** Goes down; a bar goes on through the space. */
  private space(height: number, bar?: boolean): void {
    if (bar && this.y + height < FLOOR && this.barred)
      this.artifact(`q 2 w ${rgb("#7D8389")} RG ${LEFT + 1} ${this.y} m ${LEFT + 1} ${this.y + height} l S Q`);
    this.barred = bar === true;
    this.y += height;
  }
  private barred = false;

  private table({ caption, head, rows, note }: Extract<PaperBlock, { kind: "table" }>): void {
    this.barred = false;
    const widths = columnWidths([head, ...rows]);
    // Its caption stands over the table, not at the foot of the sheet before.
    const begins = 30 + rowHeight(setRow(head, widths, true)) + rowHeight(setRow(rows[0] ?? [], widths, false));
    if (this.y > TOP) this.need(begins + 12);
    this.text({ kind: "text", tag: "P", text: caption, size: 10, bold: true, above: 12 });
    const table = this.document.struct("Table");
    this.row(table, head, widths, true);
    for (const row of rows) this.row(table, row, widths, false, head);
    table.end();
    this.root.add(table);
    if (note) this.text({ kind: "text", tag: "P", text: note, size: 9.5, quiet: true });
    this.y += 8;
  }

  private row(
    table: Element,
    cells: readonly string[],
    widths: readonly number[],
    bold: boolean,
    head?: string[],
  ): void {
    const set = setRow(cells, widths, bold);
    const height = rowHeight(set);
    // Its head goes along to the next sheet; what is taller than a sheet begins where it is.
    if (this.y + height + (bold ? 40 : 0) > FLOOR && this.y > TOP) {
      this.turn();
      if (head) this.repeat(head, widths);
    }
    const row = this.document.struct("TR");
    let x = LEFT;
    set.forEach((lines, i) => {
      const cell = this.document.struct(bold || i === 0 ? "TH" : "TD");
      const placed = lines.map((line, n) => ({
        ...line,
        x: x + CELL.pad,
        y: this.y + CELL.pad + n * CELL.step + CELL.step * 0.72,
      }));
      this.lines(cell, placed, INK);
      cell.end();
      row.add(cell);
      x += widths[i] ?? 0;
    });
    row.end();
    table.add(row);
    this.y += height;
    this.rule(bold ? 1 : 0.5, bold ? INK : RULE);
  }

  /** The head of a table again on a new sheet, for eyes only. */
  private repeat(head: readonly string[], widths: readonly number[]): void {
    let x = LEFT;
    const lines = head.map((text, i): PlacedLine => {
      const line = setLine(text, { role: "semibold", size: CELL.size, autospace: true });
      const at = x + CELL.pad;
      x += widths[i] ?? 0;
      return { ...line, x: at, y: this.y + CELL.pad + CELL.step * 0.72 };
    });
    const drawn = lines.map((line) => this.faces.operators(line, INK, true, SHEET.height)).join("\n");
    this.artifact(drawn);
    this.y += CELL.step + 2 * CELL.pad;
    this.rule(1, INK);
  }

  private figure({ svg, alt, caption, width, height }: Extract<PaperBlock, { kind: "figure" }>): void {
    this.barred = false;
    const usual = Math.min(0.85, WIDTH / width, TALLEST / height);
    if (this.y > TOP) this.y += 12;
    // Rather a little smaller than half a sheet empty.
    const here = (FLOOR - this.y - 30) / height;
    const scale = here < usual && here > usual * SMALLEST ? here : usual;
    this.need(scale * height + 30);
    const [x, y] = [LEFT, this.y];
    const bbox = [x, SHEET.height - y - scale * height, x + scale * width, SHEET.height - y];
    const element = this.document.struct("Figure", { alt, bbox } as object, () => {
      const canvas = this.document as unknown as Canvas;
      canvas.save();
      canvas.transform(scale, 0, 0, scale, x, y);
      paintFigure(canvas, svg, (line, colour) =>
        this.document.addContent(Buffer.from(`${this.faces.operators(line, colour, true, SHEET.height)}\n`, "latin1")),
      );
      canvas.restore();
    });
    this.root.add(element);
    this.y += scale * height + 4;
    this.text({ kind: "text", tag: "P", text: caption, size: 9.5, quiet: true, above: 2 });
    this.y += 6;
  }

  private lines(element: Element, lines: readonly PlacedLine[], colour: string): void {
    const content = this.document.markStructureContent("Span", { actual: lines.map(({ text }) => text).join(" ") });
    const drawn = lines.map((line) => this.faces.operators(line, colour, true, SHEET.height));
    this.document.addContent(Buffer.from(`${drawn.join("\n")}\n`, "latin1"));
    this.document.endMarkedContent();
    element.add(content);
  }

  private rule(width: number, colour: string): void {
    this.artifact(`q ${width} w ${rgb(colour)} RG ${LEFT} ${this.y} m ${SHEET.width - LEFT} ${this.y} l S Q`);
  }

  private artifact(operators: string): void {
    this.document.markContent("Artifact", { type: "Layout" });
    this.document.addContent(Buffer.from(`${operators}\n`, "latin1"));
    this.document.endMarkedContent();
  }

  private need(height: number): void {
    if (this.y + height > FLOOR + 0.01 && this.y > TOP) this.turn();
  }

  private turn(): void {
    this.document.addPage();
    this.pages.push(this.document.page);
    this.y = TOP;
    this.barred = false;
  }

  /** Heads and feet, for which the sheets have to be counted, and the faces. */
  finish(): Promise<Buffer> {
    const { document, paper, pages } = this;
    this.root.end();
    const size = 9;
    const set = (text: string) => setLine(text, { role: "regular", size, autospace: true });
    pages.forEach((_page, sheet) => {
      document.switchToPage(sheet);
      const [head, foot] = [set(paper.head), set(paper.foot(sheet + 1, pages.length))];
      const placed = [
        { ...head, x: LEFT, y: 50 },
        { ...foot, x: (SHEET.width - foot.width) / 2, y: SHEET.height - 42 },
      ];
      document.markContent("Artifact", { type: "Pagination" });
      const drawn = placed.map((line) => this.faces.operators(line, QUIET, true, SHEET.height));
      const rule = `q 0.5 w ${rgb(RULE)} RG ${LEFT} 58 m ${SHEET.width - LEFT} 58 l S Q`;
      document.addContent(Buffer.from(`${[...drawn, rule].join("\n")}\n`, "latin1"));
      document.endMarkedContent();
    });
    const fonts: Record<string, PdfObject> = {};
    this.faces.embedInto(fonts, (entries) => Object.assign(document.ref(entries), { compress: false }));
    for (const page of pages) Object.assign(page.fonts, fonts);
    return bytesOf(document);
  }
}

const rgb = (hex: string): string =>
  [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(" ");
