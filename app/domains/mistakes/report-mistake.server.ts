import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { checkLimits, counter, countUp } from "~/domains/people/limit.store.server";
import { LIMITS } from "~/domains/people/limits";
import type { Person } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import type { Refusal } from "~/kernel/verdict";
import type { Mistake, MistakenPlace } from "./mistake";

type Said = Pick<Mistake, "kind"> & { text: string };

/**
 * Keeps a report for the editors. Each is read by somebody, so a person has a limit a day, asked and counted in the transaction that keeps it.
 * The same words on the same place while they wait are a form sent twice. The log is told of it without its words.
 */
export const reportMistake = (
  { personId }: Person,
  place: MistakenPlace,
  said: Said,
): Promise<{ ok: true; id: string } | Refusal> => {
  const counters = [counter("mistake-reports", LIMITS.mistakeReports, personId)];
  return transact(person(personId), async (tx) => {
    const { mistakeReport } = tables;
    const [before] = await tx
      .select({ id: mistakeReport.id })
      .from(mistakeReport)
      .where(
        and(
          eq(mistakeReport.personId, personId),
          eq(mistakeReport.place, place.place),
          eq(mistakeReport.text, said.text),
          isNull(mistakeReport.answeredAt),
        ),
      );
    if (before) return { ok: true as const, id: before.id };
    const limit = await checkLimits(counters, tx.now, tx);
    if (!limit.ok) return limit;
    await countUp(tx, counters);
    return { ok: true as const, id: await addReport(tx, personId, place, said) };
  });
};

/** Writes a report down, as of the transaction's moment. */
export async function addReport(
  tx: Tx,
  personId: string,
  { subject, place, versionId, names, path }: MistakenPlace,
  { kind, text }: Said,
): Promise<string> {
  const id = newId(tx.now);
  await tx.insert(tables.mistakeReport).values({
    id,
    subject,
    place,
    versionId,
    names,
    path,
    kind,
    text,
    personId,
    at: tx.now,
    takenAt: null,
    takenBy: null,
    answeredAt: null,
    answeredBy: null,
    outcome: null,
    answer: null,
  });
  tx.record({ act: "mistake.reported", subject: { kind: "mistake", id }, facts: { subject, kind } });
  return id;
}
