import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { PASSWORD } from "~/domains/people/people.fixture";
import { erasePerson } from "~/flows/people/erase-person.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { inTest, officerAt } from "../nominations.fixture";
import { correctNotice } from "./correct-notice.server";
import { extendNotice } from "./extend-notice.server";
import { noticeDesk } from "./notice-desk.server";
import { decidedCycle, publishNow } from "./notices.fixture";
import { showNotice } from "./shown/notice-view.server";

beforeAll(() => seedRegions());

it("leaves neither page nor log that names somebody who was on the list and is erased", async () => {
  const province = await officerAt("340000", "province");
  const { cycle, people } = await decidedCycle();
  for (const [n, name] of ["上官示例", "欧阳示例"].entries())
    await inTest(async (tx) => {
      const { nominationId = "", person } = people[n] ?? {};
      const [found] = await tx.select().from(tables.nomination).where(eq(tables.nomination.id, nominationId));
      if (!found?.facts) throw new Error("no facts");
      await tx
        .update(tables.nomination)
        .set({ facts: { ...found.facts, name } })
        .where(eq(tables.nomination.id, nominationId));
      await tx
        .update(tables.person)
        .set({ name })
        .where(eq(tables.person.id, person?.personId ?? ""));
    });
  await publishNow(province, cycle);
  const desk = async () => noticeDesk(await getCycle(db, cycle.id), { locale: "zh-CN", now: now() });
  const line = { nomination: people[0]?.alias ?? "", name: "", employer: "更名机械股份有限公司" };
  const correct = async (reason: string, words = "") =>
    correctNotice(province, cycle.slug, {
      reason,
      words,
      renamed: [],
      ...line,
      seen: (await desk()).draft?.seen ?? "",
    });
  expect(await correct("上官示例的工作单位有误，现予更正。")).toMatchObject({ ok: false, field: "reason" });
  expect(await correct("工作单位有误，现予更正。", "上官示例的以更正后的为准。")).toMatchObject({ field: "words" });
  const untilDay = isoDayOf(((await standingNotice(db, cycle.id))?.endsAt ?? 0) + DAY_MS);
  expect(await extendNotice(province, cycle.slug, { untilDay, reason: "上官示例的材料补正" })).toMatchObject({
    ok: false,
    field: "reason",
  });
  expect(await correct("名单第1位的工作单位有误，现予更正。")).toEqual({ ok: true });
  const her = people[0]?.person;
  if (!her) throw new Error("nobody");
  expect((await erasePerson(her, PASSWORD, now())).ok).toBe(true);
  const shown = JSON.stringify(await showNotice(await getCycle(db, cycle.id), null, { locale: "zh-CN", now: now() }));
  const log = JSON.stringify(await db.select().from(tables.ledgerEntry));
  for (const secret of ["上官示例", "更名机械"])
    expect([secret, shown.includes(secret), log.includes(secret)]).toEqual([secret, false, false]);
  expect(shown).toContain("欧阳示例");
});
