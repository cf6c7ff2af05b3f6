import type { Reader } from "@db/client.server";
import type { VetoKind } from "@db/statuses";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { wordsOf } from "~/domains/awards/decision/decision.store.server";
import { awardsOf } from "~/domains/awards/honour/award.store.server";
import { cameOf } from "~/domains/awards/honour/outcome";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import type { Came } from "~/domains/awards/nomination/nomination-next";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { currentCertificates } from "~/domains/credentials/current-certificates.server";

/** What came of a nomination, with what is to be read of it. */
export interface Outcome {
  came: Came;
  /** Address of its cycle, and when the cycle was decided. */
  slug: string;
  decidedAt: number | null;
  /** When the notice that she is on ends, or ended. */
  until: number;
  /** Code of her certificate. */
  code: string | null;
  /** Why the award was taken back, which is published. */
  revokedReason: string | null;
  /** What barred her; told where it may be known. */
  veto: { kind: VetoKind; source: string } | null;
}

/**
 * What came of nominations, by their ids; those of which nothing is public yet are left out. That a meeting barred somebody is told to herself and to the
 * province only (`knowsBarred`): the notice says it without a name.
 */
export async function outcomesOf(
  on: Reader,
  nominations: readonly Nomination[],
  now: number,
  knowsBarred: (one: Nomination) => boolean,
): Promise<Map<string, Outcome>> {
  const found = new Map<string, Outcome>();
  const accepted = nominations.filter(({ state }) => state === "accepted");
  for (const cycleId of new Set(accepted.map((one) => one.cycleId))) {
    const cycle = await getCycle(on, cycleId);
    if (cycle.noticedAt === null || cycle.endedAt !== null) continue;
    const hers = accepted.filter((one) => one.cycleId === cycleId);
    for (const [id, outcome] of await inCycle(on, cycle, hers, now, knowsBarred)) found.set(id, outcome);
  }
  return found;
}

async function inCycle(
  on: Reader,
  cycle: Cycle,
  nominations: readonly Nomination[],
  now: number,
  knowsBarred: (one: Nomination) => boolean,
): Promise<[string, Outcome][]> {
  const { blindDossier } = tables;
  const notice = await standingNotice(on, cycle.id);
  const [dossiers, awards, words] = await Promise.all([
    on
      .select({ id: blindDossier.nominationId, alias: blindDossier.alias })
      .from(blindDossier)
      .where(eq(blindDossier.cycleId, cycle.id)),
    awardsOf(on, cycle.id),
    notice ? wordsOf(on, notice.meetingId) : [],
  ]);
  const codes = await currentCertificates(
    on,
    awards.flatMap(({ assertionId }) => assertionId ?? []),
  );
  const aliases = new Map(dossiers.map(({ id, alias }) => [id, alias]));
  const listed = new Set((notice?.list ?? []).map(({ nomination }) => nomination));
  return nominations.flatMap((one): [string, Outcome][] => {
    const alias = aliases.get(one.id) ?? "";
    const given = awards.find(({ nominationId }) => nominationId === one.id) ?? null;
    const word = knowsBarred(one) ? words.find(({ nomination }) => nomination === alias) : undefined;
    const veto = word?.vetoKind ? { kind: word.vetoKind, source: word.vetoSource } : null;
    const standing = notice && { ...notice, listed: listed.has(alias) };
    const came = cameOf({ state: one.state, cycle, notice: standing, award: given, barred: veto !== null }, now);
    if (came === null) return [];
    const code = given?.assertionId ? (codes.get(given.assertionId)?.code ?? null) : null;
    return [
      [
        one.id,
        {
          came,
          slug: cycle.slug,
          decidedAt: cycle.decidedAt,
          until: notice?.endsAt ?? 0,
          code,
          revokedReason: given?.revokedAt == null ? null : (given.revokedReason ?? ""),
          veto: came === "barred" ? veto : null,
        },
      ],
    ];
  });
}
