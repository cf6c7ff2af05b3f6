import { hash } from "node:crypto";
import { canonicalize } from "./canonical";

/** Bytes of a salt: 128 bits, so that a short value (a name, a yes) cannot be found by trying. */
export const SALT_BYTES = 16;

const SALTS_A_BLOCK = 256;

/** Gives a fresh 16-byte salt at each call; never the same one twice. */
export type SaltSource = () => Buffer;

/**
 * A commitment to a JSON value: base64url (43 characters) of SHA-256(salt ‖ canonical text of the value, RFC 8785).
 * Without the salt it tells nothing about the value; with it, the value cannot be changed.
 * @throws RangeError when the salt is not exactly 16 bytes; TypeError when the value is not I-JSON.
 */
export function commit(value: unknown, salt: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  const text = canonicalize(value);
  // Three bytes hold any UTF-16 unit in UTF-8, so one allocation is enough without measuring the text first.
  const bytes = Buffer.allocUnsafe(SALT_BYTES + text.length * 3);
  bytes.set(salt, 0);
  const end = SALT_BYTES + bytes.write(text, SALT_BYTES, "utf8");
  return hash("sha256", bytes.subarray(0, end), "base64url");
}

/**
 * Whether `commitment` was made from this value and this salt.
 * @throws RangeError when the salt is not exactly 16 bytes; TypeError when the value is not I-JSON.
 */
export function opens(commitment: string, value: unknown, salt: Uint8Array): boolean {
  return commit(value, salt) === commitment;
}

/**
 * A source of salts that asks `randomBytes` (a cryptographic generator: bytes wanted → that many bytes) for 256 salts
 * at a time, because one system call a salt costs more than the rest of an entry.
 */
export function createSaltSource(randomBytes: (size: number) => Uint8Array): SaltSource {
  let block: Buffer = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === block.length) {
      const drawn = randomBytes(SALT_BYTES * SALTS_A_BLOCK);
      if (drawn.length !== SALT_BYTES * SALTS_A_BLOCK) {
        throw new RangeError(`the generator gave ${drawn.length} bytes, not ${SALT_BYTES * SALTS_A_BLOCK}`);
      }
      // A copy: what the generator does with its own buffer later must not reach a salt.
      block = Buffer.from(drawn);
      used = 0;
    }
    const salt = block.subarray(used, used + SALT_BYTES);
    used += SALT_BYTES;
    return salt;
  };
}
