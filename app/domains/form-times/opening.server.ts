import { createHmac, timingSafeEqual } from "node:crypto";
import type { TimedForm } from "@db/statuses";
import { secretKey } from "~/kernel/secret-key";

/** Which form was opened, and by whom: what one person opened tells nothing of another. */
interface Opening {
  form: TimedForm;
  personId: string;
}

/** What a form carries of the moment it was opened (ms): that moment and a signature, so that nobody makes up how long it took. */
export const writeOpening = (of: Opening, at: number): string => {
  const moment = at.toString(36);
  return `${moment}.${signatureOf(of, moment).toString("base64url")}`;
};

/** The moment, or null for one that we did not write for this form and person. */
export function readOpening(of: Opening, sent: string): number | null {
  const [moment = "", signature = ""] = sent.split(".");
  if (!/^[0-9a-z]{1,11}$/.test(moment)) return null;
  const [given, own] = [Buffer.from(signature, "base64url"), signatureOf(of, moment)];
  return given.length === own.length && timingSafeEqual(given, own) ? Number.parseInt(moment, 36) : null;
}

const signatureOf = ({ form, personId }: Opening, moment: string): Buffer =>
  createHmac("sha256", secretKey("form-times"))
    .update(JSON.stringify([form, personId, moment]))
    .digest()
    .subarray(0, 12);
