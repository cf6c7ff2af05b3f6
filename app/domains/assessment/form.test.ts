import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DrawableItem, drawForm, itemCount } from "./form";

const bank: DrawableItem[] = ["kinds", "force"].flatMap((topic) =>
  (["easy", "hard"] as const).flatMap((difficulty) =>
    Array.from({ length: 6 }, (_, i) => ({
      versionId: `${topic}-${difficulty}-${i}`,
      kind: i === 0 ? ("true-false" as const) : ("single" as const),
      topic,
      difficulty,
      choices: i === 0 ? ["right", "wrong"] : ["a", "b", "c", "d"],
    })),
  ),
);
const cells = [
  { topic: "kinds", difficulty: "easy" as const, count: 4 },
  { topic: "force", difficulty: "hard" as const, count: 3 },
];
const draw = (seed: string, from = bank) => {
  const drawn = drawForm(cells, from, seed);
  if (!drawn.ok) throw new Error("short");
  return drawn.form;
};

describe("drawing a form", () => {
  it("is decided by the seed alone, whatever the order of the bank", () => {
    expect(draw("s")).toEqual(draw("s", [...bank].reverse()));
    expect(draw("s")).not.toEqual(draw("t"));
  });

  it("keeps the blueprint's numbers, draws nothing twice, and shuffles choices without losing one", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const form = draw(seed);
        expect(form.length).toBe(itemCount(cells));
        expect(new Set(form.map(({ itemVersionId }) => itemVersionId)).size).toBe(form.length);
        expect(new Set(form.map(({ id }) => id)).size).toBe(form.length);
        for (const { topic, difficulty, count } of cells) {
          const prefix = `${topic}-${difficulty}-`;
          expect(form.filter(({ itemVersionId }) => itemVersionId.startsWith(prefix)).length).toBe(count);
        }
        for (const { itemVersionId, choices, id } of form) {
          const source = bank.find(({ versionId }) => versionId === itemVersionId);
          expect([...choices].sort()).toEqual([...(source?.choices ?? [])].sort());
          if (source?.kind === "true-false") expect(choices).toEqual(["right", "wrong"]);
          expect(id).toMatch(/^[0-9a-z]{16}$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives every item of a cell, and every place of a choice, the same chance", () => {
    const drawn = new Map<string, number>();
    const first = new Map<string, number>();
    for (let n = 0; n < 900; n++)
      for (const { itemVersionId, choices } of draw(`seed ${n}`)) {
        drawn.set(itemVersionId, (drawn.get(itemVersionId) ?? 0) + 1);
        if (choices.length === 4) first.set(choices[0] as string, (first.get(choices[0] as string) ?? 0) + 1);
      }
    for (let i = 0; i < 6; i++) expect(drawn.get(`kinds-easy-${i}`)).toBeGreaterThan(520);
    const all = [...first.values()].reduce((sum, n) => sum + n, 0);
    for (const choice of ["a", "b", "c", "d"]) expect((first.get(choice) ?? 0) / all).toBeCloseTo(0.25, 1);
  });

  it("draws nothing from a bank that is too small, and says where", () => {
    const few = bank.filter(({ versionId }) => !/kinds-easy-[3-5]/.test(versionId));
    expect(drawForm(cells, few, "s")).toEqual({
      ok: false,
      short: [{ topic: "kinds", difficulty: "easy", wanted: 4, found: 3 }],
    });
  });
});
