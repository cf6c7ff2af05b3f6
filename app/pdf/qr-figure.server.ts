import qrcode from "qrcode";

/** ISO/IEC 18004 asks for four modules of empty margin on every side. */
const QUIET_ZONE = 4;

export interface QrDrawing {
  /** PDF operators that fill the dark modules; one unit is one module, origin at the lower left of the quiet zone. */
  path: string;
  /** Modules along one side, quiet zone included. */
  side: number;
}

/** The dark runs of a code, row by row; the quiet zone is counted in. */
function darkRuns(modules: { size: number; get(row: number, column: number): number }) {
  const runs: { row: number; column: number; length: number }[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
      runs.push({ row: QUIET_ZONE + row, column: QUIET_ZONE + start, length: column - start + 1 });
    }
  }
  return { runs, side: modules.size + 2 * QUIET_ZONE };
}

const asPdf = ({ runs, side }: ReturnType<typeof darkRuns>): QrDrawing => {
  const path = runs.map(({ row, column, length }) => `${column} ${side - row - 1} ${length} 1 re\n`).join("");
  return { path: `${path}f\n`, side };
};

/**
 * The QR code of an address as rectangles, one for each horizontal run of dark modules. Error correction M (15 %): it
 * survives a fold or a stamp and stays coarse enough for an old phone. Encoded as bytes: what it says is exactly the text.
 */
export function drawQr(text: string): QrDrawing {
  const bytes = new TextEncoder().encode(text);
  return asPdf(darkRuns(qrcode.create([{ data: bytes, mode: "byte" }], { errorCorrectionLevel: "M" }).modules));
}

/** The same of a text in QR's alphanumeric signs, which then takes fewer modules. */
const alphanumeric = (text: string) =>
  darkRuns(qrcode.create([{ data: text, mode: "alphanumeric" }], { errorCorrectionLevel: "M" }).modules);

export const drawAlphanumericQr = (text: string): QrDrawing => asPdf(alphanumeric(text));

/** The same for a page: the path of an SVG whose unit is a module, origin at the upper left of the quiet zone. */
export function svgOfAlphanumericQr(text: string): QrDrawing {
  const { runs, side } = alphanumeric(text);
  return { path: runs.map(({ row, column, length }) => `M${column} ${row}h${length}v1h-${length}z`).join(""), side };
}
