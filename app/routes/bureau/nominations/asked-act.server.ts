import { db } from "@db/client.server";
import type { TimedForm } from "@db/statuses";
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { type DeskAct, deskStanding } from "~/flows/awards/desk/desk-verdicts.server";
import { bureausNomination } from "~/http/bureaus-nomination.server";
import { formTime } from "~/http/form-time.server";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { titleOf } from "~/routes/page-title";

const HEADINGS = {
  check: "check",
  return: "return",
  recommendation: "recommendation",
  "recommendation-withdrawal": "withdrawal",
  acceptance: "acceptance",
  rejection: "rejection",
} as const satisfies Record<DeskAct, string>;

/** Acts in which an officer types, with the form whose time is counted. */
const TIMED: Partial<Record<DeskAct, TimedForm>> = {
  return: "nomination-return",
  recommendation: "nomination-recommendation",
  "recommendation-withdrawal": "nomination-recommendation-withdrawal",
  rejection: "nomination-rejection",
};

/** What every page shows that asks about an act: of whom, whether it may be done, and by what the officer goes. @throws NotFound */
export async function askedAct(args: LoaderFunctionArgs, act: DeskAct) {
  const { officer, nomination } = await bureausNomination(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const cycle = await getCycle(db, nomination.cycleId);
  const standing = await deskStanding(db, officer, nomination, cycle, now);
  const name = nomination.facts?.name ?? t("nominationDesk.erased");
  const heading = t(`nominationDesk.asks.${HEADINGS[act]}`, { name });
  const timed = TIMED[act];
  const asked = {
    time: timed ? await formTime(timed, officer.personId, args.context) : null,
    act,
    name,
    heading,
    id: nomination.id,
    verdict: standing.verdicts[act],
    cycle: { slug: cycle.slug, title: cycle.title },
    seen: nomination.lockedHash ?? "",
    title: titleOf(locale, heading),
  };
  return { asked, officer, nomination, wholeCycle: cycle, standing };
}

/** The same for the act itself: a form that is not offered any more is refused before it is read. @throws NotFound, Refused */
export async function takeAct(args: LoaderFunctionArgs, act: DeskAct) {
  const taken = await askedAct(args, act);
  insist(taken.asked.verdict);
  return taken;
}

/** The same as the answer of a page that shows nothing else. */
export const askAct = async (args: LoaderFunctionArgs, act: DeskAct) => json((await askedAct(args, act)).asked);
export type AskedAct = Awaited<ReturnType<typeof askedAct>>["asked"];
