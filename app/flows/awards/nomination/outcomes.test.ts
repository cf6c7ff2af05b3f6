import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { getCoveredNomination } from "~/domains/awards/nomination/nomination.store.server";
import { now } from "~/kernel/clock";
import { readDossier } from "../desk/dossier.server";
import { nominationTable } from "../desk/nomination-list.server";
import { decideAwards } from "../honour/decide-awards.server";
import { ISSUER, type Noticed, noticedCycle } from "../honour/honours.fixture";
import { revokeAward } from "../honour/revoke-award.server";
import { inTest, officerAt } from "../nominations.fixture";
import { nominationView } from "./nomination-view.server";
import { ownNominations, ownOutcomes } from "./own-nominations.server";

beforeAll(seedRegions);

const of = async (id: string) => {
  const [found] = await db.select().from(tables.nomination).where(eq(tables.nomination.id, id));
  if (!found) throw new Error(id);
  return found;
};
/** What came of each as its nominee reads it on its page. */
const read = async ({ ids }: Noticed, hands: ("nominee" | "opener")[] = ["nominee"]) =>
  Promise.all(ids.map(async (id) => (await nominationView(await of(id), hands, now())).outcome));
const came = async (noticed: Noticed) => (await read(noticed)).map((one) => one?.came ?? null);
const notice = (noticed: Noticed, change: Partial<typeof tables.publicNotice.$inferInsert>) =>
  inTest((tx) => tx.update(tables.publicNotice).set(change).where(eq(tables.publicNotice.cycleId, noticed.cycle.id)));
const decide = ({ province, cycle, listHash }: Noticed) =>
  decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });

it("says nothing before the notice is published, then where she stands, and at last what was decided", async () => {
  const noticed = await noticedCycle();
  await inTest((tx) =>
    tx.update(tables.awardCycle).set({ noticedAt: null }).where(eq(tables.awardCycle.id, noticed.cycle.id)),
  );
  await notice(noticed, { publishedAt: null });
  expect(await came(noticed)).toEqual([null, null, null]);
  const at = now();
  await inTest((tx) =>
    tx.update(tables.awardCycle).set({ noticedAt: at }).where(eq(tables.awardCycle.id, noticed.cycle.id)),
  );
  await notice(noticed, { publishedAt: at - 1, endsAt: at + 86_400_000, closedAt: null });
  expect(await came(noticed)).toEqual(["on-notice", "on-notice", "not-listed"]);
  await notice(noticed, { endsAt: at - 1, closedAt: at - 1 });
  expect(await came(noticed)).toEqual(["awaits-decision", "awaits-decision", "not-listed"]);
  await decide(noticed);
  const [first, , last] = await read(noticed);
  expect([first?.came, last?.came]).toEqual(["honoured", "not-chosen"]);
  expect(first?.code).toMatch(/^[0-9A-Z]{12}$/);
  // Her list and her home say the same.
  const who = noticed.people[2] as Noticed["people"][0];
  expect((await ownNominations(who, now())).nominations[0]).toMatchObject({
    next: { step: "not-chosen", who: "nobody" },
  });
  expect((await ownOutcomes(who, now())).map(({ outcome }) => outcome?.came)).toEqual(["not-chosen"]);
  await revokeAward(noticed.province, noticed.ids[0] ?? "", "材料不实");
  const revoked = (await read(noticed)).find((one) => one?.came === "revoked");
  expect(revoked?.revokedReason).toBe("材料不实");
});

it("tells of what barred her herself and the province, and nobody else", async () => {
  const noticed = await noticedCycle();
  const [alias, id] = [noticed.aliases[2] ?? "", noticed.ids[2] ?? ""];
  const veto = { vetoKind: "quality-accident" as const, vetoSource: "示例处罚决定书〔2026〕1号" };
  await inTest((tx) => tx.update(tables.meetingWord).set(veto).where(eq(tables.meetingWord.nomination, alias)));
  expect((await read(noticed))[2]).toMatchObject({ came: "barred", veto: { source: veto.vetoSource } });
  expect((await read(noticed, ["opener"]))[2]).toMatchObject({ came: "not-listed", veto: null });
  const county = await officerAt("340826", "county");
  const seen = { locale: "zh-CN" as const, now: now() };
  const dossierOf = async (officer: typeof county) =>
    readDossier(officer, await getCoveredNomination(db, officer, id), seen);
  expect((await dossierOf(county)).outcome).toMatchObject({ came: "not-listed", veto: null });
  expect((await dossierOf(noticed.province)).outcome).toMatchObject({ came: "barred" });
  const all = { state: null, mine: false, page: 1, counted: {} };
  const { rows } = await nominationTable(county, await getCycle(db, noticed.cycle.id), all, now());
  expect(rows.map((row) => row.came).sort()).toEqual(["awaits-decision", "awaits-decision", "not-listed"]);
});
