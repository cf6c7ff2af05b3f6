import { EmbeddedFace, type MakeObject, type PdfObject } from "./font-embedding.server";
import { type FaceName, face } from "./fonts.server";
import type { PlacedLine } from "./line.server";

/** Figures and signs of dates and scores: always in the shared subset, so that no day or score asks for another one. */
const USUAL = "0123456789.年月日";
const SHARED = "Shared";

/**
 * The faces one document is set in. The regular face is embedded twice: one subset for words that many documents
 * share, made once and kept, and a small one for what only the holder's own words (her employer) need beside it.
 */
export class EmbeddedFaces {
  private readonly used = new Map<string, EmbeddedFace>();

  /**
   * Operators that show one line in a page whose y grows downwards, as pdfkit sets it; turned back for the text, because
   * readers take a mirrored text matrix for lines that run upwards.
   * Shared lines must come before personal ones, whose characters are taken from the shared subset where it has them.
   * @param colour `#RRGGBB`
   */
  operators(line: PlacedLine, colour: string, personal: boolean, pageHeight: number): string {
    const upright = `q 1 0 0 -1 0 ${pageHeight} cm`;
    const spacing = line.spacing === 0 ? "" : `${fixed(line.spacing)} Tc `;
    return line.runs
      .map((run) => {
        const place = `1 0 0 1 ${fixed(line.x + run.x)} ${fixed(pageHeight - line.y)} Tm`;
        return `${upright} BT ${rgb(colour)} rg ${spacing}${place}${this.show(run.face, run.text, line.size, personal)} ET Q`;
      })
      .join("\n");
  }

  /** Embeds every face used and names it in the page's resources. */
  embedInto(fonts: Record<string, PdfObject>, make: MakeObject): void {
    for (const [key, embedded] of this.used) fonts[key] = embedded.embed(make);
  }

  private show(name: FaceName, text: string, size: number, personal: boolean): string {
    const characters = [...text];
    let operators = "";
    let current = "";
    characters.forEach((character, i) => {
      const key = this.keyOf(name, character, personal);
      if (key !== current) operators += `${current && ">] TJ"} /${key} ${fixed(size)} Tf [<`;
      current = key;
      const embedded = this.embedded(key, name);
      operators += embedded.encode(character);
      const next = characters[i + 1];
      const back = next === undefined ? 0 : embedded.backBetween(character, next);
      if (back !== 0) operators += `>${back}<`;
    });
    return current ? `${operators}>] TJ` : "";
  }

  private keyOf(name: FaceName, character: string, personal: boolean): string {
    if (name !== "regular") return name;
    return !personal || this.embedded(SHARED, name).has(character) ? SHARED : name;
  }

  private embedded(key: string, name: FaceName): EmbeddedFace {
    let known = this.used.get(key);
    if (!known) {
      known = new EmbeddedFace(face(name), this.used.size, key === SHARED, key === SHARED ? USUAL : "");
      this.used.set(key, known);
    }
    return known;
  }
}

function fixed(number: number): string {
  return String(Number(number.toFixed(3)));
}

function rgb(hex: string): string {
  return [1, 3, 5].map((at) => fixed(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");
}
