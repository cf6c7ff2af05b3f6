import type sharpType from "sharp";
import { takingTurns } from "~/kernel/turns";
import type { PictureKind } from "./file-kind";

/** 40 megapixels, and no side longer than this. */
export const MOST_PIXELS = 40_000_000;
export const LONGEST_SIDE = 12_000;
/** What is kept is no larger than this on its longer side: a page of print is readable, and a picture of 40 megapixels is not kept whole. */
const KEPT_SIDE = 4_096;
const DRAWING_SECONDS = 30;

/** One picture at a time: a large one takes a core and up to 200 MB while it is drawn. */
const inTurn = takingTurns(1, DRAWING_SECONDS * 1_000);

let loaded: Promise<typeof sharpType> | undefined;
/** Loaded with the first picture. Of the formats it could read only these three are left to it. */
function loadSharp(): Promise<typeof sharpType> {
  loaded ??= import("sharp").then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });
    return sharp;
  });
  return loaded;
}

type Redrawn = { ok: true; bytes: Buffer } | { ok: false; reason: "file.pixels" | "file.broken" };

/**
 * The picture drawn anew from its pixels: upright, in sRGB, without what was written into it (place, device, thumbnails) and
 * whatever else the file was, at most `keptSide` pixels on its longer side. A broken or truncated one is refused, one of too many pixels before it is drawn.
 */
export function redrawPicture(bytes: Buffer, kind: PictureKind, keptSide = KEPT_SIDE): Promise<Redrawn> {
  return inTurn(async () => {
    const sharp = await loadSharp();
    const options = {
      limitInputPixels: MOST_PIXELS,
      failOn: "truncated",
      sequentialRead: true,
      animated: false,
    } as const;
    try {
      const { width = 0, height = 0 } = await sharp(bytes, options).metadata();
      if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
        return { ok: false, reason: "file.pixels" };
      const drawn = sharp(bytes, options)
        .autoOrient()
        .resize({ width: keptSide, height: keptSide, fit: "inside", withoutEnlargement: true })
        .timeout({ seconds: DRAWING_SECONDS });
      const written =
        kind === "png"
          ? drawn.png({ compressionLevel: 7 })
          : kind === "jpeg"
            ? drawn.jpeg({ quality: 88 })
            : drawn.webp({ quality: 88 });
      return { ok: true, bytes: await written.toBuffer() };
    } catch (error) {
      const tooMany = /pixel limit/i.test((error as Error).message);
      return { ok: false, reason: tooMany ? "file.pixels" : "file.broken" };
    }
  });
}
