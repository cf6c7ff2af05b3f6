import { SHEET, type SheetFrame, type SheetLine } from "./sheet-frame";
import {
  box,
  type CellLine,
  footOf,
  heightOf,
  middle,
  PAD,
  type Rule,
  type SetCell,
  type SheetTable,
  setCell,
  setCells,
  type TableCell,
  type TableRow,
  under,
} from "./table-cells.server";

export interface PlacedTable {
  rows: PlacedRow[];
}
export interface PlacedRow {
  /** What is there for the eye only: rules, and labels that stand again. */
  drawn: { sheet: number; rules: Rule[]; lines: SheetLine[] }[];
  cells: { names: TableCell["names"]; span: number; parts: { sheet: number; lines: SheetLine[] }[] }[];
}
/** Where something stands. */
interface Place {
  sheet: number;
  y: number;
}

/** Lines of a cell that stand together at the foot and at the head of a sheet. */
const TOGETHER = 2;

/** Puts a table's rows one under the other from a place on; says where it ends. Pure. */
export function layOutTable(table: SheetTable, frame: SheetFrame, from: Place): PlacedTable & Place {
  const layout = new TableLayout(table, frame, from);
  const rows = table.rows.map((_, i) => layout.row(i));
  return { rows, ...layout.at };
}

class TableLayout {
  at: Place;
  private readonly floor: number;
  private readonly set: SetCell[][];

  constructor(
    private readonly table: SheetTable,
    private readonly frame: SheetFrame,
    from: Place,
  ) {
    this.at = { ...from };
    // What fills a sheet exactly stays on it, however its sum is rounded.
    this.floor = SHEET.height - frame.bottom + 0.01;
    this.set = table.rows.map((row) => setCells(row, table, frame));
  }

  row(index: number): PlacedRow {
    const { head, whole, least = 0 } = this.table.rows[index] as TableRow;
    const cells = this.set[index] as SetCell[];
    const placed: PlacedRow = {
      drawn: [],
      cells: cells.map(({ cell: { names, span = 1 } }) => ({ names, span, parts: [] })),
    };
    const heads = this.heads();
    // What has to stand on one sheet, and what stands above it on the next one.
    const kept = head ? heads.height + this.begins(heads.count) : whole ? this.height(index) : least;
    const above = head ? 0 : heads.height;
    if ((!head || index === 0) && this.at.y + kept > this.floor && this.frame.top + above + kept <= this.floor)
      this.turn(index, placed);
    let left = cells;
    for (let part = 0; ; ) {
      const room = this.floor - this.at.y - 2 * PAD.y;
      const taken = left.map((cell) => this.take(cell, room));
      const done = taken.every(({ rest }) => rest === null);
      // Nothing of a row begins where a cell of it has no room.
      if (!done && taken.some(({ lines, rest }) => rest !== null && lines.length === 0) && !this.isFresh(index)) {
        this.turn(index, placed);
        continue;
      }
      this.place(index, placed, { cells: left, taken, part, done });
      part++;
      if (done) return placed;
      left = left.map((cell, i) => taken[i]?.rest ?? { ...cell, lines: [], foot: [] });
      this.turn(index, placed);
    }
  }

  /** Whether nothing but the table's head stands on the sheet yet. */
  private isFresh(index: number): boolean {
    return this.at.y <= this.frame.top + (this.table.rows[index]?.head ? 0 : this.heads().height) + 0.01;
  }

  private height(index: number): number {
    const cells = this.set[index] ?? [];
    const content = Math.max(0, ...cells.map((cell) => heightOf(cell.lines) + footOf(cell)));
    return Math.max(this.table.rows[index]?.least ?? 0, content + 2 * PAD.y);
  }

