import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, count, desc, eq, gte, inArray, isNull, max } from "drizzle-orm";
import type { SignedIn } from "~/domains/people/visitor";
import { canTakeBack } from "./taking-back";

const { declaredTie, enterprise, person, cycleJuror, assignmentRun } = tables;

export type DeclaredTie = typeof declaredTie.$inferSelect;

/** What she declared, the latest first; of a person only that there is one, for an account may have become another's name since. */
export async function tiesDeclaredBy(on: Reader, { personId }: Pick<SignedIn, "personId">) {
  const rows = await on
    .select({ tie: declaredTie, firm: enterprise.name })
    .from(declaredTie)
    .leftJoin(enterprise, eq(enterprise.id, declaredTie.aboutEnterpriseId))
    .where(eq(declaredTie.personId, personId))
    .orderBy(desc(declaredTie.declaredAt), desc(declaredTie.id));
  const drawn = await drawingsWith(on, { personId });
  return rows.map(({ tie, firm }) => ({
    id: tie.id,
    kind: tie.kind,
    statement: tie.statement,
    at: tie.declaredAt,
    firm,
    // The same for an account that somebody has and for one that nobody has.
    aboutPerson: tie.aboutPersonId !== null || tie.aboutAccount !== null,
    withdrawnAt: tie.withdrawnAt,
    withdrawnReason: tie.withdrawnReason,
    mayTakeBack: canTakeBack(tie, drawn).ok,
  }));
}

/** When readings were drawn last in each of the cycles in which she serves (ms). */
export async function drawingsWith(on: Reader, { personId }: Pick<SignedIn, "personId">): Promise<number[]> {
  const runs = await on
    .select({ at: max(assignmentRun.at) })
    .from(assignmentRun)
    .innerJoin(cycleJuror, eq(cycleJuror.cycleId, assignmentRun.cycleId))
    .where(and(eq(cycleJuror.personId, personId), isNull(cycleJuror.removedAt)))
    .groupBy(assignmentRun.cycleId);
  return runs.flatMap(({ at }) => at ?? []);
}

/** How many ties of hers stand; what they are of is read by nobody for this. */
export async function countTiesOf(on: Reader, { personId }: Pick<SignedIn, "personId">): Promise<number> {
  const [found] = await on
    .select({ ties: count() })
    .from(declaredTie)
    .where(and(eq(declaredTie.personId, personId), isNull(declaredTie.withdrawnAt)));
  return found?.ties ?? 0;
}

/** How many she declared since an instant (ms), those she took back too. */
export async function declaredSince(on: Reader, personId: string, since: number): Promise<number> {
  const [found] = await on
    .select({ ties: count() })
    .from(declaredTie)
    .where(and(eq(declaredTie.personId, personId), gte(declaredTie.declaredAt, since)));
  return found?.ties ?? 0;
}

/** Any tie by its id, for what was found within its own scope; null where there is none. */
export async function findTie(on: Reader, id: string): Promise<DeclaredTie | null> {
  const [found] = await on.select().from(declaredTie).where(eq(declaredTie.id, id));
  return found ?? null;
}

/** Everything that experts declared, the latest first, with the names of those concerned: for officers of the province. */
export async function allDeclaredTies(on: Reader) {
  const rows = await on
    .select({ tie: declaredTie, by: person.name, firm: enterprise.name })
    .from(declaredTie)
    .innerJoin(person, eq(person.id, declaredTie.personId))
    .leftJoin(enterprise, eq(enterprise.id, declaredTie.aboutEnterpriseId))
    .orderBy(desc(declaredTie.declaredAt), desc(declaredTie.id));
  const about = [...new Set(rows.flatMap(({ tie }) => tie.aboutPersonId ?? []))];
  const people = about.length === 0 ? [] : await on.select().from(person).where(inArray(person.id, about));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ tie, by, firm }) => ({
    id: tie.id,
    personId: tie.personId,
    by: by ?? "",
    kind: tie.kind,
    statement: tie.statement,
    at: tie.declaredAt,
    firm,
    person: tie.aboutPersonId === null ? null : (names.get(tie.aboutPersonId) ?? null),
    /** Typed, and nobody has it. */
    account: tie.aboutAccount,
    withdrawnAt: tie.withdrawnAt,
    withdrawnReason: tie.withdrawnReason,
    declaredAt: tie.declaredAt,
  }));
}
