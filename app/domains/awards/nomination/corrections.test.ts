import { describe, expect, it } from "vitest";
import { correctableParts, type PartKey } from "./correction-parts";
import { answeredItems, correctionItems, correctionOutcome, correctionsAt, seesItem } from "./corrections";
import { returnForm } from "./desk-forms";

const CONTENT = { category: "k1", deeds: "事迹", summary: "摘要", hiddenWords: ["甲"], eligibility: [] };
type Given = Parameters<typeof correctionItems>[2][number];
const exhibit = (id: string, change: Partial<Given> = {}): Given => ({
  id,
  nominationId: "n",
  position: 1,
  kind: "certificate",
  source: "checked",
  checkedBy: "issuer",
  ref: id,
  title: `证书${id}`,
  facts: {},
  day: null,
  fileId: null,
  forward: true,
  hash: null,
  addedAt: 0,
  removedAt: null,
  sha256: null,
  ...change,
});
const ask = (key: PartKey) => correctionItems([{ key, words: "请改" }], CONTENT, [exhibit("a"), exhibit("b")]);
const outcome = (key: PartKey, content: Partial<typeof CONTENT>, exhibits = [exhibit("a"), exhibit("b")]) => {
  const [then] = ask(key);
  const [by] = answeredItems(ask(key), { ...CONTENT, ...content }, exhibits) ?? [];
  if (!then || !by) throw new Error("nothing asked");
  return correctionOutcome(then, by);
};

describe("a part that was to be put right", () => {
  it("is told by its own content, whatever else was changed", () => {
    expect(outcome("deeds", { deeds: "另一段" })).toBe("changed");
    expect(outcome("deeds", { summary: "另一段", hiddenWords: [] }, [])).toBe("unchanged");
    expect(outcome("hiddenWords", { hiddenWords: ["甲", "乙"] })).toBe("changed");
    expect(outcome("category", { category: "k2" })).toBe("changed");
    expect(outcome("exhibits", {})).toBe("unchanged");
    expect(outcome("exhibits", {}, [exhibit("a"), exhibit("b"), exhibit("c")])).toBe("changed");
    expect(outcome("exhibit.a", {}, [exhibit("a"), exhibit("c")])).toBe("unchanged");
    expect(outcome("exhibit.a", {}, [exhibit("a", { facts: { hours: 3 } })])).toBe("changed");
  });

  it("is gone where it is an exhibit that was taken out or is not let go any more", () => {
    expect(outcome("exhibit.a", {}, [exhibit("b")])).toBe("gone");
    expect(outcome("exhibit.a", {}, [exhibit("a", { forward: false })])).toBe("gone");
    expect(outcome("exhibit.a", {}, [exhibit("a", { removedAt: 1 })])).toBe("gone");
  });

  it("of the rules is changed by other records or outcomes, not by the passing of days", () => {
    const line = { rule: "hours", met: true, values: { hours: 9, months: 20 }, records: [], from: null };
    const then = correctionItems([{ key: "eligibility", words: "请改" }], { ...CONTENT, eligibility: [line] }, []);
    const by = (change: Partial<typeof line>) =>
      answeredItems(then, { ...CONTENT, eligibility: [{ ...line, ...change }] }, [])?.[0]?.hash;
    expect(by({ values: { hours: 9, months: 21 } })).toBe(then[0]?.hash);
    expect(by({ values: { hours: 10, months: 20 } })).not.toBe(then[0]?.hash);
  });

  it("has an outcome from the resubmission after its own return only", () => {
    const asked = ask("deeds");
    const answer = answeredItems(asked, { ...CONTENT, deeds: "另一段" }, []);
    const steps = [
      { act: "return", items: asked },
      { act: "write", items: null },
      { act: "resubmit", items: answer },
      { act: "return", items: asked },
    ];
    expect(correctionsAt(steps, 0)).toMatchObject([{ words: "请改", outcome: "changed" }]);
    expect(correctionsAt(steps, 3)).toMatchObject([{ words: "请改", outcome: null }]);
    expect([correctionsAt(steps, 1), correctionsAt(steps, 2)]).toEqual([[], []]);
  });

  it("is read by the nominee always, by who nominated her not of records or rules that are hers alone", () => {
    const [deeds] = ask("deeds");
    const [record] = ask("exhibit.a");
    const [rules] = ask("eligibility");
    if (!deeds || !record || !rules) throw new Error("nothing asked");
    const paper = { ...record, exhibit: record.exhibit && { ...record.exhibit, source: "stated" as const } };
    for (const one of [deeds, record, rules]) expect(seesItem(["nominee", "opener"], one, [])).toBe(true);
    expect([deeds, record, rules, paper].map((one) => seesItem(["opener"], one, []))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(seesItem(["opener"], record, [{ id: "a" }])).toBe(true);
  });
});

describe("the form of a return", () => {
  const KEYS = correctableParts(["k1"], [{ id: "a" }], []);
  const read = (sent: Record<string, unknown>) => returnForm(KEYS).safeParse({ dueOn: "2026-12-01", ...sent });
  const faults = (sent: Record<string, unknown>) =>
    read(sent).error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);

  it("offers a category only where there is another one, and rules only where there are some", () => {
    expect(KEYS).toEqual(["deeds", "summary", "hiddenWords", "exhibits", "exhibit.a"]);
    const all = correctableParts(["k1", "k2"], [], [{}]);
    expect([all[0], all.at(-1)]).toEqual(["category", "eligibility"]);
  });

  it("reads each ticked part with its words", () => {
    const sent = { part: ["exhibit.a", "deeds"], "words.deeds": " 写明时间 ", "words.exhibit.a": "看不清楚" };
    expect(read(sent).data?.items).toEqual([
      { key: "deeds", words: "写明时间" },
      { key: "exhibit.a", words: "看不清楚" },
    ]);
  });

  it("refuses an empty list, words without a tick, a tick without words and a bad day, all at once", () => {
    expect(faults({})).toEqual(["part award.correction.none"]);
    expect(faults({ part: "exhibit.other", "words.exhibit.other": "不是这一份的" })).toEqual([
      "part award.correction.none",
    ]);
    expect(faults({ part: "deeds", "words.summary": "写明数量", dueOn: "x" })).toEqual([
      ...["words.deeds award.correction.words", "words.summary award.correction.tick", "dueOn day.malformed"],
    ]);
    expect(faults({ part: "deeds", "words.deeds": "长".repeat(501) })).toEqual(["words.deeds reason.long"]);
  });
});
