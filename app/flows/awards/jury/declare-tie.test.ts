import { db } from "@db/client.server";
import { expect, it } from "vitest";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import { addCycle } from "../nominations.fixture";
import { declareTie } from "./declare-tie.server";
import { tiesOf } from "./tie-sources.server";

it("what an expert declares of a person or a firm ties her to them", async () => {
  const [{ person }, { person: kin, account }] = [await newcomer(), await newcomer()];
  const firm = await addFirm();
  const form = { kind: "kinship" as const, account: "", code: "", statement: "表亲" };
  expect(await declareTie(person, form)).toMatchObject({ ok: false, reason: "award.tie.missing" });
  expect(await declareTie(person, { ...form, account: "x@example.org" })).toMatchObject({ field: "account" });
  expect(await declareTie(person, { ...form, code: "91340100MA00000000" })).toMatchObject({ field: "code" });
  expect(await declareTie(person, { ...form, account })).toEqual({ ok: true });
  expect(await declareTie(person, { ...form, kind: "interest", code: firm.code })).toEqual({ ok: true });
  const ties = await tiesOf(db, [person.personId], (await addCycle()).id);
  expect(ties.map(({ kind, key }) => [kind, key])).toEqual([
    ["declared", `declared:${kin.personId}`],
    ["declared", `enterprise:${firm.id}`],
  ]);
});
