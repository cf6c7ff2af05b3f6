import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq, isTable } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { askNameCorrection } from "~/domains/credentials/ask-name-correction.server";
import { inTest, issueTo, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { shareCertificate } from "~/domains/credentials/share-certificate.server";
import { chooseEnterprise, leaveEnterprise } from "~/domains/directory/own-enterprise.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { agree, withdraw } from "~/domains/people/change-consent.server";
import { changePassword } from "~/domains/people/change-own.server";
import { browser, newcomer, PASSWORD } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { signIn } from "~/domains/people/sign-in.server";
import { now } from "~/kernel/clock";
import { Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { openNomination } from "../awards/nomination/open-nomination.server";
import { type AddedCycle, addCycle } from "../awards/nominations.fixture";
import { reportFault } from "../faults/report-fault.server";
import { changeAccount } from "./change-account.server";
import { changeName } from "./change-name.server";
import { erasePerson } from "./erase-person.server";
import { requestPasswordReset } from "./request-password-reset.server";

const ROUNDS = 20;
const firm = newId(now());
let cycle: AddedCycle;

beforeAll(async () => {
  await setUpAchievement();
  await seedRegions();
  cycle = await addCycle();
  await inTest((tx) =>
    tx.insert(tables.enterprise).values({
      id: firm,
      code: "9134",
      name: "某某公司",
      nameKey: "某某公司",
      regionCode: "340123",
      addedBy: null,
      addedAt: tx.now,
      demo: false,
    }),
  );
});

/** Every row that holds one of these words, by table. */
async function rowsWith(words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, table] of Object.entries(tables)) {
    if (!isTable(table)) continue;
    const rows = (await db.select().from(table as never)).map((row) => JSON.stringify(row));
    found.push(...rows.filter((row) => words.some((word) => row.includes(word))).map((row) => `${name} ${row}`));
  }
  return found;
}

const NEXT = "another kettle orbit 8";

/** She erases herself; where a change of her password was first, she is asked for the new one. */
const erase = async (who: Person) => {
  const erased = await erasePerson(who, PASSWORD, now());
  return erased.ok ? erased : erasePerson(who, NEXT, now());
};

/** What she may be doing in the moment in which she is erased. */
const acts = (who: Person, account: string, code: string, mark: string): (() => Promise<unknown>)[] => [
  () => changeName(who, `${mark}二`),
  () => agree(who, { purpose: "public-verification", version: "1", hash: "0" }),
  () => withdraw(who, "public-verification"),
  () => chooseEnterprise(who, firm),
  () => leaveEnterprise(who),
  () =>
    openNomination(who, {
      cycle: cycle.slug,
      personId: who.personId,
      category: "firms",
      origin: "self",
      originId: null,
      formKey: mark,
    }),
  () => shareCertificate(who, code, 7),
  () => askNameCorrection(who, code, { name: `${mark}儿`, explanation: mark }),
  () => reportFault({ page: "/", what: `${mark}说这里有错` }, who, newId(now())),
  () => requestPasswordReset(account, { address: newId(now()), locale: "zh-CN" }, now()),
  () => signIn({ account, password: PASSWORD }, browser({ address: newId(now()) }), now()),
  () => changePassword(who, { current: PASSWORD, next: NEXT }, now()),
  () =>
    changeAccount(
      who,
      { account: `moved-${account}`, password: PASSWORD },
      { address: newId(now()), locale: "zh-CN" },
      now(),
    ),
];

it("whatever she does beside her own erasure, nothing of her is left", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const mark = `金丝雀${String.fromCodePoint(0x4e00 + round)}`;
    const account = `beside-canary-${round}@example.org`;
    const { person: who } = await newcomer({ name: mark, account });
    const code = await issueTo(who.personId, { holderName: mark, employerName: null });
    const all = acts(who, account, code, mark);
    const turned = [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
    const [erased] = await Promise.allSettled([
      erase(who),
      ...turned.map((act) => act()),
      // The name again while the password is being hashed, and in the very moment of the erasure.
      ...Array.from({ length: 8 }, async (_, n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 12));
        return changeName(who, `${mark}${String.fromCodePoint(0x4e8c + n)}`);
      }),
    ]);
    expect(erased).toEqual({ status: "fulfilled", value: { ok: true } });
    expect(await rowsWith([mark, account])).toEqual([]);
    // Her bare id may stay in the emptied row and in leaves of the log that open no more.
    const left = (await rowsWith([who.personId])).filter((row) => !/^(person|ledgerEntry) /.test(row));
    expect(left).toEqual([]);
    const [row] = await db.select().from(tables.person).where(eq(tables.person.id, who.personId));
    expect(row).toMatchObject({ name: null, account: null, passwordHash: null, enterpriseId: null });
  }
}, 120_000);

it("an act of someone erased is refused, before it looks at anything", async () => {
  const { person: who } = await newcomer();
  await erasePerson(who, PASSWORD, now());
  let ran = false;
  const act = transact(person(who.personId), async () => {
    ran = true;
  });
  await expect(act).rejects.toEqual(new Refused("account.erased"));
  expect(ran).toBe(false);
  expect(await erasePerson(who, PASSWORD, now()).catch((error) => error)).not.toEqual({ ok: true });
});
