/** JSON as a value: what may stand in a ledger entry or behind a commitment. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json | undefined };

/** Deeper values are refused: nothing here nests so far, and a cycle ends as an error instead of a full stack. */
const MAX_DEPTH = 64;

const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * The one text form of a JSON value, RFC 8785 (JSON Canonicalization Scheme): no white space, members sorted by UTF-16
 * code units, numbers and strings as ECMAScript writes them. Equal values give equal texts, so a hash over it is stable.
 * Members that are `undefined` are left out as `JSON.stringify` does.
 * @throws TypeError for what I-JSON (RFC 7493) cannot hold: NaN, infinities, lone surrogates, bigint, functions,
 * symbols, `undefined` outside an object's members, objects that are not plain (Date, Map, class instances), or nesting
 * beyond 64 levels.
 */
export function canonicalize(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case "string":
      return writeString(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`not canonical JSON: ${value}`);
      return `${value}`;
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      if (depth >= MAX_DEPTH) throw new TypeError(`not canonical JSON: nested deeper than ${MAX_DEPTH}`);
      return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
    default:
      throw new TypeError(`not canonical JSON: ${typeof value}`);
  }
}

/** ECMAScript quotes exactly as RFC 8785 §3.2.2.2 asks; only lone surrogates must be kept out. */
function writeString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!isWellFormed(text)) throw new TypeError("not canonical JSON: lone surrogate in a string");
  return JSON.stringify(text);
}

/** Whether every surrogate stands in a pair. ES2024, in Node since 20, not yet in the compiler's ES2023 library. */
const isWellFormed = (text: string): boolean => (text as string & { isWellFormed(): boolean }).isWellFormed();

function writeArray(items: readonly unknown[], depth: number): string {
  let text = "[";
  for (let i = 0; i < items.length; i++) {
    if (i > 0) text += ",";
    text += write(items[i], depth);
  }
  return `${text}]`;
}

function writeObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  // A plain object of another realm (a worker, a test sandbox) has its own Object.prototype, whose prototype is null.
  if (prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError(`not canonical JSON: a ${object.constructor?.name ?? "strange object"}`);
  }
  const members = object as Record<string, unknown>;
  let text = "";
  for (const key of sortedKeys(members)) {
    const member = members[key];
    if (member === undefined) continue;
    text += `${text === "" ? "" : ","}${writeString(key)}:${write(member, depth)}`;
  }
  return `{${text}}`;
}

/** Keys by UTF-16 code units (RFC 8785 §3.2.3), which is how `<` compares strings; insertion sort wins on few keys. */
function sortedKeys(members: Record<string, unknown>): string[] {
  const keys = Object.keys(members);
  if (keys.length > 24) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string;
    let at = i - 1;
    while (at >= 0 && (keys[at] as string) > key) {
      keys[at + 1] = keys[at] as string;
      at--;
    }
    keys[at + 1] = key;
  }
  return keys;
}
