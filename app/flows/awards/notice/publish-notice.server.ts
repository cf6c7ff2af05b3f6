import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Notice } from "~/domains/awards/notice/notice.store.server";
import { noticeState } from "~/domains/awards/notice/objection";
import type { BureauOfficer } from "~/domains/people/proof";
import { Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { namedInText } from "../named-in-text.server";
import { draftNotice } from "./draft-notice.server";
import { frozen, insistSeen, published, runNotice, takeCycle } from "./notice-act.server";

/** As which version a draft was seen: none, or when it was written. */
export const draftStand = (prepared: Notice | null): string => (prepared ? String(prepared.preparedAt) : "");

/** Writes what the first notice says besides its list; a colleague's newer words are not overlooked. @throws NotFound, Refused */
export const prepareNotice = (
  by: BureauOfficer,
  slug: string,
  { words, stand }: { words: string; stand: string },
  names = "",
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  runNotice(by, slug, async (tx) => {
    const { cycle, standing, prepared, notices } = await takeCycle(tx, by, slug);
    if (standing) throw new Refused(`notice.state.${noticeState(standing, tx.now)}`);
    const draft = await draftNotice(tx, cycle, tx.now);
    if (!draft) throw new Refused("notice.noMeeting");
    if (draftStand(prepared) !== stand) return { ...refused("notice.preparedMeanwhile"), field: "words" };
    const named = await namedInText(tx, cycle.id, words, { tx, by, seen: names, field: "words" });
    if (!named.ok) return { ...named, field: "words" };
    const { publicNotice } = tables;
    const preparedAt = Math.max(tx.now, (prepared?.preparedAt ?? 0) + 1);
    const row = { meetingId: draft.meeting.id, words, preparedBy: by.personId, preparedAt };
    const id = prepared?.id ?? newId(tx.now);
    if (prepared) await tx.update(publicNotice).set(row).where(eq(publicNotice.id, id));
    else await tx.insert(publicNotice).values({ ...row, id, cycleId: cycle.id, number: notices.length + 1 });
    tx.record({ act: "public-notice.prepared", subject: { kind: "public-notice", id }, facts: { cycle: cycle.id } });
    return { ok: true };
  });

/**
 * Publishes the notice that was prepared, exactly as the officer saw it: its list, hash, counting rule, calendar and end are frozen. From now on
 * everybody may object. @throws NotFound, Refused
 */
export const publishNotice = (by: BureauOfficer, slug: string, seen: string): Promise<void> =>
  runNotice(by, slug, async (tx) => {
    const { cycle, standing, prepared } = await takeCycle(tx, by, slug);
    if (standing) throw new Refused(`notice.state.${noticeState(standing, tx.now)}`);
    if (!prepared) throw new Refused("notice.notPrepared");
    const draft = await draftNotice(tx, cycle, tx.now, { words: prepared.words });
    insistSeen(draft, seen);
    const { publicNotice } = tables;
    const [kept] = await tx
      .update(publicNotice)
      .set(frozen(tx, by, cycle, draft))
      .where(and(eq(publicNotice.id, prepared.id), isNull(publicNotice.publishedAt)))
      .returning();
    if (!kept) throw new Refused("notice.changedMeanwhile");
    await published(tx, cycle, kept, draft);
  });
