import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, it } from "vitest";
import {
  addColleague,
  addFirm,
  addFirmAdministrator,
  inTest,
  proposal,
} from "~/domains/appointments/appointments.fixture";
import { giveConsent, withdrawConsent } from "~/domains/people/consent.store.server";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { consentText } from "../people/consent-texts.server";
import { acceptProposal, resignAsDirector } from "./answer-proposal.server";
import { proposeDirector } from "./appoint-director.server";
import { listDirectors } from "./list-directors.server";

const TODAY = isoDayOf(now());
const listed = async (text = "", region = "") =>
  (await listDirectors({ text, region, page: 1 }, TODAY)).directors.map(({ name }) => name);

async function appointed(name: string, firmName: string, register: boolean, from = "2026-01-01") {
  const firm = await addFirm(firmName);
  const by = await addFirmAdministrator(firm);
  const director = await addColleague(name, firm);
  const done = await proposeDirector(by, proposal({ whom: director.personId, shortfall: "先行聘任", from }));
  if (!done.ok) throw new Error(done.reason);
  await acceptProposal(director as Person, done.appointment.id, { register, locale: "zh-CN" });
  return { director, id: done.appointment.id };
}

beforeAll(seedRegions);

it("shows who is in office and agreed, and nobody else; gone at once with her consent or her office", async () => {
  const one = await appointed("王小明", "示例机械有限公司", true);
  const two = await appointed("李华", "示例电缆有限公司", true);
  await appointed("张三", "示例阀门有限公司", false);
  await appointed("赵四", "示例轴承有限公司", true, "2099-01-01");
  expect((await listed()).sort()).toEqual(["李华", "王小明"].sort());
  expect(await listed("电缆")).toEqual(["李华"]);
  expect(await listed("小明")).toEqual(["王小明"]);
  expect(await listed("%")).toHaveLength(2);
  expect([await listed("", "340100"), await listed("", "340121")].map((all) => all.length)).toEqual([2, 0]);
  const [shown] = (await listDirectors({ text: "电缆", region: "", page: 1 }, TODAY)).directors;
  expect(Object.keys(shown ?? {}).sort()).toEqual(["firm", "from", "id", "name", "place", "to"]);
  await inTest((tx) => withdrawConsent(tx, one.director.personId, "public-register"));
  expect(await listed()).toEqual(["李华"]);
  await inTest((tx) => giveConsent(tx, one.director.personId, consentText("public-register", "zh-CN")));
  await resignAsDirector(two.director, two.id, { endsOn: TODAY, reason: "岗位调整" });
  expect(await listed()).toEqual(["王小明"]);
});
