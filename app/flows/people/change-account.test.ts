import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { desc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { issueResetCode } from "~/domains/people/issue-reset-code.server";
import { browser, cookieOf, isSignedIn, newcomer, PASSWORD } from "~/domains/people/people.fixture";
import { findPerson } from "~/domains/people/person.store.server";
import type { Administrator, Person } from "~/domains/people/proof";
import { findResetLink, resetByCode } from "~/domains/people/reset-password.server";
import { signIn } from "~/domains/people/sign-in.server";
import { signUp } from "~/domains/people/sign-up.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { changeAccount } from "./change-account.server";
import { requestPasswordReset } from "./request-password-reset.server";

const from = () => ({ address: newId(now()), locale: "zh-CN" as const });
const change = (who: Person, account: string, password = PASSWORD, at = from()) =>
  changeAccount(who, { account, password }, at, now());
const mailsTo = async (account: string) =>
  db.select().from(tables.mail).where(eq(tables.mail.toAddress, account)).orderBy(desc(tables.mail.id));
const signsIn = async (account: string) =>
  (await signIn({ account, password: PASSWORD }, browser({ address: newId(now()) }), now())).ok;

it("is changed by its owner: she signs in with the new one, here she stays signed in, elsewhere she is not", async () => {
  const { person: who, account, cookie } = await newcomer();
  const elsewhere = await signIn({ account, password: PASSWORD }, browser(), now());
  const done = await change(who, " Right.One@Example.org ");
  if (!done.ok) throw new Error(done.reason);
  expect(await findPerson(db, who.personId)).toMatchObject({ account: "right.one@example.org", accountKind: "email" });
  expect([await signsIn(account), await signsIn("right.one@example.org")]).toEqual([false, true]);
  const standing = [cookie, elsewhere.ok ? cookieOf(elsewhere.sessionCookie) : "", cookieOf(done.setCookie ?? "")];
  expect(await Promise.all(standing.map((one) => isSignedIn(one)))).toEqual([false, false, true]);
  const [entry] = await db
    .select()
    .from(tables.ledgerEntry)
    .where(eq(tables.ledgerEntry.act, "account.changed"))
    .orderBy(desc(tables.ledgerEntry.id));
  expect(entry?.aboutPersonId).toBe(who.personId);
  for (const said of [account, "right.one@example.org"]) {
    expect(entry?.body).not.toContain(said);
    expect(JSON.stringify(entry?.sealed)).toContain(said);
  }
});

it("is told to the old address and to the new one, each in words of its own, and to no number", async () => {
  const { person: who, account } = await newcomer();
  await change(who, "13955107001");
  const [old, ...none] = await mailsTo(account);
  expect([old?.template, none]).toEqual(["account-changed-old", []]);
  for (const said of ["139****7001", "不是您本人改的"]) expect(old?.text).toContain(said);
  expect(old?.text).not.toMatch(/\{\{|13955107001/);
  await changeAccount(who, { account: "told@example.org", password: PASSWORD }, { ...from(), locale: "en" }, now());
  const [fresh, ...rest] = await mailsTo("told@example.org");
  expect([fresh?.template, fresh?.personId, rest]).toEqual(["account-changed-new", who.personId, []]);
  expect(fresh?.text).toContain("Sign in with it from now on");
  expect(await mailsTo("13955107001")).toEqual([]);
});

it("is not changed without her password, to her own again, to another's, or to none", async () => {
  const { person: who, account } = await newcomer();
  const other = await newcomer();
  for (const [typed, password, field, reason] of [
    ["right@example.org", "not her password", "password", "password.currentWrong"],
    [account.toUpperCase(), PASSWORD, "account", "account.same"],
    [other.account, PASSWORD, "account", "account.taken"],
    ["139551", PASSWORD, "account", "account.mobileLength"],
  ] as const)
    expect(await change(who, typed, password)).toMatchObject({ ok: false, field, reason });
  expect(await findPerson(db, who.personId)).toMatchObject({ account });
  expect(await mailsTo(account)).toEqual([]);
});

it("goes to one of two who want it at once, and is one change where she asks twice", async () => {
  const [a, b] = [await newcomer(), await newcomer()];
  const wanted = "both@example.org";
  const answers = await Promise.all([change(a.person, wanted), change(b.person, wanted)]);
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.reason)).toSorted()).toEqual(["account.taken", "ok"]);
  const twice = await Promise.all([1, 2].map(() => change(a.person, "twice@example.org")));
  expect(twice.map((answer) => (answer.ok ? "ok" : answer.reason)).toSorted()).toEqual(["account.same", "ok"]);
});

it("cannot be asked for more often than by signing up, from one address", async () => {
  const { person: who, account: taken } = await newcomer();
  const { person: asking } = await newcomer();
  const here = from();
  const wanted = { name: "王小明", account: taken, kind: "email" as const, password: PASSWORD, consents: [] };
  for (let n = 0; n < 100; n++) {
    expect(await signUp(wanted, browser(here), now())).toMatchObject({ reason: "account.taken" });
    expect(await change(asking, taken, PASSWORD, here)).toMatchObject({ reason: "account.taken" });
  }
  expect(await change(asking, taken, PASSWORD, here)).toMatchObject({ reason: "limit.signUps" });
  expect(await change(who, "elsewhere@example.org")).toMatchObject({ ok: true });
});

it("takes with it what would have reset the password of the old one", async () => {
  const { person: who, account } = await newcomer();
  await requestPasswordReset(account, from(), now());
  const link = /reset-password\/([\w-]{43})/.exec((await mailsTo(account))[0]?.text ?? "")?.[1] ?? "";
  expect(await findResetLink(link, now())).toMatchObject({ account });
  await change(who, "13955107002");
  expect(await findResetLink(link, now())).toBeNull();
  const admin = (await newcomer()).person as unknown as Administrator;
  const handed = await issueResetCode(admin, who.personId);
  if (!handed.ok) throw new Error(handed.reason);
  await change(who, "13955107003");
  for (const old of ["13955107002", "13955107003"]) {
    const typed = { account: old, code: handed.code, password: "brand new kettle 9" };
    expect(await resetByCode(typed, browser({ address: newId(now()) }), now())).toMatchObject({
      reason: "reset.codeWrong",
    });
  }
});
