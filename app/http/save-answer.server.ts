import type { IncomingMessage, ServerResponse } from "node:http";
import { LATE_KEPT, type StoredCopy } from "~/domains/assessment/save";
import type { SaveOutcome } from "~/domains/assessment/save-answers.server";
import { readSaveBody, type SaveBody } from "~/domains/assessment/save-body";
import { keyAt } from "~/domains/ledger/signing-keys.server";
import { AppError, StorageFull } from "~/kernel/errors";
import { signJws } from "~/kernel/jws";
import { readBody } from "./body.server";
import { plainRoute } from "./plain-route";
import { saveTogether } from "./save-together.server";

const ADDRESS = /^\/attempts\/([^/]+)\/responses\/([^/]+)$/;
const BODY_BYTES = 16 * 1024;

/** `PUT /attempts/:attempt/responses/:item` (contract, Saving an answer): beside Remix, its commits shared by all who save. */
export const saveAnswer = plainRoute("PUT", ADDRESS, handle);

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  attemptId: string,
  itemId: string,
): Promise<void> {
  const body = await readBody(request, BODY_BYTES).catch((error: unknown) => error as Error);
  const cookie = request.headers.cookie;
  const isJson = /^application\/json\b/i.test(request.headers["content-type"] ?? "");
  // What is no save at all takes the same way: whose attempt it is decides before what was sent (contract: 404 first).
  const read = isJson && Buffer.isBuffer(body) ? parse(body) : undefined;
  const { setCookie, error, personId, outcome } = await saveTogether({ cookie, attemptId, itemId, body: read });
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  if (error instanceof StorageFull) return send(response, 507, { error: "storage-full" });
  if (error !== undefined) throw error;
  if (personId === undefined) {
    const login = `/login?redirectTo=${encodeURIComponent(`/attempts/${attemptId}`)}`;
    return send(response, 401, { error: "signed-out", login });
  }
  if (outcome?.kind === "malformed") {
    if (!isJson) return send(response, 415, { error: "not-json", message: "the body is JSON" });
    if (body instanceof AppError && body.status === 413)
      return send(response, 413, { error: "too-large", message: body.message });
    if (body instanceof Error) throw body;
  }
  return answer(response, attemptId, itemId, outcome as SaveOutcome);
}

function parse(body: Buffer): SaveBody | undefined {
  try {
    return readSaveBody(JSON.parse(body.toString("utf8")));
  } catch {
    return undefined;
  }
}

async function answer(response: ServerResponse, attempt: string, item: string, outcome: SaveOutcome): Promise<void> {
  switch (outcome.kind) {
    case "saved":
    case "repeated": {
      const { revision, responseHash, savedAt, remainingMs } = outcome.row;
      const at = new Date(savedAt).toISOString();
      // The same row gives the same signature, after a change of keys too: a repeated request gets its first answer again.
      const receipt = await signJws(
        { attempt, item, revision, hash: responseHash, at },
        await keyAt("receipt", savedAt),
      );
      return send(response, 200, { revision, savedAt: at, remainingMs, receipt });
    }
    case "not-found":
      return send(response, 404, { error: "not-found" });
    case "malformed":
      return send(response, 400, {
        error: "malformed",
        message: "revision, key, pen and a response of the item's kind are needed",
      });
    case "key-reused":
      return send(response, 409, { error: "key-reused", stored: told(outcome.stored) });
    case "stale-revision":
      return send(response, 409, { error: "stale-revision", stored: told(outcome.stored) });
    case "late":
      return send(response, 410, { error: "closed", late: true, keptAt: new Date(outcome.row.keptAt).toISOString() });
    case "repeated-late":
      return send(response, 410, { error: "closed", late: true, keptAt: new Date(outcome.keptAt).toISOString() });
    case "late-full":
      return send(response, 429, {
        error: "too-many-late",
        message: `${LATE_KEPT} answers of this item were kept after the end; no more are`,
      });
    case "pen-elsewhere":
      return send(response, 423, { error: "pen-elsewhere" });
  }
}

const told = ({ revision, response, savedAt }: StoredCopy) => ({
  revision,
  response,
  savedAt: savedAt === null ? null : new Date(savedAt).toISOString(),
});

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) });
  response.end(text);
}
