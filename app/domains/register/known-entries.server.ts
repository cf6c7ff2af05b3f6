import { db } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { count, max } from "drizzle-orm";
import type { RegisterEntry } from "./entry";
import { allEntries } from "./entry.store.server";

const { registerEntry } = tables;
type State = { latest: number | null; entries: number };

const readState = prepared<Record<string, never>, State[]>("register_state", (on) =>
  on.select({ latest: max(registerEntry.changedAt), entries: count() }).from(registerEntry),
);
let kept: { state: string; entries: ReadonlyMap<string, RegisterEntry> } = { state: "", entries: new Map() };

/** Another word as soon as anything in the register changes. */
export async function registerState(): Promise<string> {
  const [row] = await readState({});
  return `${row?.latest} ${row?.entries}`;
}

/** The whole register by key, kept in memory until something in it changes: for pages that many read, such as lessons. */
export async function knownEntries(): Promise<ReadonlyMap<string, RegisterEntry>> {
  const state = await registerState();
  if (kept.state === state) return kept.entries;
  kept = { state, entries: new Map((await allEntries(db)).map((entry) => [entry.key, entry])) };
  return kept.entries;
}
