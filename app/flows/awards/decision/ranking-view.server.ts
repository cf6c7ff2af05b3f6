import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { diagnosed } from "./diagnosing.server";
import { type Firmness, firmnessOf } from "./firmness";
import { type RankedCycle, rankedCycle } from "./ranking.server";

/** The ranking of a cycle with how firm it is; `firmness` null while it is being computed, or where nothing was scored. */
export async function rankingWithFirmness(cycle: Cycle): Promise<RankedCycle & { firmness: Firmness | null }> {
  const ranked = await rankedCycle(cycle);
  const found = ranked.input.ballots.length === 0 ? null : await diagnosed({ input: ranked.input, seed: cycle.id });
  return { ...ranked, firmness: found && firmnessOf(found, cycle.rules.cap) };
}

/** The page of a ranking; before names are joined to scores only how far it is. */
export async function rankingView(cycle: Cycle, now: number) {
  const { slug, title, rules, sealedAt, unblindedAt } = cycle;
  const about = { cycle: { slug, title }, sealed: sealedAt !== null, meets: canDo("meet", cycle, now).ok };
  if (unblindedAt === null) return { ...about, ranked: null };
  const { lines, withdrawn, setAside, count, input, firmness } = await rankingWithFirmness(cycle);
  const criteria = Object.fromEntries(rules.rubric.map(({ id, name }) => [id, name]));
  return {
    ...about,
    ranked: {
      lines,
      firmness,
      setAside,
      criteria,
      cap: rules.cap,
      seed: count.seed,
      withdrawn: withdrawn.length,
      ballots: input.ballots.length,
    },
  };
}
export type RankingView = Awaited<ReturnType<typeof rankingView>>;
export type Ranked = NonNullable<RankingView["ranked"]>;
