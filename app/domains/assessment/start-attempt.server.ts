import { isUniqueViolation } from "@db/errors";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { SignedIn } from "~/domains/people/visitor";
import { NotFound } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import type { Verdict } from "~/kernel/verdict";
import { deadlineFor } from "./attempt";
import { addAttempt, attemptsOf } from "./attempt.store.server";
import { bankCounts } from "./bank-counts.server";
import { canStartAttempt, type Eligibility } from "./eligibility";
import { type DrawableItem, drawForm, shortOf } from "./form";
import { currentVersionIds } from "./item.store.server";
import { itemVersions } from "./item-versions.server";
import { findSittingBySlug, type Sitting } from "./sitting.store.server";

/** What a sitting's rules need to know of other nouns; read by the flow that joins them. */
export interface OutsideFacts {
  courseFacts(tx: Tx, personId: string, courseSlug: string): Promise<{ title: string; finishedAt: number | null }>;
  /** Undefined for a sitting that issues nothing. */
  certifiable(tx: Tx, personId: string, sitting: Sitting, now: number): Promise<Verdict | undefined>;
}

export type Started = { ok: true; attemptId: string } | { ok: false; eligibility: Eligibility };

/**
 * Starts an attempt, or finds the running one: a double click, two tabs and a race all lead to the same attempt, since its
 * number is unique for person and sitting. The form is drawn by a fresh seed, the deadline fixed once, by the transaction's time.
 * @throws NotFound when there is no such sitting.
 */
export async function startAttempt(who: SignedIn, slug: string, outside: OutsideFacts): Promise<Started> {
  const start = () =>
    transact(person(who.personId), async (tx): Promise<Started> => {
      const sitting = await findSittingBySlug(tx, slug);
      if (!sitting) throw new NotFound("sitting");
      const attempts = await attemptsOf(tx, who.personId, sitting.id);
      const course = await outside.courseFacts(tx, who.personId, sitting.courseSlug);
      const certificate = await outside.certifiable(tx, who.personId, sitting, tx.now);
      const short = shortOf(sitting.blueprint.cells, await bankCounts(sitting.blueprint, tx));
      const facts = { sitting, course, attempts, short, ...(certificate && { certificate }) };
      const eligibility = canStartAttempt(facts, tx.now);
      if (eligibility.runningId !== null) return { ok: true, attemptId: eligibility.runningId };
      if (!eligibility.eligible) return { ok: false, eligibility };
      return { ok: true, attemptId: await begin(tx, who, sitting, attempts.length + 1) };
    });
  try {
    return await start();
  } catch (error) {
    // Another request of hers was first: this one finds its attempt.
    if (isUniqueViolation(error)) return start();
    throw error;
  }
}

async function begin(tx: Tx, { personId, signInId }: SignedIn, sitting: Sitting, number: number): Promise<string> {
  const seed = Buffer.from(drawBytes(16)).toString("hex");
  const { bank, cells, pointsPerItem } = sitting.blueprint;
  const drawn = drawForm(cells, await bankOf(tx, bank, sitting.courseSlug), seed);
  if (!drawn.ok) throw new Error(`sitting ${sitting.slug}: the bank cannot fill ${JSON.stringify(drawn.short)}`);
  const id = newId(tx.now);
  await addAttempt(tx, {
    id,
    sittingId: sitting.id,
    personId,
    number,
    state: "started",
    seed,
    form: drawn.form,
    startedAt: tx.now,
    deadlineAt: deadlineFor(sitting, tx.now),
    cutScore: sitting.cutScore,
    pointsPerItem,
    penToken: Buffer.from(drawBytes(18)).toString("base64url"),
    penSignInId: signInId,
    penTakenAt: tx.now,
  });
  tx.record({
    act: "attempt.started",
    subject: { kind: "attempt", id },
    facts: { sitting: sitting.id, number, items: drawn.form.length },
    secrets: { seed },
    about: personId,
  });
  return id;
}

async function bankOf(tx: Tx, bank: Sitting["blueprint"]["bank"], courseSlug: string): Promise<DrawableItem[]> {
  const versions = await itemVersions(tx, await currentVersionIds(tx, bank, courseSlug));
  return versions.map(({ id, kind, topic, difficulty, choices }) => ({
    versionId: id,
    kind,
    topic,
    difficulty,
    choices: choices.map((choice) => choice.id),
  }));
}
