import type { Region } from "~/domains/directory/region";
import { readRegions } from "~/domains/directory/region.store.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { db } from "../client.server";
import { tables } from "../tables";
import facts from "./regions.json";

/** The divisions of Anhui as rows: one province, 16 cities, 104 counties. */
export function regionRows(): Region[] {
  const { code: province, name } = facts.province;
  const direct = new Set(facts.provinceManaged);
  const rows: Omit<Region, "position">[] = [
    { code: province, name, kind: "province", reportsTo: null, cityCode: null },
  ];
  for (const city of facts.cities) {
    rows.push({ code: city.code, name: city.name, kind: "city", reportsTo: province, cityCode: city.code });
    for (const county of city.counties) {
      const reportsTo = direct.has(county.code) ? province : city.code;
      rows.push({ code: county.code, name: county.name, kind: "county", reportsTo, cityCode: city.code });
    }
  }
  return rows.map((row, position) => ({ ...row, position }));
}

/** Brings the region table to the facts, in every mode; writes nothing when it is there already. */
export async function seedRegions(): Promise<void> {
  const wanted = regionRows();
  const there = await readRegions(db);
  const same = (row: Region) => {
    const own = there.get(row.code);
    return own !== undefined && (Object.keys(row) as (keyof Region)[]).every((key) => own[key] === row[key]);
  };
  const changed = wanted.filter((row) => !same(row));
  if (changed.length === 0) return;
  await transact(system("regions"), async (tx) => {
    for (const row of changed) {
      const { code: _code, ...rest } = row;
      await tx.insert(tables.region).values(row).onConflictDoUpdate({ target: tables.region.code, set: rest });
    }
    tx.record({
      act: "regions.set",
      subject: { kind: "region", id: facts.province.code },
      facts: { changed: changed.length, total: wanted.length },
    });
  });
}
