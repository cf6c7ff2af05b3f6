import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether this machine has the tool that reads a PDF's text (poppler). */
export const readsPdf = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** What a PDF says, as any reader extracts it, without white space; `raw` in the order in which it was written. */
export function pdfText(bytes: Buffer, order: "layout" | "raw" = "layout"): string {
  const folder = mkdtempSync(join(tmpdir(), "pdf-text-"));
  try {
    const file = join(folder, "t.pdf");
    writeFileSync(file, bytes);
    return execFileSync("pdftotext", [`-${order}`, file, "-"])
      .toString("utf8")
      .replace(/\s+/g, "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
