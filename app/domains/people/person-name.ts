import { type Refusal, refused } from "~/kernel/verdict";

/** The longest name, in characters as people count them; no certificate takes a longer one either. */
export const LONGEST_NAME = 40;
/** Letters of any script with the marks names are written with: 李·买买提, Anna-Lena O’Neil, Jr. */
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’·・•-]*$/u;

/**
 * Reads a person's name as it will stand on her certificate: what has no shape of its own (also among letters: the Hangul
 * fillers are some) goes first, then NFC (a name is never altered beyond that), spaces at the ends and doubled ones gone,
 * at most 40 characters, no signs that could pass for something else. What prints the name leaves it as it was read here.
 */
export function readName(text: string): { ok: true; name: string } | Refusal {
  const name = text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
  if (name === "") return refused("name.missing");
  if ([...name].length > LONGEST_NAME) return refused("name.long", { max: LONGEST_NAME });
  return NAME.test(name) && /\p{L}/u.test(name) ? { ok: true, name } : refused("name.signs");
}
