import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { noticeDesk } from "~/flows/awards/notice/notice-desk.server";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { titleOf } from "~/routes/page-title";

export type NoticeAct = "preparation" | "publication" | "correction" | "extension" | "closing";

/** What a page shows that asks about an act with a notice. @throws NotFound for whoever is not of the province */
export async function askNotice(args: LoaderFunctionArgs, act: NoticeAct) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  const desk = await noticeDesk(cycle, { locale, now });
  const verdict = desk.verdicts[act].ok && !own.ok ? own : desk.verdicts[act];
  const title = titleOf(locale, translator(locale)(`noticeDesk.acts.${act}`));
  return json({ desk, verdict, title });
}

/** For the act itself: a form that is not offered any more is refused before it is read. @throws NotFound, Refused */
export async function takeNotice(args: LoaderFunctionArgs, act: NoticeAct) {
  const { by, cycle } = await cycleRun(args);
  const { locale, now } = args.context;
  insist((await noticeDesk(cycle, { locale, now })).verdicts[act]);
  return { by, cycle };
}
