import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, desc, eq, inArray, isNotNull, isNull, max, or } from "drizzle-orm";

const { publicNotice, noticeExtension, objection, objectionStep } = tables;
export type Notice = typeof publicNotice.$inferSelect;
export type NoticeExtension = typeof noticeExtension.$inferSelect;
export type Objection = typeof objection.$inferSelect;
export type ObjectionStep = typeof objectionStep.$inferSelect;

/** Notices of a cycle, the first one first. */
export const noticesOf = (on: Reader, cycleId: string): PromiseLike<Notice[]> =>
  on.select().from(publicNotice).where(eq(publicNotice.cycleId, cycleId)).orderBy(asc(publicNotice.number));

/** Of those the one that stands: published, and no other took its place. */
export const standingOf = (notices: readonly Notice[]): Notice | null =>
  notices.findLast(({ publishedAt, supersededAt }) => publishedAt !== null && supersededAt === null) ?? null;

/** The one that stands: published, and no other took its place. */
export const standingNotice = async (on: Reader, cycleId: string): Promise<Notice | null> =>
  standingOf(await noticesOf(on, cycleId));

/** The one that is prepared and not published yet. */
export const preparedOf = (notices: readonly Notice[]): Notice | null =>
  notices.findLast(({ publishedAt }) => publishedAt === null) ?? null;

/** Notices that stand, of all cycles, the latest first. */
export const standingNotices = (on: Reader): PromiseLike<Notice[]> =>
  on
    .select()
    .from(publicNotice)
    .where(and(isNotNull(publicNotice.publishedAt), isNull(publicNotice.supersededAt)))
    .orderBy(desc(publicNotice.publishedAt), desc(publicNotice.id));

/** How its period was made longer, the first time first. */
export const extensionsOf = (on: Reader, noticeIds: readonly string[]): PromiseLike<NoticeExtension[]> =>
  on
    .select()
    .from(noticeExtension)
    .where(inArray(noticeExtension.noticeId, [...noticeIds]))
    .orderBy(asc(noticeExtension.untilDay));

/** Objections to any notice of a cycle, in the order in which they came. */
export const objectionsOf = (on: Reader, cycleId: string): PromiseLike<Objection[]> =>
  on.select().from(objection).where(eq(objection.cycleId, cycleId)).orderBy(asc(objection.number));

/** What everybody may know of them: how many there are, and how far they came. */
export const objectionStatesOf = (on: Reader, cycleId: string): PromiseLike<Pick<Objection, "state">[]> =>
  on.select({ state: objection.state }).from(objection).where(eq(objection.cycleId, cycleId));

/** An objection of a cycle by its number there. */
export async function findObjection(on: Reader, cycleId: string, number: number): Promise<Objection | null> {
  const [found] = await on
    .select()
    .from(objection)
    .where(and(eq(objection.cycleId, cycleId), eq(objection.number, number)));
  return found ?? null;
}

/** Any objection by its id, for what belongs to it and was found within its own scope. */
export async function findObjectionById(on: Reader, id: string): Promise<Objection | null> {
  const [found] = await on.select().from(objection).where(eq(objection.id, id));
  return found ?? null;
}

/** The one whose receipt has this hash. */
export async function findByReceipt(on: Reader, hash: string): Promise<Objection | null> {
  const [found] = await on.select().from(objection).where(eq(objection.receiptHash, hash));
  return found ?? null;
}

/** What happened to it, the oldest first. */
export const objectionStepsOf = (on: Reader, objectionId: string): PromiseLike<ObjectionStep[]> =>
  on
    .select()
    .from(objectionStep)
    .where(eq(objectionStep.objectionId, objectionId))
    .orderBy(asc(objectionStep.at), asc(objectionStep.id));

/** Rulings of a cycle by which its list is corrected, in whom it names (`material`) or how (`wording`), with when they were made. */
export const materialRulings = (
  on: Reader,
  cycleId: string,
): PromiseLike<
  (Pick<Objection, "id" | "number" | "state" | "material" | "wording" | "nomination" | "consequence"> & {
    upheldAt: number | null;
  })[]
> =>
  on
    .select({
      id: objection.id,
      number: objection.number,
      state: objection.state,
      material: objection.material,
      wording: objection.wording,
      nomination: objection.nomination,
      consequence: objection.consequence,
      upheldAt: max(objectionStep.at),
    })
    .from(objection)
    .innerJoin(objectionStep, and(eq(objectionStep.objectionId, objection.id), eq(objectionStep.act, "uphold")))
    .where(and(eq(objection.cycleId, cycleId), or(eq(objection.material, true), eq(objection.wording, true))))
    .groupBy(
      objection.id,
      objection.number,
      objection.state,
      objection.material,
      objection.wording,
      objection.nomination,
      objection.consequence,
    );
