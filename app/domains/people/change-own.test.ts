import { expect, test } from "vitest";
import { person, transact } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { setOwnAccount } from "./change-account.server";
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

/** What was asked waits for a place to hash in, with what was stored then; it goes on once `meanwhile` is through. */
async function heldUp<T>(ask: () => Promise<T>, meanwhile: () => Promise<unknown>): Promise<T> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const taken = [1, 2].map(() => inHashSlot(() => gate));
  const asked = ask();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await meanwhile();
  release();
  await Promise.all(taken);
  return asked;
}

test("what only the password allows is not done once another act changed it meanwhile", async () => {
  const { person: who } = await newcomer();
  const passwordHash = await hashPassword("another kettle orbit 8");
  let acted = false;
  const asked = await heldUp(
    () =>
      withOwnPassword(who, PASSWORD, now(), async () => {
        acted = true;
      }),
    () => transact(person(who.personId), (tx) => setPassword(tx, who.personId, passwordHash, "test")),
  );
  expect([asked, acted]).toEqual([{ ok: false, reason: "password.currentWrong" }, false]);
});

test("an account that was changed meanwhile signs nobody in", async () => {
  const { person: who, account } = await newcomer();
  const wanted = { account: "moved-meanwhile@example.org", kind: "email" as const };
  const asked = await heldUp(
    () => signIn({ account, password: PASSWORD }, browser({ address: "203.0.113.40" }), now()),
    () => transact(person(who.personId), (tx) => setOwnAccount(tx, who, wanted, "203.0.113.41")),
  );
  expect(asked).toEqual({ ok: false, reason: "account.wrong" });
});
