import { sql } from "drizzle-orm";
import type { Kit } from "../columns";

export function directoryTables(k: Kit) {
  /** `reportsTo` is the line of supervision (宿松, 广德 → province); `cityCode` where it stands on maps. */
  const region = k.table(
    "region",
    {
      code: k.text().primaryKey(),
      name: k.text().notNull(),
      kind: k.text().$type<"province" | "city" | "county">().notNull(),
      reportsTo: k.text(),
      cityCode: k.text(),
      position: k.int().notNull(),
    },
    (t) => [k.index("region_reports_to").on(t.reportsTo)],
  );

  /**
   * `code` is the 统一社会信用代码 (GB 32100-2015), 18 characters; `codeReason` says why staff kept one whose check digit is wrong.
   * `nameKey` is folded for search. `industry` is a section of GB/T 4754, `parentId` the group
   * that it belongs to. A duplicate that was merged stays with `mergedIntoId`, so that its addresses lead on and the merge can be undone.
   * `changedAt` moves with every change of what search or lists show. `heldBy` is the import that brought it and has not ended:
   * until then the code is taken, and nobody sees the firm.
   */
  const enterprise = k.table(
    "enterprise",
    {
      id: k.id().primaryKey(),
      code: k.text().notNull(),
      name: k.text().notNull(),
      nameKey: k.text().notNull(),
      regionCode: k.text().notNull(),
      codeReason: k.text(),
      industry: k.text().$type<import("../statuses").Industry>(),
      size: k.text().$type<import("../statuses").EnterpriseSize>(),
      parentId: k.id(),
      mergedIntoId: k.id(),
      changedAt: k.instant(),
      heldBy: k.id(),
      addedBy: k.id(),
      addedAt: k.instant().notNull(),
      demo: k.bool().notNull(),
    },
    (t) => [
      k.uniqueIndex("enterprise_code").on(t.code),
      k.index("enterprise_name_key").on(t.nameKey),
      k.index("enterprise_region").on(t.regionCode),
      k.index("enterprise_parent").on(t.parentId),
      k.index("enterprise_changed").on(t.changedAt),
      k.index("enterprise_held").on(t.heldBy).where(sql`held_by is not null`),
    ],
  );

  /** What the guidance （二） and （十一） name: 试点示范, 领跑者 and so on; a firm may be several. */
  const enterpriseKind = k.table(
    "enterprise_kind",
    {
      enterpriseId: k.id().notNull(),
      kind: k.text().$type<import("../statuses").EnterpriseKind>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.enterpriseId, t.kind] }), k.index("enterprise_kind_kind").on(t.kind)],
  );

  /**
   * Somebody says that she acts for a firm. A bureau above it confirms, or a letter to the firm's registered address carries a
   * code that she types (`codeHash` SHA-256, hex). Once confirmed she holds a grant; the row stays as who checked it, and how.
   */
  const enterpriseClaim = k.table(
    "enterprise_claim",
    {
      id: k.id().primaryKey(),
      enterpriseId: k.id().notNull(),
      personId: k.id(),
      position: k.text(),
      phone: k.text(),
      askedAt: k.instant().notNull(),
      letterAddress: k.text(),
      letterBy: k.id(),
      letterAt: k.instant(),
      codeHash: k.text(),
      codeExpiresAt: k.instant(),
      codeTries: k.int().notNull(),
      outcome: k.text().$type<import("../statuses").ClaimOutcome>(),
      how: k.text().$type<"bureau" | "letter">(),
      decidedBy: k.id(),
      decidedAt: k.instant(),
      reason: k.text(),
    },
    (t) => [
      k.index("enterprise_claim_enterprise").on(t.enterpriseId, t.outcome),
      k.index("enterprise_claim_person").on(t.personId),
    ],
  );

  /** Two rows for one firm made one. `moved` lists the ids of what changed hands, table by table, so that undoing gives back just that. */
  const enterpriseMerge = k.table(
    "enterprise_merge",
    {
      id: k.id().primaryKey(),
      fromId: k.id().notNull(),
      intoId: k.id().notNull(),
      reason: k.text().notNull(),
      moved: k.json<Record<string, string[]>>().notNull(),
      mergedBy: k.id(),
      mergedAt: k.instant().notNull(),
      undoneBy: k.id(),
      undoneAt: k.instant(),
    },
    (t) => [k.index("enterprise_merge_from").on(t.fromId), k.index("enterprise_merge_into").on(t.intoId)],
  );

  /** A bureau found that two firms of like names are two: they are not proposed as duplicates while this stands (`takenBackAt` null). */
  const enterpriseDistinction = k.table(
    "enterprise_distinction",
    {
      id: k.id().primaryKey(),
      firstId: k.id().notNull(),
      laterId: k.id().notNull(),
      foundBy: k.id(),
      foundAt: k.instant().notNull(),
      takenBackBy: k.id(),
      takenBackAt: k.instant(),
    },
    (t) => [
      k.index("enterprise_distinction_first").on(t.firstId),
      k.index("enterprise_distinction_later").on(t.laterId),
    ],
  );

  return { region, enterprise, enterpriseKind, enterpriseClaim, enterpriseMerge, enterpriseDistinction };
}
