import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, exists, isNotNull, isNull, notInArray, or, sql } from "drizzle-orm";
import { mayChange } from "~/domains/awards/cycle/cycle.store.server";
import { noticesOf, objectionsOf, standingOf } from "~/domains/awards/notice/notice.store.server";
import { isOpen, noticeState, OVER } from "~/domains/awards/notice/objection";
import type { BureauOfficer } from "~/domains/people/proof";
import { awaitedConsequences } from "./objections/awaited-consequences.server";
import { dueOf } from "./objections/objection-views.server";

/** What of a notice waits for the province. */
export type NoticeWait =
  | {
      kind: "filed" | "ruling" | "answer" | "consequence";
      slug: string;
      title: string;
      number: number;
      due: number | null;
      overdue: boolean;
    }
  | { kind: "closing"; slug: string; title: string; since: number };

const KINDS = {
  filed: "filed",
  accepted: "ruling",
  investigating: "ruling",
  upheld: "answer",
  dismissed: "answer",
} as const;

/** Objections to take up, to rule on and to answer, by the day they are due, and notices whose time is over; for the province only. */
export async function noticeWaits(officer: BureauOfficer, now: number): Promise<NoticeWait[]> {
  if (!(await mayChange(officer))) return [];
  const { awardCycle, objection } = tables;
  // After the archive only what was taken up again, or was ruled of the whole list, still waits.
  const isUnanswered = and(eq(objection.material, true), isNull(objection.nomination), isNull(objection.consequence));
  const open = db
    .select({ one: sql`1` })
    .from(objection)
    .where(and(eq(objection.cycleId, awardCycle.id), or(notInArray(objection.state, [...OVER]), isUnanswered)));
  const cycles = await db
    .select({
      id: awardCycle.id,
      slug: awardCycle.slug,
      title: awardCycle.title,
      decidedAt: awardCycle.decidedAt,
      endedAt: awardCycle.endedAt,
    })
    .from(awardCycle)
    .where(and(isNotNull(awardCycle.noticedAt), or(isNull(awardCycle.archivedAt), exists(open))));
  const waits = await Promise.all(
    cycles.map(async ({ id, slug, title, decidedAt, endedAt }): Promise<NoticeWait[]> => {
      const [objections, notices, awaited] = await Promise.all([
        objectionsOf(db, id),
        noticesOf(db, id),
        awaitedConsequences(db, { id, decidedAt }),
      ]);
      const standing = standingOf(notices);
      const over = standing !== null && decidedAt === null && endedAt === null && noticeState(standing, now) === "over";
      return [
        ...objections
          .filter(({ state }) => isOpen(state))
          .map((one): NoticeWait => {
            const due = dueOf(one);
            const kind = KINDS[one.state as keyof typeof KINDS];
            return { kind, slug, title, number: one.number, due, overdue: due !== null && now >= due };
          }),
        ...awaited.map(
          ({ number }): NoticeWait => ({ kind: "consequence", slug, title, number, due: null, overdue: false }),
        ),
        ...(over ? [{ kind: "closing" as const, slug, title, since: standing.endsAt ?? now }] : []),
      ];
    }),
  );
  const dueAt = (wait: NoticeWait) => (wait.kind === "closing" ? wait.since : (wait.due ?? 0));
  return waits.flat().sort((a, b) => dueAt(a) - dueAt(b));
}
