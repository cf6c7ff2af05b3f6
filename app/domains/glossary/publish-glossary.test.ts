import { db } from "@db/client.server";
import { expect, it } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import { knownGlossary } from "./known-glossary.server";
import { publishGlossary } from "./publish-glossary.server";
import type { GlossaryTerm } from "./term";

const term = (slug: string, definition = "义。"): GlossaryTerm => ({
  slug,
  term: `词${slug}`,
  english: slug,
  definition,
  source: "law/2/1",
  also: [`别名${slug}`],
  lessons: [],
  initial: null,
});
const publish = (terms: GlossaryTerm[]) =>
  transact(system("test"), async (tx) => {
    const done = await publishGlossary(tx, terms, JSON.stringify);
    tx.record({ act: "test.done", subject: { kind: "test", id: "test" } });
    return done;
  });
const known = async () => (await knownGlossary()).terms.map(({ slug, definition }) => [slug, definition]);

it("is put in place as a whole when something changed, whatever the order, and known at once", async () => {
  expect(await publish([term("b"), term("a-b"), term("aa")])).toBe(true);
  expect(await publish([term("aa"), term("b"), term("a-b")])).toBe(false);
  expect((await known()).length).toBe(3);
  expect(await publish([term("b", "新义。"), term("aa")])).toBe(true);
  expect((await known()).sort()).toEqual([
    ["aa", "义。"],
    ["b", "新义。"],
  ]);
  expect(await publish([])).toBe(true);
  expect(await known()).toEqual([]);
  expect(await db.$count((await import("@db/tables")).tables.glossaryTerm)).toBe(0);
});
