import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { FontFile } from "./font-file.server";

/** The vendored faces: file in `app/fonts`, PostScript name. Which characters each holds: `app/fonts/README.md`. */
const FACES = {
  semibold: ["noto-serif-sc-semibold.ttf", "NotoSerifSC-SemiBold"],
  regular: ["noto-serif-sc-regular.ttf", "NotoSerifSC-Regular"],
  rare: ["noto-serif-cjk-rare-semibold.ttf", "NotoSerifCJKsc-SemiBold"],
  latin: ["noto-serif-medium-latin.ttf", "NotoSerif-Medium"],
  sans: ["noto-sans-semibold-ascii.ttf", "NotoSans-SemiBold"],
} as const;

export type FaceName = keyof typeof FACES;

/** What a text is set in when its characters allow; the faces after the first fill in for what it lacks. */
const FALLBACK = {
  semibold: ["semibold", "rare", "latin"],
  regular: ["regular", "semibold", "rare", "latin"],
  sans: ["sans", "regular", "semibold", "rare", "latin"],
  latin: ["latin"],
} as const satisfies Record<string, readonly FaceName[]>;

export type TextRole = keyof typeof FALLBACK;

const opened = new Map<FaceName, FontFile>();
let directory: string | undefined;

/** `app/fonts`, seen from this file, from the built server, or from where the program was started. */
function fontsDirectory(): string {
  const starts = [path.dirname(fileURLToPath(import.meta.url)), process.cwd()];
  for (const start of starts) {
    for (let here = start; ; here = path.dirname(here)) {
      const fonts = path.join(here, "app", "fonts");
      if (existsSync(path.join(fonts, FACES.regular[0]))) return fonts;
      if (here === path.dirname(here)) break;
    }
  }
  throw new Error("app/fonts not found: nothing can be printed without its fonts");
}

/** A face, opened at its first use and kept: most documents never need the rare ones. */
export function face(name: FaceName): FontFile {
  let known = opened.get(name);
  if (!known) {
    directory ??= fontsDirectory();
    const [file, postscriptName] = FACES[name];
    known = new FontFile(path.join(directory, file), postscriptName);
    opened.set(name, known);
  }
  return known;
}

/** The face that prints a character in this role, or null when none does. */
export function faceFor(character: string, role: TextRole): FaceName | null {
  const codePoint = character.codePointAt(0) ?? 0;
  return FALLBACK[role].find((name) => face(name).glyphOf(codePoint) !== 0) ?? null;
}
