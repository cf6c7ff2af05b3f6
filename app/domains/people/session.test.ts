import { createHash } from "node:crypto";
import { db } from "@db/client.server";
import type { Role } from "@db/statuses";
import { tables } from "@db/tables";
import { eq, isTable } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTest } from "~/domains/credentials/credentials.fixture";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { changePassword } from "./change-own.server";
import { endRole, grantRole } from "./grant-role.server";
import { browser, cookieOf, isSignedIn, newcomer, PASSWORD, sessionsOf, visitorBy } from "./people.fixture";
import type { Administrator } from "./proof";
import { readVisitor } from "./session.server";
import { signIn } from "./sign-in.server";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ALL = { scopeKind: "all", scopeId: null } as const;

/** A role of somebody's without anyone who gave it, held before she signs in. */
const hold = (personId: string, role: Role, until: number | null = null) =>
  inTest((tx) =>
    tx.insert(tables.roleGrant).values({
      id: newId(tx.now),
      personId,
      role,
      ...ALL,
      grantedBy: null,
      grantedAt: tx.now,
      until,
      endedAt: null,
      endedBy: null,
    }),
  );

/** Signs in again, after roles were given; tells the cookie and when. */
async function signedIn(account: string, password = PASSWORD): Promise<{ cookie: string; at: number }> {
  const done = await signIn({ account, password }, browser({ address: newId(now()) }), now());
  if (!done.ok) throw new Error(done.reason);
  const cookie = cookieOf(done.sessionCookie);
  const { personId, sessionId } = await visitorBy(cookie);
  const row = (await sessionsOf(personId)).find(({ id }) => id === sessionId);
  return { cookie, at: row?.createdAt as number };
}

