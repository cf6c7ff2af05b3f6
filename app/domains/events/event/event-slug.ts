import { isoDayOf } from "~/kernel/instant-format";

const SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
const LONGEST = 40;

/**
 * The address of an event for ever: what of its title can stand in one, the day it was first planned for, and four signs that keep two
 * apart: `gb-t-1-1-20261204-7k3m`.
 * @param bytes at least four random ones
 */
export function eventSlug(title: string, startsAt: number, bytes: Uint8Array): string {
  const words = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  const day = isoDayOf(startsAt).replaceAll("-", "");
  const random = [...bytes.subarray(0, 4)].map((byte) => SIGNS.charAt(byte & 31)).join("");
  return [words, day, random].filter(Boolean).join("-");
}
