import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { desc, eq } from "drizzle-orm";
import { DEGREES, type QualificationRule, type Qualified, qualify, TITLES } from "./qualification";

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
  return {
    degree: DEGREES.find((one) => one === stated?.degree) ?? null,
    title: TITLES.find((one) => one === stated?.title) ?? null,
    employment: jobs.filter(({ standardsWork }) => standardsWork),
  };
}

/** The check of a person on a day, from what she stated. */
export const checkOf = async (on: Reader, personId: string, today: string): Promise<QualificationRule[]> =>
  qualify(await qualifiedOf(on, personId), today);
