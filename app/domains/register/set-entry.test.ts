import { db } from "@db/client.server";
import { expect, it } from "vitest";
import { newcomer } from "~/domains/people/people.fixture";
import type { Editor } from "~/domains/people/proof";
import { findEntries } from "./entry.store.server";
import { entryForm } from "./entry-forms";
import { addEntry, changeEntry } from "./set-entry.server";

const KEY = "GBT98765-2021";
const typed = (change: Record<string, string> = {}) =>
  entryForm.parse({
    number: "GB/T 98765-2021",
    kind: "national",
    title: "演示标准",
    effectiveOn: "2021-06-01",
    ...change,
  });
const status = async () => (await findEntries(db, [KEY])).get(KEY)?.status;

it("what an editor adds is in force only with the day on which she found it so", async () => {
  const editor = (await newcomer()).person as unknown as Editor;
  expect(await addEntry(editor, typed())).toEqual({ ok: true, key: KEY });
  expect(await status()).toBe("unchecked");
  expect(await changeEntry(editor, KEY, typed({ checkedOn: "2026-01-05" }))).toEqual({ ok: true, key: KEY });
  expect(await status()).toBe("in-force");
  await changeEntry(editor, KEY, typed({ endedOn: "2026-02-01", checkedOn: "2026-01-05" }));
  expect(await status()).toBe("withdrawn");
  await changeEntry(editor, KEY, typed());
  expect(await status()).toBe("unchecked");
});
