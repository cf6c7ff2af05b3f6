import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { meetingsOf } from "~/domains/awards/decision/decision.store.server";
import { type Dossier, reviewStepsOf } from "~/domains/awards/jury/jury.store.server";
import { decideReview, OPEN_REVIEWS, stands } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { canSetAside } from "~/domains/awards/jury/setting-aside";
import { type Locale, translator } from "~/i18n/translate";
import { lastAsked } from "../jury/ballots/aside-stand.server";
import { isOverdue } from "./desk-jurors";
import { jurorNames } from "./juror-names.server";

/** Who reads a dossier and how far she is; what she gave is in none of it. */
export async function dossierReviews(
  cycle: Cycle,
  { alias }: Dossier,
  { locale, now }: { locale: Locale; now: number },
) {
  const { id, juror, state, stateAt, closesAt, replacesId, assignedAt, nomination, commitment } = tables.review;
  // Points and reasons are not even read here.
  const found = await db
    .select({ id, juror, state, stateAt, closesAt, replacesId, assignedAt, commitment })
    .from(tables.review)
    .where(eq(nomination, alias))
    .orderBy(assignedAt, id);
  const names = await jurorNames(cycle.id);
  const t = translator(locale);
  const asidable = canSetAside(cycle, await meetingsOf(db, cycle.id), now).ok;
  const who = (of: string) => ({ number: names.get(of)?.number ?? 0, name: names.get(of)?.name ?? null });
  const open = cycle.sealedAt === null;
  return Promise.all(
    found.map(async (one) => {
      const times = { ...reviewTimes(cycle, one), now };
      const steps = asidable || !stands(one.state) ? await reviewStepsOf(db, one.id) : [];
      const replaces = found.find((other) => other.id === one.replacesId);
      const instead = found.find((other) => other.replacesId === one.id);
      return {
        id: one.id,
        ...who(one.juror),
        state: one.state,
        stateAt: one.stateAt,
        stands: stands(one.state),
        until: one.closesAt ?? cycle.reviewUntil,
        /** She was given time of her own. */
        ownTime: one.closesAt !== null,
        overdue: open && isOverdue(one, cycle, now),
        /** Nothing was handed in, and by now nothing can be. */
        missed: !open && OPEN_REVIEWS.includes(one.state),
        replaces: replaces ? who(replaces.juror).number : null,
        instead: instead ? who(instead.juror).number : null,
        why: stands(one.state) ? null : whyEnded(t, steps),
        /** An officer asked for it to be set aside, and another one has to do it. */
        asideAsked: asidable && lastAsked(steps) !== null,
        /** Committed to, and set aside since. */
        aside: one.commitment !== null && one.state !== "locked",
        asidable: asidable && decideReview("set-aside", one.state, times).ok,
        recusable: open && decideReview("recuse", one.state, times).ok,
        reopenable: open && decideReview("reopen", one.state, times).ok && names.get(one.juror)?.name !== null,
        extendable: open && decideReview("extend", one.state, times).ok && names.get(one.juror)?.name !== null,
      };
    }),
  );
}
export type DossierReview = Awaited<ReturnType<typeof dossierReviews>>[number];

/** Why a reading ended, by the step that ended it. */
function whyEnded(
  t: ReturnType<typeof translator>,
  steps: readonly { act: string; reason: string | null }[],
): { by: "juror" | "bureau"; reason: string } {
  const aside = steps.find(({ act }) => act === "set-aside");
  if (aside) return { by: "bureau", reason: aside.reason ?? "" };
  const declared = steps.find(({ act }) => act === "declare-conflict");
  const reason = (declared ?? steps.find(({ act }) => act === "recuse"))?.reason ?? "";
  const known = reason === "conflict" || reason === "erased" || reason === "withdrawn";
  return { by: declared ? "juror" : "bureau", reason: known ? t(`juryDesk.reviews.ended.${reason}`) : reason };
}
