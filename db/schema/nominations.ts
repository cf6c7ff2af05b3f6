import { sql } from "drizzle-orm";
import type { Kit } from "../columns";

/** What a nomination says of the nominee, as it stood when it was last written down; null after erasure. */
export interface NomineeFacts {
  name: string;
  employer: string;
  /** Where her firm is, and along which line it reports. */
  regionCode: string;
  post: string | null;
  industry: string | null;
  size: string | null;
  groupId: string | null;
  appointedOn: string | null;
}

/** A rule of eligibility as it came out, with the records behind it. `met` null = nothing is known. */
export interface EligibilityLine {
  rule: string;
  met: boolean | null;
  values: Record<string, string | number | null>;
  records: { kind: string; id: string; title: string; day: string | null }[];
  /** From which day on it would be met by time alone. */
  from: string | null;
}

/** Words about a part of a nomination that a bureau wants put right, and how that part read then. */
export interface CorrectionItem {
  part: import("../statuses").CorrectionPart;
  /** The exhibit that it is about, as the bureau saw it; null for other parts. */
  exhibit: {
    id: string;
    kind: string;
    title: string;
    day: string | null;
    facts: Record<string, string | number | null>;
    source: import("../statuses").ExhibitSource;
    checkedBy: string | null;
  } | null;
  /** What is wrong; null where it was handed in again, which says only how the part reads by then. */
  words: string | null;
  /** SHA-256 of the part; empty for an exhibit that is not handed in any more. */
  hash: string;
}

/** 申报: from the draft to the province, with what stands in it and what bureaus said of it. */
export function nominationTables(k: Kit) {
  /**
   * 申报: one a person and cycle, but for those withdrawn. `level` says on whose desk it lies once it is submitted, `regionCode` whose county's
   * it is. Personal columns are null after erasure.
   */
  const nomination = k.table(
    "nomination",
    {
      id: k.id().primaryKey(),
      cycleId: k.id().notNull(),
      personId: k.id(),
      enterpriseId: k.id(),
      regionCode: k.text().notNull(),
      category: k.text().notNull(),
      origin: k.text().$type<import("../statuses").NominationOrigin>().notNull(),
      /** Who opened it, and for which firm or bureau. */
      originPersonId: k.id(),
      originId: k.text(),
      state: k.text().$type<import("../statuses").NominationState>().notNull(),
      level: k.text().$type<import("../statuses").BureauLevel>(),
      facts: k.json<NomineeFacts>(),
      /** 主要事迹 and 摘要. */
      deeds: k.text().notNull(),
      summary: k.text().notNull(),
      /** Names and firms that she or others used in the texts besides those that are known: hidden from jurors. */
      hiddenWords: k.json<string[]>().notNull(),
      /** What she agrees is published: name and firm when chosen, the summary with them, and the name also when not chosen. Null = not asked. */
      publishName: k.bool(),
      publishSummary: k.bool(),
      publishOtherwise: k.bool(),
      /** When she took back what she had let be published: the summary, and the name if not chosen. What she agreed to stays what it was; a new consent is a new word. */
      summaryWithdrawnAt: k.instant(),
      nameWithdrawnAt: k.instant(),
      /** Her consent is to what stood there then: another hash, and she is asked again. */
      consentedAt: k.instant(),
      consentHash: k.text(),
      openedAt: k.instant().notNull(),
      stateAt: k.instant().notNull(),
      changedAt: k.instant().notNull(),
      submittedAt: k.instant(),
      /** Until when a returned one is to be mended (ms). */
      dueAt: k.instant(),
      /** Of all that was submitted (nomination/locked-hash.ts). */
      lockedHash: k.text(),
      eligibility: k.json<EligibilityLine[]>(),
      /** 申报负担 (nomination/typed-burden.ts): what nominee and nominator typed, and how long their forms were open; then the same of officers. */
      typedFields: k.int().notNull(),
      secondsUsed: k.int().notNull(),
      officerFields: k.int().notNull().default(0),
      officerSeconds: k.int().notNull().default(0),
      formKey: k.text(),
    },
    (t) => [
      k
        .uniqueIndex("nomination_person")
        .on(t.cycleId, t.personId)
        .where(sql`submitted_at is not null and state <> 'withdrawn'`),
      k.uniqueIndex("nomination_form").on(t.originPersonId, t.formKey),
      k.index("nomination_cycle").on(t.cycleId, t.state),
      k.index("nomination_region").on(t.regionCode, t.state),
      k.index("nomination_nominee").on(t.personId),
      k.index("nomination_enterprise").on(t.enterpriseId),
    ],
  );

  /** 佐证: a record of the platform as it stood, or a paper of hers. What she does not let go is not forwarded. */
  const nominationExhibit = k.table(
    "nomination_exhibit",
    {
      id: k.id().primaryKey(),
      nominationId: k.id().notNull(),
      position: k.int().notNull(),
      /** Which domain gave it (certificate, hours, event, duty …), or `document`. */
      kind: k.text().notNull(),
      /** `checked` = the platform holds the record; `stated` = she says so. */
      source: k.text().$type<import("../statuses").ExhibitSource>().notNull(),
      checkedBy: k.text(),
      ref: k.text(),
      title: k.text().notNull(),
      facts: k.json<Record<string, string | number | null>>().notNull(),
      day: k.day(),
      fileId: k.id(),
      /** Whether bureaus and jurors may have this one: her word; null = not asked yet. */
      forward: k.bool(),
      hash: k.text(),
      addedAt: k.instant().notNull(),
      removedAt: k.instant(),
    },
    (t) => [
      k.index("nomination_exhibit_nomination").on(t.nominationId, t.position),
      k.uniqueIndex("nomination_exhibit_ref").on(t.nominationId, t.kind, t.ref).where(sql`removed_at is null`),
    ],
  );

  /** What happened to a nomination: from which state to which, on whose desk, by whom, why. */
  const nominationStep = k.table(
    "nomination_step",
    {
      id: k.id().primaryKey(),
      nominationId: k.id().notNull(),
      at: k.instant().notNull(),
      byPersonId: k.id(),
      act: k.text().notNull(),
      from: k.text().$type<import("../statuses").NominationState>(),
      to: k.text().$type<import("../statuses").NominationState>().notNull(),
      level: k.text().$type<import("../statuses").BureauLevel>(),
      reason: k.text(),
      /** Of a return what is to be put right; of the resubmission after it the same parts, as they read then. Null where there was none. */
      items: k.json<CorrectionItem[]>(),
    },
    (t) => [k.index("nomination_step_nomination").on(t.nominationId, t.at)],
  );

  /** 推荐意见: one a level, with the place that the bureau gives within its quota. */
  const nominationRecommendation = k.table(
    "nomination_recommendation",
    {
      id: k.id().primaryKey(),
      nominationId: k.id().notNull(),
      cycleId: k.id().notNull(),
      level: k.text().$type<import("../statuses").BureauLevel>().notNull(),
      regionCode: k.text().notNull(),
      rank: k.int().notNull(),
      opinion: k.text().notNull(),
      byPersonId: k.id(),
      at: k.instant().notNull(),
      withdrawnAt: k.instant(),
    },
    (t) => [
      k.uniqueIndex("nomination_recommendation_level").on(t.nominationId, t.level).where(sql`withdrawn_at is null`),
      k
        .uniqueIndex("nomination_recommendation_rank")
        .on(t.cycleId, t.level, t.regionCode, t.rank)
        .where(sql`withdrawn_at is null`),
    ],
  );

  return { nomination, nominationExhibit, nominationStep, nominationRecommendation };
}
