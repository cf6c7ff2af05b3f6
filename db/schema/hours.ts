import type { Kit } from "../columns";

/** Where the minutes of an entry come from, as it was when they were booked. */
export interface HourProvenance {
  /** The event or the claim. */
  id?: string;
  /** Its page. */
  slug?: string;
  /** What was seen, by session: instants in ms, the union of which makes the minutes. */
  intervals?: { sessionId: string; from: number; to: number }[];
  /** Version of the rule that counted. */
  rule?: string;
}

export function hourTables(k: Kit) {
  /**
   * 学时台账: minutes a person earned. `sourceKey` makes each source count once. Nothing is rewritten: a correction is an entry of its own
   * with the opposite sign that names what it takes back (`reversesId`).
   */
  const hourEntry = k.table(
    "hour_entry",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      source: k.text().$type<typeof import("../statuses").HOUR_SOURCES[number]>().notNull(),
      sourceKey: k.text().notNull(),
      title: k.text().notNull(),
      minutes: k.int().notNull(),
      day: k.day().notNull(),
      bookedAt: k.instant().notNull(),
      /** Who checked: the program itself (an answered check, a scan), or an officer's decision. */
      checkedBy: k.text().$type<import("../statuses").HourCheck>(),
      checkerId: k.id(),
      provenance: k.json<HourProvenance>(),
      reversesId: k.id(),
      reason: k.text(),
    },
    (t) => [
      k.uniqueIndex("hour_entry_source").on(t.personId, t.source, t.sourceKey),
      k.uniqueIndex("hour_entry_reverses").on(t.reversesId),
      k.index("hour_entry_day").on(t.personId, t.day),
    ],
  );

  /** Other hours (起草标准, 授课): what she says she did, her papers (files of the claim), and what the bureau decided. */
  const hourClaim = k.table(
    "hour_claim",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      /** Key of a kind in the setting `hours.claimKinds`. */
      kind: k.text().notNull(),
      title: k.text().notNull(),
      day: k.day().notNull(),
      minutes: k.int().notNull(),
      statement: k.text().notNull(),
      /** Whose bureau decides: the region of her firm when she filed it, or filed it again. */
      regionCode: k.text().notNull(),
      filedAt: k.instant().notNull(),
      state: k.text().$type<import("../statuses").HourClaimState>().notNull(),
      decidedAt: k.instant(),
      decidedBy: k.id(),
      minutesApproved: k.int(),
      reason: k.text(),
      formKey: k.text(),
    },
    (t) => [
      k.index("hour_claim_person").on(t.personId, t.filedAt),
      k.index("hour_claim_region").on(t.state, t.regionCode),
      k.uniqueIndex("hour_claim_form").on(t.personId, t.formKey),
    ],
  );

  /** Which entries a renewal used, for which new certificate: each once in its life. */
  const hourUse = k.table(
    "hour_use",
    {
      entryId: k.id().primaryKey(),
      assertionId: k.id().notNull(),
      usedAt: k.instant().notNull(),
    },
    (t) => [k.index("hour_use_assertion").on(t.assertionId)],
  );

  return { hourEntry, hourUse, hourClaim };
}
