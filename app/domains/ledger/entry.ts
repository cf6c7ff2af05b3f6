import { canonicalize, type Json } from "./canonical";
import { commit, opens, SALT_BYTES, type SaltSource } from "./commitment";
import { hashLeaf } from "./merkle";

/**
 * What an entry is about, by kind and opaque id: `{kind: "attempt", id: "0192…"}`. Of a person no id stands in an entry: there
 * the subject's id is the commitment to hers, which is also the commitment called `subject`.
 */
export type Subject = { readonly kind: string; readonly id: string };

/** What opens one commitment: base64url of its 16-byte salt, and the value. */
export type Opening = { readonly salt: string; readonly value: unknown };

/** The openings of an entry by field. Kept beside the entry, never in the tree; a dropped one is erased for good. */
export type Sealed = Record<string, Opening>;

/** An act as it is about to be logged. */
export type EntryDraft = {
  /** Opaque and unique among all entries. */
  readonly id: string;
  /** When it happened, ms since 1970 in UTC. */
  readonly at: number;
  /** Noun and past verb: `attempt.submitted`. */
  readonly act: string;
  readonly subject: Subject;
  /** Public for ever: nothing that could name a person. */
  readonly facts: { readonly [fact: string]: unknown };
  /** Who acted, and whatever else may have to be erased one day; stands in the entry only as commitments. */
  readonly secrets: { readonly actor: unknown; readonly [field: string]: unknown };
};

/** An entry as anyone may read it. */
export type Entry = {
  readonly v: 1;
  readonly id: string;
  readonly at: number;
  readonly act: string;
  readonly subject: Subject;
  readonly facts: { readonly [fact: string]: Json };
  readonly commitments: { readonly [field: string]: string };
};

const ACT = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;
const FIELD = /^[a-z][A-Za-z0-9]*$/;
const SUBJECT = "subject";
const COMMITMENT = /^[\w-]{43}$/;

/**
 * Writes an entry: `body` is its canonical text (RFC 8785) that goes into the tree and never changes, `sealed` the
 * openings of its commitments, `subjectId` the subject's id as the body has it. Erasing a person drops openings; the body, its hash and every proof stay as they are.
 * Secrets that are `undefined` are left out.
 * @throws TypeError when a part is missing, malformed or not I-JSON.
 */
export function makeEntry(
  { id, at, act, subject, facts, secrets }: EntryDraft,
  nextSalt: SaltSource,
): { body: string; sealed: Sealed; subjectId: string } {
  if (secrets.actor === undefined) throw new TypeError("an entry commits to its actor");
  if (Object.hasOwn(secrets, SUBJECT))
    throw new TypeError("what an entry is about is its subject, no secret of its own");
  const commitments: Record<string, string> = {};
  const sealed: Sealed = {};
  const whole = subject.kind === "person" ? { ...secrets, [SUBJECT]: subject.id } : secrets;
  for (const field of Object.keys(whole)) {
    const value = (whole as EntryDraft["secrets"])[field];
    if (value === undefined) continue;
    // Before the field becomes a member of two plain objects: `__proto__` would vanish in them.
    if (!FIELD.test(field)) throw new TypeError(`not an entry: a secret called ${JSON.stringify(field)}`);
    const salt = nextSalt();
    commitments[field] = commit(value, salt);
    sealed[field] = { salt: salt.toString("base64url"), value };
  }
  const shown = { kind: subject.kind, id: commitments[SUBJECT] ?? subject.id };
  const entry = { v: 1, id, at, act, subject: shown, facts, commitments };
  const fault = faultOf(entry);
  if (fault !== null) throw new TypeError(`not an entry: ${fault}`);
  return { body: canonicalize(entry), sealed, subjectId: shown.id };
}

/**
 * Reads a body back.
 * @throws TypeError when it is not the canonical text of an entry of version 1, to the byte.
 */
export function parseEntry(body: string): Entry {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new TypeError("not an entry: not JSON");
  }
  const fault = faultOf(value);
  if (fault !== null) throw new TypeError(`not an entry: ${fault}`);
  if (canonicalize(value) !== body) throw new TypeError("not an entry: not in canonical form");
  return value as Entry;
}

/** The hash of the entry as a leaf of the tree: SHA-256(0x00 ‖ UTF-8 of the body), RFC 6962 §2.1. */
export function leafHash(body: string): Uint8Array {
  return hashLeaf(Buffer.from(body, "utf8"));
}

/**
 * Which of the openings kept beside an entry do not open its commitments: changed values or salts, and openings of
 * fields the entry does not commit to. Erased (absent) openings are no fault.
 */
export function brokenSeals(entry: Entry, sealed: Sealed): string[] {
  return Object.keys(sealed).filter((field) => {
    const commitment = Object.hasOwn(entry.commitments, field) ? entry.commitments[field] : undefined;
    const opening = sealed[field];
    if (commitment === undefined || typeof opening?.salt !== "string") return true;
    const salt = Buffer.from(opening.salt, "base64url");
    if (salt.length !== SALT_BYTES || salt.toString("base64url") !== opening.salt) return true;
    try {
      return !opens(commitment, opening.value, salt);
    } catch {
      return true;
    }
  });
}

/** What keeps `value` from being an entry, or null. */
function faultOf(value: unknown): string | null {
  if (!isObject(value)) return "no object";
  const { v, id, at, act, subject, facts, commitments } = value;
  if (v !== 1) return "not of version 1";
  if (Object.keys(value).length !== 7) return "a member more or less than version 1 has";
  if (!isName(id)) return "no id";
  if (!Number.isSafeInteger(at) || (at as number) < 0) return "at is no instant in ms";
  if (typeof act !== "string" || !ACT.test(act)) return `act ${JSON.stringify(act)}`;
  if (!isObject(subject) || !isName(subject.kind) || !isName(subject.id)) return "no subject";
  if (Object.keys(subject).length !== 2) return "a subject is a kind and an id";
  if (!isObject(facts)) return "no facts";
  if (!isObject(commitments) || !Object.hasOwn(commitments, "actor")) return "no commitment to the actor";
  for (const field of Object.keys(commitments)) {
    const commitment = commitments[field];
    if (!FIELD.test(field) || typeof commitment !== "string" || !COMMITMENT.test(commitment)) {
      return "a malformed commitment";
    }
  }
  return null;
}

const isName = (value: unknown): boolean => typeof value === "string" && value !== "";
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
