/** The body of a save (contract, Saving an answer), well-formed but not yet judged against its item. */
export interface SaveBody {
  revision: number;
  /** Names this change: a retry carries the same one. */
  key: string;
  pen: string | null;
  response: unknown;
}

/** A revision fits the database's 32-bit column. */
export const MAX_REVISION = 2 ** 31 - 1;
const KEY = /^[\x21-\x7e]{1,100}$/;
const MEMBERS = new Set(["revision", "key", "pen", "response"]);

/** Reads a parsed JSON value as a save; undefined when it is none: a member missing, too many, or of another type. */
export function readSaveBody(value: unknown): SaveBody | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { revision, key, pen, response } = value as Record<string, unknown>;
  if (!Number.isInteger(revision) || (revision as number) < 0 || (revision as number) > MAX_REVISION) return undefined;
  if (typeof key !== "string" || !KEY.test(key)) return undefined;
  if (pen !== null && typeof pen !== "string") return undefined;
  if (response === undefined || !Object.keys(value).every((member) => MEMBERS.has(member))) return undefined;
  return { revision: revision as number, key, pen, response };
}
