import type { Copy, Entry, Given } from "./entry";

/** What one attempt to save came to. Only `saved` and `late` end an entry's wait; the last five leave it in the queue. */
export type Answer =
  | { kind: "saved"; revision: number; savedAt: number; remainingMs: number }
  | { kind: "late" }
  | { kind: "stale"; stored: Copy }
  | { kind: "refused" }
  | { kind: "pen-elsewhere" }
  | { kind: "signed-out" }
  | { kind: "full" }
  /** The server or something before it answered, but not with what was asked for. */
  | { kind: "unavailable" }
  /** No answer within the time. */
  | { kind: "unreachable" };

/** An answer of HTTP, read: `body` undefined where it was no JSON. */
export interface Received {
  status: number;
  body: unknown;
  /** The request ended at the login page. */
  atLogin: boolean;
}

type Members = Record<string, unknown>;
const membersOf = (value: unknown): Members => (typeof value === "object" && value !== null ? (value as Members) : {});

/**
 * Reads the answer to a save (contract, Saving an answer). Nothing counts by its status alone: a network that answers 200 or
 * 404 for somebody else must neither make an answer "saved" nor make it disappear.
 */
export function readAnswer(sent: Entry, { status, body, atLogin }: Received): Answer {
  if (atLogin) return { kind: "signed-out" };
  const said = membersOf(body);
  switch (status) {
    case 200:
      return readSaved(sent, said);
    case 400:
    case 404:
    case 413:
    case 415:
      return { kind: typeof said.error === "string" ? "refused" : "unavailable" };
    case 401:
      return { kind: "signed-out" };
    case 409: {
      const stored = readCopy(said.stored);
      return stored ? { kind: "stale", stored } : { kind: "unavailable" };
    }
    case 410:
      return { kind: said.late === true ? "late" : "unavailable" };
    case 429:
      return { kind: said.error === "too-many-late" ? "refused" : "unavailable" };
    case 423:
      return { kind: said.error === "pen-elsewhere" ? "pen-elsewhere" : "unavailable" };
    case 507:
      return { kind: "full" };
    default:
      return { kind: "unavailable" };
  }
}

function readSaved(sent: Entry, said: Members): Answer {
  const fact = readReceipt(said.receipt);
  const isThis = fact?.attempt === sent.attempt && fact.item === sent.item && fact.revision === sent.revision;
  const savedAt = Date.parse(String(said.savedAt));
  if (!isThis || said.revision !== sent.revision || Number.isNaN(savedAt)) return { kind: "unavailable" };
  return { kind: "saved", revision: sent.revision, savedAt, remainingMs: Number(said.remainingMs) };
}

/** The stated fact of a receipt (compact JWS, RFC 7515). Its signature is for others to check: a page cannot prove itself. */
function readReceipt(receipt: unknown): Members | undefined {
  const payload = typeof receipt === "string" ? receipt.split(".")[1] : undefined;
  if (!payload) return undefined;
  try {
    return membersOf(JSON.parse(atob(payload.replace(/-/g, "+").replace(/_/g, "/"))));
  } catch {
    return undefined;
  }
}

function readCopy(value: unknown): Copy | undefined {
  const { revision, response, savedAt } = membersOf(value);
  if (typeof revision !== "number") return undefined;
  const at = typeof savedAt === "string" ? Date.parse(savedAt) : Number.NaN;
  return { revision, response: readGiven(response), savedAt: Number.isNaN(at) ? null : at };
}

const readGiven = (value: unknown): Given => {
  const { choices } = membersOf(value);
  return Array.isArray(choices) ? { choices: choices.map(String) } : null;
};
