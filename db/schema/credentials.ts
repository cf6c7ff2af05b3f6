import type { Kit } from "../columns";

/** What stands on the certificate and can not change afterwards. Holder and employer are columns, so that erasure reaches them. */
export interface AssertionSnapshot {
  title: string;
  courseTitle: string;
  outcome: string;
  hours: number | null;
  score: number;
  maxScore: number;
  cutScore: number;
  issuerName: string;
  sealLines: string[];
  demo: boolean;
  /** Of one renewed by hours: no exam was sat for it, and the points above are those of the first. */
  renewal?: RenewalSnapshot;
  /** Of a certificate of honour (荣誉证书): no course and no exam lead to it, so that points are 0 and hours null. */
  award?: AwardSnapshot;
}

/** What a certificate of honour was given for. */
export interface AwardSnapshot {
  /** The name of the award: 优秀企业标准总监. */
  label: string;
  category: string;
  /** Title and address of the cycle. */
  cycle: string;
  slug: string;
  authority: string;
  approvalDocument: string;
}

/** What a certificate was renewed by. */
export interface RenewalSnapshot {
  /** The days over which the hours were counted, the first and the last; what turns up of them later counts for the next renewal. */
  from: string;
  to: string;
  /** 学时 earned in them and needed, as the programme counted then. */
  hours: number;
  needed: number;
}

export function credentialTables(k: Kit) {
  const issuer = k.table("issuer", {
    id: k.text().primaryKey(),
    name: k.text().notNull(),
    sealLines: k.json<string[]>().notNull(),
    demo: k.bool().notNull(),
    updatedAt: k.instant().notNull(),
  });

  /** What is certified: title, wording, validity. `validityMonths` null = does not expire. */
  const achievement = k.table("achievement", {
    id: k.text().primaryKey(),
    issuerId: k.text().notNull(),
    title: k.text().notNull(),
    courseTitle: k.text().notNull(),
    outcome: k.text().notNull(),
    hours: k.real(),
    validityMonths: k.int(),
    /** 学时 needed within the validity to renew; null = cannot be renewed by hours. From so many days before it expires. */
    renewalHours: k.real(),
    renewalOpensDays: k.int(),
    updatedAt: k.instant().notNull(),
  });

  /** 证书. Never deleted, never rewritten but for erasure (holder columns → null). */
  const assertion = k.table(
    "assertion",
    {
      id: k.id().primaryKey(),
      code: k.text().notNull(),
      achievementId: k.text().notNull(),
      personId: k.id(),
      attemptId: k.id(),
      holderName: k.text(),
      employerName: k.text(),
      snapshot: k.json<AssertionSnapshot>().notNull(),
      issuedAt: k.instant().notNull(),
      issuedOn: k.day().notNull(),
      expiresOn: k.day(),
      replacesId: k.id(),
      /** `attempt:ID`, `award:NOMINATION`, `replaces:ID`, `renews:ID`, in a demo `demo:ID`: what makes issuing twice impossible. */
      issueKey: k.text().notNull(),
    },
    (t) => [
      k.uniqueIndex("assertion_code").on(t.code),
      k.uniqueIndex("assertion_issue_key").on(t.issueKey),
      k.index("assertion_person").on(t.personId),
      k.index("assertion_attempt").on(t.attemptId),
      k.index("assertion_holder").on(t.holderName, t.id),
      k.index("assertion_replaces").on(t.replacesId),
    ],
  );

  /** Revocation, reinstatement, correction: rows with who, when, why. The last one counts. */
  const assertionEvent = k.table(
    "assertion_event",
    {
      id: k.id().primaryKey(),
      assertionId: k.id().notNull(),
      kind: k.text().$type<import("../statuses").AssertionEventKind>().notNull(),
      reason: k.text().notNull(),
      byPersonId: k.id(),
      at: k.instant().notNull(),
    },
    (t) => [k.index("assertion_event_assertion").on(t.assertionId, t.at)],
  );

  /** The holder's time-limited link to the full certificate; the token is stored hashed. */
  const shareLink = k.table(
    "share_link",
    {
      id: k.id().primaryKey(),
      assertionId: k.id().notNull(),
      tokenHash: k.text().notNull().unique(),
      createdAt: k.instant().notNull(),
      expiresAt: k.instant().notNull(),
      revokedAt: k.instant(),
    },
    (t) => [k.index("share_link_assertion").on(t.assertionId)],
  );

  /** A holder says her name is misprinted; an administrator answers by reissuing or refusing, with a reason. */
  const nameCorrection = k.table(
    "name_correction",
    {
      id: k.id().primaryKey(),
      assertionId: k.id().notNull(),
      personId: k.id().notNull(),
      requestedName: k.text(),
      explanation: k.text(),
      requestedAt: k.instant().notNull(),
      outcome: k.text().$type<"pending" | "reissued" | "refused" | "withdrawn">().notNull(),
      answeredBy: k.id(),
      answeredAt: k.instant(),
      reason: k.text(),
    },
    (t) => [k.index("name_correction_outcome").on(t.outcome), k.index("name_correction_assertion").on(t.assertionId)],
  );

  return { issuer, achievement, assertion, assertionEvent, shareLink, nameCorrection };
}