  /** How high a row is of which only the first lines stand. */
  private begins(index: number): number {
    const row = this.table.rows[index];
    if (!row || row.whole) return row ? this.height(index) : 0;
    const lines = (this.set[index] ?? []).map((cell) => heightOf(cell.lines.slice(0, TOGETHER)));
    return Math.min(this.height(index), Math.max(0, ...lines) + 2 * PAD.y);
  }

  private heads(): { count: number; height: number } {
    const after = this.table.rows.findIndex(({ head }) => !head);
    const count = after === -1 ? this.table.rows.length : after;
    return {
      count,
      height: Array.from({ length: count }, (_, i) => this.height(i)).reduce((sum, one) => sum + one, 0),
    };
  }

  /** To the next sheet, with the table's head again. */
  private turn(index: number, placed: PlacedRow): void {
    this.at = { sheet: this.at.sheet + 1, y: this.frame.top };
    if (this.table.rows[index]?.head || index === 0) return;
    for (let i = 0; i < this.heads().count; i++) {
      const height = this.height(i);
      const cells = (this.set[i] ?? []).map((cell) => (i === 0 ? this.named(cell) : cell));
      const lines = cells.flatMap((cell) => middle(cell, cell.lines, this.at.y, height));
      placed.drawn.push({ sheet: this.at.sheet, rules: box(cells, this.at.y, height), lines });
      this.at.y += height;
    }
  }

  /** A label as it stands again. */
  private named({ cell, x, width }: SetCell): SetCell {
    const texts = cell.texts.map((one, i) =>
      i + 1 < cell.texts.length ? one : { ...one, text: one.text + this.table.again },
    );
    return setCell({ ...cell, texts }, this.table, { x, width });
  }

  /** As many lines as there is room for, and what is left of the cell; null for nothing. */
  private take(cell: SetCell, room: number): { lines: CellLine[]; rest: SetCell | null } {
    const { lines } = cell;
    if (heightOf(lines) + footOf(cell) <= room || cell.cell.names) return { lines, rest: null };
    let count = 0;
    while (count < lines.length && heightOf(lines.slice(0, count + 1)) <= room) count++;
    // The last lines stay together, and with the foot.
    count = Math.min(count, Math.max(0, lines.length - TOGETHER));
    if (count < Math.min(TOGETHER, lines.length)) count = 0;
    // On a sheet of its own something has to stand.
    if (count === 0 && room >= this.floor - this.frame.top - this.heads().height - 2 * PAD.y - 0.02)
      count = Math.max(
        1,
        lines.findIndex((_, i) => heightOf(lines.slice(0, i + 1)) > room),
      );
    return { lines: lines.slice(0, count), rest: { ...cell, lines: lines.slice(count) } };
  }

  private place(
    index: number,
    placed: PlacedRow,
    { cells, taken, part, done }: { cells: SetCell[]; taken: { lines: CellLine[] }[]; part: number; done: boolean },
  ): void {
    const { sheet, y } = this.at;
    const heights = taken.map(({ lines }, i) => heightOf(lines) + (done ? footOf(cells[i] as SetCell) : 0));
    const content = Math.max(0, ...heights) + 2 * PAD.y;
    const height = done && part === 0 ? Math.max(content, this.table.rows[index]?.least ?? 0) : content;
    const drawn: SheetLine[] = [];
    cells.forEach((cell, i) => {
      const lines = taken[i]?.lines ?? [];
      if (part > 0 && cell.cell.names) {
        const again = this.named(cell);
        drawn.push(...middle(again, again.lines, y, height));
        return;
      }
      const foot = done ? under(cell, cell.foot, y + height - PAD.y - heightOf(cell.foot)) : [];
      const text = cell.cell.centred ? middle(cell, lines, y, height) : under(cell, lines, y + PAD.y);
      if (text.length + foot.length > 0) placed.cells[i]?.parts.push({ sheet, lines: [...text, ...foot] });
    });
    placed.drawn.push({ sheet, rules: box(cells, y, height), lines: drawn });
    this.at.y += height;
  }
}
