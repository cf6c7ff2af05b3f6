import { expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("runs the works of one key in their order, one after the other, and those of another beside them", async () => {
  const seen: string[] = [];
  let inside = 0;
  const work = (name: string, ms: number) => async () => {
    inside++;
    expect(inside).toBe(1);
    await pause(ms);
    inside--;
    seen.push(name);
    return name;
  };
  const other = oneAtATime("b", async () => seen.push("beside"));
  const all = await Promise.all([
    oneAtATime("a", work("1", 20)),
    oneAtATime("a", work("2", 1)),
    oneAtATime("a", work("3", 5)),
  ]);
  await other;
  expect(all).toEqual(["1", "2", "3"]);
  expect(seen).toEqual(["beside", "1", "2", "3"]);
});

it("goes on after one that fails, which only its asker hears of", async () => {
  const failing = oneAtATime("c", async () => {
    throw new Error("no");
  });
  await expect(oneAtATime("c", async () => "yes")).resolves.toBe("yes");
  await expect(failing).rejects.toThrow("no");
});
