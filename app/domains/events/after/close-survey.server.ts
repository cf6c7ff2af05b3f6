import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNotNull, isNull, lte } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Event } from "../event/event";
import { noteChange } from "../event/keep-event.server";
import { surveyEnd } from "./survey";
import { countAnswers, notClosed, readFeedbackDays } from "./survey.store.server";

const { event } = tables;

/**
 * Closes a survey for good; `by` null is the clock. The answers are counted in the same transaction, so that on PostgreSQL one that is being
 * written at this moment is either in or refused.
 */
export async function closeSurvey(tx: Tx, of: Event, by: string | null): Promise<void> {
  const answers = await countAnswers(tx, of.id);
  const changes = { answers: { before: null, after: answers } };
  await noteChange(tx, { personId: by }, of, { kind: "survey-closed", changes, act: "feedback.closed" });
}

/** Events whose survey is over by the clock and not closed yet; with `id` that one alone, or nothing. */
export async function surveysToClose(on: Reader, now: number, id?: string): Promise<Event[]> {
  const ended = await on
    .select()
    .from(event)
    .where(
      and(
        ...[isNotNull(event.publishedAt), isNull(event.cancelledAt), isNull(event.postponedAt)],
        ...[lte(event.endsAt, now), notClosed(on)],
        ...(id === undefined ? [] : [eq(event.id, id)]),
      ),
    );
  const days = await readFeedbackDays(on);
  return ended.filter(({ endsAt }) => now >= surveyEnd(endsAt, days));
}
