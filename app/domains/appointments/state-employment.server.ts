import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { findStandingEnterprise } from "~/domains/directory/enterprise.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import type { Refusal } from "~/kernel/verdict";
import { canHaveWorked, MOST_JOBS } from "./employment";
import type { EducationForm, JobForm } from "./employment-forms";
import { computed } from "./qualification";
import { employmentOf, findQualification, qualifiedOf } from "./qualification.store.server";

type Stated = { ok: true } | (Refusal & { field: "from" | "to" });

/** She states her degree and title. */
export const stateEducation = (who: Person, form: EducationForm): Promise<void> =>
  transact(person(who.personId), (tx) => writeEducation(tx, who, form));

/** The same in the caller's transaction. */
export async function writeEducation(tx: Tx, { personId }: Person, form: EducationForm): Promise<void> {
  await keep(tx, personId, form);
  record(tx, "qualification.stated", personId, { ...form });
}

/** She states a job, a new one or one that she stated before. @throws NotFound, Refused when there are too many */
export const stateJob = (who: Person, jobId: string | null, form: JobForm): Promise<Stated> =>
  transact(person(who.personId), (tx) => writeJob(tx, who, jobId, form));

/** The same in the caller's transaction. @throws NotFound, Refused */
export async function writeJob(tx: Tx, who: Person, jobId: string | null, form: JobForm): Promise<Stated> {
  const verdict = canHaveWorked(form, isoDayOf(tx.now));
  if (!verdict.ok) return verdict;
  const row = { ...(await jobOf(tx, who, form)), statedAt: tx.now };
  if (jobId === null) {
    if ((await employmentOf(tx, who.personId)).length >= MOST_JOBS) throw new Refused("employment.tooMany");
    await tx.insert(tables.employment).values({ id: newId(tx.now), personId: who.personId, ...row });
  } else {
    const changed = await tx.update(tables.employment).set(row).where(own(who, jobId)).returning();
    if (changed.length === 0) throw new NotFound("no such job");
  }
  await keep(tx, who.personId);
  record(tx, "employment.stated", who.personId, { ...form });
  return verdict;
}

/** She takes a job back that she stated. @throws NotFound */
export const removeJob = (who: Person, jobId: string): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const removed = await tx.delete(tables.employment).where(own(who, jobId)).returning();
    if (removed.length === 0) throw new NotFound("no such job");
    await keep(tx, who.personId);
    record(tx, "employment.removed", who.personId, {});
  });

const own = ({ personId }: Person, jobId: string) =>
  and(eq(tables.employment.id, jobId), eq(tables.employment.personId, personId));

/** A job at the firm that her account names is known to be there. */
async function jobOf(tx: Tx, { enterpriseId }: Person, { employer, post, standardsWork, from, to }: JobForm) {
  const firm = enterpriseId === null ? null : await findStandingEnterprise(tx, enterpriseId);
  const there = firm?.name === employer ? firm.id : null;
  return { enterpriseId: there, employerName: employer, post, standardsWork, from, to };
}

/** Keeps what is stated together with what follows from it today. */
async function keep(tx: Tx, personId: string, education?: EducationForm): Promise<void> {
  const today = isoDayOf(tx.now);
  const [before, read] = await Promise.all([findQualification(tx, personId), qualifiedOf(tx, personId)]);
  const { degree, title } = education ?? read;
  const row = { degree, title, ...computed({ ...read, degree, title }, today) };
  if (before) await tx.update(tables.qualification).set(row).where(eq(tables.qualification.personId, personId));
  else await tx.insert(tables.qualification).values({ personId, statedAt: tx.now, ...row });
}

const record = (tx: Tx, act: string, personId: string, secrets: Record<string, unknown>) =>
  tx.record({ act, subject: { kind: "person", id: personId }, secrets, about: personId });
