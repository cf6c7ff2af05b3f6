import type { ConflictKind } from "~/domains/awards/cycle/cycle-rules";
import { meetingsOf } from "~/domains/awards/decision/decision.store.server";
import { keepMeeting } from "~/domains/awards/decision/keep-meeting.server";
import { dossiersOf, jurorsOf, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { canSetAside } from "~/domains/awards/jury/setting-aside";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { translator } from "~/i18n/translate";
import { insist, NotFound } from "~/kernel/errors";
import { oneAtATime } from "~/kernel/one-at-a-time";
import type { Refusal } from "~/kernel/verdict";
import { namedInText } from "../../named-in-text.server";
import { tellJuror } from "../panel/tell-juror.server";

export interface SettingAside {
  /** What came out, and how it is known: published by pseudonym, so that it names nobody. */
  kind: ConflictKind;
  reason: string;
}

/** As the opened file says it, in the language of everything that is published of a cycle. */
const published = ({ kind, reason }: SettingAside): string => {
  const t = translator("zh-CN");
  return t("juryDesk.aside.published", {
    kind: t(kind === "declared" ? "juryDesk.aside.kin" : `awards.conflictKinds.${kind}`),
    reason,
  });
};

/**
 * Sets a ballot aside because its juror turns out to be in a conflict of interest: it stays committed to, is opened and checked like all others, and
 * counts for nothing. A meeting that is open has to be looked at anew. @throws NotFound, Refused
 */
export const setBallotAside = (
  by: BureauOfficer,
  slug: string,
  reviewId: string,
  said: SettingAside,
  names = "",
): Promise<{ ok: true; nomination: string } | (Refusal & { field: "reason" })> =>
  oneAtATime(`award cycle ${slug}`, () =>
    transact(person(by.personId), async (tx) => {
      const cycle = await getCycleToRun(tx, by, slug);
      const meetings = await meetingsOf(tx, cycle.id);
      insist(canSetAside(cycle, meetings, tx.now));
      const found = (await reviewsOf(tx, cycle.id)).find(({ id }) => id === reviewId);
      if (!found) throw new NotFound("review of the cycle");
      const named = await namedInText(tx, cycle.id, said.reason, { tx, by, seen: names, field: "reason" });
      if (!named.ok) return { ...named, field: "reason" };
      const reason = published(said);
      await keepReview(tx, by.personId, found, "set-aside", reviewTimes(cycle, found), { reason });
      const open = meetings.find(({ closedAt }) => closedAt === null);
      const facts = { nomination: found.nomination };
      if (open) await keepMeeting(tx, open, {}, { act: "award-meeting.ballot-set-aside", facts });
      await tell(tx, cycle, found);
      return { ok: true, nomination: found.nomination };
    }),
  );

async function tell(
  tx: Tx,
  cycle: Parameters<typeof tellJuror>[2] & { id: string },
  { juror: alias, nomination }: { juror: string; nomination: string },
): Promise<void> {
  const juror = (await jurorsOf(tx, cycle.id)).find((one) => one.alias === alias);
  const dossier = (await dossiersOf(tx, cycle.id)).find((one) => one.alias === nomination);
  if (juror) await tellJuror(tx, juror.personId, cycle, { news: "aside", number: dossier?.number ?? 0 });
}
