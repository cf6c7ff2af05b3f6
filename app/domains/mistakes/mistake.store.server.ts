import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, min, ne, type SQL } from "drizzle-orm";
import type { Editor } from "~/domains/people/proof";
import type { Mistake } from "./mistake";
import type { MistakeFilter } from "./mistake-forms";

const { mistakeReport } = tables;
const MISTAKES_PER_PAGE = 30;

/** A person's own reports, the newest first. */
export const ownMistakes = (on: Reader, personId: string): Promise<Mistake[]> =>
  on
    .select()
    .from(mistakeReport)
    .where(eq(mistakeReport.personId, personId))
    .orderBy(desc(mistakeReport.at), desc(mistakeReport.id)) as unknown as Promise<Mistake[]>;

const open = isNull(mistakeReport.takenAt);
const waiting = isNull(mistakeReport.answeredAt);

const inState = (state: MistakeFilter["state"]): SQL | undefined => {
  if (state === "all") return undefined;
  if (state === "waiting") return waiting;
  if (state === "open") return and(waiting, open);
  if (state === "taken") return and(waiting, isNotNull(mistakeReport.takenAt));
  return eq(mistakeReport.outcome, state);
};

/** The editors' list: what waits by its age, what is done from the last back. */
export async function listMistakes(
  on: Reader,
  _by: Editor,
  { state, subject, kind, page }: MistakeFilter,
): Promise<{ mistakes: Mistake[]; total: number; more: boolean }> {
  const asked = and(
    inState(state),
    subject === null ? undefined : eq(mistakeReport.subject, subject),
    kind === null ? undefined : eq(mistakeReport.kind, kind),
  );
  const [counted] = await on.select({ total: count() }).from(mistakeReport).where(asked);
  const newest = state === "all" || state === "mended" || state === "unchanged";
  const mistakes = await on
    .select()
    .from(mistakeReport)
    .where(asked)
    .orderBy(newest ? desc(mistakeReport.at) : asc(mistakeReport.at), asc(mistakeReport.id))
    .limit(MISTAKES_PER_PAGE)
    .offset((page - 1) * MISTAKES_PER_PAGE);
  const total = counted?.total ?? 0;
  return { mistakes, total, more: page * MISTAKES_PER_PAGE < total };
}

export async function findMistake(on: Reader, _by: Editor, id: string): Promise<Mistake | null> {
  const [row] = await on.select().from(mistakeReport).where(eq(mistakeReport.id, id));
  return row ?? null;
}

/** Other reports of the same place, in whatever version it was read. */
export const beside = (on: Reader, _by: Editor, { id, place }: Pick<Mistake, "id" | "place">): Promise<Mistake[]> =>
  on
    .select()
    .from(mistakeReport)
    .where(and(eq(mistakeReport.place, place), ne(mistakeReport.id, id)))
    .orderBy(desc(mistakeReport.at))
    .limit(MISTAKES_PER_PAGE) as unknown as Promise<Mistake[]>;

/** How many reports there are of each of these places. */
export async function countByPlace(on: Reader, _by: Editor, places: readonly string[]): Promise<Map<string, number>> {
  const rows = await on
    .select({ place: mistakeReport.place, reports: count() })
    .from(mistakeReport)
    .where(inArray(mistakeReport.place, [...places]))
    .groupBy(mistakeReport.place);
  return new Map(rows.map(({ place, reports }) => [place, reports]));
}

/** What waits at the editors' desk, and since when the oldest. */
export async function countWaiting(
  on: Reader,
  _by: Editor,
): Promise<{ open: number; taken: number; oldestAt: number | null }> {
  const [all] = await on
    .select({ n: count(), oldestAt: min(mistakeReport.at) })
    .from(mistakeReport)
    .where(waiting);
  const [fresh] = await on.select({ n: count() }).from(mistakeReport).where(and(waiting, open));
  const [whole, untouched] = [all?.n ?? 0, fresh?.n ?? 0];
  return { open: untouched, taken: whole - untouched, oldestAt: all?.oldestAt ?? null };
}
