import type { ServerResponse } from "node:http";
import { db } from "@db/client.server";
import { newestCheckpoint } from "~/domains/ledger/log.store.server";
import { proveEntry } from "~/domains/ledger/prove-entry.server";
import { publicKeys } from "~/domains/ledger/signing-keys.server";
import { isId } from "~/kernel/ids";
import { type PlainRoute, plainRoute } from "./plain-route";

/** What outsiders need to check receipts and the ledger. */
export const ledgerAnswers: PlainRoute[] = [
  plainRoute("GET, HEAD", /^\/keys\.json$/, (_, response) => answerKeys(response)),
  plainRoute("GET, HEAD", /^\/log\/checkpoint$/, (_, response) => answerCheckpoint(response)),
  plainRoute("GET, HEAD", /^\/log\/entries\/([^/]+)\.json$/, (_, response, id = "") => answerProof(response, id)),
];

async function answerKeys(response: ServerResponse): Promise<void> {
  const keys = (await publicKeys()).map(({ kid, purpose, publicJwk, createdAt, retiredAt }) => ({
    ...publicJwk,
    kid,
    purpose,
    createdAt: new Date(createdAt).toISOString(),
    retiredAt: retiredAt === null ? null : new Date(retiredAt).toISOString(),
  }));
  send(response, 200, "application/json; charset=utf-8", JSON.stringify({ keys }));
}

async function answerCheckpoint(response: ServerResponse): Promise<void> {
  const newest = await newestCheckpoint(db);
  if (newest) send(response, 200, "text/plain; charset=utf-8", newest.note);
  else send(response, 404, "text/plain; charset=utf-8", "no checkpoint yet\n");
}

async function answerProof(response: ServerResponse, id: string): Promise<void> {
  const proof = isId(id) ? await proveEntry(id) : null;
  send(response, proof ? 200 : 404, "application/json; charset=utf-8", JSON.stringify(proof ?? { error: "not-found" }));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "Content-Type": type });
  response.end(body);
}
