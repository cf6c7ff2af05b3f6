import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterAnswer, isDue, newsOf, nextDay, type WrongBookEntry } from "./wrong-book";

const play = (...answers: [day: string, correct: boolean][]): WrongBookEntry | null =>
  answers.reduce<WrongBookEntry | null>((entry, [day, correct], at) => afterAnswer(entry, { day, correct, at }), null);

describe("the wrong-answer book", () => {
  it("stays empty while answers are right", () => expect(play(["2026-03-01", true], ["2026-03-02", true])).toBeNull());

  it("takes a wrong answer in, due the next day", () => {
    const entry = play(["2026-02-28", false]) as WrongBookEntry;
    expect(entry).toEqual({ addedAt: 0, rightDays: [], dueOn: "2026-03-01", leftAt: null });
    expect([isDue(entry, "2026-02-28"), isDue(entry, "2026-03-01"), isDue(entry, "2026-03-09")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("lets it go after right answers on two different days, not after two on one day", () => {
    const once = play(["2026-03-01", false], ["2026-03-02", true], ["2026-03-02", true]) as WrongBookEntry;
    expect(once).toMatchObject({ rightDays: ["2026-03-02"], leftAt: null, dueOn: "2026-03-03" });
    const twice = play(["2026-03-01", false], ["2026-03-02", true], ["2026-03-05", true]) as WrongBookEntry;
    expect(twice).toMatchObject({ leftAt: 2 });
    expect(isDue(twice, "2027-01-01")).toBe(false);
  });

  it("does not count a right answer on the day of the wrong one, with the key just read", () => {
    const early = play(["2026-03-01", false], ["2026-03-01", true]) as WrongBookEntry;
    expect(early).toEqual({ addedAt: 0, rightDays: [], dueOn: "2026-03-02", leftAt: null });
    expect(play(["2026-03-01", false], ["2026-03-01", true], ["2026-03-02", true])).toMatchObject({ leftAt: null });
  });

  it("counts from the start again after another wrong answer, and takes back what had left", () => {
    expect(play(["2026-03-01", false], ["2026-03-02", true], ["2026-03-03", false])).toMatchObject({
      addedAt: 0,
      rightDays: [],
      dueOn: "2026-03-04",
    });
    expect(
      play(["2026-03-01", false], ["2026-03-02", true], ["2026-03-03", true], ["2026-03-04", false]),
    ).toMatchObject({
      addedAt: 3,
      rightDays: [],
      leftAt: null,
    });
  });

  it("leaves exactly when it was right on two days after the day of the last wrong answer", () => {
    const days = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04"];
    const history = fc
      .array(fc.tuple(fc.constantFrom(...days), fc.boolean()), { maxLength: 12 })
      .map((all) => all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    fc.assert(
      fc.property(history, (answers) => {
        const lastWrong = answers.map(([, correct]) => correct).lastIndexOf(false);
        const wrongDay = answers[lastWrong]?.[0];
        const later = answers.slice(lastWrong + 1).filter(([day]) => day !== wrongDay);
        const rightDays = new Set(later.map(([day]) => day));
        const entry = play(...answers);
        if (lastWrong === -1) expect(entry).toBeNull();
        else expect(entry?.leftAt === null).toBe(rightDays.size < 2);
      }),
    );
  });
});

it("tells what an answer did to the book, and nothing for one that did nothing", () => {
  const told = (answers: [day: string, correct: boolean][]) => {
    const [day, correct] = answers.at(-1) as [string, boolean];
    return newsOf(play(...answers), { day, correct, at: answers.length - 1 });
  };
  expect(told([["2026-03-01", true]])).toBeNull();
  expect(told([["2026-03-01", false]])).toBe("entered");
  expect(
    told([
      ["2026-03-01", false],
      ["2026-03-02", true],
    ]),
  ).toBe("once");
  const early: [string, boolean][] = [
    ["2026-03-01", false],
    ["2026-03-01", true],
  ];
  expect(told(early)).toBe("early");
  // The same answer, opened again when the item has counted on a later day.
  expect(newsOf(play(...early, ["2026-03-02", true]), { day: "2026-03-01", correct: true, at: 1 })).toBeNull();
  const left: [string, boolean][] = [
    ["2026-03-01", false],
    ["2026-03-02", true],
    ["2026-03-03", true],
  ];
  expect(told(left)).toBe("left");
  expect(told([...left, ["2026-03-04", true]])).toBeNull();
  // An older answer, opened again after the item has moved on.
  expect(newsOf(play(...left), { day: "2026-03-01", correct: false, at: 0 })).toBeNull();
});

it.each([
  ["2026-12-31", "2027-01-01"],
  ["2028-02-28", "2028-02-29"],
  ["2026-02-28", "2026-03-01"],
])("the day after %s is %s", (day, next) => expect(nextDay(day)).toBe(next));
