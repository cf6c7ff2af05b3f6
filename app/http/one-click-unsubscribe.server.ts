import type { IncomingMessage, ServerResponse } from "node:http";
import { leaveByLink } from "~/domains/mail/mail-topic.server";
import { NotFound } from "~/kernel/errors";
import { readBody } from "./body.server";
import { plainText } from "./failure.server";

const ADDRESS = /^\/unsubscribe\/([\w-]+)$/;
const BODY_BYTES = 1024;

/**
 * Whether a post comes from a mail service for its reader (RFC 8058): a program, so it says nothing of where it comes from, which
 * every browser does. The signed link is all its right, and all it can do is to end mails of one kind.
 */
export function isOneClick({ method, headers }: IncomingMessage, path: string): boolean {
  return (
    method === "POST" &&
    headers.origin === undefined &&
    headers["sec-fetch-site"] === undefined &&
    headers.cookie === undefined &&
    ADDRESS.test(path)
  );
}

/** Ends mails of the kind the link is about. What is not exactly that request is refused as any other from elsewhere. */
export async function answerOneClick(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const body = (await readBody(request, BODY_BYTES)).toString("latin1");
  if (!saysOneClick(body)) return plainText(response, 403, "cross-site request refused");
  try {
    await leaveByLink(ADDRESS.exec(path)?.[1] ?? "");
  } catch (error) {
    if (error instanceof NotFound) return plainText(response, 404, "no such link");
    throw error;
  }
  plainText(response, 200, "unsubscribed");
}

/** As a form of one field, in either of the two ways forms are written. */
const saysOneClick = (body: string): boolean =>
  body === "List-Unsubscribe=One-Click" ||
  /^--[^\r\n]+\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n(?:[^\r\n]+\r\n)*\r\nOne-Click\r\n--[^\r\n]+--\s*$/i.test(
    body,
  );
