import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Notice } from "~/domains/awards/notice/notice.store.server";
import { noticePeriod } from "~/domains/awards/notice/notice-period";
import { canClose } from "~/domains/awards/notice/objection";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { chinaCalendar, type WorkCalendar } from "~/kernel/work-calendar";
import { namedAmong } from "../named-in-text.server";
import { runNotice, takeCycle } from "./notice-act.server";
import { noticeGround } from "./notice-ground.server";

/**
 * Whether a provisional end was checked: by an official document that is named, and it is no earlier than what the calendar says by now where that is
 * settled since.
 */
export function isEndChecked(
  { provisional, publishedAt, lastDay, rule }: Pick<Notice, "provisional" | "publishedAt" | "lastDay" | "rule">,
  document: string,
  calendar: WorkCalendar,
): Verdict {
  if (provisional !== true || publishedAt === null || rule === null) return accepted;
  if (document === "") return refused("notice.form.documentMissing");
  const period = noticePeriod(isoDayOf(publishedAt), rule, calendar);
  const early = !period.provisional && lastDay !== null && lastDay < period.lastDay;
  return early ? refused("notice.form.endsLater", { day: period.lastDay }) : accepted;
}

/**
 * Ends the notice: its time is over, nobody waits for a ruling or an answer, and the list is the one that was ruled. Of a provisional one `document` says
 * by which official arrangement its end was checked, which is published. @throws NotFound, Refused
 */
export const closeNotice = (
  by: BureauOfficer,
  slug: string,
  { document }: { document: string } = { document: "" },
  names = "",
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  runNotice(by, slug, async (tx) => {
    const { cycle, standing } = await takeCycle(tx, by, slug);
    if (!standing) throw new Refused("notice.notPublished");
    const ground = await noticeGround(tx, cycle.id, tx.now);
    insist(canClose(standing, ground.objections, tx.now, ground));
    const checked = isEndChecked(standing, document, chinaCalendar);
    if (!checked.ok) return { ...checked, field: "document" };
    const named = await namedAmong(tx, cycle.id, { document }, { tx, by, seen: names });
    if (named) return named;
    const checkedAgainst = standing.provisional === true ? document : null;
    const { publicNotice } = tables;
    const [kept] = await tx
      .update(publicNotice)
      .set({ closedAt: tx.now, checkedAgainst })
      .where(and(eq(publicNotice.id, standing.id), isNull(publicNotice.closedAt), isNull(publicNotice.supersededAt)))
      .returning();
    if (!kept) throw new Refused("notice.changedMeanwhile");
    tx.record({
      act: "public-notice.closed",
      subject: { kind: "public-notice", id: standing.id },
      facts: {
        cycle: cycle.id,
        number: standing.number,
        objections: ground.objections.length,
        ...(checkedAgainst !== null && { checkedAgainst }),
      },
    });
    return { ok: true };
  });
