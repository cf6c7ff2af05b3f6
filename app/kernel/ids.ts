import { randomBytes } from "node:crypto";

const BLOCK = 4096;
let pool: Buffer = Buffer.alloc(0);
let used = 0;

/** `count` random bytes, drawn from the system in blocks because one call a save is measurable. */
export function drawBytes(count: number): Uint8Array {
  if (used + count > pool.length) {
    pool = randomBytes(Math.max(BLOCK, count));
    used = 0;
  }
  const bytes = pool.subarray(used, used + count);
  used += count;
  return bytes;
}

let lastMs = 0;
let sequence = 0;
const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));

/**
 * A UUIDv7 (RFC 9562 §5.7) for the instant `now` (ms). Within one millisecond of one process the 12 bits after the
 * version count up (method 1), so ids of one process sort in the order they were made.
 */
export function newId(now: number): string {
  if (now > lastMs) {
    lastMs = now;
    sequence = (drawBytes(1)[0] as number) & 0x7f;
  } else if (++sequence > 0xfff) {
    lastMs += 1;
    sequence = 0;
  }
  const r = drawBytes(8);
  const time = lastMs.toString(16).padStart(12, "0");
  const h = (i: number) => HEX[r[i] as number];
  const variant = HEX[((r[0] as number) & 0x3f) | 0x80];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, "0")}-${variant}${h(1)}-${h(2)}${h(3)}${h(4)}${h(5)}${h(6)}${h(7)}`;
}

/** The one id (UUIDv7) of what is sent at `ms` and has this digest: the same whenever it is asked for. @param digest at least ten bytes */
export function idFrom(ms: number, digest: Uint8Array): string {
  const time = ms.toString(16).padStart(12, "0");
  const h = (from: number, to: number) => Array.from(digest.subarray(from, to), (byte) => HEX[byte]).join("");
  const [version, variant] = [((digest[0] as number) & 0x0f) | 0x70, ((digest[2] as number) & 0x3f) | 0x80];
  return `${time.slice(0, 8)}-${time.slice(8)}-${HEX[version]}${h(1, 2)}-${HEX[variant]}${h(3, 4)}-${h(4, 10)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether `text` has the form of an id made by `newId`. */
export const isId = (text: unknown): text is string => typeof text === "string" && UUID.test(text);
