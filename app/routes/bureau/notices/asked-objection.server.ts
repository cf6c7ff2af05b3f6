import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type ObjectionDeskAct, objectionDesk } from "~/flows/awards/notice/objections/objection-views.server";
import { provincesObjection } from "~/http/named-notice.server";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { titleOf } from "~/routes/page-title";

/** What every page shows that asks about an act: which objection, whom it is about, whether it may be done; never who objected. */
async function askedObjection(args: LoaderFunctionArgs, act: ObjectionDeskAct) {
  const { by, cycle, number } = await provincesObjection(args);
  const { locale, now } = args.context;
  const { shown } = await objectionDesk(by, cycle, number, now);
  const verdict = shown.verdicts[act];
  const asked = {
    act,
    number,
    about: shown.about,
    decided: shown.decided,
    verdict,
    state: shown.state,
    ruling: verdict.ok ? shown.ruling : null,
    cycle: { slug: cycle.slug, title: cycle.title },
    days: cycle.rules.objections.ruleWithinDays,
    title: titleOf(locale, translator(locale)(`noticeDesk.objectionActs.${act}`)),
  };
  return { asked, by, named: { slug: cycle.slug, number } };
}

/** @throws NotFound for whoever is not of the province */
export const askObjection = async (args: LoaderFunctionArgs, act: ObjectionDeskAct) =>
  json((await askedObjection(args, act)).asked);

/** For the act itself: a form that is not offered any more is refused before it is read. @throws NotFound, Refused */
export async function takeObjection(args: LoaderFunctionArgs, act: ObjectionDeskAct) {
  const { asked, by, named } = await askedObjection(args, act);
  insist(asked.verdict);
  return { by, named, cycle: asked.cycle };
}
export type AskedObjection = Awaited<ReturnType<typeof askedObjection>>["asked"];
