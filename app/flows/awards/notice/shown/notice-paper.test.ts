import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { translator } from "~/i18n/translate";
import { pdfText, readsPdf } from "~/pdf/pdf-text.fixture";
import { officerAt } from "../../nominations.fixture";
import { decidedCycle, publishNow } from "../notices.fixture";
import { countingRule } from "./counting-rule";
import { noticePaper } from "./notice-paper.server";

const t = translator("zh-CN");

it("names the rule by which days are counted, and for working days the calendar", () => {
  const working = countingRule(t, { days: 5, counting: "working-days", countFirst: false }, "2026.1");
  expect(working).toContain("从发布次日起算，周末和法定节假日不计，调休上班日计入");
  expect(working).toContain("日历版本2026.1");
  const calendar = countingRule(t, { days: 7, counting: "calendar-days", countFirst: true }, "2026.1");
  expect(calendar).toBe("发布当天计入，按自然日计，周末和节假日都计入。");
});

it.skipIf(!readsPdf)("is printed with the hash of its list and the rule of counting", async () => {
  await seedRegions();
  const { cycle } = await decidedCycle();
  await publishNow(await officerAt("340000", "province"), cycle);
  const { rule, calendarVersion, listHash } = (await standingNotice(db, cycle.id)) ?? {};
  if (!rule) throw new Error("no notice");
  const text = pdfText((await noticePaper(await getCycle(db, cycle.id), null)).bytes);
  expect(text).toContain(countingRule(t, rule, calendarVersion ?? "").replace(/\s+/g, ""));
  expect(text).toContain(listHash ?? "none");
});
