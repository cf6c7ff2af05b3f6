import { expect, test } from "vitest";
import { person, transact } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { changePassword, withOwnPassword } from "./change-own.server";
import { hashPassword, inHashSlot } from "./password-hash.server";
import { browser, cookieOf, isSignedIn, newcomer, PASSWORD, visitorBy } from "./people.fixture";
import { setPassword } from "./reset-password.server";
import { signIn } from "./sign-in.server";

test("of two changes of one password at once one holds and keeps its device, the other is told so", async () => {
  const { person: here, account, cookie } = await newcomer();
  const second = await signIn({ account, password: PASSWORD }, browser(), now());
  if (!second.ok) throw new Error(second.reason);
  const there = await visitorBy(cookieOf(second.sessionCookie));
  const devices = [
    { who: here, cookie, next: "another kettle orbit 8" },
    { who: there, cookie: cookieOf(second.sessionCookie), next: "third kettle orbit 9" },
  ];
  const answers = await Promise.all(
    devices.map(({ who, next }) => changePassword(who, { current: PASSWORD, next }, now())),
  );
  const told = answers.map((answer) => (answer.ok ? "changed" : `${answer.field} ${answer.reason}`));
  expect(told.toSorted()).toEqual(["changed", "current_password password.currentWrong"]);
  const [held, lost] = told[0] === "changed" ? [0, 1] : [1, 0];
  const opens = async (n: number) => (await signIn({ account, password: devices[n]?.next ?? "" }, browser(), now())).ok;
  expect([await opens(held), await opens(lost)]).toEqual([true, false]);
  const kept = answers[held];
  expect(await isSignedIn(cookieOf((kept?.ok && kept.setCookie) || ""))).toBe(true);
});

test("what only the password allows is not done once another act changed it meanwhile", async () => {
  const { person: who } = await newcomer();
  const passwordHash = await hashPassword("another kettle orbit 8");
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Both places to hash in are taken: what was asked waits with the password as it was stored then.
  const taken = [1, 2].map(() => inHashSlot(() => gate));
  let acted = false;
  const asked = withOwnPassword(who, PASSWORD, now(), async () => {
    acted = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await transact(person(who.personId), (tx) => setPassword(tx, who.personId, passwordHash, "test"));
  release();
  await Promise.all(taken);
  expect([await asked, acted]).toEqual([{ ok: false, reason: "password.currentWrong" }, false]);
});
