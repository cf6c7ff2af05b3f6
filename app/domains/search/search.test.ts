import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutOf } from "./cut";
import { foldSigns } from "./fold";
import { piecesOf, spansIn } from "./marks";
import { readQuery } from "./query";
import { rank } from "./rank";
import { ENTRIES, found, lexicon } from "./search.fixture";
import { buildIndex } from "./search-index";

const GBT11 = "标准化工作导则 第1部分：标准化文件的结构和起草规则";

describe("the first hit", () => {
  it.each([
    // what is called so
    ["自我声明公开", "企业标准自我声明公开"],
    ["企业标准自我声明公开", "企业标准自我声明公开"],
    ["什么是团体标准", "团体标准"],
    ["团体标准的", "团体标准"],
    // other names, both ways
    ["TBT", "技术性贸易壁垒"],
    ["采标", "采用国际标准"],
    ["technical barriers", "技术性贸易壁垒"],
    ["Enterprise Standards Requirement", "企业标准体系 要求"],
    // traditional signs, width, case
    ["團體標準", "团体标准"],
    ["ｔｂｔ", "技术性贸易壁垒"],
    // numbers of standards as people type them
    ["GB/T 1.1-2020", GBT11],
    ["gbt1.1", GBT11],
    ["ＧＢ／Ｔ　１．１—２０２０", GBT11],
    ["GB 1.1", GBT11],
    ["1.1-2020", GBT11],
    ["GB/T1.10", "标准化工作导则 第10部分"],
    ["15496", "企业标准体系 要求"],
    ["db34/t4348", "企业标准总监管理规范"],
    ["DB34/T 4348—2022", "企业标准总监管理规范"],
    ["ISO 27001", "信息安全管理体系"],
    ["ISO/IEC 27001:2022", "信息安全管理体系"],
    // questions
    ["忘记密码怎么办", "忘记密码怎么办？"],
    ["证书怎么下载", "证书在哪里下载？"],
    ["监督抽查不合格怎么办", "监督抽查来了"],
    ["规范性引用文件", "引用文件怎么写"],
    ["标准化法第27条", "标准化法第二十七条"],
    ["标准化法 第二条", "标准化法第二条"],
    ["功能指标 公开", "把标准公开：自我声明的办法"],
    ["观摩", "合肥标准总监交流会"],
    ["贡献奖", "中国标准创新贡献奖经验谈"],
    ["总监 交流", "合肥标准总监交流会"],
    // words that ask, deny or point stand between those that are looked for
    ["标准总监谁来管理", "企业标准总监管理规范"],
    ["不公开会怎样", "企业标准自我声明公开"],
    // what no text holds as one word is looked for by its parts
    ["引用注日期", "引用文件怎么写"],
    // an article is called by the whole of its number
    ["第二十七条", "标准化法第二十七条"],
    // 国标 is no word of 中国标准
    ["国标", "国标委公告汇编"],
  ])("for %s is %s", async (typed, first) => expect((await found(typed))[0]).toBe(first));
});

