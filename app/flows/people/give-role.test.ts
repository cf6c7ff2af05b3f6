import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inTest } from "~/domains/credentials/credentials.fixture";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { endRole, grantRole } from "~/domains/people/grant-role.server";
import { cookieOf, newcomer } from "~/domains/people/people.fixture";
import type { Administrator, Person } from "~/domains/people/proof";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import { readVisitor } from "~/domains/people/session.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { setUpSitting } from "../exams/exam.fixture";
import { giveRole } from "./give-role.server";

const NONE = "01900000-0000-7000-8000-00000000ffff";
let admin: Administrator;
let sittingId: string;
beforeAll(async () => {
  admin = (await newcomer()).person as unknown as Administrator;
  sittingId = await setUpSitting("given-story");
  await seedRegions();
});

const grantsOf = async ({ personId }: Pick<Person, "personId">) =>
  (await grantsInForce(db, personId, now())).map(({ role, scopeId }) => [role, scopeId]);

describe("a role", () => {
  it("is given for a scope that exists, and for no other", async () => {
    const { person } = await newcomer();
    const firm = newId(now());
    await inTest((tx) =>
      tx.insert(tables.enterprise).values({
        id: firm,
        code: "91340100MA2TEST01X",
        name: "某某公司",
        nameKey: "某某公司",
        regionCode: "340123",
        addedBy: person.personId,
        addedAt: tx.now,
        demo: false,
      }),
    );
    const give = (role: Parameters<typeof giveRole>[2]["role"], scope: string) =>
      giveRole(admin, person.personId, { role, scope, until: null });
    for (const [role, scope] of [
      ["examiner", NONE],
      ["examiner", "given-story"],
      ["enterprise", "91340100MA2TEST02X"],
      ["enterprise", firm],
      ["county", "340199"],
      ["county", "340100"],
      ["city", "340123"],
      ["province", "340100"],
      ["organizer", "999999"],
      ["organizer", "合肥市"],
    ] as const)
      expect([role, scope, await give(role, scope)]).toMatchObject([
        role,
        scope,
        { ok: false, reason: "role.scopeUnknown" },
      ]);
    for (const role of ["enterprise", "county", "organizer"] as const)
      expect(await give(role, "")).toMatchObject({ ok: false, reason: "role.scopeMissing" });
    expect(await grantsOf(person)).toEqual([]);
    expect(await give("examiner", sittingId)).toMatchObject({ ok: true });
    expect(await give("enterprise", "91340100ma2test01x")).toMatchObject({ ok: true });
    expect(await give("county", "340123")).toMatchObject({ ok: true });
    expect(await grantsOf(person)).toEqual([
      ["examiner", sittingId],
      ["enterprise", firm],
      ["county", "340123"],
    ]);
  });

  it("of the wrong kind of scope is refused by the domain too", async () => {
    const { person } = await newcomer();
    for (const [role, scopeKind, scopeId, reason] of [
      ["county", "all", null, "role.scopeKind"],
      ["admin", "region", "340000", "role.scopeKind"],
      ["county", "region", null, "role.scopeMissing"],
    ] as const) {
      const given = await inTest((tx) =>
        grantRole(tx, admin, person.personId, { role, scopeKind, scopeId, until: null }),
      );
      expect([role, given]).toMatchObject([role, { ok: false, reason }]);
    }
    expect(await grantsOf(person)).toEqual([]);
  });

  it("gives nothing from the instant on at which it ends, without anybody doing anything", async () => {
    const { person, cookie } = await newcomer();
    const until = now() + 20 * 60_000;
    expect(await giveRole(admin, person.personId, { role: "examiner", scope: "", until })).toMatchObject({ ok: true });
    // The request after the grant gets a new token.
    const fresh = cookieOf((await readVisitor(cookie, now())).setCookie as string);
    const grantsAt = async (at: number) => {
      const { visitor } = await readVisitor(fresh, at);
      return visitor.signedIn ? visitor.grants.map(({ role }) => role) : "signed out";
    };
    expect(await grantsAt(until - 1)).toEqual(["examiner"]);
    expect(await grantsAt(until)).toEqual([]);
    const past = await giveRole(admin, person.personId, { role: "editor", scope: "", until: now() - 1 });
    expect(past).toMatchObject({ ok: false, reason: "role.untilPast" });
  });
});

describe("administrators", () => {
  it("do not name themselves to act for a firm; another administrator may name them", async () => {
    const hers = (await newcomer()).person as unknown as Administrator;
    const { id, code } = await addFirm();
    const wanted = { role: "enterprise", scope: code, until: null } as const;
    expect(await giveRole(hers, hers.personId, wanted)).toMatchObject({ ok: false, reason: "role.ownEnterprise" });
    expect(await grantsOf(hers)).toEqual([]);
    expect(await giveRole(admin, hers.personId, wanted)).toMatchObject({ ok: true });
    expect(await grantsOf(hers)).toEqual([["enterprise", id]]);
  });

  it("who end each other's role at once leave one; the other is refused with the reason", async () => {
    for (let round = 0; round < 5; round++) {
      await inTest((tx) =>
        tx.update(tables.roleGrant).set({ endedAt: tx.now }).where(eq(tables.roleGrant.role, "admin")),
      );
      const people = [await newcomer(), await newcomer()].map(({ person }) => person as unknown as Administrator);
      const grants: string[] = [];
      for (const { personId } of people) {
        const given = await inTest((tx) =>
          grantRole(tx, admin, personId, { role: "admin", scopeKind: "all", scopeId: null, until: null }),
        );
        if (!given.ok) throw new Error(given.reason);
        grants.push(given.grantId);
      }
      const [a, b] = people as [Administrator, Administrator];
      const answers = await Promise.all([endRole(a, grants[1] as string), endRole(b, grants[0] as string)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "role.lastAdministrator" });
      const left = await Promise.all(people.map(({ personId }) => grantsInForce(db, personId, now())));
      expect(left.flat()).toHaveLength(1);
    }
  });
});
