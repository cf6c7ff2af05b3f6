import { expect, it } from "vitest";
import { coarse } from "~/domains/awards/jury/dossier/coarse-facts";
import { translator } from "~/i18n/translate";
import { type ExhibitTold, exhibitWords, linesBelowKind, titledExhibit } from "./exhibit-words";

const t = translator("zh-CN");
const checked = { source: "checked", checkedBy: "issuer" } as const;
const certificate: ExhibitTold = {
  kind: "certificate",
  title: "培训合格证书",
  day: "2025-06-01",
  ...checked,
  facts: { code: "7K3M9QXV2D8P", issuer: "示例中心", expiresOn: "2028-05-31" },
};

it("says of an exhibit all that is told, with who checked it", () => {
  expect(exhibitWords(t, "zh-CN", certificate)).toEqual({
    kind: "证书",
    title: "培训合格证书",
    mark: "平台记录一致",
    checkedBy: "签发单位核对",
    details: ["编号7K3M-9QXV-2D8P", "示例中心签发", "2025年6月1日签发", "有效期至2028年5月31日"],
  });
});

it("leaves out what a juror is not told: neither code nor issuer, of days the year", () => {
  const words = exhibitWords(t, "zh-CN", { ...certificate, ...coarse(certificate), title: "" });
  expect(linesBelowKind(words)).toEqual(["2025年签发", "有效期至2028年"]);
});

it("calls duties by their name, and tells the latest of their sentences only with the title", () => {
  const duty: ExhibitTold = {
    kind: "duty",
    title: "完成阀门标准自我声明公开",
    day: "2025-06-01",
    ...checked,
    facts: { duty: "disclosure", count: 3, confirmed: 2, first: "2025-01-08", last: "2025-06-01" },
  };
  const words = exhibitWords(t, "zh-CN", duty);
  expect(titledExhibit(t, words)).toBe(`履职：${t("dutyWords.disclosure.name")}`);
  const counted = ["3条，企业确认2条", "2025年1月8日至2025年6月1日"];
  expect(words.details).toEqual([...counted, "最近一条：完成阀门标准自我声明公开"]);
  const told = linesBelowKind(exhibitWords(t, "zh-CN", { ...duty, title: "" }));
  expect(told).toEqual([t("dutyWords.disclosure.name"), ...counted]);
});

it("tells a single day once, and that no record is confirmed", () => {
  const facts = { duty: "training", count: 1, confirmed: 0, first: "2026-08-30", last: "2026-08-30" };
  const duty: ExhibitTold = { kind: "duty", title: "", day: null, ...checked, facts };
  expect(exhibitWords(t, "zh-CN", duty).details).toEqual(["1条，还没有经企业确认", "2026年8月30日"]);
});

it("tells of hours only what there is", () => {
  const facts = { hours: 6.3, lesson: 0, event: 6.3, claim: 0, from: "2026-11-15", to: "2026-11-19" };
  const words = exhibitWords(t, "zh-CN", { kind: "hours", title: "", day: null, ...checked, facts });
  expect(titledExhibit(t, words)).toBe("学时");
  expect(words.details).toEqual(["合计6.3学时", "活动6.3学时", "2026年11月15日至2026年11月19日"]);
});
