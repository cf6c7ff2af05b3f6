import { expect, it } from "vitest";
import { TryLater } from "~/kernel/errors";
import { createSlots } from "./hash-slots";

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

it("runs two at a time, in order, and turns away whom it cannot queue", async () => {
  const inSlot = createSlots(2, 3, 7);
  const gates = Array.from({ length: 5 }, gate);
  const started: number[] = [];
  const done = gates.map(({ opened }, i) =>
    inSlot(async () => {
      started.push(i);
      await opened;
      return i;
    }),
  );
  await expect(inSlot(async () => 9)).rejects.toMatchObject({ status: 503, headers: { "Retry-After": "7" } });
  await expect(inSlot(async () => 9)).rejects.toBeInstanceOf(TryLater);
  await Promise.resolve();
  expect(started).toEqual([0, 1]);
  gates[1]?.open();
  await done[1];
  await new Promise(setImmediate);
  expect(started).toEqual([0, 1, 2]);
  for (const { open } of gates) open();
  expect(await Promise.all(done)).toEqual([0, 1, 2, 3, 4]);
});

it("frees the place of work that fails", async () => {
  const inSlot = createSlots(1, 0, 1);
  await expect(inSlot(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inSlot(async () => "yes")).toBe("yes");
});
