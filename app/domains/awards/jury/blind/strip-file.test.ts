import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { PictureKind } from "~/domains/files/file-kind";
import { stripFile } from "./strip-file.server";

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>SHILI-XMP</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A picture that tells who took it with what, and where. */
const telling = (kind: PictureKind): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
    .withExif({ IFD0: { Artist: "SHILI-EXIF", Software: "SHILI-APP" }, IFD3: { GPSLatitude: "31/1 49/1 0/1" } })
    .withXmp(XMP)
    .withIccProfile("p3")
    .toFormat(kind)
    .toBuffer();

describe("a document for the jury room", () => {
  it.each<[PictureKind, string]>([
    ["jpeg", "证2.jpg"],
    ["png", "证2.png"],
    ["webp", "证2.webp"],
  ])("of kind %s is the picture without what was written into it", async (kind, fileName) => {
    const bytes = await telling(kind);
    expect(bytes.includes("SHILI")).toBe(true);
    const before = await sharp(bytes).metadata();
    expect([before.exif, before.xmp, before.icc].every(Boolean)).toBe(true);

    const stripped = await stripFile({ bytes, kind }, 2);
    expect(stripped).toMatchObject({ ok: true, fileName, kind, unsearched: ["picture-words"] });
    if (!stripped.ok) return;
    expect(stripped.bytes.includes("SHILI")).toBe(false);
    const { exif, xmp, iptc, icc, width, height, format } = await sharp(stripped.bytes).metadata();
    expect({ exif, xmp, iptc, icc, width, height, format }).toEqual({ width: 40, height: 30, format: kind });
  });

  it("is refused where it is broken, or nothing is known of how to free it", async () => {
    const bytes = await telling("jpeg");
    expect(await stripFile({ bytes: bytes.subarray(0, 300), kind: "jpeg" }, 1)).toMatchObject({
      reason: "file.broken",
    });
    expect(await stripFile({ bytes, kind: "xlsx" }, 1)).toEqual({ ok: false, reason: "jury.file.notStripped" });
  });
});
