import type { PlacedLine } from "./line.server";

/** A4 upright, in points, origin at the upper left, y downwards. */
export const SHEET = { width: 595.28, height: 841.89 };

/** Where on a sheet text stands, and the line at its foot; points from the edges, `footAt` from the lower one to the baseline. */
export interface SheetFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  footAt: number;
  footSize: number;
  /** Numbers of sheets outside, odd ones right and even ones left, as official documents have them; in the middle otherwise. */
  footOutside?: boolean;
}
export const USUAL_FRAME: SheetFrame = { left: 68, right: 68, top: 72, bottom: 76, footAt: 44, footSize: 9 };
export const widthOf = ({ left, right }: SheetFrame): number => SHEET.width - left - right;

/** A line at its place on a sheet. */
export interface SheetLine extends PlacedLine {
  quiet: boolean;
}
