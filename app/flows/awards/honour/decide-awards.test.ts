import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { awardsOf } from "~/domains/awards/honour/award.store.server";
import { readArchiveLog } from "~/domains/awards/honour/kept-archive.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { listHash } from "~/domains/awards/notice/notice-list";
import { findCertificateById, listOwnCertificates } from "~/domains/credentials/assertion.store.server";
import { checkCertificate } from "~/domains/credentials/check-certificate.server";
import { addAdministrator, issueTo, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { hoursOf } from "~/domains/hours/hour.store.server";
import { PASSWORD } from "~/domains/people/people.fixture";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { correctCertificate } from "../../certificates/correct-certificate.server";
import { changeName, ownOpenNames } from "../../people/change-name.server";
import { erasePerson } from "../../people/erase-person.server";
import { readNomineeRecords } from "../nomination/nominee-records.server";
import { inTest, officerAt } from "../nominations.fixture";
import { correctNotice } from "../notice/correct-notice.server";
import { noticeDesk } from "../notice/notice-desk.server";
import { closeMeeting } from "../notice/notices.fixture";
import { ruleOnObjection } from "../notice/objections/decide-objection.server";
import { showNotice } from "../notice/shown/notice-view.server";
import { archiveCycle } from "./archive/archive-cycle.server";
import { decideAwards } from "./decide-awards.server";
import { decisionView, givenAwards } from "./decision-view.server";
import { honourWaits } from "./honour-waits.server";
import { addObjection, ISSUER, type Noticed, noticedCycle, setNomination } from "./honours.fixture";
import { firmHonours, ownHonours } from "./own-honours.server";
import { revokeAward, revokeAwardOf } from "./revoke-award.server";
import { rollOfHonour } from "./roll.server";
import { issueWithheldHonours } from "./withheld-honours.server";

beforeAll(seedRegions);

const decide = ({ province, cycle, listHash }: Noticed, by: BureauOfficer = province) =>
  decideAwards(by, cycle.slug, { issuerId: ISSUER, listHash });
const mailsTo = async (personId = "") =>
  (await db.select().from(tables.mail).where(eq(tables.mail.personId, personId))).map(({ template }) => template);

describe("a decision on awards", () => {
  it("waits for a notice that is closed, and for every objection", async () => {
    const noticed = await noticedCycle();
    const closed = (closedAt: number | null) =>
      inTest((tx) =>
        tx.update(tables.publicNotice).set({ closedAt }).where(eq(tables.publicNotice.cycleId, noticed.cycle.id)),
      );
    await closed(null);
    await expect(decide(noticed)).rejects.toMatchObject({ reason: "award.honour.noticeOpen" });
    await closed(now());
    const id = await addObjection(noticed, "upheld");
    await expect(decide(noticed)).rejects.toMatchObject({
      reason: "award.honour.objectionsOpen",
      values: { count: 1 },
    });
    await inTest((tx) => tx.update(tables.objection).set({ state: "answered" }).where(eq(tables.objection.id, id)));
    await expect(
      decideAwards(noticed.province, noticed.cycle.slug, { issuerId: ISSUER, listHash: "x" }),
    ).rejects.toMatchObject({
      reason: "award.honour.otherList",
    });
    await expect(decide(noticed, await officerAt("340826", "county"))).rejects.toBeInstanceOf(NotFound);
    expect(await awardsOf(db, noticed.cycle.id)).toEqual([]);
    expect(await decide(noticed)).toEqual({ ok: true, given: 2, withheld: 0 });
  });

  it("waits for a meeting after the notice's, and for the correction of what it decided otherwise", async () => {
    const noticed = await noticedCycle();
    const { cycle, aliases } = noticed;
    await closeMeeting(cycle.id, aliases.slice(1));
    const last = (closedAt: number | null) =>
      inTest((tx) =>
        tx
          .update(tables.awardMeeting)
          .set({ closedAt })
          .where(and(eq(tables.awardMeeting.cycleId, cycle.id), eq(tables.awardMeeting.number, 2))),
      );
    await last(null);
    await expect(decide(noticed)).rejects.toMatchObject({ reason: "notice.meetingOpen" });
    await last(now());
    await expect(decide(noticed)).rejects.toMatchObject({ reason: "notice.otherDecided" });
    await closeMeeting(cycle.id, aliases.slice(0, 2));
    expect(await decide(noticed)).toMatchObject({ ok: true, given: 2 });
  });

  it("gives award, certificate, hours and mail in one, to those on the list and to nobody else", async () => {
    const noticed = await noticedCycle();
    const notice = async () => showNotice(await getCycle(db, noticed.cycle.id), null, { locale: "zh-CN", now: now() });
    expect(await notice()).toMatchObject({ decided: false });
    await decide(noticed);
    // From then on the notice leads to the roll.
    expect(await notice()).toMatchObject({ decided: true });
    const awards = await awardsOf(db, noticed.cycle.id);
    expect(awards.map(({ nominationId }) => nominationId).sort()).toEqual(noticed.ids.slice(0, 2).sort());
    const [award] = awards;
    const certificate = await findCertificateById(db, award?.assertionId ?? "");
    expect(certificate).toMatchObject({
      expiresOn: null,
      attemptId: null,
      issueKey: `award:${award?.nominationId}`,
      personId: award?.personId,
      snapshot: {
        title: "荣誉证书",
        hours: null,
        score: 0,
        award: { label: "优秀企业标准总监", category: "企业组", approvalDocument: "示例函〔2026〕1号" },
      },
    });
    const { answer } = await checkCertificate(certificate?.code ?? "", now());
    expect(answer).toMatchObject({ status: "valid", course: null, award: { label: "优秀企业标准总监" } });
    expect(await hoursOf(db, award?.personId ?? "")).toMatchObject([
      { source: "award", minutes: 90, provenance: { slug: noticed.cycle.slug } },
    ]);
    const [chosen, , other] = noticed.people;
    expect(await mailsTo(chosen?.personId)).toContain("award-given");
    expect(await mailsTo(other?.personId)).toContain("award-not-given");
    expect(await hoursOf(db, other?.personId ?? "")).toEqual([]);
    expect((await getCycle(db, noticed.cycle.id)).decidedAt).not.toBeNull();
  });

  it("is taken once: of two officers one wins and the other is told", async () => {
    const noticed = await noticedCycle();
    const other = await officerAt("340000", "province");
    const results = await Promise.allSettled([decide(noticed), decide(noticed, other)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { reason: "award.cycleState.decided" },
    });
    expect(await awardsOf(db, noticed.cycle.id)).toHaveLength(2);
  });

  it("leaves out who withdrew or was erased since, and who is on the list decides on nothing", async () => {
    const noticed = await noticedCycle({ chosen: 3, others: 0 });
    await setNomination(noticed.ids[0] ?? "", { state: "withdrawn" });
    expect((await erasePerson(noticed.people[1] as Noticed["people"][0], PASSWORD, now())).ok).toBe(true);
    const grants = [{ id: "g", role: "province" as const, scopeKind: "region" as const, scopeId: "340000" }];
    const own = { ...noticed.people[2], bureauGrants: grants } as unknown as BureauOfficer;
    await expect(decide(noticed, own)).rejects.toMatchObject({ reason: "award.honour.own" });
    expect(await decide(noticed)).toMatchObject({ given: 1 });
    expect((await awardsOf(db, noticed.cycle.id)).map(({ nominationId }) => nominationId)).toEqual([noticed.ids[2]]);
  });

  it("is refused under a name that stood on no notice, until the list is corrected, also where the notice is closed", async () => {
    const noticed = await noticedCycle({ chosen: 2, others: 0 });
    const [her] = noticed.people as [Noticed["people"][0]];
    const { province, cycle } = noticed;
    await setUpAchievement();
    await issueTo(her.personId, { holderName: "冒名示例" });
    const refused = { reason: "notice.renamed", values: { names: `${her.name} → 冒名示例` } };
    await expect(decide(noticed)).rejects.toMatchObject(refused);
    const view = await decisionView(province, await getCycle(db, cycle.id), { locale: "zh-CN", now: now() });
    expect(view.verdict).toMatchObject({ ok: false, ...refused });
    expect(await awardsOf(db, cycle.id)).toEqual([]);
    // Its period begins anew with the name on the list; only then is she honoured, and by it.
    const desk = async () => noticeDesk(await getCycle(db, cycle.id), { locale: "zh-CN", now: now() });
    const correction = { reason: "姓名更正，公示期重新计算。", words: "", nomination: "", name: "", employer: "" };
    const renamed = [{ nomination: noticed.aliases[0] ?? "", name: "冒名示例" }];
    const asked = { ...correction, renamed, seen: (await desk()).draft?.seen ?? "" };
    expect((await desk()).verdicts.correction).toEqual({ ok: true });
    expect(await correctNotice(province, cycle.slug, asked)).toEqual({ ok: true });
    await expect(decide(noticed)).rejects.toMatchObject({ reason: "award.honour.noticeOpen" });
    const standing = await standingNotice(db, cycle.id);
    const closedAt = now();
    await inTest((tx) =>
      tx
        .update(tables.publicNotice)
        .set({ closedAt })
        .where(eq(tables.publicNotice.id, standing?.id ?? "")),
    );
    expect(await decide({ ...noticed, listHash: standing?.listHash ?? "" })).toMatchObject({ given: 2 });
    const given = (await awardsOf(db, cycle.id)).find(({ personId }) => personId === her.personId);
    expect(given?.name).toBe("冒名示例");
    // A name that changes after the decision asks for nothing more of the notice.
    expect(await changeName(her, "王大明")).toEqual({ ok: true });
    expect((await desk()).verdicts.correction).toMatchObject({ reason: "award.cycleState.decided" });
  });

  it("bears the name on notice, which nobody on the list changes until then and who holds no certificate never holds up", async () => {
    const noticed = await noticedCycle({ chosen: 2, others: 1 });
    const [her, second, other] = noticed.people as [Person, Person, Person];
    const asked = { reason: "name.onNotice", values: { cycle: noticed.cycle.title, name: her.name } };
    expect(await changeName(her, "冒名示例")).toMatchObject({ ok: false, ...asked });
    expect(await changeName(other, "李小明")).toEqual({ ok: true });
    // Her page says so, with its day, before she types anything; whoever can come back to the list's name is told which.
    const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
    const held = { ok: false, ...asked, values: { ...asked.values, day } };
    expect(await ownOpenNames(her)).toEqual({ held, only: null });
    expect(await ownOpenNames({ ...her, name: "冒名示例" })).toEqual({ held, only: her.name });
    expect(await ownOpenNames(other)).toEqual({ held: null, only: null });
    // Who withdrew is not honoured and goes by what name she likes.
    await setNomination(noticed.ids[1] ?? "", { state: "withdrawn" });
    expect(await changeName(second, "李小明")).toEqual({ ok: true });
    // Called otherwise before the list was published, or by an old account: the list's name stands, and she can come back to it.
    const renamed = (name: string) =>
      inTest((tx) => tx.update(tables.person).set({ name }).where(eq(tables.person.id, her.personId)));
    await renamed("冒名示例");
    expect(await changeName(her, her.name ?? "")).toEqual({ ok: true });
    await renamed("冒名示例");
    expect(await decide(noticed)).toMatchObject({ given: 1, withheld: 0 });
    const [award] = await awardsOf(db, noticed.cycle.id);
    expect([award?.name, (await findCertificateById(db, award?.assertionId ?? ""))?.holderName]).toEqual([
      her.name,
      her.name,
    ]);
    expect(await changeName(her, "李大明")).toEqual({ ok: true });
  });

  it("withholds only the certificate of a name that none can print", async () => {
    const noticed = await noticedCycle({ chosen: 2, others: 0 });
    const name = "王\u{2A6D6}";
    const standing = await standingNotice(db, noticed.cycle.id);
    const list = (standing?.list ?? []).map((line, n) => (n === 0 ? { ...line, name } : line));
    noticed.listHash = listHash(list);
    await inTest(async (tx) => {
      const { person, publicNotice } = tables;
      await tx
        .update(person)
        .set({ name })
        .where(eq(person.id, noticed.people[0]?.personId ?? ""));
      await tx
        .update(publicNotice)
        .set({ list, listHash: noticed.listHash })
        .where(eq(publicNotice.id, standing?.id ?? ""));
    });
    expect(await decide(noticed)).toMatchObject({ given: 2, withheld: 1 });
    const [her] = noticed.people as [Noticed["people"][0]];
    const hers = async () => (await awardsOf(db, noticed.cycle.id)).find(({ personId }) => personId === her.personId);
    expect(await hers()).toMatchObject({ assertionId: null });
    // A name that none can print either issues nothing, and one that nobody could object to not by itself.
    await archiveCycle(noticed.province, noticed.cycle.slug);
    await inTest((tx) => issueWithheldHonours(tx, her.personId));
    expect(await hers()).toMatchObject({ assertionId: null });
    expect(await changeName(her, "王小明")).toEqual({ ok: true });
    expect(await hers()).toMatchObject({ assertionId: null, name });
    // An administrator who put it right on a certificate has looked that it is hers: then it is issued, with a mail that leads to it.
    await setUpAchievement();
    const misprinted = await issueTo(her.personId, { holderName: "王小铭" });
    const form = { answer: "reissue" as const, name: "王小明", reason: "姓名印错，已核对证件。" };
    await correctCertificate(await addAdministrator(), misprinted, form);
    const { assertionId } = (await hers()) ?? {};
    const [certificate] = await db
      .select()
      .from(tables.assertion)
      .where(eq(tables.assertion.id, assertionId ?? ""));
    expect(certificate).toMatchObject({
      holderName: "王小明",
      personId: her.personId,
      issueKey: `award:${noticed.ids[0]}`,
      snapshot: { title: "荣誉证书", award: { cycle: noticed.cycle.title } },
    });
    expect(await mailsTo(her.personId)).toContain("award-certificate-issued");
    const [told] = await db.select().from(tables.mail).where(eq(tables.mail.template, "award-certificate-issued"));
    expect(told?.text).toContain(`/me/certificates/${certificate?.code}`);
    // What is archived of the cycle had no code of hers.
    expect((await readArchiveLog(db, noticed.cycle)).why).toBe("renamed");
    await changeName(her, "王大明");
    expect((await hers())?.assertionId).toBe(assertionId);
    // The roll, the desk and her own pages name whom the notice named.
    const decided = await getCycle(db, noticed.cycle.id);
    const [roll] = await rollOfHonour({ text: "", label: "", year: "" }, "zh-CN", decided.slug);
    expect(roll?.rows.map((row) => row.name)).toContain(name);
    const onDesk = await givenAwards(noticed.province, decided, "zh-CN");
    expect(onDesk.find(({ code }) => code === certificate?.code)?.name).toBe(name);
    expect(await ownHonours(her, { locale: "zh-CN", now: now() })).toMatchObject([{ name }]);
  });

  it("refuses what no certificate may say, and an issuer that is none", async () => {
    const named = await noticedCycle({ change: { authority: "国家某某部门" } });
    await expect(decide(named)).rejects.toMatchObject({ reason: "award.honour.forbidden", values: { words: "国家" } });
    const fresh = await noticedCycle({ change: { label: "model-case" } });
    const { province, cycle, listHash } = fresh;
    expect(await decideAwards(province, cycle.slug, { issuerId: "nobody", listHash })).toMatchObject({
      ok: false,
      field: "issuerId",
    });
    expect((await getCycle(db, cycle.id)).decidedAt).toBeNull();
  });
});

describe("what waits for the province", () => {
  it("is the decision once the notice is closed, then the archive, then nothing; and for others nothing", async () => {
    const noticed = await noticedCycle({ chosen: 1, others: 0 });
    const waits = async (by = noticed.province) =>
      (await honourWaits(by, now())).filter(({ slug }) => slug === noticed.cycle.slug).map(({ act }) => act);
    const id = await addObjection(noticed, "filed");
    expect(await waits()).toEqual([]);
    await inTest((tx) => tx.update(tables.objection).set({ state: "refused" }).where(eq(tables.objection.id, id)));
    expect(await waits()).toEqual(["decision"]);
    await decide(noticed);
    expect(await waits()).toEqual(["archive"]);
    expect(await waits(await officerAt("340826", "county"))).toEqual([]);
    await archiveCycle(noticed.province, noticed.cycle.slug);
    expect(await waits()).toEqual([]);
  });
});

describe("pages of whom an award honours", () => {
  it("show it to her with its certificate, and at her firm only as she agreed and while it stands", async () => {
    const noticed = await noticedCycle({ chosen: 2, others: 0 });
    await setNomination(noticed.ids[1] ?? "", { publishName: false });
    await decide(noticed);
    const [awards, [first, second]] = [await awardsOf(db, noticed.cycle.id), noticed.people];
    const firmOf = (personId = "") => awards.find((one) => one.personId === personId)?.enterpriseId ?? "";
    expect(await ownHonours(second as Noticed["people"][0], { locale: "zh-CN", now: now() })).toMatchObject([
      { label: "优秀企业标准总监", code: expect.stringMatching(/^\w{12}$/), revoked: null },
    ]);
    expect(await firmHonours(firmOf(first?.personId), "zh-CN")).toMatchObject([{ code: null }]);
    expect(await firmHonours(firmOf(second?.personId), "zh-CN")).toEqual([]);
    await revokeAward(noticed.province, noticed.ids[0] ?? "", "材料不实");
    expect(await firmHonours(firmOf(first?.personId), "zh-CN")).toEqual([]);
    expect(await ownHonours(first as Noticed["people"][0], { locale: "en", now: now() })).toMatchObject([
      { revoked: { reason: "材料不实" } },
    ]);
  });
});

describe("an award that is taken back", () => {
  it("ends its certificate, takes the hours back, and says why", async () => {
    const noticed = await noticedCycle({ chosen: 1, others: 0 });
    await decide(noticed);
    const [award] = await awardsOf(db, noticed.cycle.id);
    await expect(revokeAward(await officerAt("340826", "county"), noticed.ids[0] ?? "", "x")).rejects.toBeInstanceOf(
      NotFound,
    );
    await inTest((tx) =>
      revokeAwardOf(tx, noticed.province, noticed.ids[0] ?? "", { reason: "材料不实", objectionId: "o" }),
    );
    expect((await awardsOf(db, noticed.cycle.id))[0]).toMatchObject({
      revokedReason: "材料不实",
      revokedBy: noticed.province.personId,
      objectionId: "o",
    });
    const certificate = await findCertificateById(db, award?.assertionId ?? "");
    expect((await checkCertificate(certificate?.code ?? "", now())).answer.status).toBe("revoked");
    const personId = noticed.people[0]?.personId ?? "";
    expect((await hoursOf(db, personId)).map(({ minutes }) => minutes).sort()).toEqual([-90, 90]);
    expect(await mailsTo(personId)).toContain("award-revoked");
    await expect(revokeAward(noticed.province, noticed.ids[0] ?? "", "再撤")).rejects.toMatchObject({
      reason: "award.honour.revoked",
    });
  });
});

describe("an objection that is upheld", () => {
  it("asks for another list before awards are decided", async () => {
    const noticed = await noticedCycle();
    const id = await addObjection(noticed, "answered");
    await inTest((tx) =>
      tx.insert(tables.objectionStep).values({
        id: newId(tx.now),
        objectionId: id,
        at: tx.now,
        byPersonId: null,
        act: "uphold",
        from: "investigating",
        to: "upheld",
        reason: "属实",
      }),
    );
    const ruled = (material: boolean) =>
      inTest((tx) => tx.update(tables.objection).set({ material, stateAt: tx.now }).where(eq(tables.objection.id, id)));
    await ruled(true);
    await expect(decide(noticed)).rejects.toMatchObject({ reason: "notice.uncorrected" });
    await ruled(false);
    expect(await decide(noticed)).toMatchObject({ ok: true });
  });

  it("after the award takes it back with its certificate, where the list changes by it", async () => {
    const noticed = await noticedCycle();
    await decide(noticed);
    const { province, cycle, aliases } = noticed;
    const id = await addObjection(noticed, "investigating");
    await inTest((tx) =>
      tx
        .update(tables.objection)
        .set({ nomination: aliases[0] ?? "" })
        .where(eq(tables.objection.id, id)),
    );
    const reasons = "检验报告属实，事迹第二项不成立。";
    await ruleOnObjection(province, { slug: cycle.slug, number: 1 }, { upheld: true, reasons, material: true });
    const awards = await awardsOf(db, cycle.id);
    expect(awards.filter(({ revokedAt }) => revokedAt !== null)).toMatchObject([
      { nominationId: noticed.ids[0], revokedReason: reasons, objectionId: id },
    ]);
    // No list follows a decision, so the desk asks for none.
    const desk = await noticeDesk(await getCycle(db, cycle.id), { locale: "zh-CN", now: now() });
    expect(desk).toMatchObject({ asking: [], decided: true });
    const taken = awards.find(({ revokedAt }) => revokedAt !== null);
    const certificate = await findCertificateById(db, taken?.assertionId ?? "");
    expect((await checkCertificate(certificate?.code ?? "", now())).answer.status).toBe("revoked");
  });
});

describe("what eligibility knows of awards", () => {
  it("counts those that stand, and takes no honour for a certificate of training", async () => {
    const noticed = await noticedCycle({ chosen: 1, others: 0 });
    await decide(noticed);
    const { personId } = noticed.people[0] as Noticed["people"][0];
    const { label } = noticed.cycle;
    const records = await readNomineeRecords(db, personId, { label, now: now() });
    expect(records.awards).toMatchObject([{ title: noticed.cycle.title }]);
    expect(await listOwnCertificates(db, personId)).toHaveLength(1);
    expect(records.certificates).toEqual([]);
    expect((await readNomineeRecords(db, personId, { label: "model-case", now: now() })).awards).toEqual([]);
    await revokeAward(noticed.province, noticed.ids[0] ?? "", "材料不实");
    expect((await readNomineeRecords(db, personId, { label, now: now() })).awards).toEqual([]);
  });
});
