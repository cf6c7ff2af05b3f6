import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Room for the one demo province of a run in the browser (tests/setup/demo-province.ts). */
export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), "academy-demo-"));
  process.env.DEMO_PROVINCE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
