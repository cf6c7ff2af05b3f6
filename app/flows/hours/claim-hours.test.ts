import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { hoursOf } from "~/domains/hours/hour.store.server";
import type { HourClaim } from "~/domains/hours/hour-claim";
import { hourClaimForm } from "~/domains/hours/hour-claim-forms";
import { sumOf } from "~/domains/hours/hour-totals";
import { readOwnHours } from "~/domains/hours/own-hours.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { colleague, inTest, officerOf, workAt } from "../claims/claims.fixture";
import { findVisibleFile } from "../file-access.server";
import { claimHours, reclaimHours, withdrawClaimedHours } from "./claim-hours.server";
import { besideClaim, bureauHourClaims } from "./claim-views.server";
import { approveHours, declineHours, revokeHours } from "./decide-hours.server";

const TYPED = { kind: "drafting", title: "起草企业标准Q/TEST 1", day: "2026-03-02", hours: "3", minutes: "15" };
const FORM = hourClaimForm.parse({ ...TYPED, statement: "承担起草、征求意见和编制说明" });

async function paper(who: Person): Promise<string> {
  const kept = await keepUpload(
    who,
    { bytes: Buffer.from("标准封面"), typedName: "封面.txt" },
    { kinds: ["txt"], fallback: "文件" },
  );
  if (!kept.ok) throw new Error(kept.reason);
  return kept.file.id;
}
async function filed(by: Person, formKey: string | null = null): Promise<string> {
  const claimed = await claimHours(by, { form: FORM, fileIds: [await paper(by)], formKey });
  if (!claimed.ok) throw new Error(claimed.reason);
  return claimed.id;
}
const stateOf = async (id: string) =>
  (await db.select().from(tables.hourClaim).where(eq(tables.hourClaim.id, id)))[0]?.state;
const told = (work: Promise<unknown>) =>
  work.then(
    (answer) => ((answer as { reason?: string } | undefined)?.reason ?? "ok") as string,
    (error: Error) => error.message,
  );
const lastMail = async (personId: string) =>
  (await db.select().from(tables.mail).where(eq(tables.mail.personId, personId)).orderBy(desc(tables.mail.id)))[0];

let officer: BureauOfficer;
beforeAll(async () => {
  await colleague();
  officer = await officerOf("340123");
});

