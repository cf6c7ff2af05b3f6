import { describe, expect, it } from "vitest";
import { lastStored, markOf, type Standing } from "./saved-mark";

const texts = {
  savedDetail: "第{number}题，{time}",
  savingDetail: "第{number}题",
  keptDetail: "{count}题待上传",
  failedDetail: "放不下",
};
const nothing: Standing = {
  waiting: 0,
  refused: 0,
  trouble: undefined,
  lastNumber: undefined,
  lastSaved: undefined,
  late: 0,
};
const lastSaved = { number: 12, at: Date.UTC(2026, 10, 24, 6, 47, 31) };

describe("the saved mark", () => {
  it("names the item and the server's time in Shanghai", () => {
    expect(markOf({ ...nothing, lastSaved, lastNumber: 12 }, texts)).toEqual({
      state: "saved",
      detail: "第12题，14:47:31",
    });
    expect(markOf(nothing, texts)).toEqual({ state: "none", detail: "" });
  });

  it("never says saved while an answer waits", () => {
    expect(markOf({ ...nothing, lastSaved, lastNumber: 13, waiting: 1 }, texts)).toEqual({
      state: "saving",
      detail: "第13题",
    });
    expect(markOf({ ...nothing, lastSaved, waiting: 3, trouble: "unreachable" }, texts)).toEqual({
      state: "kept",
      detail: "3题待上传",
    });
    expect(markOf({ ...nothing, lastSaved, waiting: 1, trouble: "signed-out" }, texts)?.state).toBe("kept");
    expect(markOf({ ...nothing, lastSaved, waiting: 1, trouble: "full" }, texts)?.state).toBe("failed");
    expect(markOf({ ...nothing, lastSaved, refused: 1 }, texts)?.state).toBe("failed");
  });

  it("says nothing where answers came, but too late to be called saved", () => {
    expect(markOf({ ...nothing, late: 2, lastNumber: 3 }, texts)).toBeUndefined();
    expect(markOf({ ...nothing, late: 2, lastSaved }, texts)?.state).toBe("saved");
    expect(markOf({ ...nothing, late: 2, waiting: 1 }, texts)?.state).toBe("saving");
  });

  it("knows what a page says was stored last, by whichever device", () => {
    const items = [12, 5, 12].map((hour, n) => ({ number: n + 1, savedAt: hour }));
    expect(lastStored([...items, { number: 4, savedAt: null }])).toEqual({ number: 1, at: 12 });
    expect(lastStored([{ number: 1, savedAt: null }])).toBeUndefined();
  });

  it("forgets a trouble that holds nothing up", () => {
    expect(markOf({ ...nothing, lastSaved, trouble: "unreachable" }, texts)?.state).toBe("saved");
  });
});
