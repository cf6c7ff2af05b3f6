import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, isNull } from "drizzle-orm";

const { disclosedStandard, supersessionNotice } = tables;
export type DisclosedStandard = typeof disclosedStandard.$inferSelect;
export type SupersessionNotice = typeof supersessionNotice.$inferSelect;

/** A firm's list, what it works by first, then what it withdrew. */
export async function standardsAt(on: Reader, enterpriseId: string): Promise<DisclosedStandard[]> {
  const all = await on
    .select()
    .from(disclosedStandard)
    .where(eq(disclosedStandard.enterpriseId, enterpriseId))
    .orderBy(desc(disclosedStandard.disclosedOn), desc(disclosedStandard.id));
  return [...all.filter((one) => one.withdrawnAt === null), ...all.filter((one) => one.withdrawnAt !== null)];
}

export async function findStandardAt(
  on: Reader,
  enterpriseId: string,
  standardId: string,
): Promise<DisclosedStandard | null> {
  const [found] = await on
    .select()
    .from(disclosedStandard)
    .where(and(eq(disclosedStandard.enterpriseId, enterpriseId), eq(disclosedStandard.id, standardId)));
  return found ?? null;
}

/** Whether what is told is about the standard itself, and not about one that it cites. */
export const isOwn = (
  { entryKey }: Pick<SupersessionNotice, "entryKey">,
  standard: Pick<DisclosedStandard, "entryKey">,
): boolean => entryKey === standard.entryKey;

/** Everything told about one standard of a firm, the newest first. */
export const noticesOf = (on: Reader, standardId: string): PromiseLike<SupersessionNotice[]> =>
  on
    .select()
    .from(supersessionNotice)
    .where(and(eq(supersessionNotice.citingKind, "disclosed-standard"), eq(supersessionNotice.citingId, standardId)))
    .orderBy(desc(supersessionNotice.id));

/** What a firm has been told of and has not settled, of standards that it works by. */
export async function openNoticesAt(
  on: Reader,
  enterpriseId: string,
): Promise<{ notice: SupersessionNotice; standard: DisclosedStandard }[]> {
  return on
    .select({ notice: supersessionNotice, standard: disclosedStandard })
    .from(supersessionNotice)
    .innerJoin(disclosedStandard, eq(disclosedStandard.id, supersessionNotice.citingId))
    .where(
      and(
        eq(supersessionNotice.citingKind, "disclosed-standard"),
        eq(disclosedStandard.enterpriseId, enterpriseId),
        isNull(supersessionNotice.settledAt),
        isNull(disclosedStandard.withdrawnAt),
      ),
    )
    .orderBy(desc(supersessionNotice.id));
}
