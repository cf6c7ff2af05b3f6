import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { maintain } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { changePassword } from "./change-own.server";
import { issueResetCode } from "./issue-reset-code.server";
import { browser, newcomer, PASSWORD } from "./people.fixture";
import type { Administrator } from "./proof";
import { resetByCode } from "./reset-password.server";
import { signIn } from "./sign-in.server";

const NEXT = "another kettle orbit 8";
const MINUTE = 60_000;
let made = 0;

/** Somebody with a mobile number only, and a way to hand her a code. */
async function withoutMail() {
  const { person, account } = await newcomer({ account: `139551${String(20_000 + made++)}`, kind: "mobile" });
  const admin = (await newcomer()).person as unknown as Administrator;
  const hand = async () => {
    const issued = await issueResetCode(admin, person.personId);
    if (!issued.ok) throw new Error(issued.reason);
    return issued;
  };
  const use = (code: string, at = now(), password = NEXT) =>
    resetByCode({ account, code, password }, browser({ address: newId(at) }), at);
  const opens = async (password: string) =>
    (await signIn({ account, password }, browser({ address: newId(now()) }), now())).ok;
  return { account, person, hand, use, opens };
}
const wrong = { ok: false, reason: "reset.codeWrong" };

test("a handed code sets a new password once", async () => {
  const { hand, use, opens } = await withoutMail();
  const { code } = await hand();
  expect(await use(code)).toMatchObject({ ok: true });
  expect([await opens(PASSWORD), await opens(NEXT)]).toEqual([false, true]);
  expect(await use(code, now(), "a third kettle orbit 9")).toMatchObject(wrong);
  expect(await opens(NEXT)).toBe(true);
});

test("a code used many times at once sets one password", async () => {
  const { hand, use } = await withoutMail();
  const { code } = await hand();
  const answers = await Promise.all(Array.from({ length: 4 }, () => use(code)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a code works for half an hour, to the millisecond", async () => {
  const { hand, use, opens } = await withoutMail();
  const before = now();
  const { code, expiresAt } = await hand();
  expect(expiresAt - before).toBeGreaterThanOrEqual(30 * MINUTE);
  expect(expiresAt - now()).toBeLessThanOrEqual(30 * MINUTE);
  expect(await use(code, expiresAt)).toMatchObject(wrong);
  expect(await opens(PASSWORD)).toBe(true);
  expect(await use(code, expiresAt - 1)).toMatchObject({ ok: true });
});

test("a code that runs out while the password is hashed is refused by the transaction", async () => {
  const { hand, use, opens, person } = await withoutMail();
  const { code } = await hand();
  await maintain(async (tx) => {
    const { resetToken } = tables;
    await tx.update(resetToken).set({ expiresAt: tx.now }).where(eq(resetToken.personId, person.personId));
  });
  const [row] = await db.select().from(tables.resetToken).where(eq(tables.resetToken.personId, person.personId));
  expect(await use(code, (row?.expiresAt as number) - 1)).toMatchObject(wrong);
  expect(await opens(PASSWORD)).toBe(true);
});

test("a newer code makes the one before worthless, and nobody's code opens another account", async () => {
  const [one, other] = [await withoutMail(), await withoutMail()];
  const first = await one.hand();
  const second = await one.hand();
  expect(await one.use(first.code)).toMatchObject(wrong);
  expect(await other.use(second.code)).toMatchObject(wrong);
  expect(await one.use(second.code)).toMatchObject({ ok: true });
});

test("wrong codes count from everywhere: after five even the right one waits, until a new one is handed over", async () => {
  const { hand, use, opens } = await withoutMail();
  const { code } = await hand();
  const bad = code.startsWith("0") ? `1${code.slice(1)}` : `0${code.slice(1)}`;
  for (let n = 0; n < 5; n++) expect(await use(bad)).toMatchObject(wrong);
  expect(await use(code)).toMatchObject({ ok: false, reason: "limit.resetCode" });
  expect(await opens(PASSWORD)).toBe(true);
  expect(await use((await hand()).code)).toMatchObject({ ok: true });
});

test("a code handed over before she changed her password herself resets nothing any more", async () => {
  const { person, hand, use, opens } = await withoutMail();
  const { code } = await hand();
  expect(await changePassword(person, { current: PASSWORD, next: NEXT }, now())).toMatchObject({ ok: true });
  expect(await use(code, now(), "a third kettle orbit 9")).toMatchObject(wrong);
  expect(await opens(NEXT)).toBe(true);
});
