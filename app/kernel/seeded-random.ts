import { hash } from "node:crypto";

/** A stream of random numbers that its seed decides. */
export interface SeededRandom {
  /** A whole number in [0, bound), every one equally likely; 1 ≤ bound ≤ 2^32. */
  below(bound: number): number;
  /** The same things in random order (Fisher-Yates, from the end), in a new array. */
  shuffle<T>(things: readonly T[]): T[];
  /** `length` characters of lower-case Crockford base 32, five bits each. */
  text(length: number): string;
}

const TWO_32 = 2 ** 32;
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A generator in counter mode: block `i` is SHA-256 of `seed:i` (decimal), read as eight big-endian 32-bit words. Anyone with
 * the seed can draw the same form again in any language. Ranges are made by rejection, so no value is favoured
 * (Lemire 2019, §2: a plain remainder is biased).
 */
export function seededRandom(seed: string): SeededRandom {
  let block = Buffer.alloc(0);
  let at = 0;
  let count = 0;
  const word = (): number => {
    if (at === block.length) {
      block = hash("sha256", `${seed}:${count++}`, "buffer");
      at = 0;
    }
    const value = block.readUInt32BE(at);
    at += 4;
    return value;
  };
  const below = (bound: number): number => {
    if (!Number.isInteger(bound) || bound < 1 || bound > TWO_32) throw new RangeError(`no range below ${bound}`);
    const fair = TWO_32 - (TWO_32 % bound);
    let value = word();
    while (value >= fair) value = word();
    return value % bound;
  };
  return {
    below,
    shuffle(things) {
      const mixed = things.slice();
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = below(i + 1);
        const kept = mixed[i] as (typeof mixed)[number];
        mixed[i] = mixed[j] as (typeof mixed)[number];
        mixed[j] = kept;
      }
      return mixed;
    },
    text(length) {
      let text = "";
      for (let i = 0; i < length; i++) text += LETTERS[below(32)];
      return text;
    },
  };
}