describe("the order", () => {
  it("puts title before heading before text", async () => {
    const entry = (title: string, heading: string, text: string) => ({
      kind: "lesson",
      href: title,
      title,
      names: [],
      weight: 1,
      about: null,
      passages: [{ heading, text, href: title }],
    });
    const index = await buildIndex([
      entry("丙", "别", "说的是风险"),
      entry("乙", "风险", "别"),
      entry("风险一说", "别", "别"),
    ]);
    const titles = rank([index], readQuery("风险", lexicon)).map(({ title }) => title);
    expect(titles).toEqual(["风险一说", "乙", "丙"]);
  });

  it("puts the phrase before all words, and all words before some", async () => {
    const entry = (title: string, text: string) => ({
      kind: "lesson",
      href: title,
      title,
      names: [],
      weight: 1,
      about: null,
      passages: [{ text, href: title }],
    });
    const index = await buildIndex([
      entry("只有密封垫片", "密封垫片"),
      entry("垫片试验和密封", "别"),
      entry("一句话", "做密封垫片老化试验"),
      entry("无关", "无关"),
    ]);
    const titles = rank([index], readQuery("密封垫片 老化试验", lexicon)).map(({ title }) => title);
    expect(titles).toEqual(["一句话", "垫片试验和密封", "只有密封垫片"].filter((title) => titles.includes(title)));
    expect(titles[0]).toBe("一句话");
    expect(titles).not.toContain("无关");
  });

  it("is the same however entries are spread over indexes", async () => {
    const one = await buildIndex(ENTRIES);
    const two = await Promise.all([buildIndex(ENTRIES.slice(0, 7)), buildIndex(ENTRIES.slice(7))]);
    for (const typed of ["标准", "企业标准公开", "GB/T 1.1", "体系 建设"]) {
      const query = readQuery(typed, lexicon);
      expect(rank(two, query)).toEqual(rank([one], query));
    }
  });

  it("leaves out other articles whose numbers end alike", async () =>
    expect(await found("第二条")).not.toContain("标准化法第二十七条"));

  it("keeps half a word that looks like a filler", () =>
    expect(readQuery("能效标识", lexicon).words.map(({ text }) => text)).toEqual(["能效", "标识"]));

  it("puts what keeps coming back to a word before what mentions it", async () => {
    const entry = (title: string, text: string) => ({
      kind: "lesson",
      href: title,
      title,
      names: [],
      weight: 1,
      about: null,
      passages: [{ text, href: title }],
    });
    const index = await buildIndex([
      entry("提到一次", "密封的垫片。"),
      entry("反复讲", "密封的试验。密封的材料。密封的检查。"),
    ]);
    expect(rank([index], readQuery("密封", lexicon)).map(({ title }) => title)).toEqual(["反复讲", "提到一次"]);
  });

  it("finds nothing for nothing", async () => {
    for (const typed of ["", "　", "，。！", "/", "zzz", "的"])
      expect(await found(typed)).toEqual(typed === "的" ? expect.anything() : []);
  });
});

describe("folding and marking", () => {
  it("keeps every sign in its place, whatever it is", () =>
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => foldSigns(text).length === text.length)));

  it("marks what was asked for in the text as it was written", () => {
    const marked = (text: string, typed: string) =>
      piecesOf(text, spansIn(text, readQuery(typed, lexicon)))
        .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
        .join("");
    expect(marked("按照ＧＢ／Ｔ 1.1—2020起草", "gbt1.1")).toBe("按照[ＧＢ／Ｔ 1.1—2020]起草");
    expect(marked("團體標準与企业标准", "团体标准 企业标准")).toBe("[團體標準]与[企业标准]");
    expect(marked("企业的标准要公开", "企业标准公开")).toBe("[企业]的[标准]要[公开]");
    expect(marked("TBT协定，《技术性贸易壁垒》", "tbt")).toBe("[TBT]协定，《技术性贸易壁垒》");
  });

  it("loses nothing of a text, whatever was asked for", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, typed) => {
        const query = readQuery(typed, lexicon);
        expect(
          piecesOf(text, spansIn(text, query))
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    ));

  it("cuts out where most of it stands, and leads there", () => {
    const passage = (n: number, text: string) => ({ heading: `第${n}节`, text, href: `/l#s${n}` });
    const long = "这里说别的事情。".repeat(30);
    const passages = [passage(1, `${long}公开。`), passage(2, `${long}功能指标应当公开。${long}`)];
    const cut = cutOf({ passages, href: "/l" }, readQuery("公开 功能指标", lexicon));
    expect(cut).toMatchObject({ heading: "第2节", href: "/l#s2" });
    expect(cut.pieces.map(({ text }) => text).join("")).toMatch(/^…功能指标应当公开。这里.*…$/);
    expect(cutOf({ passages: [], href: "/l" }, readQuery("公开", lexicon))).toEqual({
      pieces: [],
      heading: null,
      href: "/l",
    });
    expect(cutOf({ passages, href: "/l" }, readQuery("没有", lexicon)).href).toBe("/l");
  });

  it("parts no word of letters", () => {
    const text =
      "Choose Forgotten password on the sign-in page and follow the link in the mail. If you left out words ".repeat(3);
    for (const typed of ["password", "follow", "mail", "left"]) {
      const { pieces } = cutOf({ passages: [{ text, href: "/h" }], href: "/h" }, readQuery(typed, lexicon));
      const shown = pieces.map((piece) => piece.text).join("");
      for (const word of shown.match(/[A-Za-z]+/g) ?? []) expect(text.split(/[^A-Za-z]+/)).toContain(word);
    }
  });
});
