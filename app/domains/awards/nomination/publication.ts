import { isoDayOf } from "~/kernel/instant-format";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import type { Nomination } from "./nomination";

/**
 * What a nominee takes back by itself of all that she let be published: the summary of whoever is chosen, the name of whoever is not. The name of whoever is chosen
 * goes with the nomination or the award.
 */
export const TAKEN_BACK = ["summary", "name"] as const;
export type Publication = (typeof TAKEN_BACK)[number];

type Words = Pick<Nomination, "publishSummary" | "publishOtherwise" | "summaryWithdrawnAt" | "nameWithdrawnAt">;

/** What she said of it, and when she took that back. */
const wordOn = (what: Publication, one: Words) =>
  what === "summary"
    ? { agreed: one.publishSummary === true, withdrawnAt: one.summaryWithdrawnAt }
    : { agreed: one.publishOtherwise === true, withdrawnAt: one.nameWithdrawnAt };

/** Whether it may be public now: she agreed, and has not taken it back since. */
export function mayPublish(what: Publication, one: Words): boolean {
  const { agreed, withdrawnAt } = wordOn(what, one);
  return agreed && withdrawnAt === null;
}

/** At any time once it was handed in; before, she ticks anew when she agrees. */
export function canTakeBack(what: Publication, one: Words & Pick<Nomination, "submittedAt">): Verdict {
  const { agreed, withdrawnAt } = wordOn(what, one);
  if (one.submittedAt === null) return refused("award.publication.notHandedIn");
  if (!agreed) return refused(`award.publication.notAgreed.${what}`);
  return withdrawnAt === null ? accepted : refused(`award.publication.over.${what}`, { day: isoDayOf(withdrawnAt) });
}

/** Whether there is anything to take back; of two refusals the one that says what she did. */
export function canTakeAnyBack(one: Words & Pick<Nomination, "submittedAt">): Verdict {
  const verdicts = TAKEN_BACK.map((what) => canTakeBack(what, one));
  const done = TAKEN_BACK.findIndex((what) => wordOn(what, one).withdrawnAt !== null);
  return verdicts.find(({ ok }) => ok) ?? verdicts[Math.max(done, 0)] ?? accepted;
}
