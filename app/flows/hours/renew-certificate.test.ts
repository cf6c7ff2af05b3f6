import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Certificate, findCertificate, statusAt } from "~/domains/credentials/assertion.store.server";
import { makeCertificateCode } from "~/domains/credentials/certificate-code";
import { certificateFile } from "~/domains/credentials/certificate-file.server";
import { historyOf } from "~/domains/credentials/certificate-history.server";
import { statementOf } from "~/domains/credentials/certificate-layout.server";
import { certificateOf } from "~/domains/credentials/certificate-of";
import { checkCertificate } from "~/domains/credentials/check-certificate.server";
import { ACHIEVEMENT, achieved, inTest, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { issueAs } from "~/domains/credentials/issue-assertion.server";
import { reissueAssertion } from "~/domains/credentials/reissue-assertion.server";
import { renewalPeriod, renewedUntil } from "~/domains/credentials/renewal";
import { revokeOfAttempt } from "~/domains/credentials/revoke-assertion.server";
import { bookEvent } from "~/domains/hours/book-event.server";
import { correctHours } from "~/domains/hours/correct-hours.server";
import { sumOf } from "~/domains/hours/hour-totals";
import { newcomer } from "~/domains/people/people.fixture";
import type { Administrator, Examiner, Person } from "~/domains/people/proof";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { drawBytes, newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { revokeCertificate } from "../certificates/revoke-certificate.server";
import { readHoursStanding, readRenewalStanding } from "./hours-standing.server";
import { renewCertificate } from "./renew-certificate.server";

const DAY = 86_400_000;
const TODAY = isoDayOf(now());
const daysAgo = (days: number) => dayBeside(TODAY, -days);

beforeAll(async () => {
  await setUpAchievement();
  await inTest((tx) =>
    tx.update(tables.achievement).set({ renewalHours: 24 }).where(eq(tables.achievement.id, ACHIEVEMENT)),
  );
});

/** Somebody certified so many days ago (three years are 1,096 days), by a passed attempt. */
async function certified(days: number): Promise<{ holder: Person; code: string; attemptId: string }> {
  const { person: holder } = await newcomer();
  const attemptId = newId(now());
  const issuing = { issueKey: `attempt:${attemptId}`, attemptId, issuedAt: now() - days * DAY };
  const { code } = await inTest((tx) =>
    issueAs(tx, achieved(holder.personId), { ...issuing, code: makeCertificateCode(drawBytes) }),
  );
  return { holder, code, attemptId };
}
const earn = (who: Person, minutes: number, day: string, eventId = newId(now())) =>
  inTest((tx) =>
    bookEvent(tx, who.personId, {
      eventId,
      slug: "x",
      title: "现场会",
      day,
      minutes,
      intervals: [],
      rule: "1",
      checkedBy: "program",
    }),
  );
const row = async (code: string) => (await findCertificate(db, code)) as Certificate;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "ok",
    (error: Error) => error.message,
  );

describe("a certificate renewed by hours", () => {
  it("is a new one that follows on the old: its own code, no day lost, the hours instead of a score", async () => {
    const { holder, code } = await certified(1_050);
    await earn(holder, 1_080, daysAgo(400));
    const before = await row(code);
    const { code: newCode } = await renewCertificate(holder, code);
    const after = await row(newCode);
    expect(newCode).not.toBe(code);
    expect(after).toMatchObject({ replacesId: before.id, issueKey: `renews:${before.id}`, issuedOn: TODAY });
    expect(after.expiresOn).toBe(renewedUntil(before.expiresOn as string, 36));
    expect(after.snapshot.renewal).toEqual({ from: before.issuedOn, to: TODAY, hours: 24, needed: 24 });
    const said = statementOf(certificateOf(after, "https://example.org") as never);
    expect(said).toContain("完成24学时（续期要求24学时），按学时续期。");
    expect(said).not.toContain("考试");
    expect((await certificateFile(after, "https://example.org"))?.bytes.length).toBeGreaterThan(10_000);
    // The old one says so to whoever checks it, and stays valid to its own last day.
    const check = await checkCertificate(code, now());
    expect([check.answer.status, check.details?.renewed]).toEqual(["valid", true]);
    expect((await checkCertificate(newCode, now())).answer.status).toBe("valid");
    const [mail] = await db
      .select()
      .from(tables.mail)
      .where(eq(tables.mail.personId, holder.personId))
      .orderBy(desc(tables.mail.id));
    expect(mail).toMatchObject({ template: "certificate-renewed", topic: null });
    // Its hours are used: the next period has none of them.
    expect(renewalPeriod(after)).toEqual({ from: TODAY, to: after.expiresOn, since: before.issuedOn });
    const { standings } = await readHoursStanding(db, holder.personId, now());
    expect(standings.map((one) => [one.certificate.code, one.hours])).toEqual([[newCode, 0]]);
  });

  it("uses what stands, and what turns up of its days afterwards counts for the next", async () => {
    const { holder, code } = await certified(1_060);
    await earn(holder, 1_500, daysAgo(40));
    const wrong = await earn(holder, 200, daysAgo(20));
    await inTest((tx) => correctHours(tx, wrong?.id ?? "", { reason: "抄错", by: null }));
    const { code: next } = await renewCertificate(holder, code);
    // An event of before the renewal and one of that very day, booked after it; and one between it and the old one's last day.
    const late = await earn(holder, 100, daysAgo(30));
    await earn(holder, 10, TODAY);
    await earn(holder, 1, daysAgo(-20));
    // Of before the old one's period: for none.
    await earn(holder, 5_000, daysAgo(1_061));
    const { standings, entries, used } = await readHoursStanding(db, holder.personId, now());
    expect(standings.map((one) => [one.certificate.code, sumOf(one.entries)])).toEqual([[next, 111]]);
    const issued = await row(next);
    expect([...used.values()]).toEqual([issued.id]);
    // The old one tells what its renewal used; the surplus of 420 minutes went with it.
    const before = await readRenewalStanding(db, await row(code), now());
    expect(before.entries.map(({ minutes }) => minutes)).toEqual([1_500]);
    // Taken back and booked anew afterwards, it goes with what was used.
    const usedOne = entries.find(({ minutes }) => minutes === 1_500);
    const eventId = usedOne?.sourceKey ?? "";
    await earn(holder, 1_400, daysAgo(40), eventId);
    await inTest((tx) => correctHours(tx, late?.id ?? "", { reason: "抄错", by: null }));
    const after = await readHoursStanding(db, holder.personId, now());
    expect(after.standings.map((one) => sumOf(one.entries))).toEqual([11]);
    expect(sumOf((await readRenewalStanding(db, await row(code), now())).entries)).toBe(1_400);
  });

  it("uses an hour once, also where she holds two certificates", async () => {
    const { holder, code } = await certified(1_060);
    const achievementId = newId(now());
    const [one] = await db.select().from(tables.achievement).where(eq(tables.achievement.id, ACHIEVEMENT));
    await inTest((tx) =>
      tx.insert(tables.achievement).values({ ...(one as NonNullable<typeof one>), id: achievementId }),
    );
    const attemptId = newId(now());
    const second = await inTest((tx) =>
      issueAs(
        tx,
        { ...achieved(holder.personId), achievementId },
        {
          issueKey: `attempt:${attemptId}`,
          attemptId,
          issuedAt: now() - 1_060 * DAY,
          code: makeCertificateCode(drawBytes),
        },
      ),
    );
    await earn(holder, 1_100, daysAgo(30));
    const outcomes = await Promise.all([code, second.code].map((one) => refusal(renewCertificate(holder, one))));
    expect(outcomes.sort()).toEqual(["hours.renewal.short", "ok"]);
  });

  it("is one, sent twice or from two devices at once", async () => {
    for (let round = 0; round < 5; round++) {
      const { holder, code } = await certified(1_060);
      await earn(holder, 1_100, daysAgo(30));
      const renewed = await Promise.all([1, 2, 3].map(() => renewCertificate(holder, code)));
      expect(new Set(renewed.map((one) => one.code)).size).toBe(1);
      expect((await renewCertificate(holder, code)).code).toBe(renewed[0]?.code);
      expect((await row(code)).events.map(({ kind }) => kind)).toEqual(["renewed"]);
    }
  });

  it("waits for its day and its hours, and for nothing that was earned before it or taken back", async () => {
    const early = await certified(500);
    await earn(early.holder, 2_000, daysAgo(100));
    expect(await refusal(renewCertificate(early.holder, early.code))).toBe("hours.renewal.early");
    const { holder, code } = await certified(1_050);
    await earn(holder, 5_000, daysAgo(1_051));
    expect(await refusal(renewCertificate(holder, code))).toBe("hours.renewal.short");
    // On the very day of issue it counts.
    await earn(holder, 1_079, daysAgo(1_050));
    const [standing] = (await readHoursStanding(db, holder.personId, now())).standings;
    expect(standing).toMatchObject({ hours: 23.9, missing: 0.1 });
    expect(await refusal(renewCertificate(holder, code))).toBe("hours.renewal.short");
    await earn(holder, 1, TODAY);
    expect(await refusal(renewCertificate(holder, code))).toBe("ok");
    const over = await certified(1_200);
    await earn(over.holder, 2_000, daysAgo(900));
    expect(await refusal(renewCertificate(over.holder, over.code))).toBe("hours.renewal.expired");
  });

  it("is the holder's own matter", async () => {
    const { code } = await certified(1_050);
    const { person: other } = await newcomer();
    expect(await refusal(renewCertificate(other, code))).toBe("no such certificate");
  });

  it("falls with the exam that both rest on", async () => {
    const { holder, code, attemptId } = await certified(1_050);
    await earn(holder, 1_080, daysAgo(10));
    const { code: newCode } = await renewCertificate(holder, code);
    const examiner = { personId: newId(now()) } as Examiner;
    await inTest((tx) => revokeOfAttempt(tx, examiner, attemptId, "经核实，考试由他人代答"));
    for (const one of [code, newCode])
      expect(statusAt((await findCertificate(db, one)) as never, now()).status).toBe("revoked");
  });

  it("is named in the history of the one before, and the other way round; a corrected name is not renewed a second time", async () => {
    const { holder, code } = await certified(1_090);
    await earn(holder, 24 * 45, daysAgo(30));
    const { code: renewed } = await renewCertificate(holder, code);
    const codes = async (of: string) =>
      (await historyOf(db, await row(of))).map(({ kind, code: told }) => [kind, told]);
    expect(await codes(code)).toEqual([
      ["issued", null],
      ["renewed", renewed],
    ]);
    expect(await codes(renewed)).toEqual([["issued", code]]);
    const admin = (await newcomer()).person as unknown as Administrator;
    const again = await inTest((tx) => reissueAssertion(tx, admin, code, { holderName: "王晓明", reason: "姓名写错" }));
    expect(await codes(code)).toContainEqual(["corrected", again.code]);
    expect(await codes(again.code)).toContainEqual(["renewed", renewed]);
    expect(await refusal(renewCertificate(holder, again.code))).toBe("hours.renewal.renewed");
  });

  it("falls with the one that it rests on", async () => {
    const { holder, code } = await certified(1_090);
    await earn(holder, 24 * 45, daysAgo(30));
    const { code: renewed } = await renewCertificate(holder, code);
    const admin = (await newcomer()).person as unknown as Administrator;
    await revokeCertificate(admin, code, "查实报名材料是假的");
    for (const one of [code, renewed]) {
      const found = await findCertificate(db, one);
      expect(found && statusAt(found, now()).status).toBe("revoked");
    }
  });
});
