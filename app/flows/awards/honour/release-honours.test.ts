import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { awardsOf } from "~/domains/awards/honour/award.store.server";
import { RELEASED } from "~/domains/awards/honour/keep-award.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { listHash } from "~/domains/awards/notice/notice-list";
import { findCertificateById } from "~/domains/credentials/assertion.store.server";
import { addAdministrator, issueTo, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { PASSWORD } from "~/domains/people/people.fixture";
import type { Administrator, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { changeName } from "../../people/change-name.server";
import { erasePerson } from "../../people/erase-person.server";
import { inTest } from "../nominations.fixture";
import { decideAwards } from "./decide-awards.server";
import { ISSUER, noticedCycle } from "./honours.fixture";
import { ownHonours } from "./own-honours.server";
import { releaseHonours } from "./release-honours.server";
import { releaseView, waitingReleases } from "./release-view.server";

beforeAll(seedRegions);

/** A name that no certificate can print. */
const RARE = "王\u{2A6D6}";
const AT = { locale: "zh-CN" } as const;
const reason = "电话核对：改名前后是同一个人。";
let administrator: Administrator;
beforeAll(async () => {
  administrator = await addAdministrator();
});

/** Somebody honoured in a decided cycle under a name that none can print, who bears it still and holds no certificate. */
async function withheld(): Promise<{ her: Person; cycleId: string }> {
  const noticed = await noticedCycle({ chosen: 2, others: 0 });
  const [her] = noticed.people as [Person];
  const standing = await standingNotice(db, noticed.cycle.id);
  const list = (standing?.list ?? []).map((line, n) => (n === 0 ? { ...line, name: RARE } : line));
  await inTest(async (tx) => {
    const { person, publicNotice } = tables;
    await tx.update(person).set({ name: RARE }).where(eq(person.id, her.personId));
    await tx
      .update(publicNotice)
      .set({ list, listHash: listHash(list) })
      .where(eq(publicNotice.id, standing?.id ?? ""));
  });
  await decideAwards(noticed.province, noticed.cycle.slug, { issuerId: ISSUER, listHash: listHash(list) });
  return { her, cycleId: noticed.cycle.id };
}
const hers = async (cycleId: string, { personId }: Person) =>
  (await awardsOf(db, cycleId)).find((one) => one.personId === personId);
const view = (personId: string, by = administrator) => releaseView(by, personId, { ...AT, now: now() });
const releasesLogged = async (awardId = "") =>
  (await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.act, RELEASED))).filter(
    ({ subjectId }) => subjectId === awardId,
  );

it("is held until she goes by a name that can be printed, then issued in it, told to her and logged with its reason", async () => {
  const { her, cycleId } = await withheld();
  const before = await view(her.personId);
  expect(before).toMatchObject({
    withheld: [{ name: RARE, why: { values: { characters: "\u{2A6D6}" } } }],
    holderName: RARE,
    verdict: { reason: "award.honour.nameFirst" },
  });
  const [own] = await ownHonours(her, { ...AT, now: now() });
  expect(own?.withheld).toMatchObject({ name: null, why: { reason: "certificate.nameUnprintable" } });
  await expect(releaseHonours(administrator, her.personId, { reason, stand: before.stand })).rejects.toMatchObject({
    reason: "award.honour.nameFirst",
  });
  expect(await changeName(her, "王小明")).toEqual({ ok: true });
  expect((await hers(cycleId, her))?.assertionId).toBeNull();
  expect(await view(her.personId)).toMatchObject({ holderName: "王小明", from: "account", verdict: { ok: true } });
  expect((await ownHonours(her, { ...AT, now: now() }))[0]?.withheld?.name).toBe("王小明");
  expect((await waitingReleases(administrator)).find(({ personId }) => personId === her.personId)).toMatchObject({
    name: RARE,
    own: false,
  });
  // What she goes by meanwhile is not what the administrator looked at.
  const { stand } = await view(her.personId);
  await changeName(her, "王小铭");
  expect(await releaseHonours(administrator, her.personId, { reason, stand })).toMatchObject({
    reason: "award.honour.releaseChanged",
  });
  await changeName(her, "王小明");

  expect(await releaseHonours(administrator, her.personId, { reason, stand })).toEqual({ ok: true });
  const award = await hers(cycleId, her);
  // The award keeps the name that stood on notice.
  expect(award?.name).toBe(RARE);
  expect(await findCertificateById(db, award?.assertionId ?? "")).toMatchObject({
    holderName: "王小明",
    personId: her.personId,
  });
  const mails = await db.select().from(tables.mail).where(eq(tables.mail.personId, her.personId));
  const told = mails.find(({ template }) => template === "award-certificate-issued");
  expect(told?.text).toContain("王小明");
  const [entry] = await releasesLogged(award?.id);
  expect(entry?.sealed?.reason?.value).toBe(reason);
  expect(entry?.body).not.toContain("王");
  expect(entry?.aboutPersonId).toBe(her.personId);
  expect(await view(her.personId)).toMatchObject({ withheld: [], released: [{ entry: entry?.id }] });
  expect((await ownHonours(her, { ...AT, now: now() }))[0]).toMatchObject({ withheld: null, code: /^\w{12}$/ });
  expect(await waitingReleases(administrator)).not.toContainEqual(expect.objectContaining({ personId: her.personId }));
});

it("bears the name of the certificates that she holds, and of two administrators at once one releases it", async () => {
  const { her, cycleId } = await withheld();
  await setUpAchievement();
  await issueTo(her.personId, { holderName: "王大明" });
  await changeName(her, "王小明");
  const { stand, holderName, from } = await view(her.personId);
  expect([holderName, from]).toEqual(["王大明", "certificate"]);
  const another = await addAdministrator();
  const both = await Promise.allSettled(
    [administrator, another].map((by) => releaseHonours(by, her.personId, { reason, stand })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { reason: "award.honour.nothingWithheld" },
  });
  const award = await hers(cycleId, her);
  expect(await releasesLogged(award?.id)).toHaveLength(1);
  expect((await findCertificateById(db, award?.assertionId ?? ""))?.holderName).toBe("王大明");
});

it("is nobody's own to release, and nothing once she was erased", async () => {
  const { her, cycleId } = await withheld();
  await changeName(her, "王小明");
  const self = her as unknown as Administrator;
  const { stand, verdict } = await view(her.personId, self);
  expect(verdict).toMatchObject({ reason: "award.honour.ownRelease" });
  await expect(releaseHonours(self, her.personId, { reason, stand })).rejects.toMatchObject({
    reason: "award.honour.ownRelease",
  });
  expect((await hers(cycleId, her))?.assertionId).toBeNull();
  await erasePerson(her, PASSWORD, now());
  expect(await waitingReleases(administrator)).not.toContainEqual(expect.objectContaining({ personId: her.personId }));
  await expect(releaseHonours(administrator, her.personId, { reason, stand })).rejects.toMatchObject({
    reason: "award.honour.nothingWithheld",
  });
});
