import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { ConflictKind } from "~/domains/awards/cycle/cycle-rules";
import { meetingsOf } from "~/domains/awards/decision/decision.store.server";
import { keepMeeting } from "~/domains/awards/decision/keep-meeting.server";
import { dossierStandsOf, jurorsOf, type ReviewStand, reviewStandsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview, noteReviewStep } from "~/domains/awards/jury/keep-review.server";
import { decideReview } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { canSetAside, decideAside } from "~/domains/awards/jury/setting-aside";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { translator } from "~/i18n/translate";
import { insist, NotFound } from "~/kernel/errors";
import { oneAtATime } from "~/kernel/one-at-a-time";
import type { Refusal } from "~/kernel/verdict";
import { namedInText } from "../../named-in-text.server";
import { tellJuror } from "../panel/tell-juror.server";
import { ASKED, asideStand } from "./aside-stand.server";

export interface SettingAside {
  /** What came out, and how it is known: published by pseudonym, so that it names nobody. */
  kind: ConflictKind;
  reason: string;
}

/** As the opened file says it, in the language of everything that is published of a cycle. */
const published = ({ kind, reason }: SettingAside, unblinded: boolean): string => {
  const t = translator("zh-CN");
  return t(unblinded ? "juryDesk.aside.publishedLate" : "juryDesk.aside.published", {
    kind: t(kind === "declared" ? "juryDesk.aside.kin" : `awards.conflictKinds.${kind}`),
    reason,
  });
};

/**
 * Sets a ballot aside because its juror turns out to be in a conflict of interest: it stays committed to, is opened and checked like all others, and
 * counts for nothing. A meeting that is open has to be looked at anew. After the unblinding, and without a tie on record, it is only asked for (`asked`), and done by
 * whoever of the province does it after her. @throws NotFound, Refused
 */
export const setBallotAside = (
  by: BureauOfficer,
  slug: string,
  reviewId: string,
  said: SettingAside,
  names = "",
): Promise<{ ok: true; nomination: string; asked?: true } | (Refusal & { field: "reason" })> =>
  oneAtATime(`award cycle ${slug}`, () =>
    transact(person(by.personId), async (tx) => {
      const cycle = await getCycleToRun(tx, by, slug);
      const meetings = await meetingsOf(tx, cycle.id);
      insist(canSetAside(cycle, meetings, tx.now));
      const found = (await reviewStandsOf(tx, cycle.id)).find(({ id }) => id === reviewId);
      if (!found) throw new NotFound("review of the cycle");
      const stand = await asideStand(tx, cycle, found.id, await pairOf(tx, cycle, found), tx.now);
      const decided = decideAside(stand, by.personId);
      if (!decided.ok) return { ...decided, field: "reason" };
      const named = await namedInText(tx, cycle.id, said.reason, { tx, by, seen: names, field: "reason" });
      if (!named.ok) return { ...named, field: "reason" };
      const reason = published(said, stand.unblinded);
      if (decided.way === "ask") {
        insist(decideReview("set-aside", found.state, { ...reviewTimes(cycle, found), now: tx.now }));
        await noteReviewStep(tx, by.personId, found, { act: ASKED, from: found.state, reason });
        tx.record({ act: "review.aside-asked", subject: { kind: "review", id: found.id }, reason });
        return { ok: true, nomination: found.nomination, asked: true };
      }
      await keepReview(tx, by.personId, found, "set-aside", reviewTimes(cycle, found), { reason });
      const open = meetings.find(({ closedAt }) => closedAt === null);
      const facts = { nomination: found.nomination };
      if (open) await keepMeeting(tx, open, {}, { act: "award-meeting.ballot-set-aside", facts });
      await tell(tx, cycle, found);
      return { ok: true, nomination: found.nomination };
    }),
  );

async function pairOf(
  tx: Tx,
  cycle: Pick<Cycle, "id">,
  { juror, nomination }: Pick<ReviewStand, "juror" | "nomination">,
) {
  return {
    juror: (await jurorsOf(tx, cycle.id)).find((one) => one.alias === juror),
    dossier: (await dossierStandsOf(tx, cycle.id)).find((one) => one.alias === nomination),
  };
}

/** Her juror, who can still check what she had committed to. */
async function tell(tx: Tx, cycle: Pick<Cycle, "id" | "title">, found: ReviewStand): Promise<void> {
  const { juror, dossier } = await pairOf(tx, cycle, found);
  if (juror) await tellJuror(tx, juror.personId, cycle, { news: "aside", number: dossier?.number ?? 0 });
}
