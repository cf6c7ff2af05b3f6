import { describe, expect, it } from "vitest";
import type { HiddenNames } from "../blind/hidden-words";
import { blindContent, type ForwardedExhibit, hidingAlso, type Written } from "./blind-dossier";

const hidden: HiddenNames = {
  nominee: { name: "王小明", others: [] },
  firms: [{ name: "合肥示例阀门有限公司", others: [] }],
  regions: ["合肥市"],
  contacts: [],
  codes: [],
};
const exhibit = (change: Partial<ForwardedExhibit> = {}): ForwardedExhibit => ({
  kind: "certificate",
  source: "checked",
  checkedBy: "issuer",
  title: "培训合格证书",
  day: "2025-03-01",
  facts: { code: "7QF2K9TM1234", issuer: "合肥市示例中心", expiresOn: "2028-03-01" },
  fileId: null,
  ...change,
});
const written = (change: Partial<Written> = {}): Written => ({
  deeds: "王小明组织清理标准126项。",
  summary: "任职两年",
  exhibits: [exhibit()],
  ...change,
});

describe("a blind dossier", () => {
  it("hides the nominee in texts and in titles of exhibits", () => {
    const shown = blindContent(written({ exhibits: [exhibit({ title: "合肥示例阀门有限公司聘任书" })] }), hidden);
    expect(JSON.stringify(shown)).not.toMatch(/王小明|示例阀门|合肥/);
    expect(shown.deeds).toEqual([{ token: { kind: "nominee" } }, { text: "组织清理标准126项。" }]);
    expect(shown.exhibits[0]?.title).toEqual([{ token: { kind: "firm", place: 0 } }, { text: "聘任书" }]);
  });

  it("shows of the facts of an exhibit only those that tell nobody, and of a strange kind none", () => {
    const [certificate] = blindContent(written(), hidden).exhibits;
    expect(certificate).toMatchObject({ facts: { expiresOn: "2028" }, day: "2025" });
    const strange = blindContent(written({ exhibits: [exhibit({ kind: "case", facts: { firm: "甲" } })] }), hidden);
    expect(strange.exhibits[0]?.facts).toEqual({});
  });

  it("tells of a certificate of honour neither what it is called nor its year, for a public roll names the few of that year", () => {
    const [honour] = blindContent(
      written({ exhibits: [exhibit({ title: "荣誉证书", honour: true })] }),
      hidden,
    ).exhibits;
    expect(honour).toMatchObject({ kind: "certificate", title: [], facts: {}, day: null });
  });

  it("numbers exhibits in their order and flags what somebody has to look at, with where it stands", () => {
    const two = [exhibit(), exhibit({ kind: "document", source: "stated", checkedBy: null, title: "华宇机械厂来函" })];
    const shown = blindContent(written({ exhibits: two }), hidden);
    expect(shown.exhibits.map(({ place }) => place)).toEqual([1, 2]);
    expect(shown.flags).toContainEqual(expect.objectContaining({ where: "exhibit-2", masked: false }));
  });

  it("tells of days the year only, of an event about how long it was, and of a standard what kind it is", () => {
    const kinds = [
      exhibit({ kind: "appointment", facts: { from: "2023-03-14", to: null, duties: 3 }, day: "2023-03-14" }),
      exhibit({ kind: "event", facts: { minutes: 97 }, day: "2025-06-07", title: "宣贯会" }),
      exhibit({
        kind: "standard",
        facts: { standardKind: "product" },
        day: "2025-06-07",
        title: "Q/ABC 001—2025 阀门",
      }),
      exhibit({
        kind: "duty",
        facts: { duty: "training", count: 4, first: "2024-01-02", last: "2025-03-04" },
        day: "2025-03-04",
      }),
      exhibit({ kind: "hours", facts: { hours: 12, from: "2024-01-02", to: "2025-03-04" }, day: "2025-03-04" }),
    ];
    const shown = blindContent(written({ exhibits: kinds }), hidden).exhibits;
    expect(shown.map(({ facts, day }) => [facts, day])).toEqual([
      [{ from: "2023", to: null, duties: 3 }, "2023"],
      [{ minutes: 90 }, "2025"],
      [{ standardKind: "product" }, "2025"],
      [{ duty: "training", count: 4, first: "2024", last: "2025" }, "2025"],
      [{ hours: 12, from: "2024", to: "2025" }, "2025"],
    ]);
    expect(shown[2]?.title).toEqual([]);
    expect(JSON.stringify(shown)).not.toMatch(/\d{4}-\d{2}|001/);
  });

  it("hides what an officer found besides", () => {
    const text = written({ deeds: "主持“徽标行动”专项。" });
    const shown = blindContent(text, hidingAlso(hidden, ["徽标行动"]));
    expect(JSON.stringify(shown.deeds)).not.toContain("徽标行动");
  });
});
