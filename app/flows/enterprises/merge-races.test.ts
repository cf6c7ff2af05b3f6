import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { isRunning } from "~/domains/appointments/appointment";
import { appointmentsAt } from "~/domains/appointments/appointment.store.server";
import { addColleague, addFirmAdministrator, proposal } from "~/domains/appointments/appointments.fixture";
import { stateEducation, stateJob } from "~/domains/appointments/state-employment.server";
import type { Enterprise } from "~/domains/directory/enterprise.store.server";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Administrator, BureauOfficer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { acceptProposal } from "../appointments/answer-proposal.server";
import { proposeDirector } from "../appointments/appoint-director.server";
import { claimAt, officerOf } from "../claims/claims.fixture";
import { confirmClaimant } from "../claims/decide-claims.server";
import { giveRole } from "../people/give-role.server";
import { BELONGINGS, idsAt } from "./belonging.server";
import { mergeEnterprises } from "./merge-enterprises.server";
import { undoMerge } from "./undo-merge.server";

/** The two of a race come in either order, so that each race is run some times; which one was first is told by who was refused. */
const ROUNDS = 12;
const TODAY = isoDayOf(now());
let officer: BureauOfficer;
let site: Administrator;
beforeAll(async () => {
  await seedRegions();
  officer = await officerOf("340123");
  site = (await newcomer()).person as unknown as Administrator;
});

const merge = (from: Enterprise, into: Enterprise) =>
  mergeEnterprises(officer, { fromId: from.id, intoId: into.id, reason: "同一家企业" });
const two = async () => [await addFirm(), await addFirm()] as const;
/** What is tied to a firm, by its table. */
async function tiedTo({ id }: Enterprise): Promise<Record<string, number>> {
  const tied: Record<string, number> = {};
  for (const what of BELONGINGS) {
    const { length } = await idsAt(db, what, id);
    if (length > 0) tied[what] = length;
  }
  return tied;
}
/** The answer, or why not. */
const settled = <T>(act: Promise<T>): Promise<T | string> =>
  act.catch((error) => {
    if (error instanceof Refused || error.status === 404) return String(error.message);
    throw error;
  });
/** Half a round the one is asked first, half the other. */
const both = <A, B>(
  round: number,
  one: () => Promise<A>,
  other: () => Promise<B>,
): Promise<[A | string, B | string]> =>
  round % 2 === 0
    ? Promise.all([settled(one()), settled(other())])
    : Promise.all([settled(other()), settled(one())]).then(([b, a]) => [a, b]);
const rounds = async (one: (round: number) => Promise<void>) => {
  for (let round = 0; round < ROUNDS; round++) await one(round);
};
const ok = { ok: true };
/** Somebody who works there and meets both conditions. */
async function qualified(firm: Enterprise): Promise<Person> {
  const who = await addColleague("王小明", firm.id);
  await stateEducation(who, { degree: "bachelor", title: null });
  await stateJob(who, null, { employer: "某厂", post: "标准化", standardsWork: true, from: "2020-01-01", to: null });
  return who;
}
const runningAt = async ({ id }: Enterprise) => (await appointmentsAt(db, id)).filter((one) => isRunning(one, TODAY));
async function proposedAt(firm: Enterprise) {
  const [by, director] = [await addFirmAdministrator(firm.id), await qualified(firm)];
  const made = await proposeDirector(by, proposal({ whom: director.personId, from: TODAY }));
  if (!made.ok) throw new Error(made.reason);
  const { id } = made.appointment;
  return { id, accept: () => acceptProposal(director, id, { register: false, locale: "zh-CN" }) };
}

describe("a merge meets what ties something to the firm at that moment", () => {
  it(
    "a proposal goes along, or is not made",
    () =>
      rounds(async (round) => {
        const [from, into] = await two();
        const [by, director] = [await addFirmAdministrator(from.id), await qualified(from)];
        // A colleague goes along with the firm; whom an account invites does not.
        const account = { whom: "account", account: `${newId(now())}@example.org`, name: "王小明" };
        const form = proposal({ ...(round % 4 < 2 ? { whom: director.personId } : account), from: TODAY });
        const [merged, proposed] = await both(
          round,
          () => merge(from, into),
          () => proposeDirector(by, form),
        );
        expect(merged).toMatchObject(ok);
        expect(await tiedTo(from)).toEqual({});
        const there = typeof proposed === "object" && proposed.ok ? 1 : 0;
        expect(await appointmentsAt(db, into.id)).toHaveLength(there);
      }),
    60_000,
  );

  it(
    "a role that an administrator gives is for the firm that it became",
    () =>
      rounds(async (round) => {
        const [from, into] = await two();
        const { person } = await newcomer();
        const [merged, given] = await both(
          round,
          () => merge(from, into),
          () => giveRole(site, person.personId, { role: "enterprise", scope: from.code, until: null }),
        );
        expect([merged, given]).toMatchObject([ok, ok]);
        expect(await tiedTo(from)).toEqual({});
        expect((await tiedTo(into)).grants).toBe(1);
      }),
    60_000,
  );

  it(
    "a claim goes along, and who it was confirmed for acts for the firm that it became",
    () =>
      rounds(async (round) => {
        const [from, into] = await two();
        const claimant = await addColleague("王小明", from.id);
        const claim = await claimAt(claimant, from.id);
        const [merged, confirmed] = await both(
          round,
          () => merge(from, into),
          () => confirmClaimant(officer, claim),
        );
        expect([merged, confirmed]).toMatchObject([ok, undefined]);
        expect(await tiedTo(from)).toEqual({});
        expect(await tiedTo(into)).toMatchObject({ claims: 1, grants: 1 });
      }),
    60_000,
  );

  it(
    "an acceptance beside another director in office keeps the two firms apart, or is refused",
    () =>
      rounds(async (round) => {
        const [from, into] = await two();
        await (await proposedAt(into)).accept();
        const hers = await proposedAt(from);
        const [merged, answered] = await both(round, () => merge(from, into), hers.accept);
        const apart = typeof merged === "object" && !merged.ok;
        expect([apart, answered === undefined]).toEqual([apart, apart]);
        expect(await runningAt(into)).toHaveLength(1);
        expect(await runningAt(from)).toHaveLength(apart ? 1 : 0);
        if (!apart) expect(await tiedTo(from)).toEqual({});
        expect((await appointmentsAt(db, apart ? from.id : into.id)).map(({ id }) => id)).toContain(hers.id);
      }),
    60_000,
  );
});

it(
  "an undoing meets an acceptance: each proposal is accepted, and her office is at the firm that proposed her",
  () =>
    rounds(async (round) => {
      const [from, into] = await two();
      const [hers, others] = [await proposedAt(from), await proposedAt(into)];
      const merged = await merge(from, into);
      if (!merged.ok) throw new Error(merged.reason);
      const [undone, answered] = await both(round, () => undoMerge(officer, merged.mergeId), hers.accept);
      expect([undone, answered, await settled(others.accept())]).toMatchObject([ok, undefined, undefined]);
      expect((await runningAt(from)).map(({ id }) => id)).toEqual([hers.id]);
      expect((await runningAt(into)).map(({ id }) => id)).toEqual([others.id]);
      const [row] = await db.select().from(tables.enterprise).where(eq(tables.enterprise.id, from.id));
      expect(row?.mergedIntoId).toBeNull();
    }),
  60_000,
);
