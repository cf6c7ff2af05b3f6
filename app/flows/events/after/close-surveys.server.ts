import { db } from "@db/client.server";
import { closeSurvey, surveysToClose } from "~/domains/events/after/close-survey.server";
import { canCloseSurvey } from "~/domains/events/after/survey";
import { countAnswers, readSurveyTime } from "~/domains/events/after/survey.store.server";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { person, system, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { now as clock } from "~/kernel/clock";
import { insist } from "~/kernel/errors";
import { MINUTE_MS } from "~/kernel/milliseconds";
import type { Job } from "../../clock/jobs.server";
import { withLease } from "../../clock/lease.server";

/** An organizer closes the survey of her event before its time; from then on she sees what was said. @throws NotFound, Refused */
export const endSurvey = (who: Organizer, slug: string): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    insist(canCloseSurvey(event, await countAnswers(tx, event.id), await readSurveyTime(tx, event), tx.now));
    await closeSurvey(tx, event, who.personId);
  });

/** Closes what is over by the clock, a survey a transaction. @returns how many */
export async function closeDueSurveys(): Promise<number> {
  const due = await surveysToClose(db, clock());
  for (const { id } of due)
    await transact(system("survey-closing"), async (tx) => {
      const [still] = await surveysToClose(tx, tx.now, id);
      if (still) await closeSurvey(tx, still, null);
    });
  return due.length;
}

const EVERY_MS = MINUTE_MS;

/** Looks every minute; one process does it. */
export const surveyClosing: Job = {
  name: "survey-closing",
  everyMs: EVERY_MS,
  async run() {
    await withLease("survey-closing", 2 * EVERY_MS, async () => void (await closeDueSurveys()));
  },
};
