import qrcode from "qrcode";

/** ISO/IEC 18004 asks for four modules of empty margin on every side. */
const QUIET_ZONE = 4;

export interface QrDrawing {
  /** PDF operators that fill the dark modules; one unit is one module, origin at the lower left of the quiet zone. */
  path: string;
  /** Modules along one side, quiet zone included. */
  side: number;
}

/**
 * The QR code of an address as rectangles, one for each horizontal run of dark modules. Error correction M (15 %): it
 * survives a fold or a stamp and stays coarse enough for an old phone. Encoded as bytes: what it says is exactly the text.
 */
export function drawQr(text: string): QrDrawing {
  const bytes = new TextEncoder().encode(text);
  const { modules } = qrcode.create([{ data: bytes, mode: "byte" }], { errorCorrectionLevel: "M" });
  const size = modules.size;
  const side = size + 2 * QUIET_ZONE;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < size && modules.get(row, column + 1)) column++;
      path += `${QUIET_ZONE + start} ${side - QUIET_ZONE - row - 1} ${column - start + 1} 1 re\n`;
    }
  }
  return { path: `${path}f\n`, side };
}
