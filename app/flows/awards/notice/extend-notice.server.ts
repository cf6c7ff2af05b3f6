import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { nominationsByAlias } from "~/domains/awards/honour/award.store.server";
import { canEndOn, canExtend } from "~/domains/awards/notice/extension";
import type { BureauOfficer } from "~/domains/people/proof";
import { config } from "~/kernel/config";
import { insist, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { endOfDay } from "~/kernel/typed-day";
import type { Refusal } from "~/kernel/verdict";
import { namedAmong } from "../named-in-text.server";
import { tellNominee } from "../nomination/tell-nomination.server";
import { runNotice, takeCycle } from "./notice-act.server";

export interface Extension {
  untilDay: string;
  reason: string;
}

/**
 * Lets a notice run until a later day; one that is over takes objections again. The reason is published, the end that stood before stays to be read,
 * and whoever is on the list is told. @throws NotFound, Refused
 */
export const extendNotice = (
  by: BureauOfficer,
  slug: string,
  { untilDay, reason }: Extension,
  names = "",
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  runNotice(by, slug, async (tx) => {
    const { cycle, standing } = await takeCycle(tx, by, slug);
    if (!standing) throw new Refused("notice.notPublished");
    insist(canExtend(standing, tx.now));
    const fromDay = standing.lastDay ?? "";
    const later = canEndOn(untilDay, fromDay, tx.now);
    if (!later.ok) return { ...later, field: "untilDay" };
    const named = await namedAmong(tx, cycle.id, { reason }, { tx, by, seen: names });
    if (named) return named;
    const { publicNotice, noticeExtension } = tables;
    const endsAt = endOfDay(untilDay);
    const [kept] = await tx
      .update(publicNotice)
      .set({ lastDay: untilDay, endsAt })
      .where(and(eq(publicNotice.id, standing.id), isNull(publicNotice.closedAt), isNull(publicNotice.supersededAt)))
      .returning();
    if (!kept) throw new Refused("notice.changedMeanwhile");
    const id = newId(tx.now);
    const row = { noticeId: standing.id, fromDay, untilDay, reason, at: tx.now, byPersonId: by.personId };
    await tx.insert(noticeExtension).values({ id, ...row });
    tx.record({
      act: "public-notice.extended",
      subject: { kind: "public-notice", id: standing.id },
      facts: { cycle: cycle.id, number: standing.number, fromDay, untilDay },
      reason,
    });
    const listed = await nominationsByAlias(tx, cycle.id);
    const address = `${config.origin}/notices/${encodeURIComponent(cycle.slug)}`;
    for (const { nomination } of standing.list ?? []) {
      const nominee = listed.get(nomination);
      if (nominee) await tellNominee(tx, { ...nominee, dueAt: endsAt }, cycle, "extended", address);
    }
    return { ok: true };
  });
