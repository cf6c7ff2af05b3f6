import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, exists, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { OVER } from "./objection";

const { awardCycle, noticeExtension, objection, objectionStep, publicNotice } = tables;

/** What she objected while she was signed in, as her export shows it, with what came of it. */
export const readObjectorRecords = (on: Reader, personId: string) => {
  const { number, state, stateAt, nomination, party, name, contactPerson, contact, statement } = objection;
  const { filedAt, acceptBy, ruleBy, ruling, material, answer, consequence } = objection;
  return on
    .select({
      number,
      state,
      stateAt,
      nomination,
      party,
      name,
      contactPerson,
      contact,
      statement,
      filedAt,
      acceptBy,
      ruleBy,
      ruling,
      material,
      answer,
      consequence,
    })
    .from(objection)
    .where(eq(objection.personId, personId));
};

/** What of an objection is about who objected; all of it goes when she does, and the ruling stays. */
export const NOBODY = {
  name: null,
  contactPerson: null,
  contact: null,
  statement: null,
  personId: null,
  formKey: null,
};

/** Objections that she filed while she was signed in, and where she was reached. */
export const objectionsBy = (on: Reader, personId: string): PromiseLike<{ id: string; contact: string | null }[]> =>
  on.select({ id: objection.id, contact: objection.contact }).from(objection).where(eq(objection.personId, personId));

/** Steps that say why one was taken up again: of what was brought anew, and perhaps by whom. */
const whyAgain = and(eq(objectionStep.act, "reopen"), isNotNull(objectionStep.reason));

/**
 * Objections that are over, of cycles that were archived, or ended without an award, before an instant, and of which it is still known who objected, or why
 * they were taken up again: that may have been since.
 */
export const objectionsKeptSince = (
  on: Reader,
  before: number,
): PromiseLike<{ id: string; cycleId: string; contact: string | null }[]> =>
  on
    .select({ id: objection.id, cycleId: objection.cycleId, contact: objection.contact })
    .from(objection)
    .innerJoin(awardCycle, eq(awardCycle.id, objection.cycleId))
    .where(
      and(
        or(lt(awardCycle.archivedAt, before), lt(awardCycle.endedAt, before)),
        or(
          isNotNull(objection.name),
          exists(
            on
              .select({ one: sql`1` })
              .from(objectionStep)
              .where(and(eq(objectionStep.objectionId, objection.id), whyAgain)),
          ),
        ),
        inArray(objection.state, OVER),
      ),
    );

/**
 * Takes whoever objected out of objections, and why one was taken up again, which speaks of what was brought anew; `at` where it is their time that is over.
 * What was ruled and answered stays, in its history too.
 */
export async function forgetObjectors(tx: Tx, ids: readonly string[], at: number | null = null): Promise<void> {
  if (ids.length === 0) return;
  const these = inArray(objection.id, [...ids]);
  await tx.update(objection).set(NOBODY).where(these);
  if (at !== null)
    await tx
      .update(objection)
      .set({ forgottenAt: at })
      .where(and(these, isNull(objection.forgottenAt)));
  await tx
    .update(objectionStep)
    .set({ reason: null })
    .where(and(inArray(objectionStep.objectionId, [...ids]), whyAgain));
}

/** Takes an officer out of notices and of what she decided: they are the province's, and stay. */
export async function forgetNoticeOfficer(tx: Tx, personId: string): Promise<void> {
  await tx.update(publicNotice).set({ preparedBy: null }).where(eq(publicNotice.preparedBy, personId));
  await tx.update(publicNotice).set({ publishedBy: null }).where(eq(publicNotice.publishedBy, personId));
  await tx.update(objection).set({ consequenceBy: null }).where(eq(objection.consequenceBy, personId));
  await tx.update(noticeExtension).set({ byPersonId: null }).where(eq(noticeExtension.byPersonId, personId));
  await tx.update(objectionStep).set({ byPersonId: null }).where(eq(objectionStep.byPersonId, personId));
}
