import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { commitmentsOf } from "~/domains/awards/decision/count.store.server";
import { type Meeting, orderedTies } from "~/domains/awards/decision/decision.store.server";
import { translator } from "~/i18n/translate";
import { isDemo } from "~/kernel/config";
import { isoDayOf } from "~/kernel/instant-format";
import { OFFICIAL_FRAME } from "~/pdf/official-frame.server";
import { renderSheets } from "~/pdf/render-sheets.server";
import { meetingView } from "./meeting-view.server";
import { minutesBlocks } from "./minutes-blocks.server";

const LOCALE = "zh-CN";
const t = translator(LOCALE);

/** The minutes of a meeting whose list is settled; null before. The same meeting has the same bytes. */
export async function meetingMinutes(cycle: Cycle, meeting: Meeting): Promise<{ name: string; bytes: Buffer } | null> {
  if (meeting.closedAt === null) return null;
  const [view, commitments] = [
    await meetingView(cycle, meeting, { locale: LOCALE, now: meeting.closedAt }),
    await commitmentsOf(db, cycle),
  ];
  const blocks = minutesBlocks({
    cycleTitle: cycle.title,
    demo: isDemo(),
    meeting: view.meeting,
    rule: view.rule,
    lines: view.lines,
    ties: await orderedTies(db, cycle, meeting.id),
    withdrawn: view.withdrawn,
    hash: commitments?.hash ?? "",
  });
  const name = t("meeting.print.file", { title: cycle.title, number: meeting.number });
  const bytes = await renderSheets({
    title: name,
    day: isoDayOf(meeting.closedAt),
    blocks,
    frame: OFFICIAL_FRAME,
    foot: (sheet) => t("meeting.print.foot", { sheet }),
  });
  return { name: `${name}.pdf`, bytes };
}
