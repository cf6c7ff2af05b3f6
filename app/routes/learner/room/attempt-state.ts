import type { Room } from "~/domains/assessment/read-room.server";
import type { Unsaved } from "~/domains/assessment/room-address";
import type { SignedIn } from "~/domains/people/visitor";
import type { TextKey, Translate } from "~/i18n/translate";

const RULES: Record<Room["items"][number]["kind"], TextKey> = {
  single: "exam.room.single",
  multiple: "exam.room.multiple",
  "true-false": "exam.room.trueFalse",
};

/** What the page carries as `#attempt-state` (app/domains/assessment/README.md); nothing in it tells a key. */
export function attemptState(
  t: Translate,
  who: SignedIn,
  { attempt, sitting, items, pen }: Room,
  { page, perPage, now }: { page: number; perPage: number; now: number },
) {
  const base = `/attempts/${attempt.id}`;
  const points = attempt.pointsPerItem;
  return {
    attempt: attempt.id,
    pen,
    remainingMs: Math.max(0, attempt.deadlineAt - now),
    items: items.map((item) => ({ ...item, rule: t(RULES[item.kind], { points }) })),
    person: who.personId,
    now,
    deadlineAt: attempt.deadlineAt,
    page,
    itemsPerPage: perPage,
    readOnly: pen === null,
    addresses: {
      room: base,
      save: `${base}/responses`,
      marks: `${base}/marks`,
      submission: `${base}/submission`,
      report: `${base}/report`,
      login: `/login?redirectTo=${encodeURIComponent(base)}`,
    },
    texts: {
      place: t("exam.room.place", { number: "{number}", total: "{total}" }),
      savedDetail: t("exam.room.savedDetail"),
      savingDetail: t("exam.room.savingDetail"),
      keptDetail: t("exam.room.keptDetail"),
      failedDetail: t("exam.room.failedDetail"),
      refusedDetail: t("exam.room.refusedDetail"),
      counts: t("exam.room.counts", { answered: "{answered}", open: "{open}", marked: "{marked}" }),
      countsKept: t("exam.room.countsKept", { answered: "{answered}", kept: "{kept}", open: "{open}" }),
      mark: t("exam.room.mark"),
      unmark: t("exam.room.unmark"),
      handIn: t("exam.room.handIn"),
      handInOffline: t("exam.room.handInOffline"),
      handInWaiting: t("exam.room.handInWaiting"),
      handInSaving: t("exam.room.handInSaving"),
      conflict: t("exam.room.conflict"),
      conflictLater: t("exam.room.conflictLater"),
      noChoice: t("exam.room.noChoice"),
      lateKept: t(sitting.mock ? "exam.room.lateKeptMock" : "exam.room.lateKept"),
      lateWaiting: t("exam.room.lateWaiting"),
      leave: t("exam.room.leave"),
    },
  };
}
export type AttemptStateView = ReturnType<typeof attemptState>;
export interface RoomView {
  page: number;
  pages: number;
  perPage: number;
  all: boolean;
  /** The page was sent and not stored: another device writes, or the sign-in had ended. */
  unsaved: Unsaved | null;
  /** What was ticked on it then, by item. */
  typed: Record<string, string[]>;
  /** The address of this page. */
  here: string;
}
