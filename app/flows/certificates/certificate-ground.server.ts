import type { Reader } from "@db/client.server";
import { findAttempt } from "~/domains/assessment/attempt.store.server";
import type { AssertionRow } from "~/domains/credentials/assertion.store.server";
import type { Ground } from "~/domains/credentials/certificate-acts";
import { holdsOtherName } from "~/domains/credentials/name-for-certificate.server";

/** What a revoked certificate rests on now. One without an attempt, as the demonstration has them, stands by itself. */
export async function groundOf(on: Reader, certificate: AssertionRow, now: number): Promise<Ground> {
  const { attemptId } = certificate;
  const attempt = attemptId === null ? undefined : await findAttempt(on, attemptId);
  if (attempt?.state === "voided") return "voided";
  if (attempt?.passed === false) return "failed";
  return (await holdsOtherName(on, certificate, now)) ? "otherName" : "stands";
}
