import type { EligibilityLine } from "@db/schema/nominations";
import { describe, expect, it } from "vitest";
import { translator } from "~/i18n/translate";
import { letGoRecords } from "./let-go-records";

const record = (id: string) => ({ kind: "hours", id, title: `研讨会${id}`, day: "2026-11-15" });
const line: EligibilityLine = {
  rule: "hours",
  met: true,
  values: { months: 24, needed: 2, hours: 8, since: "2024-11-28" },
  from: null,
  records: ["1", "2", "3", "4", "5", "6", "7"].map(record),
};
const words = (letGo: { kind: string; ref: string | null }[]) =>
  letGoRecords(translator("zh-CN"), "zh-CN", line, letGo);

describe("records behind a rule, as a bureau reads them", () => {
  it("are named where the event was let go, and counted otherwise: the ledger tells sums", () => {
    const shown = words([
      { kind: "hours", ref: "ledger" },
      { kind: "event", ref: "2" },
    ]);
    expect(shown).toMatchObject({ records: ["研讨会2（2026年11月15日）"], more: 6 });
  });

  it("are all named that were let go, so that those not named are those not let go", () => {
    const all = line.records.map(({ id }) => ({ kind: "event", ref: id }));
    expect(words(all)).toMatchObject({ more: 0 });
    expect(words(all).records).toHaveLength(7);
  });
});
