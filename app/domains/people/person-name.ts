import { type Refusal, refused } from "~/kernel/verdict";

const LONGEST = 40;
/** Letters of any script with the marks names are written with: 李·买买提, Anna-Lena O’Neil, Jr. */
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’·・•-]*$/u;

/**
 * Reads a person's name as it will stand on her certificate: NFC (a name is never altered beyond that), spaces at the ends
 * and doubled ones gone, at most 40 characters, no signs that could pass for something else.
 */
export function readName(text: string): { ok: true; name: string } | Refusal {
  const name = text
    .normalize("NFC")
    .replace(/[\s\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g, " ")
    .trim();
  if (name === "") return refused("name.missing");
  if ([...name].length > LONGEST) return refused("name.long", { max: LONGEST });
  return NAME.test(name) && /\p{L}/u.test(name) ? { ok: true, name } : refused("name.signs");
}
