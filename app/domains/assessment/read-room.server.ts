import { db } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import type { ItemKind } from "@db/statuses";
import { tables } from "@db/tables";
import { eq, sql } from "drizzle-orm";
import type { SignedIn } from "~/domains/people/visitor";
import { NotFound } from "~/kernel/errors";
import { isRunning } from "./attempt";
import { type AttemptRow, readOwnAttempt } from "./attempt.store.server";
import type { ItemVersion } from "./item";
import { itemVersions } from "./item-versions.server";
import { readStance } from "./pen-stance.server";
import { chosenOf } from "./response";
import { readStoredAnswers } from "./response.store.server";
import { readSitting, type SittingRow } from "./sitting.store.server";

/** An item as the candidate may see it: no key, no topic, no difficulty. */
export interface RoomItem {
  id: string;
  number: number;
  kind: ItemKind;
  stem: string;
  choices: { id: string; text: string }[];
  revision: number;
  response: { choices: string[] } | null;
  savedAt: number | null;
  marked: boolean;
}
export interface Room {
  attempt: AttemptRow;
  sitting: SittingRow;
  /** Null: another sign-in writes. */
  pen: string | null;
  /** No sign-in that stands holds the pen: opening the page takes it. */
  penFree: boolean;
  items: RoomItem[];
}

const readMarks = prepared<{ attemptId: string }, { itemId: string }[]>("attempt_marks", (on) =>
  on
    .select({ itemId: tables.attemptMark.itemId })
    .from(tables.attemptMark)
    .where(eq(tables.attemptMark.attemptId, sql.placeholder("attemptId"))),
);

/** The room of one's own attempt; `over` when it runs no more. @throws NotFound when it is not hers. */
export async function readRoom(who: SignedIn, attemptId: string, now: number): Promise<Room | { over: true }> {
  const attempt = await readOwnAttempt(who.personId, attemptId);
  if (!attempt) throw new NotFound("attempt");
  if (!isRunning(attempt, now)) return { over: true };
  const [sitting, versions, answers, marks] = await Promise.all([
    readSitting(attempt.sittingId),
    itemVersions(
      db,
      attempt.form.map(({ itemVersionId }) => itemVersionId),
    ),
    readStoredAnswers({ attemptId }),
    readMarks({ attemptId }),
  ]);
  if (!sitting) throw new NotFound("sitting");
  const stance = await readStance(db, who, attempt, now);
  const saved = new Map(answers.map((answer) => [answer.itemId, answer]));
  const marked = new Set(marks.map(({ itemId }) => itemId));
  return {
    attempt,
    sitting,
    pen: stance.kind === "held" ? stance.token : null,
    penFree: stance.kind === "free",
    items: attempt.form.map(({ id, choices }, i) => {
      const { kind, stem, choices: written } = versions[i] as ItemVersion;
      const texts = new Map(written.map((choice) => [choice.id, choice.text]));
      const answer = saved.get(id);
      const chosen = chosenOf(answer?.response);
      return {
        id,
        number: i + 1,
        kind,
        stem,
        choices: choices.map((choice) => ({ id: choice, text: texts.get(choice) ?? "" })),
        revision: answer?.revision ?? 0,
        response: chosen.length > 0 ? { choices: [...chosen] } : null,
        savedAt: answer?.savedAt ?? null,
        marked: marked.has(id),
      };
    }),
  };
}