describe("claimed hours", () => {
  it("are read from a form as minutes of the clock, and mistakes are named", () => {
    expect(FORM.minutes).toBe(195);
    const faults = (change: Record<string, string>) => {
      const read = hourClaimForm.safeParse({ ...TYPED, statement: "承担起草、征求意见和编制说明", ...change });
      return read.success ? [] : read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    };
    expect(faults({ hours: "", minutes: "" })).toEqual(["hours hours.timeMissing"]);
    expect(faults({ hours: "", minutes: "60" })).toContain("minutes hours.minutesMalformed");
    expect(faults({ hours: "201", minutes: "" })).toContain("hours hours.hoursMalformed");
    expect(faults({ hours: "200", minutes: "1" })).toEqual(["hours hours.hoursMalformed"]);
    expect(faults({ hours: "２", minutes: "" })).toEqual([]);
    expect(faults({ title: "草" })).toEqual(["title hours.titleMissing"]);
    expect(faults({ statement: "我是党员，承担了起草工作" })).toEqual(["statement hours.political"]);
    expect(faults({ day: "" })).toEqual(["day hours.dayMissing"]);
  });

  it("want a paper, a known kind, a day that is over and a firm whose bureau decides; sent twice they are one", async () => {
    const { person } = await colleague();
    const claim = (change: object, files?: string[]) =>
      claimHours(person, { form: { ...FORM, ...change }, fileIds: files ?? [], formKey: null });
    expect(await claim({})).toMatchObject({ reason: "hours.evidenceMissing", field: "files" });
    const file = await paper(person);
    expect(await claim({ kind: "sleeping" }, [file])).toMatchObject({ reason: "hours.kindMissing", field: "kind" });
    expect(await claim({ day: "2999-01-01" }, [file])).toMatchObject({ reason: "hours.dayToCome", field: "day" });
    const { newcomer } = await import("~/domains/people/people.fixture");
    const { person: nobody } = await newcomer();
    expect(await told(claimHours(nobody, { form: FORM, fileIds: [await paper(nobody)], formKey: null }))).toBe(
      "hours.noEnterprise",
    );
    const files = await Promise.all([paper(person), paper(person)]);
    const both = await Promise.all(
      files.map((one) => claimHours(person, { form: FORM, fileIds: [one], formKey: "the same" })),
    );
    expect(both[0]).toMatchObject({ ok: true, id: (both[1] as { id: string }).id });
    expect(await db.$count(tables.hourClaim, eq(tables.hourClaim.personId, person.personId))).toBe(1);
  });

  it("approved stand in the ledger on the day of the work, checked by the bureau; lowered ones say why", async () => {
    const { person } = await colleague();
    const [first, second] = [await filed(person), await filed(person)];
    expect(await told(approveHours(officer, first, { minutes: 196, reason: "" }))).toBe("hours.moreThanClaimed");
    expect(await told(approveHours(officer, first, { minutes: 90, reason: "" }))).toBe("hours.lowerReason");
    expect(await stateOf(first)).toBe("filed");
    await approveHours(officer, first, { minutes: 195, reason: "" });
    await approveHours(officer, second, { minutes: 90, reason: "征求意见的时间没有材料" });
    const entries = await hoursOf(db, person.personId);
    expect(entries.map(({ minutes }) => minutes).sort()).toEqual([195, 90]);
    for (const entry of entries) expect(entry).toMatchObject({ source: "claim", day: FORM.day, checkedBy: "bureau" });
    const mail = await lastMail(person.personId);
    expect(mail).toMatchObject({ template: "hours-lowered", topic: "hours" });
    expect(mail?.text).toContain("征求意见的时间没有材料");
    expect(mail?.text).toContain("2学时");
    const records = JSON.stringify(await readOwnHours(db, person.personId));
    expect(records).toContain("征求意见的时间没有材料");
    expect(records).not.toContain(officer.personId);
  });

  it("of a day too long ago are refused; beside one stand others of its day, to the bureau only those that it covers", async () => {
    const { person: who } = await colleague();
    const old = await claimHours(who, {
      form: { ...FORM, day: "2019-01-02" },
      fileIds: [await paper(who)],
      formKey: null,
    });
    expect(old).toMatchObject({ ok: false, field: "day", reason: "hours.dayTooOld" });
    const [one, two] = [await filed(who), await filed(who)];
    const rows = await db.select().from(tables.hourClaim).where(eq(tables.hourClaim.personId, who.personId));
    const first = rows.find(({ id }) => id === one) as HourClaim;
    const at = { locale: "zh-CN" as const, now: now() };
    const ids = async (regions: string[] | null) => (await besideClaim(first, regions, at)).sameDay.map(({ id }) => id);
    expect([await ids(null), await ids(["340123"]), await ids(["340200"])]).toEqual([[two], [two], []]);
    const beside = async () =>
      (await bureauHourClaims(officer, { waiting: true }, "zh-CN")).find(({ id }) => id === one)?.sameDay;
    expect(await beside()).toBe(1);
    await withdrawClaimedHours(who, two);
    expect([await ids(null), await beside()]).toEqual([[], 0]);
  });

  it("returned are mended and filed again, refused ones end, and each time she is told why", async () => {
    const { person } = await colleague();
    const id = await filed(person);
    expect(await told(reclaimHours(person, id, { form: FORM, fileIds: [] }))).toBe("hours.claimState.filed");
    await declineHours(officer, id, "returned", "缺少起草人页");
    expect((await lastMail(person.personId))?.text).toContain("缺少起草人页");
    expect(await told(approveHours(officer, id, { minutes: 90, reason: "够了" }))).toBe("hours.claimState.returned");
    const mended = { form: { ...FORM, minutes: 120 }, fileIds: [await paper(person)] };
    expect(await told(reclaimHours(person, id, mended))).toBe("ok");
    await declineHours(officer, id, "refused", "与材料不符");
    expect(await lastMail(person.personId)).toMatchObject({ template: "hours-refused" });
    expect(await told(withdrawClaimedHours(person, id))).toBe("hours.claimState.refused");
    expect(await hoursOf(db, person.personId)).toEqual([]);
  });

  it("filed again go to the bureau of where she works by then, and the one before has them no more", async () => {
    const { person } = await colleague();
    const file = await paper(person);
    const claimed = await claimHours(person, { form: FORM, fileIds: [file], formKey: null });
    const id = claimed.ok ? claimed.id : "";
    await declineHours(officer, id, "returned", "缺少起草人页");
    const beside = await officerOf("340207");
    const waitsFor = async (who: BureauOfficer) => {
      const visitor = { ...who, grants: who.bureauGrants } as unknown as SignedIn;
      const listed = await bureauHourClaims(who, { waiting: true }, "zh-CN");
      return [listed.some((one) => one.id === id), (await findVisibleFile(visitor, file)) !== null];
    };
    await workAt(person, (await addFirm({ regionCode: "340207", code: newId(now()) })).id);
    expect(await told(reclaimHours(person, id, { form: FORM, fileIds: [] }))).toBe("ok");
    expect([await waitsFor(officer), await waitsFor(beside)]).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(await told(approveHours(officer, id, { minutes: 195, reason: "" }))).toBe("claim of hours of the bureau");
    await declineHours(beside, id, "returned", "缺少课表");
    await inTest((tx) =>
      tx.update(tables.person).set({ enterpriseId: null }).where(eq(tables.person.id, person.personId)),
    );
    expect(await told(reclaimHours(person, id, { form: FORM, fileIds: [] }))).toBe("hours.noEnterprise");
  });

  it("are taken back with a reason where they should not have been approved, by a bureau above and not by herself", async () => {
    const { person } = await colleague();
    const id = await filed(person);
    expect(await told(revokeHours(officer, id, "尚未批准"))).toBe("hours.claimState.filed");
    await approveHours(officer, id, { minutes: 195, reason: "" });
    expect(await told(revokeHours(await officerOf("340200"), id, "不在本地"))).toBe("claim of hours of the bureau");
    expect(await told(revokeHours(await officerOf("340123", person), id, "我自己撤"))).toBe("hours.own");
    const city = await officerOf("340100");
    const both = await Promise.all([officer, city].map((one) => told(revokeHours(one, id, "查明没有参加起草"))));
    expect(both.sort()).toEqual(["hours.claimState.revoked", "ok"]);
    const entries = await hoursOf(db, person.personId);
    expect([sumOf(entries), entries.length]).toEqual([0, 2]);
    expect(entries.find(({ minutes }) => minutes < 0)).toMatchObject({
      source: "correction",
      day: FORM.day,
      checkedBy: "bureau",
      reason: "查明没有参加起草",
    });
    const mail = await lastMail(person.personId);
    expect(mail).toMatchObject({ template: "hours-revoked", topic: "hours" });
    expect(mail?.text).toContain("查明没有参加起草");
    expect(mail?.text).toContain("4.3学时");
    expect(await told(reclaimHours(person, id, { form: FORM, fileIds: [] }))).toBe("hours.claimState.revoked");
    const listed = await bureauHourClaims(city, { waiting: false }, "zh-CN");
    expect(listed.find((one) => one.id === id)?.state).toBe("revoked");
  });

  it("withdrawn take their papers along, and are the bureau's no more", async () => {
    const { person } = await colleague();
    const file = await paper(person);
    const claimed = await claimHours(person, { form: FORM, fileIds: [file], formKey: null });
    const id = claimed.ok ? claimed.id : "";
    await withdrawClaimedHours(person, id);
    expect(await findVisibleFile(person as SignedIn, file)).toBeNull();
    expect(await told(approveHours(officer, id, { minutes: 195, reason: "" }))).toBe("claim of hours of the bureau");
  });

  it("and their papers are seen by the bureaus above her firm, never one beside; nobody decides on her own", async () => {
    const { person } = await colleague();
    const file = await paper(person);
    const claimed = await claimHours(person, { form: FORM, fileIds: [file], formKey: null });
    const id = claimed.ok ? claimed.id : "";
    const [city, beside] = [await officerOf("340100"), await officerOf("340200")];
    const sees = async (who: BureauOfficer) => {
      const listed = await bureauHourClaims(who, { waiting: true }, "zh-CN");
      // What a guard would hand on of her: her grants.
      const visitor = { ...who, grants: who.bureauGrants } as unknown as SignedIn;
      return [listed.some((one) => one.id === id), (await findVisibleFile(visitor, file)) !== null];
    };
    expect([await sees(officer), await sees(city), await sees(beside)]).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
    const { person: other } = await colleague();
    expect(await findVisibleFile(other as SignedIn, file)).toBeNull();
    expect(await told(declineHours(beside, id, "refused", "不在本地"))).toBe("claim of hours of the bureau");
    const herself = await officerOf("340123", person);
    expect(await told(approveHours(herself, id, { minutes: 195, reason: "" }))).toBe("hours.own");
    expect(await told(declineHours(herself, id, "returned", "补充材料"))).toBe("hours.own");
  });

  it("are decided by one of two officers at once; the other is told what happened", async () => {
    const city = await officerOf("340100");
    for (let round = 0; round < 4; round++) {
      const { person } = await colleague();
      const id = await filed(person);
      const both = await Promise.all([
        told(approveHours(officer, id, { minutes: 195, reason: "" })),
        told(declineHours(city, id, "refused", "与材料不符")),
      ]);
      const booked = sumOf(await hoursOf(db, person.personId));
      expect(["ok hours.claimState.approved approved 195", "hours.claimState.refused ok refused 0"]).toContain(
        [...both, await stateOf(id), booked].join(" "),
      );
      const twice = await filed(person);
      const same = await Promise.all(
        [officer, city].map((one) => told(approveHours(one, twice, { minutes: 195, reason: "" }))),
      );
      expect(same.sort()).toEqual(["hours.claimState.approved", "ok"]);
      expect(sumOf(await hoursOf(db, person.personId))).toBe(booked + 195);
    }
  });
});
