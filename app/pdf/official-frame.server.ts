import { SHEET, type SheetFrame } from "./sheet-frame";

const POINTS_PER_MM = 72 / 25.4;

/** The type area of an official document (GB/T 9704-2012, 5.2): 156 mm by 225 mm, 37 mm below the head and 28 mm from the binding edge. */
const AREA = { width: 156 * POINTS_PER_MM, height: 225 * POINTS_PER_MM };
const TOP = 37 * POINTS_PER_MM;
const LEFT = 28 * POINTS_PER_MM;
const BOTTOM = SHEET.height - TOP - AREA.height;

/** Lines on a sheet and characters on a line (5.2.3); both fill the area. */
export const OFFICIAL_LINES = 22;
export const OFFICIAL_CHARACTERS = 28;

/** 3号 for text, as wide as 28 of them fill a line (15.8 pt), 2号 for the title. Points. */
export const OFFICIAL_TEXT = (AREA.width - 0.01) / OFFICIAL_CHARACTERS;
export const OFFICIAL_TITLE = 22;
/** From line to line; points. */
export const OFFICIAL_STEP = AREA.height / OFFICIAL_LINES;

/** Numbers of sheets stand in 4号, their line 7 mm below the area, outside (7.5). */
export const OFFICIAL_FRAME: SheetFrame = {
  left: LEFT,
  right: SHEET.width - LEFT - AREA.width,
  top: TOP,
  bottom: BOTTOM,
  footAt: BOTTOM - 7 * POINTS_PER_MM - 5,
  footSize: 14,
  footOutside: true,
};
