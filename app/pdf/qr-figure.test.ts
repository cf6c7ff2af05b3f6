import qrcode from "qrcode";
import { describe, expect, it } from "vitest";
import { drawQr } from "./qr-figure.server";

const ADDRESS = "https://academy.example.org/verify/7K3M9QXV2D8P";

describe("drawQr", () => {
  it("paints exactly the dark modules and keeps a quiet zone of four", () => {
    const { path, side } = drawQr(ADDRESS);
    const dark = new Set<string>();
    for (const [, x, y, width, height] of path.matchAll(/^(\d+) (\d+) (\d+) (\d+) re$/gm)) {
      expect(height).toBe("1");
      for (let i = 0; i < Number(width); i++) dark.add(`${Number(x) + i} ${side - 1 - Number(y)}`);
    }
    const { modules } = qrcode.create([{ data: Buffer.from(ADDRESS), mode: "byte" }], { errorCorrectionLevel: "M" });
    expect(side).toBe(modules.size + 8);
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const inside = row >= 4 && column >= 4 && row < side - 4 && column < side - 4;
        expect(dark.has(`${column} ${row}`)).toBe(inside && Boolean(modules.get(row - 4, column - 4)));
      }
    }
    expect(path.endsWith("f\n")).toBe(true);
  });

  it("gives different drawings for different codes", () => {
    expect(drawQr(ADDRESS).path).not.toBe(drawQr(`${ADDRESS}X`).path);
  });
});
