import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { config } from "./config";

const known = new Map<string, Buffer>();

/** 32 bytes of chance in a file of DATA_DIR/keys, made once; of several processes that make it at once, the first one's holds. */
export function secretKey(name: "unsubscribe" | "form-times" | "objection-receipts"): Buffer {
  const folder = join(config.dataDir, "keys");
  const file = join(folder, `${name}.key`);
  const read = () => Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
  let key = known.get(name);
  if (key) return key;
  try {
    key = read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const own = `${file}.${process.pid}`;
    writeFileSync(own, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
    try {
      linkSync(own, file);
    } catch (linked) {
      if ((linked as NodeJS.ErrnoException).code !== "EEXIST") throw linked;
    } finally {
      rmSync(own, { force: true });
    }
    key = read();
  }
  known.set(name, key);
  return key;
}
