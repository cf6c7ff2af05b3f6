import { db } from "@db/client.server";
import { publicCycles } from "~/domains/awards/cycle/cycle.store.server";
import { standingNotices } from "~/domains/awards/notice/notice.store.server";
import { noticeState } from "~/domains/awards/notice/objection";

/** Notices that stand, of all cycles, the latest first: those that run, those whose time is over, those that closed. */
export async function listNotices(now: number) {
  const [notices, cycles] = await Promise.all([standingNotices(db), publicCycles(db)]);
  const rows = notices.flatMap((notice) => {
    const cycle = cycles.find(({ id }) => id === notice.cycleId);
    if (!cycle) return [];
    return [
      {
        slug: cycle.slug,
        title: cycle.title,
        state: noticeState(notice, now),
        people: notice.list?.length ?? 0,
        publishedAt: notice.publishedAt ?? 0,
        endsAt: notice.endsAt ?? 0,
        closedAt: notice.closedAt,
        ended: cycle.endedAt !== null,
        corrected: notice.correction !== null,
      },
    ];
  });
  return {
    running: rows.filter(({ state }) => state === "published"),
    past: rows.filter(({ state }) => state !== "published"),
  };
}
export type NoticeRow = Awaited<ReturnType<typeof listNotices>>["running"][number];
