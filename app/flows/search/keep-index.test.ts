import { expect, it } from "vitest";
import { findable } from "./found-entry";
import { keepIndex } from "./keep-index.server";

const help = (title: string, passages = 1) =>
  findable(
    { kind: "help" },
    {
      href: "/help",
      title,
      names: [],
      weight: 1,
      passages: Array.from({ length: passages }, () => ({
        text: "企业应当公开其执行的标准编号和名称。".repeat(20),
        href: "/help",
      })),
    },
  );

it("is made once for all who ask meanwhile, and anew when its state is another", async () => {
  let [state, made] = ["a", 0];
  const index = keepIndex({ state: () => state, entries: () => [help(`${++made}`)] });
  const [one, two] = await Promise.all([index(), index()]);
  expect([made, one === two, (await index()) === one]).toEqual([1, true, true]);
  state = "b";
  expect((await index()).entries[0]?.entry.title).toBe("2");
});

it("is asked for again after it failed", async () => {
  let works = false;
  const index = keepIndex({
    state: () => "a",
    entries: () => {
      if (!works) throw new Error("no database");
      return [help("甲")];
    },
  });
  await expect(index()).rejects.toThrow("no database");
  works = true;
  expect((await index()).entries).toHaveLength(1);
});

it("holds nobody up while it is made", async () => {
  const index = keepIndex({
    state: () => "a",
    entries: () => Array.from({ length: 60 }, (_, n) => help(`第${n}课`, 12)),
  });
  const turns: number[] = [];
  let last = performance.now();
  let watching = true;
  const watch = () => {
    turns.push(performance.now() - last);
    last = performance.now();
    if (watching) setImmediate(watch);
  };
  setImmediate(watch);
  const began = process.cpuUsage();
  await index();
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1_000;
  watching = false;
  // As many turns for others as there are slices of twenty milliseconds, by the processor's own count, whatever the machine is doing besides.
  expect(turns.length).toBeGreaterThan(took / 20);
});
