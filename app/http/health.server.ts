import type { ServerResponse } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { connect } from "@db/client.server";
import { type PlainRoute, plainRoute } from "./plain-route";

/** A database that has not answered by then (ms) counts as one that does not. */
const PATIENCE_MS = 2_000;

/** `/healthz`: the process answers. `/readyz`: the database does too, else 503. */
export const health: PlainRoute[] = [
  plainRoute("GET, HEAD", /^\/healthz$/, (_, response) => answer(response, 200, "ok")),
  plainRoute("GET, HEAD", /^\/readyz$/, (_, response) => answerReady(response)),
];

async function answerReady(response: ServerResponse): Promise<void> {
  const ready = await answers();
  return answer(response, ready ? 200 : 503, ready ? "ok" : "database unavailable");
}

async function answers(): Promise<boolean> {
  const patience = new AbortController();
  try {
    const first = await Promise.race([
      connect().ping(),
      after(PATIENCE_MS, "late" as const, { ref: false, signal: patience.signal }),
    ]);
    return first !== "late";
  } catch {
    return false;
  } finally {
    patience.abort();
  }
}

async function answer(response: ServerResponse, status: number, text: string): Promise<void> {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ status: text }));
}
