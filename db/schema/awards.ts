import type { Kit } from "../columns";
import type { CycleRules } from "./cycle-rules";

/** Firms of one place, industry and size, and their directors in office. */
export interface PopulationGroup {
  region: string;
  industry: string | null;
  size: string | null;
  firms: number;
  directors: number;
}

/** 评选: a cycle and what was changed of it. */
export function awardTables(k: Kit) {
  /** Its state is told by these instants and the clock (awards/cycle/cycle.ts). `rules` are frozen with `openedAt`; later changes are amendments. */
  const awardCycle = k.table(
    "award_cycle",
    {
      id: k.id().primaryKey(),
      slug: k.text().notNull(),
      title: k.text().notNull(),
      year: k.int().notNull(),
      /** Key of a label in the setting `awards.labels`. */
      label: k.text().notNull(),
      /** 批准文件 and who approved: required before it opens. */
      approvalDocument: k.text().notNull(),
      authority: k.text().notNull(),
      introduction: k.text().notNull(),
      contact: k.text().notNull(),
      rules: k.json<CycleRules>().notNull(),
      /** The last instant (ms, excluded) of submission, of the counties' and of the cities' recommendation, of the review. */
      submissionsUntil: k.instant().notNull(),
      countiesUntil: k.instant().notNull(),
      citiesUntil: k.instant().notNull(),
      reviewUntil: k.instant().notNull(),
      copiedFromId: k.id(),
      createdBy: k.id(),
      createdAt: k.instant().notNull(),
      changedAt: k.instant().notNull(),
      openedAt: k.instant(),
      reviewingAt: k.instant(),
      /** All ballots locked and their commitments published; from then on nominations bear their names again. */
      sealedAt: k.instant(),
      /** Why the ballots were sealed while readings were missing; published with the commitments. Null = none was. */
      sealedReason: k.text(),
      unblindedAt: k.instant(),
      noticedAt: k.instant(),
      decidedAt: k.instant(),
      archivedAt: k.instant(),
      /** Ended without an award, and the published reason. */
      endedAt: k.instant(),
      endedReason: k.text(),
      formKey: k.text(),
    },
    (t) => [
      k.uniqueIndex("award_cycle_slug").on(t.slug),
      k.uniqueIndex("award_cycle_form").on(t.createdBy, t.formKey),
      k.index("award_cycle_public").on(t.openedAt),
    ],
  );

  /** What was changed of a cycle after it opened, by whom and why: published with it. */
  const cycleAmendment = k.table(
    "cycle_amendment",
    {
      id: k.id().primaryKey(),
      cycleId: k.id().notNull(),
      number: k.int().notNull(),
      at: k.instant().notNull(),
      byPersonId: k.id(),
      reason: k.text().notNull(),
      changes: k.json<Record<string, { before: unknown; after: unknown }>>().notNull(),
    },
    (t) => [k.uniqueIndex("cycle_amendment_number").on(t.cycleId, t.number)],
  );

  /** Firms and directors on the day on which a cycle was decided or ended: what its figures stand beside for ever. None of older cycles. */
  const cyclePopulation = k.table("cycle_population", {
    cycleId: k.id().primaryKey(),
    day: k.day().notNull(),
    groups: k.json<PopulationGroup[]>().notNull(),
  });

  return { awardCycle, cycleAmendment, cyclePopulation };
}
