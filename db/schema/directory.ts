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

  /** `code` is the 统一社会信用代码 (GB 32100-2015), 18 characters, check digit right. `nameKey` is folded for search. */
  const enterprise = k.table(
    "enterprise",
    {
      id: k.id().primaryKey(),
      code: k.text().notNull(),
      name: k.text().notNull(),
      nameKey: k.text().notNull(),
      regionCode: k.text().notNull(),
      addedBy: k.id(),
      addedAt: k.instant().notNull(),
      demo: k.bool().notNull(),
    },
    (t) => [
      k.uniqueIndex("enterprise_code").on(t.code),
      k.index("enterprise_name_key").on(t.nameKey),
      k.index("enterprise_region").on(t.regionCode),
    ],
  );

  return { region, enterprise };
}
