import { sql } from "drizzle-orm";
import type { Kit } from "../columns";

/** A piece of a text as a juror sees it: what stands there, or a word for what is hidden. */
export type ShownPiece = { text: string } | { token: { kind: string; place?: number } };

/** Something in a blind dossier that an officer has to look at before a juror sees it. */
export interface DossierFlag {
  /** `deeds`, `summary`, or the exhibit it stands in. */
  where: string;
  kind: string;
  text: string;
  masked: boolean;
}

/** An exhibit as a juror sees it: 证1 and so on, its title without names; `fileId` of its paper, of which a juror only gets a copy written anew. */
export interface BlindExhibit {
  place: number;
  kind: string;
  source: "checked" | "stated";
  checkedBy: string | null;
  title: ShownPiece[];
  facts: Record<string, string | number | null>;
  day: string | null;
  fileId: string | null;
  /** What the copy is called; null = it is not shown, for the reason in `withheld`. */
  fileName: string | null;
  /** `names`: the paper names what is hidden; `not-stripped`: what it tells of its making cannot be taken out. */
  withheld?: "names" | "not-stripped" | null;
}

/** What a drawing was made from, by alias: the argument of `assignReviews` without its seed. */
export interface DrawingInput {
  nominations: { id: string }[];
  jurors: { id: string; fields: string[]; capacity?: number }[];
  conflicts: { nomination: string; juror: string }[];
  reviewsEach: number;
  standing: { nomination: string; juror: string }[];
}

/** Whom an assignment kept apart, and why. */
export interface KeptApart {
  nomination: string;
  juror: string;
  conflicts: { kind: string; key: string; freeFrom: string | null }[];
}

