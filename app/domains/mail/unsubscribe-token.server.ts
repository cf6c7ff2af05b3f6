import { createHmac, timingSafeEqual } from "node:crypto";
import { MAIL_TOPICS, type MailTopic } from "@db/statuses";
import { isId } from "~/kernel/ids";
import { secretKey } from "~/kernel/secret-key";

const ID_BYTES = 16;
const SIGN_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{44}$/;

/**
 * What stands in the link of a mail: whose mail, which topic, and a signature over both (HMAC-SHA-256, 128 bits), so that it works
 * signed out and for as long as the mail is kept, and nobody can write one for somebody else. Nothing of it is stored.
 */
export function unsubscribeToken(personId: string, topic: MailTopic): string {
  const said = Buffer.concat([Buffer.from(personId.replaceAll("-", ""), "hex"), Buffer.of(MAIL_TOPICS.indexOf(topic))]);
  return Buffer.concat([said, signatureOf(said)]).toString("base64url");
}

/** Whose mails of which topic a link is about; null for one that we did not write. */
export function readUnsubscribeToken(token: string): { personId: string; topic: MailTopic } | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const said = bytes.subarray(0, ID_BYTES + 1);
  const topic = MAIL_TOPICS[said[ID_BYTES] as number];
  // The same bytes can be written in more than one way where bits are left over: only ours is read.
  if (bytes.toString("base64url") !== token || topic === undefined) return null;
  if (!timingSafeEqual(bytes.subarray(ID_BYTES + 1), signatureOf(said))) return null;
  const personId = said.toString("hex", 0, ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return isId(personId) ? { personId, topic } : null;
}

const signatureOf = (said: Buffer): Buffer =>
  createHmac("sha256", secretKey("unsubscribe")).update("unsubscribe").update(said).digest().subarray(0, SIGN_BYTES);
