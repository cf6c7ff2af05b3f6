import { type Refusal, refused } from "~/kernel/verdict";

const LONGEST = 80;

/** What names are searched by: NFKC, small letters, no spaces and no marks (（集团） and (集团) are one). */
export const foldEnterpriseName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Reads a firm's name as registered: at least two letters, at most 80 characters, spaces at the ends gone. */
export function readEnterpriseName(text: string): { ok: true; name: string; key: string } | Refusal {
  const name = text
    .normalize("NFC")
    .replace(/[\s\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g, " ")
    .trim();
  const key = foldEnterpriseName(name);
  if (name === "") return refused("enterprise.nameMissing");
  if ([...name].length > LONGEST) return refused("enterprise.nameLong", { max: LONGEST });
  if ([...key].length < 2 || /[<>{}\p{C}]/u.test(name)) return refused("enterprise.nameSigns");
  return { ok: true, name, key };
}
