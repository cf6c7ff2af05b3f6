import { describe, expect, it } from "vitest";
import type { HiddenNames } from "../blind/hidden-words";
import { blindContent, hidingAlso } from "./blind-dossier";
import { searchPaper } from "./search-paper";

const hidden: HiddenNames = {
  nominee: { name: "王小明", others: [] },
  firms: [{ name: "合肥示例阀门有限公司", others: [] }],
  regions: ["合肥市"],
  contacts: [],
  codes: [],
};
const read = (text: string, unsearched = false) => searchPaper({ fileName: "证1.pdf", text, unsearched }, hidden);

describe("a paper of an exhibit", () => {
  it("is shown where nothing in it names what is hidden", () => {
    expect(read("清理标准一百二十六项。")).toEqual({ fileName: "证1.pdf", withheld: null, flags: [] });
  });

  it.each(["兹证明王小明同志", "王 小\n明", "示例阀门", "合 肥 示 例 阀 门 有 限 公 司", "合肥"])(
    "is withheld where it says “%s”, and the province is told what it found",
    (text) => {
      expect(read(`说明。${text}。`)).toMatchObject({
        fileName: null,
        withheld: "names",
        flags: [{ kind: "paper", masked: true }],
      });
    },
  );

  it("is withheld where it says her given name, or her name in Latin letters", () => {
    expect(read("由小明负责起草")).toMatchObject({ withheld: "names", flags: [{ text: "小明" }] });
    const latin = { ...hidden, nominee: { ...hidden.nominee, latin: ["wangxiaoming", "xiaomingwang"] } };
    const paper = { fileName: "证1.pdf", text: "Author: Xiaoming WANG", unsearched: false };
    expect(searchPaper(paper, latin)).toMatchObject({ withheld: "names", flags: [{ text: "Xiaoming WANG" }] });
  });

  it("is shown and flagged where it may mean her, or says a town", () => {
    expect(read("王经理、老王负责，地点在上派镇，李经理到会")).toEqual({
      fileName: "证1.pdf",
      withheld: null,
      flags: [
        { kind: "paper-suspect", text: "王经理、老王、上派镇", masked: false },
        { kind: "other-person", text: "李经理", masked: false },
      ],
    });
  });

  it.each([
    ["a mail address", "联系人邮箱 kefu@slmach.example", "kefu@slmach.example"],
    ["a site", "详见 www.slmach.com", "www.slmach.com"],
    ["the code of a firm", "统一社会信用代码 91350100M000100Y43", "91350100M000100Y43"],
    ["the number of an identity card", "证件号码 340102198001011234", "340102198001011234"],
  ])("is withheld where it says %s, which can be nothing else", (_, said, word) => {
    expect(read(said)).toMatchObject({ fileName: null, withheld: "names", flags: [{ kind: "paper", text: word }] });
  });

  it.each([
    ["the number of a firm's standard", "执行 Q/HFSLJX 012-2023。", "lookup-number", "Q/HFSLJX 012-2023"],
    ["a patent", "专利 ZL201910123456.7", "lookup-number", "ZL201910123456.7"],
    ["a telephone", "电话 0551-62871234", "contact", "0551-62871234"],
    ["a mobile number", "手机 13912345678", "contact", "13912345678"],
    ["another firm", "与巢湖顺达弹簧有限公司共同起草", "firm", "巢湖顺达弹簧有限公司"],
    ["somebody else", "李经理到会", "other-person", "李经理"],
    ["a register of the state", "在 www.cnca.gov.cn 查询", "contact", "www.cnca.gov.cn"],
  ])("is shown and flagged where it says %s: somebody looks", (_, said, kind, text) => {
    expect(read(said)).toEqual({ fileName: "证1.pdf", withheld: null, flags: [{ kind, text, masked: false }] });
  });

  it("that an officer hides a word of is withheld", () => {
    const also = hidingAlso(hidden, ["Q/HFSLJX 012-2023"]);
    const paper = { fileName: "证1.pdf", text: "执行 Q/HFSLJX 012-2023。", unsearched: false };
    expect(searchPaper(paper, also)).toMatchObject({ withheld: "names" });
  });

  it("is flagged where it says what its firm is called by, and that is a word of the language", () => {
    const firms = [{ name: "合肥示例机械有限公司", others: [] }];
    const paper = { fileName: "证1.pdf", text: "以示例说明", unsearched: false };
    const flags = [{ kind: "own-name", text: "示例", masked: false }];
    expect(searchPaper(paper, { ...hidden, firms })).toMatchObject({ withheld: null, flags });
  });

  it("is shown and flagged where it cannot be searched, and withheld where it cannot be written anew", () => {
    expect(read("", true)).toMatchObject({ fileName: "证1.pdf", flags: [{ kind: "paper-unsearched", masked: false }] });
    expect(searchPaper(null, hidden)).toMatchObject({ fileName: null, withheld: "not-stripped" });
  });

  it("is flagged where it stands in the dossier; an exhibit without one has none", () => {
    const document = {
      kind: "document",
      source: "stated" as const,
      checkedBy: null,
      title: "说明",
      day: null,
      facts: {},
    };
    const { exhibits, flags } = blindContent(
      {
        deeds: "",
        summary: "",
        exhibits: [
          { ...document, fileId: null },
          { ...document, fileId: "f1", paper: { fileName: "证2.pdf", text: "王小明", unsearched: false } },
          { ...document, fileId: "f2" },
        ],
      },
      hidden,
    );
    expect(exhibits.map(({ fileName, withheld }) => [fileName, withheld])).toEqual([
      ...[
        [null, null],
        [null, "names"],
        [null, "not-stripped"],
      ],
    ]);
    expect(flags).toEqual([
      { where: "exhibit-2", kind: "paper", text: "王小明", masked: true },
      { where: "exhibit-3", kind: "paper-not-stripped", text: "", masked: true },
    ]);
  });
});
