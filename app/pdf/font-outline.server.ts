import type { FontFile } from "./font-file.server";

/** One unit of a path, in font units. Coarser numbers are shorter, and a seal is a fifth of a certificate's size. */
export const GRID = 4;

interface Point {
  x: number;
  y: number;
  on: boolean;
}

/**
 * A glyph's outline as PDF path operators in units of `GRID`, y upwards; quadratic curves are raised to the cubic ones PDF
 * has. Ends without painting. Source: OpenType, "glyf", simple glyph description.
 */
export function glyphPath(file: FontFile, glyph: number): string {
  const data = file.glyphData(glyph);
  return data.length === 0 ? "" : readContours(data).map(contourPath).join("");
}

function readContours(data: Buffer): Point[][] {
  const contours = data.readInt16BE(0);
  const ends = Array.from({ length: contours }, (_, i) => data.readUInt16BE(10 + i * 2));
  let at = 10 + contours * 2;
  at += 2 + data.readUInt16BE(at);
  const count = (ends.at(-1) ?? -1) + 1;

  const flags: number[] = [];
  while (flags.length < count) {
    const flag = data.readUInt8(at++);
    const times = flag & 8 ? data.readUInt8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? data.readUInt8(at++) : -data.readUInt8(at++);
      else if (!(flag & same)) {
        value += data.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  const points = flags.map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: (flag & 1) === 1 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1));
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true };
}

/** One closed contour. Between two off-curve points lies an on-curve one in the middle. */
function contourPath(points: Point[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return "";
  const start = first.on ? first : last.on ? last : middle(first, last);
  let path = `${at(start)} m\n`;
  let here = start;
  let control: Point | undefined;
  for (const point of [...points.slice(first.on ? 1 : 0), start]) {
    if (control) {
      const to = point.on ? point : middle(control, point);
      path += curve(here, control, to);
      here = to;
      control = point.on ? undefined : point;
    } else if (point.on) {
      path += `${at(point)} l\n`;
      here = point;
    } else control = point;
  }
  return `${path}h\n`;
}

function curve(from: Point, control: Point, to: Point): string {
  const a = { x: from.x + (2 / 3) * (control.x - from.x), y: from.y + (2 / 3) * (control.y - from.y) };
  const b = { x: to.x + (2 / 3) * (control.x - to.x), y: to.y + (2 / 3) * (control.y - to.y) };
  return `${at(a)} ${at(b)} ${at(to)} c\n`;
}

/** Whole units of `GRID`: at the size of a seal a hundredth of a point, below what any printer shows. */
function at(point: { x: number; y: number }): string {
  return `${Math.round(point.x / GRID)} ${Math.round(point.y / GRID)}`;
}
