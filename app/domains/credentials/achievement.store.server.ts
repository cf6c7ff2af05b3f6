import type { Reader, Writer } from "@db/client.server";
import { tables } from "@db/tables";
import { asc, eq } from "drizzle-orm";

export type Issuer = typeof tables.issuer.$inferSelect;
export type Achievement = typeof tables.achievement.$inferSelect;

export const listIssuers = (on: Reader): PromiseLike<Issuer[]> =>
  on.select().from(tables.issuer).orderBy(asc(tables.issuer.name));

/** Every achievement with the name of who issues it, by title and course; what a sitting may lead to. */
export async function listAchievements(on: Reader): Promise<(Achievement & { issuerName: string })[]> {
  const { achievement, issuer } = tables;
  const rows = await on
    .select({ achievement, issuerName: issuer.name })
    .from(achievement)
    .innerJoin(issuer, eq(issuer.id, achievement.issuerId))
    .orderBy(asc(achievement.courseTitle), asc(achievement.id));
  return rows.map((row) => ({ ...row.achievement, issuerName: row.issuerName }));
}

export async function findIssuer(on: Reader, id: string): Promise<Issuer | null> {
  return (await on.select().from(tables.issuer).where(eq(tables.issuer.id, id)))[0] ?? null;
}

export async function findAchievement(on: Reader, id: string): Promise<Achievement | null> {
  return (await on.select().from(tables.achievement).where(eq(tables.achievement.id, id)))[0] ?? null;
}

/** An achievement with its issuer. @throws Error when there is none: settings name only those that exist */
export async function getAchievement(on: Reader, id: string): Promise<{ achievement: Achievement; issuer: Issuer }> {
  const { achievement, issuer } = tables;
  const [found] = await on
    .select({ achievement, issuer })
    .from(achievement)
    .innerJoin(issuer, eq(issuer.id, achievement.issuerId))
    .where(eq(achievement.id, id));
  if (!found) throw new Error(`no achievement ${id}`);
  return found;
}

export async function saveIssuer(tx: Writer, row: Issuer): Promise<void> {
  const { id: _id, ...rest } = row;
  await tx.insert(tables.issuer).values(row).onConflictDoUpdate({ target: tables.issuer.id, set: rest });
}

export async function saveAchievement(tx: Writer, row: Achievement): Promise<void> {
  const { id: _id, ...rest } = row;
  await tx.insert(tables.achievement).values(row).onConflictDoUpdate({ target: tables.achievement.id, set: rest });
}
