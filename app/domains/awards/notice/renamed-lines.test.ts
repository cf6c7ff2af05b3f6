import { expect, it } from "vitest";
import { correctionForm } from "./notice-forms";
import { correctedPlaces } from "./notice-list";
import { renamedFaults, renamedField, withNames } from "./renamed-lines";

const RENAMED = [
  { nomination: "a", listed: "王小明", name: "王晓明" },
  { nomination: "b", listed: "李小红", name: "李晓红" },
];
const LIST = ["a", "b", "c"].map((nomination) => ({ nomination }));
const taken = (nomination: string, name: string) => ({ nomination, name });

it("takes the lines that were chosen as they were seen, and says of each other one why not", () => {
  expect(renamedFaults([taken("a", "王晓明")], RENAMED, LIST)).toEqual([]);
  expect(
    renamedFaults([taken("a", "王晓铭"), taken("b", "李晓红"), taken("c", "张三"), taken("x", "张三")], RENAMED, LIST),
  ).toEqual([
    {
      ok: false,
      reason: "notice.form.renamedAgain",
      values: { listed: "王小明", name: "王晓明" },
      field: "renamed.a",
    },
    { ok: false, reason: "notice.form.renamedGone", values: { place: 3 }, field: "renamed" },
    { ok: false, reason: "notice.form.misprintWhom", field: "renamed" },
  ]);
});

it("is read from the boxes of a form, one field a line, and from nothing else in it", () => {
  const sent = { reason: "本人更名，已核对", words: "", nomination: "", name: "", employer: "", seen: "1-x" };
  const read = correctionForm.parse({ ...sent, [renamedField("a")]: " 王晓明 ", "renamed.b": "", "other.c": "张三" });
  expect(read).toEqual({ ...sent, renamed: [taken("a", "王晓明")] });
});

it("puts names right and leaves firms and other lines", () => {
  const lines = [
    { nomination: "a", name: "王小明", employer: "甲" },
    { nomination: "c", name: "张三", employer: "丙" },
  ];
  expect(withNames(lines, [taken("a", "王晓明")])).toEqual([{ ...lines[0], name: "王晓明" }, lines[1]]);
});

it("tells which places read otherwise than before, and not who came, went or was erased", () => {
  const line = (nomination: string, name: string, employer = "单位") => ({ nomination, name, employer });
  const before = [
    line("a", "王小明"),
    line("b", "李小红"),
    line("c", "张三"),
    { ...line("e", "", ""), erased: true as const },
  ];
  const after = [
    line("b", "李晓红"),
    line("c", "张三", "新单位"),
    line("d", "赵六"),
    { ...line("e", "", ""), erased: true as const },
  ];
  expect(correctedPlaces(before, after)).toEqual([1, 2]);
  expect(correctedPlaces([{ ...line("a", "", ""), erased: true as const }], [line("a", "王小明")])).toEqual([]);
});
