import { describe, expect, it } from "vitest";
import { markOf, type Standing } from "./saved-mark";

const texts = {
  savedDetail: "第{number}题，{time}",
  savingDetail: "第{number}题",
  keptDetail: "{count}题待上传",
  failedDetail: "放不下",
};
const nothing: Standing = { waiting: 0, refused: 0, trouble: undefined, lastNumber: undefined, lastSaved: undefined };
const lastSaved = { number: 12, at: Date.UTC(2026, 10, 24, 6, 47, 31) };

describe("the saved mark", () => {
  it("names the item and the server's time in Shanghai", () => {
    expect(markOf({ ...nothing, lastSaved, lastNumber: 12 }, texts)).toEqual({
      state: "saved",
      detail: "第12题，14:47:31",
    });
    expect(markOf(nothing, texts)).toBeUndefined();
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

  it("forgets a trouble that holds nothing up", () => {
    expect(markOf({ ...nothing, lastSaved, trouble: "unreachable" }, texts)?.state).toBe("saved");
  });
});
