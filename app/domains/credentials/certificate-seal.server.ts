import { deflateSync } from "node:zlib";
import { plainText } from "~/pdf/chinese-text";
import { GRID, glyphPath } from "~/pdf/font-outline.server";
import { type FaceName, face, faceFor } from "~/pdf/fonts.server";

/** Points from the centre to the middle of the rim. */
export const SEAL_RADIUS = 50;
const RIM_WIDTH = 2.4;
/** Inner edge of the text around the rim, and the widest its characters get. */
const TEXT_RADIUS = 33;
const TEXT_SIZE = 13;
/** Characters stand this far apart around the rim when there is room, and never cover more than the sweep. */
const STEP = (22.5 * Math.PI) / 180;
const SWEEP = (230 * Math.PI) / 180;
/** Issuers are few; beyond this many the drawings are made anew. */
const KEPT_SEALS = 64;

/** The seal's red, as RGB from 0 to 1: #A8322A. */
const RED = "0.6588 0.1961 0.1647";

export interface SealDrawing {
  /** Deflated PDF operators around the origin, y upwards, colours included. */
  content: Buffer;
  /** Half the side of its bounding square. */
  reach: number;
}

const kept = new Map<string, SealDrawing>();

/**
 * The round seal of an issuer, drawn as outlines and not as text: it is a picture and must not be read as words of the
 * certificate. First line around the rim; the second in the centre, or at the foot when a demonstration's 样章 (sample)
 * takes the centre. No star, no emblem. Kept by its words: it is the same for everyone the issuer certifies.
 */
export function drawSeal(lines: readonly string[], demo: boolean): SealDrawing {
  const key = JSON.stringify([lines, demo]);
  let drawing = kept.get(key);
  if (!drawing) {
    if (kept.size >= KEPT_SEALS) kept.clear();
    drawing = { content: deflateSync(sealContent(lines, demo)), reach: SEAL_RADIUS + RIM_WIDTH };
    kept.set(key, drawing);
  }
  return drawing;
}

function sealContent(lines: readonly string[], demo: boolean): string {
  const [rim = "", second = "", third = ""] = lines.map(plainText);
  const ring = `${RED} RG ${RED} rg ${RIM_WIDTH} w\n${circle(SEAL_RADIUS)}S\n${around(rim)}`;
  const footWidth = [...rim].length > 10 ? 42 : 56;
  if (demo) return ring + row("样章", 0, 15, 50, 0.45) + row(second, -29, 10.5, footWidth, 0.06);
  if (third) return ring + row(second, 0, 15, 50, 0.45) + row(third, -29, 10.5, footWidth, 0.06);
  return ring + row(second, -17, 13, 66, 0.1);
}

/** A circle of four Bézier curves, closed. */
function circle(radius: number): string {
  const k = radius * 0.5523;
  const r = radius;
  return `${r} 0 m ${r} ${k} ${k} ${r} 0 ${r} c ${-k} ${r} ${-r} ${k} ${-r} 0 c ${-r} ${-k} ${-k} ${-r} 0 ${-r} c ${k} ${-r} ${r} ${-k} ${r} 0 c h\n`;
}

/** Characters with their feet to the centre, from left to right over the top. */
function around(text: string): string {
  const characters = [...text];
  if (characters.length === 0) return "";
  const step = Math.min(STEP, SWEEP / Math.max(1, characters.length - 1));
  const size = Math.min(TEXT_SIZE, step * (TEXT_RADIUS + 4) * 0.96);
  const radius = SEAL_RADIUS - 4.5 - size * 0.86;
  return characters
    .map((character, i) => {
      const turn = ((characters.length - 1) / 2 - i) * step;
      const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
      const scale = size / 1000;
      const place = [cos * scale, sin * scale, -sin * scale, cos * scale, -sin * radius, cos * radius];
      return glyphAt(character, place);
    })
    .join("");
}

/** A centred row; `y` is the middle of its characters. Shrinks to `width`. */
function row(text: string, y: number, size: number, width: number, spacing: number): string {
  const characters = [...text];
  if (characters.length === 0) return "";
  const widths = characters.map((character) => advance(character));
  const whole = widths.reduce((sum, each) => sum + each, 0) + spacing * (characters.length - 1);
  const fitted = Math.min(size, width / whole);
  let x = (-whole * fitted) / 2;
  return characters
    .map((character, i) => {
      const each = widths[i] ?? 0;
      const place = [fitted / 1000, 0, 0, fitted / 1000, x + (each * fitted) / 2, y - 0.38 * fitted];
      x += (each + spacing) * fitted;
      return glyphAt(character, place);
    })
    .join("");
}

function sealFace(character: string): FaceName {
  return faceFor(character, "semibold") ?? "semibold";
}

function advance(character: string): number {
  const file = face(sealFace(character));
  return file.advanceOf(file.glyphOf(character.codePointAt(0) ?? 0)) / file.unitsPerEm;
}

/** One filled glyph, horizontally centred on the origin of `matrix` (a PDF `cm` matrix). */
function glyphAt(character: string, matrix: readonly number[]): string {
  const file = face(sealFace(character));
  const glyph = file.glyphOf(character.codePointAt(0) ?? 0);
  const path = glyphPath(file, glyph);
  if (path === "") return "";
  const numbers = matrix.map((number) => Number(number.toFixed(5))).join(" ");
  return `q ${numbers} cm ${GRID} 0 0 ${GRID} ${-file.advanceOf(glyph) / 2} 0 cm\n${path}f Q\n`;
}
