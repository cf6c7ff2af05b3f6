import type { Reader } from "@db/client.server";
import { findAttempt } from "~/domains/assessment/attempt.store.server";
import type { Ground } from "~/domains/credentials/certificate-acts";

/** What a certificate rests on now. One without an attempt, as the demonstration has them, stands by itself. */
export async function groundOf(on: Reader, { attemptId }: { attemptId: string | null }): Promise<Ground> {
  const attempt = attemptId === null ? undefined : await findAttempt(on, attemptId);
  if (attempt?.state === "voided") return "voided";
  return attempt?.passed === false ? "failed" : "stands";
}