/** A request at an instant, and the wait until its touch is written. */
async function requestAt(cookie: string, at: number): Promise<boolean> {
  const { visitor } = await readVisitor(cookie, at);
  if (!visitor.signedIn) return false;
  for (let tries = 0; tries < 100; tries++) {
    const [row] = await db.select().from(tables.session).where(eq(tables.session.id, visitor.sessionId));
    if (row?.lastSeenAt === at) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("the request was not written down");
}

describe("a session", () => {
  it("stands in the database by the SHA-256 of its token; the token stands nowhere", async () => {
    const { cookie, person } = await newcomer();
    const token = cookie.split("=")[1] as string;
    expect(token).toMatch(/^[a-z2-7]{40}$/);
    const key = createHash("sha256").update(token).digest("hex");
    expect((await sessionsOf(person.personId)).map(({ id }) => id)).toEqual([key]);
    for (const [name, table] of Object.entries(tables)) {
      if (!isTable(table)) continue;
      const rows = JSON.stringify(await db.select().from(table as never));
      expect([name, rows.includes(token)]).toEqual([name, false]);
    }
    // Whoever reads the database has nothing to sign in with.
    expect(await isSignedIn(`academy_session=${key}`)).toBe(false);
    expect(await isSignedIn(`academy_session=${key.slice(0, 40)}`)).toBe(false);
  });

  it("of a learner ends after 14 days without a request, and after 30 days with them", async () => {
    const { account } = await newcomer();
    const { cookie, at } = await signedIn(account);
    // The later one first: a request that is let in moves the end.
    expect(await isSignedIn(cookie, at + 14 * DAY)).toBe(false);
    expect(await isSignedIn(cookie, at + 14 * DAY - 1)).toBe(true);
    const other = await signedIn(account);
    for (const days of [10, 20, 29])
      expect([days, await requestAt(other.cookie, other.at + days * DAY)]).toEqual([days, true]);
    expect(await isSignedIn(other.cookie, other.at + 30 * DAY)).toBe(false);
    expect(await isSignedIn(other.cookie, other.at + 30 * DAY - 1)).toBe(true);
  });

  it.each(["examiner", "admin", "editor", "organizer", "juror", "county", "city", "province"] as const)(
    "of an %s ends after 30 minutes without a request",
    async (role) => {
      const { account, person } = await newcomer();
      await hold(person.personId, role);
      const { cookie, at } = await signedIn(account);
      expect(await isSignedIn(cookie, at + 30 * MINUTE)).toBe(false);
      expect(await isSignedIn(cookie, at + 30 * MINUTE - 1)).toBe(true);
    },
  );

  it("of a desk ends after 12 hours, whatever is done at it", async () => {
    const { account, person } = await newcomer();
    await hold(person.personId, "examiner");
    const { cookie, at } = await signedIn(account);
    let last = at;
    for (; last + 29 * MINUTE < at + 12 * HOUR; last += 29 * MINUTE)
      expect(await requestAt(cookie, last + 29 * MINUTE)).toBe(true);
    expect(await isSignedIn(cookie, at + 12 * HOUR)).toBe(false);
    expect(await isSignedIn(cookie, at + 12 * HOUR - 1)).toBe(true);
  });

  it("is shortened at once by a role given since; one that ended does not lengthen it", async () => {
    const { cookie, person } = await newcomer();
    const at = (await sessionsOf(person.personId))[0]?.createdAt as number;
    expect(await requestAt(cookie, at + HOUR)).toBe(true);
    await hold(person.personId, "examiner", at + 3 * HOUR);
    expect(await isSignedIn(cookie, at + 2 * HOUR)).toBe(false);
    expect(await isSignedIn(cookie, at + HOUR + 30 * MINUTE - 1)).toBe(true);
    const desk = await newcomer();
    await hold(desk.person.personId, "examiner", now() + 2 * MINUTE);
    const signed = await signedIn(desk.account);
    expect(await isSignedIn(signed.cookie, signed.at + 31 * MINUTE)).toBe(false);
  });
});

describe("the token", () => {
  it("is another at each sign-in; the earlier sign-in goes on beside it", async () => {
    const { cookie, account, person } = await newcomer();
    const next = await signedIn(account);
    expect(next.cookie).not.toBe(cookie);
    const [first, second] = [await visitorBy(cookie), await visitorBy(next.cookie)];
    expect(first.signInId).not.toBe(second.signInId);
    expect(await sessionsOf(person.personId)).toHaveLength(2);
  });

  it("of a sign-in that was planted before is not taken over", async () => {
    const { account } = await newcomer();
    const planted = `academy_session=${"a".repeat(40)}`;
    await signedIn(account);
    expect(await isSignedIn(planted)).toBe(false);
  });

  it("changes with the password: the old one and every other sign-in end at once", async () => {
    const { cookie, account, person } = await newcomer();
    const other = await signedIn(account);
    const done = await changePassword(person, { current: PASSWORD, next: "another kettle orbit 8" }, now());
    if (!done.ok || !done.setCookie) throw new Error("not changed");
    const fresh = cookieOf(done.setCookie);
    expect(fresh).not.toBe(cookie);
    expect([await isSignedIn(cookie), await isSignedIn(other.cookie), await isSignedIn(fresh)]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await visitorBy(fresh)).signInId).toBe(person.signInId);
  });

  it("changes at the next request after a role was given or ended; the old one answers for 30 s more", async () => {
    const { cookie, person } = await newcomer();
    const admin = (await newcomer()).person as unknown as Administrator;
    const before = (await sessionsOf(person.personId))[0];
    const given = await inTest((tx) => grantRole(tx, admin, person.personId, { role: "editor", ...ALL, until: null }));
    if (!given.ok) throw new Error(given.reason);
    const first = await readVisitor(cookie, now());
    expect(first.visitor).toMatchObject({ signedIn: true, grants: [{ role: "editor" }] });
    const fresh = cookieOf(first.setCookie as string);
    expect(fresh).not.toBe(cookie);
    // A second request that was under way gets no second successor.
    expect((await readVisitor(cookie, now())).setCookie).toBeUndefined();
    const rows = await sessionsOf(person.personId);
    expect(rows.map(({ createdAt }) => createdAt)).toEqual([before?.createdAt, before?.createdAt]);
    const replaced = rows.find(({ id }) => id === before?.id);
    expect(await isSignedIn(cookie, (replaced?.expiresAt as number) - 1)).toBe(true);
    expect(await isSignedIn(cookie, replaced?.expiresAt as number)).toBe(false);
    expect((replaced?.expiresAt as number) - now()).toBeLessThanOrEqual(30_000);
    expect((await visitorBy(fresh)).signInId).toBe(person.signInId);
    await endRole(admin, given.grantId);
    const second = await readVisitor(fresh, now());
    expect(second.visitor).toMatchObject({ signedIn: true, grants: [] });
    expect(cookieOf(second.setCookie as string)).not.toBe(fresh);
  });
});
