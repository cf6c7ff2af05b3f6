import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, test } from "vitest";
import { addColleague, addFirm, addFirmAdministrator, proposal } from "~/domains/appointments/appointments.fixture";
import { findAttempt, updateAttempt } from "~/domains/assessment/attempt.store.server";
import { inTest, issueTo } from "~/domains/credentials/credentials.fixture";
import { aDirector, TODAY } from "~/domains/duties/duties.fixture";
import { giveConsent } from "~/domains/people/consent.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";
import { resignAsDirector } from "../appointments/answer-proposal.server";
import { proposeDirector, withdrawFromDirector } from "../appointments/appoint-director.server";
import { returnNomination } from "../awards/desk/acts/return-nomination.server";
import { giveConsent as agreeToNomination, askConsent } from "../awards/nomination/consent-nomination.server";
import { nominateDirector } from "../awards/nomination/nominate-director.server";
import { submitNomination } from "../awards/nomination/submit-nomination.server";
import { writeNomination } from "../awards/nomination/write-nomination.server";
import { AGREES, addCycle, director, officerAt, WRITING } from "../awards/nominations.fixture";
import { withdrawOwnClaim } from "../claims/claim-enterprise.server";
import { claimAt, colleague, officerOf } from "../claims/claims.fixture";
import { addressClaimLetter, makeClaimLetter } from "../claims/decide-claims.server";
import { candidate, setUpSitting } from "../exams/exam.fixture";
import { consentText } from "../people/consent-texts.server";
import { readOwnWaits } from "./own-waits.server";

const waitsOf = async (who: SignedIn, at = now()) => (await readOwnWaits(who, at)).waits;

beforeAll(async () => {
  await seedRegions();
  await setUpSitting("overview");
});

test("an attempt whose clock runs waits, also when its certificate is held already", async () => {
  const { who, attemptId } = await candidate("overview");
  await issueTo(who.personId);
  const deadlineAt = (await findAttempt(db, attemptId))?.deadlineAt as number;
  const { running, exams } = await waitsOf(who);
  expect(running).toEqual([{ id: attemptId, slug: "overview", title: "考试", deadlineAt }]);
  expect(exams).toEqual([]);
  expect((await waitsOf(who, deadlineAt)).running).toEqual([]);
});

test("nobody else's attempt waits, nor one that was handed in", async () => {
  const [one, other] = [await candidate("overview"), await candidate("overview")];
  await inTest((tx) => updateAttempt(tx, one.attemptId, { state: "submitted", endedAt: tx.now }));
  expect((await waitsOf(one.who)).running).toEqual([]);
  expect((await waitsOf(other.who)).running).toHaveLength(1);
});

test("terms that changed since she agreed to them wait until she agrees anew", async () => {
  const { who } = await candidate("overview");
  const text = consentText("terms", "zh-CN");
  const newer = async () => (await waitsOf(who)).newerTerms;
  await inTest((tx) => giveConsent(tx, who.personId, { ...text, version: "2020-01-01", hash: "old" }));
  expect(await newer()).toBe(true);
  await inTest((tx) => giveConsent(tx, who.personId, text));
  expect(await newer()).toBe(false);
});

test("a claim waits for its bureau, then for the letter's code, and no longer than it is open", async () => {
  const { person, firm } = await colleague();
  const id = await claimAt(person, firm);
  expect((await waitsOf(person)).claims).toMatchObject([{ id, letter: "none" }]);
  const officer = await officerOf("340123");
  await addressClaimLetter(officer, id, "安徽省合肥市肥西县示例路1号");
  await makeClaimLetter(officer, id);
  expect((await waitsOf(person)).claims).toMatchObject([{ id, letter: "sent" }]);
  expect((await waitsOf((await colleague("340123", firm)).person)).claims).toEqual([]);
  await withdrawOwnClaim(person, id);
  expect((await waitsOf(person)).claims).toEqual([]);
});

test("a proposal waits for whom it names until the firm takes it back", async () => {
  const firm = await addFirm();
  const by = await addFirmAdministrator(firm);
  const [her, other] = [await addColleague("王小明", firm), await addColleague("李小红", firm)];
  const made = await proposeDirector(by, proposal({ whom: her.personId, shortfall: "企业已有一名有经验的工程师协助" }));
  if (!made.ok) throw new Error(made.reason);
  const { id, number } = made.appointment;
  expect((await waitsOf(her)).proposals).toMatchObject([{ id, number }]);
  expect((await waitsOf(other)).proposals).toEqual([]);
  await withdrawFromDirector(by, id);
  expect((await waitsOf(her)).proposals).toEqual([]);
});

test("the firms whose director she is stand on her page while she is in office", async () => {
  const { director, appointment } = await aDirector();
  const offices = async () => (await readOwnWaits(director as SignedIn, now())).offices;
  expect(await offices()).toMatchObject([{ appointmentId: appointment }]);
  await resignAsDirector(director, appointment, { endsOn: TODAY, reason: "岗位调整" });
  expect(await offices()).toEqual([]);
});

test("a nomination waits to be agreed to, and to be mended once it is returned, while the cycle takes it", async () => {
  const { person, firmId } = await director();
  const cycle = await addCycle();
  const firm = { ...(await newcomer()).person, actsForId: firmId } as unknown as EnterpriseAdministrator;
  firm.grants.push({ id: "g", role: "enterprise", scopeKind: "enterprise", scopeId: firmId });
  const made = await nominateDirector(firm, {
    cycle: cycle.slug,
    personId: person.personId,
    category: "firms",
    formKey: null,
  });
  const id = made.ok ? made.id : "";
  const nominations = async (at = now()) => (await waitsOf(person, at)).nominations;
  expect(await nominations()).toEqual([]);
  await writeNomination(firm, id, WRITING, null);
  await askConsent(firm, id);
  const until = cycle.submissionsUntil;
  expect(await nominations()).toEqual([{ id, title: cycle.title, waits: "consent", until }]);
  expect(await nominations(until)).toEqual([]);
  expect((await waitsOf(firm)).nominations).toEqual([]);
  await agreeToNomination(person, id, AGREES);
  await submitNomination(person, id);
  expect(await nominations()).toEqual([]);
  const dueAt = now() + 86_400_000;
  await returnNomination(await officerAt("340123", "county"), id, {
    items: [{ key: "deeds", words: "请补充材料" }],
    dueAt,
  });
  expect(await nominations()).toMatchObject([{ id, waits: "mend", until: dueAt }]);
});
