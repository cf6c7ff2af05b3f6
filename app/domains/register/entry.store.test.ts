import { db } from "@db/client.server";
import { expect, it } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import type { RegisterEntry } from "./entry";
import { findEntries, putEntry } from "./entry.store.server";

const entry = (key: string): RegisterEntry => ({
  key,
  number: key,
  title: key,
  titleEn: null,
  kind: "national",
  edition: null,
  issuedOn: null,
  effectiveOn: null,
  endedOn: null,
  checkedOn: "2026-01-01",
  status: "in-force",
  replacedByKey: null,
  regulationSlug: null,
  source: null,
  contentHash: null,
  changedBy: null,
  changedAt: 0,
});

it("a key finds its edition, a key without a year the newest one, and nothing else", async () => {
  await transact(system("test"), async (tx) => {
    for (const key of [
      "GBT1.1-2009",
      "GBT1.1-2020",
      "GBT1.10-2014",
      "law-1988",
      "DB34_4812-2024",
      "DB34X4812-2024",
      "law",
    ])
      await putEntry(tx, entry(key));
    tx.record({ act: "content.published", subject: { kind: "content", id: "test" } });
  });
  const found = await findEntries(db, ["GBT1.1-2009", "GBT1.1", "DB34_4812", "GBT1.10", "law", "GBT9", ""]);
  expect([...found].map(([key, { key: edition }]) => [key, edition])).toEqual([
    ["GBT1.1-2009", "GBT1.1-2009"],
    ["GBT1.1", "GBT1.1-2020"],
    ["DB34_4812", "DB34_4812-2024"],
    ["GBT1.10", "GBT1.10-2014"],
    ["law", "law"],
  ]);
  expect(await findEntries(db, [])).toEqual(new Map());
});
