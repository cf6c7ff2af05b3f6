import { type Refusal, refused } from "~/kernel/verdict";
import { COMMON_WHOLE, COMMON_WORDS } from "./well-known-passwords";

export const PASSWORD_MIN = 12;
/** Longer ones are refused and never cut: what is cut silently opens with less than was chosen. */
export const PASSWORD_MAX = 256;
/** How much must be left of a password once the person's own and the site's names are taken out of it. */
const OWN_REST = 6;
const SITE_NAMES = ["标总学堂", "企业标准总监", "biaozongxuetang", "standardsdirectoracademy", "standardsdirector"];

/** The form passwords are hashed and compared in (NFKC, NIST SP 800-63B 5.1.1.2): the same keys on every keyboard. */
export const normalisePassword = (text: string): string => text.normalize("NFKC");

/**
 * Whether a password may be chosen: 12 to 256 characters, not common, not made of the person's own account or name. No rules of
 * composition. `own` are names to keep out: account, name.
 */
export function readPassword(text: string, own: readonly string[] = []): { ok: true; password: string } | Refusal {
  const password = normalisePassword(text);
  const length = [...password].length;
  if (length === 0) return refused("password.missing");
  if (length < PASSWORD_MIN) return refused("password.short", { min: PASSWORD_MIN, length });
  if (length > PASSWORD_MAX) return refused("password.long", { max: PASSWORD_MAX });
  if (isCommon(password)) return refused("password.common");
  if (isOwn(password, own)) return refused("password.own");
  return { ok: true, password };
}

const SWAPS: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const unswap = (text: string): string => text.replace(/[013457@$!]/g, (sign) => SWAPS[sign] as string);
const ROWS = [
  "012345678901234567890",
  "abcdefghijklmnopqrstuvwxyza",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
];
const BACKWARDS = ROWS.map((row) => [...row].reverse().join(""));
/** From this many characters on, a stretch of a row of keys counts as one. */
const RUN = 3;

function isCommon(password: string): boolean {
  const small = password.toLowerCase();
  const bare = small.replace(/[^\p{L}\p{N}]/gu, "");
  if (COMMON_WHOLE.has(small) || COMMON_WHOLE.has(bare)) return true;
  // a123456789, 123456789abc: initials beside a row of keys add nothing.
  const middle = bare.replace(/^[a-z]{1,3}(?=\d)|(?<=\d)[a-z]{1,3}$/g, "");
  return repeats(small) || isRuns(bare) || isRuns(middle) || isDressedWord(small);
}

/** `abcabcabcabc`, `111111111111`: a piece of at most half the length over and over, the last time perhaps not whole. */
function repeats(text: string): boolean {
  for (let piece = 1; piece <= Math.min(6, text.length / 2); piece++) {
    if (text.slice(piece) === text.slice(0, -piece)) return true;
  }
  return new Set(text).size <= 3;
}

/** Nothing but stretches of keyboard rows, the alphabet, counting, or one sign repeated: `qwertyuiop12345`. */
function isRuns(text: string): boolean {
  if (text === "") return true;
  let at = 0;
  while (at < text.length) {
    const run = runLength(text, at);
    if (run < RUN) return false;
    at += run;
  }
  return true;
}

function runLength(text: string, from: number): number {
  let longest = 1;
  for (const row of [...ROWS, ...BACKWARDS]) {
    const start = row.indexOf(text.charAt(from));
    if (start < 0) continue;
    let n = 1;
    while (from + n < text.length && start + n < row.length && text.charAt(from + n) === row.charAt(start + n)) n++;
    longest = Math.max(longest, n);
  }
  let same = 1;
  while (text.charAt(from + same) === text.charAt(from)) same++;
  return Math.max(longest, same);
}

/** One common word, perhaps several times, with digits and signs around it: `P@ssword2024!`, `admin_admin_123`. */
function isDressedWord(small: string): boolean {
  const plain = small.replace(/[^a-z]/g, "");
  const swapped = unswap(small.replace(/^[\d\W_]+|[\d\W_]+$/g, "")).replace(/[^a-z]/g, "");
  return [plain, swapped].some((letters) => letters !== "" && (COMMON_WORDS.has(letters) || isRepeatedWord(letters)));
}

function isRepeatedWord(letters: string): boolean {
  for (let times = 2; times <= letters.length / 3; times++) {
    if (letters.length % times !== 0) continue;
    const word = letters.slice(0, letters.length / times);
    if (word.repeat(times) === letters && COMMON_WORDS.has(word)) return true;
  }
  return false;
}

/** The person's own or the site's name with too little beside it. */
function isOwn(password: string, own: readonly string[]): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const text = bare(password);
  const names = [...own.flatMap((name) => [name, name.split("@")[0] as string]), ...SITE_NAMES].map(bare);
  return names.some((name) => {
    if ([...name].length < 2 || !text.includes(name)) return false;
    return [...text.replaceAll(name, "")].length < OWN_REST;
  });
}
