import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { readAppointedRecords } from "~/domains/appointments/appointed-records.server";
import {
  addColleague,
  addFirm,
  addFirmAdministrator,
  inTest,
  proposal,
} from "~/domains/appointments/appointments.fixture";
import { agree } from "~/domains/people/change-consent.server";
import type { Person } from "~/domains/people/proof";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { consentText } from "../people/consent-texts.server";
import { withdrawOwnConsent } from "../people/withdraw-consent.server";
import { acceptProposal, choosePublication, resignAsDirector } from "./answer-proposal.server";
import { proposeDirector } from "./appoint-director.server";
import { listDirectors } from "./list-directors.server";

const TODAY = isoDayOf(now());
const listed = async (text = "", region = "") =>
  (await listDirectors({ text, region, page: 1 }, TODAY)).directors.map(({ name }) => name);

async function appointed(name: string, firmName: string, register: boolean, from = "2026-01-01") {
  const firm = await addFirm(firmName);
  return appointedAt(firm, await addColleague(name, firm), register, from);
}

async function appointedAt(firm: string, director: Person, register: boolean, from = "2026-01-01") {
  const by = await addFirmAdministrator(firm);
  const { personId } = director;
  await inTest((tx) => tx.update(tables.person).set({ enterpriseId: firm }).where(eq(tables.person.id, personId)));
  const done = await proposeDirector(by, proposal({ whom: director.personId, shortfall: "先行聘任", from }));
  if (!done.ok) throw new Error(done.reason);
  await acceptProposal(director as Person, done.appointment.id, { register, locale: "zh-CN" });
  return { director, id: done.appointment.id };
}

const firmsOf = async (name: string) =>
  (await listDirectors({ text: name, region: "", page: 1 }, TODAY)).directors.map(({ firm }) => firm).sort();
const TOMORROW = dayBeside(TODAY, 1);

beforeAll(seedRegions);

it("shows who is in office and agreed, and nobody else; gone at once with her consent or her office", async () => {
  const one = await appointed("王小明", "示例机械有限公司", true);
  const two = await appointed("李华", "示例电缆有限公司", true);
  await appointed("张三", "示例阀门有限公司", false);
  await appointed("赵四", "示例轴承有限公司", true, TOMORROW);
  expect((await listed()).sort()).toEqual(["李华", "王小明"].sort());
  expect(await listed("电缆")).toEqual(["李华"]);
  expect(await listed("小明")).toEqual(["王小明"]);
  // A sign that nobody is called by finds nobody, and is no pattern.
  expect([await listed("%"), await listed("（"), await listed("  ")].map((all) => all.length)).toEqual([0, 0, 2]);
  expect([await listed("", "340100"), await listed("", "340121")].map((all) => all.length)).toEqual([2, 0]);
  const [shown] = (await listDirectors({ text: "电缆", region: "", page: 1 }, TODAY)).directors;
  expect(Object.keys(shown ?? {}).sort()).toEqual(["firm", "from", "id", "name", "place", "to"]);
  await withdrawOwnConsent(one.director, "public-register");
  expect(await listed()).toEqual(["李华"]);
  await choosePublication(one.director, one.id, { register: true, locale: "zh-CN" });
  await resignAsDirector(two.director, two.id, { endsOn: TODAY, reason: "岗位调整" });
  expect(await listed()).toEqual(["王小明"]);
});

it("asks for each appointment: the second firm's stands there only once she agreed to it too, and the way out is the same", async () => {
  const who = "司马二聘";
  const [first, second] = [await addFirm("示例甲厂"), await addFirm("示例乙厂")];
  const director = await addColleague(who, first);
  const at = (id: string, register: boolean) => choosePublication(director, id, { register, locale: "zh-CN" });
  const a = await appointedAt(first, director, true);
  const b = await appointedAt(second, director, false);
  expect(await firmsOf(who)).toEqual(["示例甲厂"]);
  const kept = await readAppointedRecords(db, director.personId);
  expect(kept.appointments.map(({ publicSince }) => publicSince !== null)).toEqual([false, true]);
  await at(b.id, true);
  await at(a.id, false);
  expect(await firmsOf(who)).toEqual(["示例乙厂"]);
  // Agreeing to the register again is no word about what she took out of it, nor about what she withdrew with all.
  await at(a.id, true);
  await withdrawOwnConsent(director, "public-register");
  expect(await firmsOf(who)).toEqual([]);
  await agree(director, consentText("public-register", "zh-CN"));
  expect(await firmsOf(who)).toEqual([]);
  await at(a.id, true);
  expect(await firmsOf(who)).toEqual(["示例甲厂"]);
});

it("is not joined by what is over, and not by another's", async () => {
  const one = await appointed("司马卸任", "示例丙厂", true);
  await resignAsDirector(one.director, one.id, { endsOn: TODAY, reason: "岗位调整" });
  const reason = (who: Person) =>
    choosePublication(who, one.id, { register: true, locale: "zh-CN" }).catch((error) => error.reason ?? error.message);
  expect(await reason(one.director)).toBe("appointment.state.ended");
  expect(await reason(await addColleague("别人", null))).toBe("no such appointment");
});
