import { sign, verify } from "node:crypto";
import { promisify } from "node:util";
import { keyAt, verifyingKeys } from "~/domains/ledger/signing-keys.server";
import { type PassToken, signedText, writePassToken } from "./pass-token";

const signAside = promisify(sign);

/** The text of a registration's pass; the same whenever it is asked for, so that a printed one and one on a phone are alike. */
export async function passText(of: { eventId: string; passCode: string; appliedAt: number }): Promise<string> {
  const { privateKey } = await keyAt("pass", of.appliedAt);
  const text = Buffer.from(signedText(of.eventId, of.passCode));
  const signature = (await signAside(null, text, privateKey)) as Buffer;
  return writePassToken({ code: of.passCode, signature });
}

/** Whether one of our keys signed this pass for this event. */
export async function isOurPass(eventId: string, { code, signature }: PassToken): Promise<boolean> {
  const text = signedText(eventId, code);
  return (await verifyingKeys("pass")).some((key) => verify(null, text, key, signature));
}
