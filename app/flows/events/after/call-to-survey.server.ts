import { db } from "@db/client.server";
import { callsOf, SURVEY_CALL, surveysToCall } from "~/domains/events/after/survey-calls.server";
import { noteReminder } from "~/domains/events/registration/reminder.store.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { now as clock } from "~/kernel/clock";
import { MINUTE_MS } from "~/kernel/milliseconds";
import type { Job } from "../../clock/jobs.server";
import { withLease } from "../../clock/lease.server";
import { askOpinion } from "./tell-after.server";

/**
 * Asks everybody who was at an event what she thinks of it, an event a transaction: that she was asked is noted with the mail, so it goes
 * once. Who signs in with a mobile number is asked on her own pages alone. @returns how many were asked
 */
export async function callToSurveys(): Promise<number> {
  const at = clock();
  let asked = 0;
  for (const event of await surveysToCall(db, at)) {
    if ((await callsOf(db, event, at)).length === 0) continue;
    asked += await transact(system("survey-calls"), async (tx) => {
      let many = 0;
      // Asked again inside: it may have been cancelled, or answered, a moment ago.
      const [open] = await surveysToCall(tx, tx.now, event.id);
      for (const { personId, registrationId } of open ? await callsOf(tx, open, tx.now) : []) {
        if (!(await noteReminder(tx, registrationId, SURVEY_CALL))) continue;
        await askOpinion(tx, personId, event);
        many++;
      }
      tx.record({ act: "feedback.asked", subject: { kind: "event", id: event.id }, facts: { asked: many } });
      return many;
    });
  }
  return asked;
}

const EVERY_MS = 5 * MINUTE_MS;

/** Looks every five minutes; one process does it. */
export const surveyCalls: Job = {
  name: "survey-calls",
  everyMs: EVERY_MS,
  async run() {
    await withLease("survey-calls", 2 * EVERY_MS, async () => void (await callToSurveys()));
  },
};
