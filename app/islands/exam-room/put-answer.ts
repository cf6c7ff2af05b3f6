import { type Answer, type Received, readAnswer } from "./answer";
import type { Entry } from "./entry";

/** After so long without an answer a request counts as lost, ms; its key makes asking again harmless. */
const ANSWER_WITHIN_MS = 10_000;

/** Sends one entry to the save address and reads what comes back. Never rejects. */
export async function putAnswer(
  addresses: { save: string; login: string },
  entry: Entry,
  pen: string | null,
): Promise<Answer> {
  const { revision, key, response } = entry;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_WITHIN_MS);
  try {
    const heard = await fetch(`${addresses.save}/${encodeURIComponent(entry.item)}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ revision, key, pen, response }),
      credentials: "same-origin",
      // The answer chosen just before the page is left still goes out.
      keepalive: true,
      signal: stop.signal,
    });
    return readAnswer(entry, await read(heard, addresses.login));
  } catch {
    return { kind: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

async function read(heard: Response, login: string): Promise<Received> {
  const text = await heard.text();
  return { status: heard.status, body: parse(text), atLogin: heard.redirected && samePath(heard.url, login) };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const samePath = (a: string, b: string): boolean =>
  new URL(a, location.href).pathname === new URL(b, location.href).pathname;
