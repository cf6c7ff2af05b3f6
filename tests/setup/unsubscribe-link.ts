import { createHmac } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** As the program signs it, written by hand: whose mails (16 bytes), of which topic (the second), HMAC-SHA-256 cut to 16 bytes. */
export function unsubscribeLink(dataDir: string, personId: string): string {
  mkdirSync(join(dataDir, "keys"), { recursive: true });
  const file = join(dataDir, "keys", "unsubscribe.key");
  if (!existsSync(file)) writeFileSync(file, `${"k".repeat(43)}\n`);
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
  const said = Buffer.from(`${personId.replaceAll("-", "")}01`, "hex");
  const signature = createHmac("sha256", key).update("unsubscribe").update(said).digest().subarray(0, 16);
  return Buffer.concat([said, signature]).toString("base64url");
}
