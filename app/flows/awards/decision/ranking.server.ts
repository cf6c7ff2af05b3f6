import { db } from "@db/client.server";
import type { TieStep } from "@db/schema/cycle-rules";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import {
  type Count,
  isWithdrawn,
  rankedNow,
  rankingInput,
  readCount,
  type Scored,
} from "~/domains/awards/decision/count.store.server";
import { meetingsOf } from "~/domains/awards/decision/decision.store.server";
import { totalOf } from "~/domains/awards/scores/ballot";
import { type RankedRow, type Ranking, type RankingInput, rankNominations } from "~/domains/awards/scores/ranking";
import { shownScore } from "~/domains/awards/scores/recount-result";
import { placeName, type RegionMap } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { categoryName } from "../desk/nomination-list.server";

/** A nomination as it stands in the ranking, by name: for the province once names were joined to scores. */
export interface RankedLine {
  alias: string;
  number: number;
  nominationId: string;
  /** Null after erasure. */
  name: string | null;
  firm: string | null;
  place: number | null;
  region: string;
  category: string;
  /** To two decimals; null without a ballot. */
  score: string | null;
  kept: number[];
  dropped: number[];
  short: { given: number; expected: number } | null;
  /** So many share this score; 1 = it stands alone. */
  tied: number;
  resolvedBy: TieStep | null;
  awaits: RankedRow["awaits"];
  standing: RankedRow["standing"];
}

export interface RankedCycle {
  count: Count;
  input: RankingInput;
  ranking: Ranking;
  lines: RankedLine[];
  withdrawn: Scored[];
  setAside: number;
}

/** A cycle's ranking as it is now, with what its last meeting decided on ties. @throws Refused before the ballots are unblinded */
export async function rankedCycle(cycle: Cycle): Promise<RankedCycle> {
  const [count, regions, meetings] = await Promise.all([readCount(db, cycle), findRegions(), meetingsOf(db, cycle.id)]);
  const input = rankingInput(cycle, count, rankedNow(count), meetings.at(-1)?.panelOrders ?? []);
  const ranking = rankNominations(input);
  return {
    count,
    input,
    ranking,
    lines: linesOf(cycle, count, ranking, regions),
    withdrawn: count.scored.filter(isWithdrawn),
    setAside: count.ballots.filter(({ setAside }) => setAside !== null).length,
  };
}

/** Rows of a ranking with the names of the nominations. */
export function linesOf(cycle: Cycle, { scored }: Count, { rows }: Ranking, regions: RegionMap): RankedLine[] {
  const by = new Map(scored.map((one) => [one.alias, one]));
  return rows.flatMap((row): RankedLine[] => {
    const known = by.get(row.nomination);
    if (!known) return [];
    const { alias, number, nomination } = known;
    const { place, resolvedBy, awaits, standing, score, tied } = row;
    return [
      {
        alias,
        number,
        nominationId: nomination.id,
        place,
        resolvedBy,
        awaits,
        standing,
        name: nomination.facts?.name ?? null,
        firm: nomination.facts?.employer ?? null,
        region: placeName(nomination.regionCode, regions),
        category: categoryName(cycle, nomination.category),
        score: shownScore(row),
        kept: score.kept.map(totalOf),
        dropped: score.dropped.map(totalOf),
        short: score.shortBallots,
        tied: score.mean === null ? 1 : tied.length,
      },
    ];
  });
}
