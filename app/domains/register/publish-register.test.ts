import { db } from "@db/client.server";
import { describe, expect, it } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import { findEntries, putEntry } from "./entry.store.server";
import { publishRegister } from "./publish-register.server";
import { readRegister, registerFile } from "./register-source";

const entries = (list: unknown) => readRegister(registerFile.parse(list), new Set()).entries;
const faults = (list: unknown, texts: string[] = []) =>
  readRegister(registerFile.parse(list), new Set(texts)).faults.map(({ field, reason }) => `${field}: ${reason}`);
const publish = (list: unknown) =>
  transact(system("test"), async (tx) => {
    const changed = await publishRegister(tx, entries(list));
    tx.record({ act: "content.published", subject: { kind: "content", id: "test" } });
    return changed;
  });

describe("what is wrong with the register's file", () => {
  it.each([
    [[{ title: "甲" }], "number: : needs the number of a standard, or a slug"],
    [[{ slug: "law", title: "甲" }], "slug: law: needs its kind"],
    [
      [{ number: "GB 1-2020", title: "甲", issued: "2020-02-01", effective: "2020-01-01" }],
      "effective: GB1-2020: takes effect before it is issued",
    ],
    [
      [{ number: "GB 1-2020", title: "甲", effective: "2020-02-01", ended: "2020-01-01" }],
      "ended: GB1-2020: ends before it takes effect",
    ],
    [
      [{ number: "GB 1-2020", title: "甲", ended: "2021-01-01", replacedBy: "GB 1-2021" }],
      "replacedBy: GB1-2020: what replaces it stands nowhere in the register",
    ],
    [[{ number: "GB 1-2020", title: "甲", status: "superseded" }], "status: GB1-2020: superseded by what?"],
    [[{ slug: "law", kind: "law", title: "甲", text: "law" }], "text: law: there is no text law"],
    [
      [{ slug: "a", kind: "document", title: "甲", status: "reference", checked: "2026-01-01" }],
      "checked: a: is said of what is in force, and it has another status",
    ],
    [
      [
        { number: "GB 1-2020", title: "甲" },
        { number: "ＧＢ 1—2020", title: "乙" },
      ],
      "number: GB1-2020: stands twice",
    ],
    [
      [
        { number: "GB 1-2020", title: "甲", ended: "2021-01-01", replacedBy: "GB 2-2021" },
        { number: "GB 2-2021", title: "乙", ended: "2022-01-01", replacedBy: "GB 1-2020" },
      ],
      "replacedBy: GB2-2021: what replaces it is replaced by it",
    ],
    [
      [
        { number: "GB 1-2020", title: "甲", replacedBy: "GB 2-2021" },
        { number: "GB 2-2021", title: "乙" },
      ],
      "replacedBy: GB1-2020: since when? Give ended, or status: superseded",
    ],
  ])("%j", (list, fault) => {
    expect(faults(list)).toContain(fault);
  });

  it("is told of a text that stands in no entry", () => {
    expect(faults([], ["law"])).toEqual(["text: regulations/law.md stands in no entry of the register"]);
  });
});

it("writes what changed in the file and leaves what the desk changed since", async () => {
  const list = [
    { number: "GB/T 1.1-2009", title: "旧版", ended: "2020-10-01", replacedBy: "GB/T 1.1-2020" },
    { number: "GB/T 1.1-2020", title: "新版", effective: "2020-10-01", checked: "2026-01-01" },
    { number: "GB/T 1.2-2020", title: "没有核对", effective: "2021-06-01" },
    { slug: "report", kind: "document", title: "报道", status: "reference" },
    { number: "GB/T 9-2099", title: "未来", effective: "2099-01-01" },
  ];
  expect(await publish(list)).toEqual(["GBT1.1-2009", "GBT1.1-2020", "GBT1.2-2020", "report", "GBT9-2099"]);
  const stored = await findEntries(db, ["GBT1.1-2009", "GBT1.1-2020", "GBT1.2-2020", "report", "GBT9-2099"]);
  expect([...stored.values()].map(({ status, edition }) => [status, edition])).toEqual([
    ["superseded", "2009"],
    ["in-force", "2020"],
    ["unchecked", "2020"],
    ["reference", null],
    ["upcoming", "2099"],
  ]);

  const changed = stored.get("GBT1.1-2020");
  if (!changed) throw new Error("not published");
  await transact(system("test"), async (tx) => {
    await putEntry(tx, { ...changed, title: "编辑改过" });
    tx.record({ act: "register.set", subject: { kind: "register-entry", id: changed.key } });
  });
  expect(await publish(list)).toEqual([]);
  expect((await findEntries(db, ["GBT1.1-2020"])).get("GBT1.1-2020")?.title).toBe("编辑改过");
  const corrected = list.map((entry) => (entry.title === "新版" ? { ...entry, title: "新版（更正）" } : entry));
  expect(await publish(corrected)).toEqual(["GBT1.1-2020"]);
  expect(await publish(list.slice(0, 1))).toEqual([]);
  expect((await findEntries(db, ["GBT1.1-2020"])).get("GBT1.1-2020")?.title).toBe("新版（更正）");
});
