import { describe, expect, it } from "vitest";
import { canWriteNote, holdsAll, standingOf } from "./mark";
import { noteForm } from "./note-form";

const lesson = { digest: "whole", sections: [{ name: "义务", anchor: "s2", title: "义务", digest: "d1" }] };

describe("where a mark stands", () => {
  it.each([
    [
      { section: "义务", digest: "d1" },
      { standing: "same", anchor: "s2" },
    ],
    [
      { section: "义务", digest: "d0" },
      { standing: "changed", anchor: "s2" },
    ],
    [
      { section: "别的", digest: "d1" },
      { standing: "gone", anchor: null },
    ],
    [
      { section: "", digest: "whole" },
      { standing: "same", anchor: null },
    ],
    [
      { section: "", digest: "old" },
      { standing: "changed", anchor: null },
    ],
  ])("%j is %j", (mark, standing) => expect(standingOf(mark, lesson)).toEqual(standing));

  it("is gone with its lesson", () =>
    expect(standingOf({ section: "义务", digest: "d1" }, null)).toEqual({ standing: "gone", anchor: null }));
});

it("a note changed meanwhile is not overwritten unseen", () => {
  expect(canWriteNote(null, "").ok).toBe(true);
  expect(canWriteNote({ note: null, notedAt: null }, "").ok).toBe(true);
  expect(canWriteNote({ note: "甲", notedAt: 5 }, "5").ok).toBe(true);
  expect(canWriteNote({ note: "甲", notedAt: 6 }, "5")).toMatchObject({ reason: "note.elsewhere" });
});

it("finds what holds every word, whatever its width and case", () => {
  expect(holdsAll("", ["甲"])).toBe(true);
  expect(holdsAll("gb/t 备案", ["ＧＢ/T 1.1", "不用备案"])).toBe(true);
  expect(holdsAll("备案 公开", ["备案", null])).toBe(false);
});

it("takes two thousand characters and not one more, and none that only blanks make", () => {
  const read = (note: string) => noteForm.safeParse({ note, seen: "" });
  expect(read("𠮷".repeat(2000)).success).toBe(true);
  expect(read("字".repeat(2001)).error?.issues[0]?.message).toBe("note.long");
  expect(read(" \n\u200b ").error?.issues[0]?.message).toBe("note.empty");
});
