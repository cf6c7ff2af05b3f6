import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { findCertificate, statusAt } from "~/domains/credentials/assertion.store.server";
import { makeCertificateCode } from "~/domains/credentials/certificate-code";
import { ACHIEVEMENT, achieved, inTest, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { issueAs } from "~/domains/credentials/issue-assertion.server";
import { bookEvent } from "~/domains/hours/book-event.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { drawBytes, newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { renewCertificate } from "./renew-certificate.server";
import { tellRenewals } from "./tell-renewals.server";

const DAY = 86_400_000;

beforeAll(async () => {
  await setUpAchievement();
  await inTest((tx) =>
    tx.update(tables.achievement).set({ renewalHours: 1 }).where(eq(tables.achievement.id, ACHIEVEMENT)),
  );
});

async function certified(days: number) {
  const { person: holder } = await newcomer();
  const issuing = { issueKey: `demo:${holder.personId}`, attemptId: null, issuedAt: now() - days * DAY };
  const { code } = await inTest((tx) =>
    issueAs(tx, achieved(holder.personId), { ...issuing, code: makeCertificateCode(drawBytes) }),
  );
  return { holder, code };
}
const earn = (who: Person) =>
  inTest((tx) =>
    bookEvent(tx, who.personId, {
      eventId: newId(now()),
      slug: "x",
      title: "现场会",
      day: isoDayOf(now()),
      minutes: 45,
      intervals: [],
      rule: "1",
      checkedBy: "program",
    }),
  );
const mailsOf = async (who: Person) =>
  (await db.select().from(tables.mail).where(eq(tables.mail.personId, who.personId))).map((mail) => mail);

it("tells once, when renewal opens: that she can renew, or what is missing; nobody else, and nobody after it", async () => {
  const ready = await certified(1_050);
  const short = await certified(1_050);
  const early = await certified(500);
  const over = await certified(1_200);
  const renewed = await certified(1_050);
  for (const { holder } of [ready, early, over, renewed]) await earn(holder);
  await renewCertificate(renewed.holder, renewed.code);
  expect(await tellRenewals(now())).toBe(2);
  expect(await tellRenewals(now())).toBe(0);
  const [mail, ...more] = await mailsOf(ready.holder);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ template: "hours-renewable", topic: "hours" });
  expect(mail?.text).toMatch(/\/me\/certificates\/[\w-]+\/renewal/);
  expect(mail?.text).toMatch(/\d{4}年\d+月\d+日到期/);
  expect((await mailsOf(short.holder))[0]).toMatchObject({ template: "hours-short" });
  expect((await mailsOf(short.holder))[0]?.text).toContain("还差1学时");
  for (const { holder } of [early, over]) expect(await mailsOf(holder)).toEqual([]);
  // Being told changes nothing of the certificate.
  const certificate = await findCertificate(db, ready.code);
  expect(certificate && statusAt(certificate, now())).toMatchObject({ status: "valid", renewed: false });
  expect((await renewCertificate(ready.holder, ready.code)).code).not.toBe(ready.code);
});

it("tells once also when two processes look at once", async () => {
  const { holder } = await certified(1_060);
  await earn(holder);
  const told = await Promise.all([tellRenewals(now()), tellRenewals(now())]);
  expect(told[0] + told[1]).toBe(1);
  expect(await mailsOf(holder)).toHaveLength(1);
});
