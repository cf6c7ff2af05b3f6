import type { Given } from "./entry";

/** One item as the page carries it (app/domains/assessment/README.md). */
export interface RoomItem {
  id: string;
  kind: "single" | "multiple" | "true-false";
  revision: number;
  choices: { id: string; text: string }[];
  response: Given;
  /** Server ms; null where nothing was ever stored. */
  savedAt: number | null;
  number: number;
  stem: string;
  rule: string;
  marked: boolean;
}

export interface RoomState {
  attempt: string;
  person: string;
  pen: string | null;
  /** ms */
  remainingMs: number;
  /** Server ms since the epoch when the page was made. */
  now: number;
  items: RoomItem[];
  /** From 1. */
  page: number;
  itemsPerPage: number;
  readOnly: boolean;
  addresses: Record<"room" | "save" | "marks" | "submission" | "report" | "login", string>;
  /** Patterns with {name} holes. */
  texts: Record<string, string>;
}

/** What a page of the room says, or undefined when it is none. */
export function readRoom(page: Document): RoomState | undefined {
  const carried = page.getElementById("attempt-state")?.textContent;
  return carried ? (JSON.parse(carried) as RoomState) : undefined;
}

/** By the clock, by herself (here or on another device), by an examiner; each is a notice of the page (notices.ts). */
export const ENDINGS = ["over", "handed-in", "voided"] as const;
export type Ended = (typeof ENDINGS)[number];

export type Visit =
  | { kind: "room"; state: RoomState }
  /** The attempt has ended: its address leads elsewhere. */
  | { kind: "over"; ended: Ended }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

/** How an exam ended, as the page of its report says. */
const readEnded = (report: Document): Ended => {
  const said = report.querySelector<HTMLElement>("[data-ended]")?.dataset.ended;
  return ENDINGS.find((ended) => ended === said) ?? "handed-in";
};

const VISIT_WITHIN_MS = 10_000;

/** Asks the server for the room anew without leaving the page: what is stored, who holds the pen, how much time is left. */
export async function visitRoom(known: RoomState, address: string, init: RequestInit = {}): Promise<Visit> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), VISIT_WITHIN_MS);
  try {
    const answer = await fetch(address, {
      ...init,
      credentials: "same-origin",
      cache: "no-store",
      signal: stop.signal,
    });
    const path = new URL(answer.url).pathname;
    if (path === new URL(known.addresses.login, location.href).pathname) return { kind: "signed-out" };
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.ok && path === new URL(known.addresses.report, location.href).pathname)
      return { kind: "over", ended: readEnded(page) };
    const state = answer.ok && readRoom(page);
    if (!state || state.attempt !== known.attempt) return { kind: "unreachable" };
    return { kind: "room", state };
  } catch {
    return { kind: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

/** Fills the holes of a pattern; a hole without a value stays empty. */
export const fill = (pattern: string | undefined, values: Record<string, string | number>): string =>
  (pattern ?? "").replace(/\{(\w+)\}/g, (_hole, name: string) => String(values[name] ?? ""));
