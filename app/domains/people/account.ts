import { type Refusal, refused } from "~/kernel/verdict";

export type AccountKind = "email" | "mobile";
export type AccountReading = { ok: true; account: string; kind: AccountKind } | Refusal;

/** Spaces, control and format characters: nobody types them on purpose, and PostgreSQL refuses text with U+0000. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]/gu;
/** A mobile number of the mainland: eleven digits, the second from 3 to 9 (numbering plan of the MIIT). */
const MOBILE = /^1[3-9]\d{9}$/;
/** The common part of RFC 5321: a dot-string before the @, at least two labels behind it; ASCII, so that no letter passes for another. */
const EMAIL =
  /^(?=.{3,254}$)(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
const LONGEST = 254;

/** What people type, made plain: NFKC (full-width digits), no spaces, small letters. */
const fold = (text: string): string => text.normalize("NFKC").replace(INVISIBLE, "").toLowerCase();

/** The digits of a number typed with separators and the country's code. */
const digitsOf = (text: string): string => text.replace(/[-().·]/g, "").replace(/^(\+|00)86/, "");

/**
 * Reads the account of a sign-up: a mobile number or an e-mail address, in the form it is stored and compared in. Forgives
 * spaces, dashes, +86, full-width digits and capitals.
 */
export function readAccount(text: string): AccountReading {
  const folded = fold(text);
  if (folded === "") return refused("account.missing");
  if (folded.includes("@")) {
    return EMAIL.test(folded) ? { ok: true, account: folded, kind: "email" } : refused("account.email");
  }
  let digits = digitsOf(folded);
  if (!/^\d+$/.test(digits)) return refused("account.malformed");
  if (digits.length === 13 && digits.startsWith("861")) digits = digits.slice(2);
  if (digits.length !== 11) return refused("account.mobileLength", { length: digits.length });
  return MOBILE.test(digits) ? { ok: true, account: digits, kind: "mobile" } : refused("account.mobileStart");
}

/** The account a sign-in is looked up and counted by: any string is taken, also the plain names of the demo. */
export function accountKey(text: string): string {
  const read = readAccount(text);
  return read.ok ? read.account : fold(text).slice(0, LONGEST);
}

/** `138****1234`, `li***@example.com`: enough to know one's own, for pages that others may see over the shoulder. */
export function maskAccount(account: string): string {
  const at = account.indexOf("@");
  if (at > 0) return `${account.slice(0, Math.min(2, at))}***${account.slice(at)}`;
  return MOBILE.test(account) ? `${account.slice(0, 3)}****${account.slice(7)}` : account;
}
