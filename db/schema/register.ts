import type { Kit } from "../columns";

export function registerTables(k: Kit) {
  /**
   * 标准与法规目录: one row an edition. `key` is the folded number with its year (`GBT20000.1-2014`), the slug for a law without one.
   * `contentHash` is what `content/regulations` last said: only a changed file writes over what the desk changed since.
   */
  const registerEntry = k.table(
    "register_entry",
    {
      key: k.text().primaryKey(),
      number: k.text(),
      title: k.text().notNull(),
      titleEn: k.text(),
      kind: k.text().$type<import("../statuses").RegisterKind>().notNull(),
      edition: k.text(),
      issuedOn: k.day(),
      effectiveOn: k.day(),
      endedOn: k.day(),
      status: k.text().$type<import("../statuses").RegisterStatus>().notNull(),
      /** On this day a source was read that says that it is in force; null = nobody has read one. */
      checkedOn: k.day(),
      replacedByKey: k.text(),
      /** Slug of its text under /regulations, where the academy holds one. */
      regulationSlug: k.text(),
      source: k.text(),
      contentHash: k.text(),
      changedBy: k.id(),
      changedAt: k.instant().notNull(),
    },
    (t) => [k.index("register_entry_status").on(t.status), k.index("register_entry_replaced").on(t.replacedByKey)],
  );

  /** Somebody was told that what she answers for cites an entry that is no longer in force; once a person, entry and citing thing. */
  const supersessionNotice = k.table(
    "supersession_notice",
    {
      id: k.id().primaryKey(),
      entryKey: k.text().notNull(),
      citingKind: k.text().$type<import("../statuses").CitingKind>().notNull(),
      citingId: k.text().notNull(),
      toldAt: k.instant().notNull(),
      settledAt: k.instant(),
      settledBy: k.id(),
      settledHow: k.text().$type<import("../statuses").SettledHow>(),
      settledReason: k.text(),
    },
    (t) => [k.uniqueIndex("supersession_notice_once").on(t.entryKey, t.citingKind, t.citingId)],
  );

  return { registerEntry, supersessionNotice };
}
