import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { inTest, issueTo, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { officerAt } from "~/flows/awards/nominations.fixture";
import { noticeDesk } from "~/flows/awards/notice/notice-desk.server";
import { decidedCycle, publishNow } from "~/flows/awards/notice/notices.fixture";
import { LocaleProvider } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { now } from "~/kernel/clock";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { NoticeNext } from "./notice-next";

beforeAll(async () => {
  await seedRegions();
  await setUpAchievement();
});

it("leads to the correction, and not to the decision, once somebody is registered under another name", async () => {
  const province = await officerAt("340000", "province");
  const { cycle, people } = await decidedCycle();
  await publishNow(province, cycle);
  await inTest((tx) =>
    tx.update(tables.publicNotice).set({ closedAt: tx.now }).where(eq(tables.publicNotice.cycleId, cycle.id)),
  );
  const next = async () => {
    const desk = await noticeDesk(await getCycle(db, cycle.id), { locale: "zh-CN", now: now() });
    return renderToStaticMarkup(
      <LocaleProvider value="zh-CN">
        <NoticeNext desk={desk} own={accepted} />
      </LocaleProvider>,
    );
  };
  expect(await next()).toContain(`/${cycle.slug}/decision"`);
  const her = people[0]?.person;
  await issueTo(her?.personId ?? "", { holderName: "王晓明" });
  const page = await next();
  expect(page).toContain(`${her?.name} → 王晓明`);
  expect(page.split(`${her?.name} → 王晓明`)).toHaveLength(2);
  expect(page).toMatch(/data-variant="filled"[^>]*\/notices\/correction"/);
  expect([page.includes("/decision"), page.includes("可以作出决定")]).toEqual([false, false]);
});

it("gives an officer who is nominated in the cycle reasons instead of links, at every stage", async () => {
  const province = await officerAt("340000", "province");
  const { cycle, people } = await decidedCycle();
  const her = { ...people[0]?.person, bureauGrants: province.bureauGrants } as unknown as BureauOfficer;
  const own = await canRunCycle(db, her, cycle.id);
  expect(own).toMatchObject({ ok: false, reason: "award.own.cycle" });
  const page = async (verdict: Verdict) => {
    const desk = await noticeDesk(await getCycle(db, cycle.id), { locale: "zh-CN", now: now() });
    return renderToStaticMarkup(
      <LocaleProvider value="zh-CN">
        <NoticeNext desk={desk} own={verdict} />
      </LocaleProvider>,
    );
  };
  const reason = reasonText(translator("zh-CN"), refused("award.own.cycle"));
  const notice = (change: Partial<typeof tables.publicNotice.$inferInsert>) =>
    inTest((tx) => tx.update(tables.publicNotice).set(change).where(eq(tables.publicNotice.cycleId, cycle.id)));
  const stages: (readonly [string, () => Promise<unknown>])[] = [
    ["/notices/preparation", async () => {}],
    ["/notices/correction", () => publishNow(province, cycle)],
    ["/notices/closing", () => notice({ endsAt: now() - 1 })],
    ["/decision", () => notice({ closedAt: now() })],
  ];
  for (const [act, reach] of stages) {
    await reach();
    const [others, hers] = [await page(accepted), await page(own)];
    expect([act, others.includes(`/${cycle.slug}${act}"`), others.includes(reason)]).toEqual([act, true, false]);
    expect([act, /href=|<button|<form/.test(hers), hers.split(reason).length]).toEqual([act, false, 2]);
  }
});
