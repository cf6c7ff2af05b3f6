import { db } from "@db/client.server";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { canExtend } from "~/domains/awards/notice/extension";
import { standingHash } from "~/domains/awards/notice/notice-list";
import { canClose, canRestart, isLastDecided, isNamedRight, noticeState } from "~/domains/awards/notice/objection";
import type { Locale } from "~/i18n/translate";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { cycleNames } from "../cycle/cycle-names.server";
import { carriedOn, correctedSeen } from "./correct-notice.server";
import { draftNotice } from "./draft-notice.server";
import { noticeGround } from "./notice-ground.server";
import { draftStand } from "./publish-notice.server";
import { shownLine } from "./shown/notice-view.server";

/**
 * Where the notice of a cycle stands for the province: what was published, what would be published now with today as its day, who was chosen and cannot
 * stand on the list, and which act is open or why it is not.
 */
export async function noticeDesk(cycle: Cycle, { locale, now }: { locale: Locale; now: number }) {
  const [ground, names] = await Promise.all([noticeGround(db, cycle.id, now), cycleNames(locale)]);
  const { notice: standing, prepared, objections, later } = ground;
  const misprints = standing ? carriedOn(standing) : [];
  const draft = await draftNotice(db, cycle, now, { words: standing ? "" : (prepared?.words ?? ""), misprints });
  // After the decision a ruling takes an award back, and no list follows.
  const asking = cycle.decidedAt === null ? ground.asking : [];
  const renamed = cycle.decidedAt === null ? ground.renamed : [];
  const onDraft = new Set(draft?.list.map(({ nomination }) => nomination));
  const inCycle = canDo("notice", cycle, now);
  const first = (verdict: Verdict): Verdict => (inCycle.ok ? verdict : inCycle);
  const list: Verdict = draft === null ? refused("notice.noMeeting") : accepted;
  const already = standing ? refused(`notice.state.${noticeState(standing, now)}`) : null;
  return {
    cycle: { slug: cycle.slug, title: cycle.title },
    decided: cycle.decidedAt !== null,
    standing: standing && {
      number: standing.number,
      state: noticeState(standing, now),
      publishedAt: standing.publishedAt ?? 0,
      endsAt: standing.endsAt ?? 0,
      closedAt: standing.closedAt,
      people: standing.list?.length ?? 0,
      lines: (standing.list ?? []).map(({ nomination, name, employer }) => ({ nomination, name, employer })),
      lastDay: standing.lastDay ?? "",
      words: standing.words,
      provisional: standing.provisional === true,
    },
    prepared: prepared && { words: prepared.words, preparedAt: prepared.preparedAt },
    stand: draftStand(prepared),
    draft: draft && {
      seen: standing ? correctedSeen(standing, draft) : draft.seen,
      hash: draft.hash,
      missing: draft.missing,
      renamed: draft.renamed,
      meeting: draft.meeting.number,
      lastDay: draft.period.lastDay,
      endsAt: draft.period.endsAt,
      provisional: draft.period.provisional,
      calendarVersion: draft.period.calendarVersion,
      days: draft.period.days,
      /** `certified` is the name of her certificate, where the line has another. */
      lines: draft.list.map((line) => ({
        ...shownLine(line, cycle, names),
        certified: ground.renamedLines.find(({ nomination }) => nomination === line.nomination)?.name ?? null,
      })),
      changed: standing !== null && draft.hash !== standingHash(standing.list ?? []),
    },
    rule: cycle.rules.notice,
    objections: objections.length,
    later,
    lastDecided: isLastDecided(later),
    named: isNamedRight(renamed),
    /** Lines that a correction can put right at once, with their places on the list that stands. */
    renamedLines: ground.renamedLines.flatMap((one) => {
      const at = (standing?.list ?? []).findIndex(({ nomination }) => nomination === one.nomination);
      return onDraft.has(one.nomination)
        ? [{ ...one, place: at + 1, employer: standing?.list?.[at]?.employer ?? "" }]
        : [];
    }),
    asking: asking.map(({ number }) => number),
    verdicts: {
      preparation: first(already ?? list),
      publication: first(
        already ??
          (list.ok
            ? draft?.list.length === 0
              ? refused("notice.nobody")
              : prepared
                ? accepted
                : refused("notice.notPrepared")
            : list),
      ),
      correction: first(
        standing
          ? canRestart(standing, now, { uncorrected: asking.length, later, renamed })
          : refused("notice.notPublished"),
      ),
      extension: first(standing ? canExtend(standing, now) : refused("notice.notPublished")),
      closing: first(
        standing
          ? canClose(standing, objections, now, { uncorrected: asking.length, later, renamed })
          : refused("notice.notPublished"),
      ),
    },
  };
}
export type NoticeDesk = Awaited<ReturnType<typeof noticeDesk>>;
