import { and, eq } from "drizzle-orm";
import { findOwnAttempt } from "../../../app/domains/assessment/attempt.store.server";
import { storedAnswers } from "../../../app/domains/assessment/response.store.server";
import { type SaveOutcome, saveAnswers } from "../../../app/domains/assessment/save-answers.server";
import { takePen } from "../../../app/domains/assessment/take-pen.server";
import type { SignedIn } from "../../../app/domains/people/visitor";
import { closeDueAttempts, submitAttempt } from "../../../app/flows/exams/end-attempt.server";
import { startExam } from "../../../app/flows/exams/start-exam.server";
import { db } from "../../../db/client.server";
import { tables } from "../../../db/tables";
import type { Sent } from "./model";

/** Moves the only clock that the program reads; set before each step. */
export const clock = { now: 0 };
Date.now = () => clock.now;

export type Save = (requests: Parameters<typeof saveAnswers>[0]) => Promise<SaveOutcome[]>;

/** An attempt of the program as the histories see it: two sign-ins of one person, and her devices. */
export class RealAttempt {
  private constructor(
    readonly who: [SignedIn, SignedIn],
    readonly id: string,
    readonly items: { id: string; choices: string[] }[],
    readonly deadlineAt: number,
    private readonly saveThem: Save,
  ) {}

  static async start(personId: string, save: Save = saveAnswers): Promise<RealAttempt> {
    const signIn = (n: number) =>
      ({ signedIn: true, personId, signInId: `sign-in-${n}`, grants: [] }) as unknown as SignedIn;
    const who: [SignedIn, SignedIn] = [signIn(0), signIn(1)];
    const started = await startExam(who[0], "ten");
    if (!started.ok) throw new Error("the exam cannot be started");
    const attempt = await findOwnAttempt(db, personId, started.attemptId);
    if (!attempt) throw new Error("the attempt is not there");
    return new RealAttempt(who, attempt.id, attempt.form, attempt.deadlineAt, save);
  }

  async pen(): Promise<string> {
    return (await findOwnAttempt(db, this.who[0].personId, this.id))?.penToken ?? "";
  }

  save(sent: Sent[]): Promise<SaveOutcome[]> {
    return this.saveThem(
      sent.map(({ item, revision, key, pen, choice }) => {
        const { id, choices } = this.items[item] as (typeof this.items)[number];
        const response = choice === null ? null : { choices: [choices[choice % choices.length]] };
        return {
          personId: this.who[0].personId,
          attemptId: this.id,
          itemId: id,
          body: { revision, key, pen, response },
        };
      }),
    );
  }

  takePen = (device: 0 | 1) => takePen(this.who[device], this.id, "over");
  submit = () => submitAttempt(this.who[0], this.id);
  closeDue = () => closeDueAttempts();

  /** All that is stored: answers by item, late ones by item and key, and when it ended. */
  async read() {
    const attempt = await findOwnAttempt(db, this.who[0].personId, this.id);
    const stored = new Map(
      (await storedAnswers(db, this.id)).map((row) => [row.itemId, { revision: row.revision, response: row.response }]),
    );
    const { response, lateAnswer, ledgerEntry } = tables;
    const rows = await db
      .select({ item: response.itemId, key: response.key })
      .from(response)
      .where(eq(response.attemptId, this.id));
    const late = await db
      .select({ item: lateAnswer.itemId, key: lateAnswer.key })
      .from(lateAnswer)
      .where(eq(lateAnswer.attemptId, this.id));
    const logged = await db.$count(
      ledgerEntry,
      and(eq(ledgerEntry.subjectId, this.id), eq(ledgerEntry.act, "response.saved")),
    );
    return { state: attempt?.state, endedAt: attempt?.endedAt ?? null, stored, rows, late, logged };
  }
}
