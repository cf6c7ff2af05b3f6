import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { desc, eq } from "drizzle-orm";
import { DEGREES, type Employment, type QualificationRule, type Qualified, qualify, TITLES } from "./qualification";

export type StatedQualification = typeof tables.qualification.$inferSelect;
export type EmploymentRow = typeof tables.employment.$inferSelect;

/** Where she has worked, as she stated it, the latest first. */
export const employmentOf = (on: Reader, personId: string): PromiseLike<EmploymentRow[]> =>
  on
    .select()
    .from(tables.employment)
    .where(eq(tables.employment.personId, personId))
    .orderBy(desc(tables.employment.from), desc(tables.employment.id));

/** What she stated of her degree and title, with what was computed of it last; null where she stated nothing. */
export async function findQualification(on: Reader, personId: string) {
  const [found] = await on.select().from(tables.qualification).where(eq(tables.qualification.personId, personId));
  return found ?? null;
}

/** What the rule reads of a person: degree, title, and the times of standards work. */
export async function qualifiedOf(on: Reader, personId: string): Promise<Qualified> {
  const [stated, jobs] = await Promise.all([findQualification(on, personId), employmentOf(on, personId)]);
  const standardsWork = jobs.filter((job) => job.standardsWork);
  return { ...statedOf(stated, standardsWork), otherWork: jobs.length > standardsWork.length };
}

/** The same of what was read already. `employment` are the times of standards work. */
export const statedOf = (
  stated: Pick<StatedQualification, "degree" | "title"> | null,
  employment: readonly Employment[],
): Qualified => ({
  degree: DEGREES.find((one) => one === stated?.degree) ?? null,
  title: TITLES.find((one) => one === stated?.title) ?? null,
  employment,
});

/** The check of a person on a day, from what she stated. */
export const checkOf = async (on: Reader, personId: string, today: string): Promise<QualificationRule[]> =>
  qualify(await qualifiedOf(on, personId), today);