/** 评审: who scores, what they see, and what they gave. */
export function juryTables(k: Kit) {
  /** 评审专家 of the province's pool: fields, the first of which counts for the mix of a jury; terms, one row each. */
  const expert = k.table("expert", {
    personId: k.id().primaryKey(),
    fields: k.json<string[]>().notNull(),
    addedBy: k.id(),
    addedAt: k.instant().notNull(),
    changedAt: k.instant().notNull(),
  });
  const expertTerm = k.table(
    "expert_term",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      from: k.day().notNull(),
      to: k.day(),
      endedOn: k.day(),
      addedBy: k.id(),
      addedAt: k.instant().notNull(),
    },
    (t) => [k.index("expert_term_person").on(t.personId, t.from)],
  );

  /** Kinship or interest that somebody declared: to a person or to a firm. */
  const declaredTie = k.table(
    "declared_tie",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      aboutPersonId: k.id(),
      /** The account as she typed it, where nobody has it: it ties her to whoever has it later. */
      aboutAccount: k.text(),
      aboutEnterpriseId: k.id(),
      kind: k.text().$type<import("../statuses").DeclaredTieKind>().notNull(),
      statement: k.text().notNull(),
      declaredAt: k.instant().notNull(),
      /** Taken back: by herself before a drawing went by it, else by an officer with a reason. */
      withdrawnAt: k.instant(),
      withdrawnBy: k.id(),
      withdrawnReason: k.text(),
    },
    (t) => [k.index("declared_tie_person").on(t.personId)],
  );

  /** A juror of a cycle: `alias` is what scores and pages know of her, `number` what she is called (专家3). */
  const cycleJuror = k.table(
    "cycle_juror",
    {
      alias: k.text().primaryKey(),
      cycleId: k.id().notNull(),
      /** Null after erasure: what she gave stays under her alias. */
      personId: k.id(),
      number: k.int().notNull(),
      addedBy: k.id(),
      addedAt: k.instant().notNull(),
      removedAt: k.instant(),
      removedReason: k.text(),
    },
    (t) => [
      k.uniqueIndex("cycle_juror_person").on(t.cycleId, t.personId).where(sql`removed_at is null`),
      k.uniqueIndex("cycle_juror_number").on(t.cycleId, t.number),
      k.index("cycle_juror_own").on(t.personId),
    ],
  );

  /** 盲审材料: a nomination without names; `alias` is random, so that its order tells nothing. Flags are looked at before anyone reads it. */
  const blindDossier = k.table(
    "blind_dossier",
    {
      alias: k.text().primaryKey(),
      cycleId: k.id().notNull(),
      nominationId: k.id().notNull(),
      number: k.int().notNull(),
      category: k.text().notNull(),
      deeds: k.json<ShownPiece[]>().notNull(),
      summary: k.json<ShownPiece[]>().notNull(),
      exhibits: k.json<BlindExhibit[]>().notNull(),
      flags: k.json<DossierFlag[]>().notNull(),
      /** Words that an officer hid besides. */
      alsoHidden: k.json<string[]>().notNull(),
      madeAt: k.instant().notNull(),
      lookedAtBy: k.id(),
      lookedAt: k.instant(),
      /** Commits to whose it is, with the ballots (scores/name-commitment.ts). Null = not sealed yet, or of before it was done; the nonce goes with her data. */
      nonce: k.text(),
      commitment: k.text(),
    },
    (t) => [
      k.uniqueIndex("blind_dossier_nomination").on(t.nominationId),
      k.uniqueIndex("blind_dossier_number").on(t.cycleId, t.number),
    ],
  );

  /** One drawing of who reads what: with its seed and the hash of its input anyone can do it again. */
  const assignmentRun = k.table(
    "assignment_run",
    {
      id: k.id().primaryKey(),
      cycleId: k.id().notNull(),
      at: k.instant().notNull(),
      byPersonId: k.id(),
      seed: k.text().notNull(),
      version: k.text().notNull(),
      inputHash: k.text().notNull(),
      /** All that was drawn from, in its order (awards/jury/assignment/assign-reviews.ts). Null = of before it was kept. */
      input: k.json<DrawingInput>(),
      apart: k.json<KeptApart[]>().notNull(),
      shortfall: k.json<{ nomination: string; missing: number }[]>().notNull(),
      loads: k.json<{ juror: string; reviews: number }[]>().notNull(),
      added: k.int().notNull(),
    },
    (t) => [k.index("assignment_run_cycle").on(t.cycleId, t.at)],
  );

  /** 评审: one juror, one dossier, both by alias. */
  const review = k.table(
    "review",
    {
      id: k.id().primaryKey(),
      cycleId: k.id().notNull(),
      nomination: k.text().notNull(),
      juror: k.text().notNull(),
      runId: k.id().notNull(),
      state: k.text().$type<import("../statuses").ReviewState>().notNull(),
      stateAt: k.instant().notNull(),
      changedAt: k.instant().notNull(),
      assignedAt: k.instant().notNull(),
      scores: k.json<Record<string, number>>().notNull(),
      levels: k.json<Record<string, number>>().notNull(),
      reasons: k.json<Record<string, string>>().notNull(),
      submittedAt: k.instant(),
      /** Until when a reopened one is open (ms); null = the cycle's time. */
      closesAt: k.instant(),
      replacesId: k.id(),
      /** Of a locked ballot (scores/commitment.ts). */
      nonce: k.text(),
      reasonsSalt: k.text(),
      commitment: k.text(),
    },
    (t) => [
      k.uniqueIndex("review_pair").on(t.nomination, t.juror),
      k.index("review_juror").on(t.juror),
      k.index("review_cycle").on(t.cycleId, t.state),
    ],
  );

  const reviewStep = k.table(
    "review_step",
    {
      id: k.id().primaryKey(),
      reviewId: k.id().notNull(),
      at: k.instant().notNull(),
      byPersonId: k.id(),
      act: k.text().notNull(),
      from: k.text().$type<import("../statuses").ReviewState>(),
      to: k.text().$type<import("../statuses").ReviewState>().notNull(),
      reason: k.text(),
    },
    (t) => [k.index("review_step_review").on(t.reviewId, t.at)],
  );

  return { expert, expertTerm, declaredTie, cycleJuror, blindDossier, assignmentRun, review, reviewStep };
}
