import type { SeenScan } from "../../domains/events/check-in/seen-scans.server";
import { type Entry, toUpload } from "./entry";
import type { DeskCounts } from "./people";

/** What one attempt to send came to; nothing but `taken` ends an entry's wait. */
export type Sent =
  | {
      kind: "taken";
      now: number;
      scans: SeenScan[];
      refused: { id: string; why: string }[];
      counts: DeskCounts;
      closed: boolean;
    }
  /**
   * `not-found`: no such desk of hers, kept for whoever may sign in. `unfit`: something among what was sent is not taken. `troubled`: there
   * is a network, but the answer is an error.
   */
  | { kind: "signed-out" | "not-found" | "full" | "unfit" | "troubled" | "unreachable" };

/** After so long without an answer a request counts as lost, ms; its ids make asking again harmless. */
const ANSWER_WITHIN_MS = 10_000;

/** Sends scans, or none to hear how things stand. Nothing counts by its status alone: a network that answers for somebody else takes nothing. */
export async function upload(
  { desk, person }: { desk: string; person: string },
  entries: readonly Entry[],
): Promise<Sent> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_WITHIN_MS);
  try {
    const heard = await fetch(`/check-in/${desk}/uploads`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ person, sentAt: Date.now(), scans: entries.map(toUpload) }),
      credentials: "same-origin",
      signal: stop.signal,
    });
    if (heard.status === 507) return { kind: "full" };
    const said = await heard.json().catch(() => ({}));
    if (heard.status === 200 && Array.isArray(said.scans) && typeof said.now === "number")
      return { ...said, kind: "taken" };
    if (heard.status === 401 && said.error === "signed-out") return { kind: "signed-out" };
    if (heard.status === 404 && said.error === "not-found") return { kind: "not-found" };
    // Only our own word sets a scan aside: a proxy may say 413 to anything.
    if (heard.status === 400 && said.error === "malformed") return { kind: "unfit" };
    if (heard.status === 413 && said.error === "too-large") return { kind: "unfit" };
    return { kind: heard.status >= 400 ? "troubled" : "unreachable" };
  } catch {
    return { kind: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}
