import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./folded-text";
import { type HiddenNames, hiddenWords } from "./hidden-words";
import { type MaskFlag, maskText } from "./mask-text";

const HIDDEN: HiddenNames = {
  nominee: { name: "张示明", others: ["Zhang Shiming"] },
  firms: [
    { name: "合肥示例精密机械有限公司", others: ["示例精机", "肥西第三配件厂", "SLJM"] },
    { name: "演示控股集团有限公司", others: ["演示集团"] },
  ],
  regions: ["合肥市", "肥西县", "歙县"],
  contacts: ["13800000000", "zhang@shili.example", "shili.example"],
  codes: ["91340100MA2ABCDE1X"],
};
const TOKENS = { nominee: "申报人", region: "地区", contact: "联系方式", code: "代码" };
const masked = (text: string, hidden = HIDDEN) =>
  maskText(text, hidden)
    .segments.map((one) => {
      if ("text" in one) return one.text;
      return one.token.kind === "firm" ? `<单位${"甲乙"[one.token.place]}>` : `<${TOKENS[one.token.kind]}>`;
    })
    .join("");
const flags = (text: string, hidden = HIDDEN) =>
  maskText(text, hidden).flags.map(
    ({ kind, text: there, masked: gone }) => `${kind}${gone ? " 已隐去" : ""}：${there}`,
  );
const named = (name: string): HiddenNames => ({ ...HIDDEN, nominee: { name, others: [] } });

describe("names are hidden", () => {
  it.each([
    ["张示明现任合肥示例精密机械有限公司标准总监。", "<申报人>现任<单位甲>标准总监。"],
    ["张 示 明，张　示明，张·示明，张\u200b示\ufeff明，张\n示明", "<申报人>，<申报人>，<申报人>，<申报人>，<申报人>"],
    ["ＺＨＡＮＧ shi-ming 与 zhángshímíng", "<申报人> 与 <申报人>"],
    ["合肥示例精密机械（集团）有限公司", "<单位甲>（集团）有限公司"],
    ["合肥示例（精密）机械有限公司", "<单位甲>"],
    ["合 肥 示 例 精 密 机 械 有 限 公 司", "<单位甲>"],
    ["示例精密机械公司、示例精机、示例精密都是一家", "<单位甲>公司、<单位甲>、<单位甲>都是一家"],
    ["其前身为肥西第三配件厂", "其前身为<单位甲>"],
    ["ＳＬＪＭ牌与SLJM-2000型，sljm", "<单位甲>牌与<单位甲>-2000型，<单位甲>"],
    ["母公司演示控股集团，即演示集团", "母公司<单位乙>，即<单位乙>"],
    ["代表合肥市、肥西县和合肥参赛，合 肥", "代表<地区>、<地区>和<地区>参赛，<地区>"],
    ["歙县砚", "<地区>砚"],
    ["手机138-0000-0000或１３８００００００００", "手机<联系方式>或<联系方式>"],
    ["写信到 Zhang@SHILI.example，见shili.example", "写信到 <联系方式>，见<联系方式>"],
    ["信用代码 9134 0100 MA2A BCDE 1X", "信用代码 <代码>"],
    ["没有提到任何人", "没有提到任何人"],
    ["", ""],
  ])("%s → %s", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it("where two overlap, nothing of either is left", () => {
    // 合肥 begins the firm's name, and the region's name ends in what the next one begins with.
    const hidden = { ...HIDDEN, firms: [{ name: "样板合肥仪表厂", others: [] }], regions: ["合肥市", "表厂区"] };
    expect(masked("样板合肥仪表厂区", hidden)).toBe("<单位甲><地区>");
  });

  it("once, where one is written twice in a row", () => {
    expect(masked("张示明张示明")).toBe("<申报人>");
    expect(masked("示例精机 演示集团")).toBe("<单位甲> <单位乙>");
  });

  it("but a short Latin name not inside another word or number", () => {
    const hidden = { ...HIDDEN, firms: [{ name: "样板顶峰仪表厂", others: ["TOP", "36"] }] };
    expect(masked("TOP系列，Top-3型，TOP3，stop，topic，T O P，36号，1360", hidden)).toBe(
      "<单位甲>系列，<单位甲>-3型，<单位甲>3，stop，topic，<单位甲>，<单位甲>号，1360",
    );
  });

  it("and such a name too where its neighbour goes", () => {
    const hidden = {
      ...HIDDEN,
      firms: [
        { name: "样板顶峰仪表厂", others: ["TOP"] },
        { name: "样本仪表厂", others: ["YBAN"] },
      ],
    };
    expect(masked("TOPYBAN", hidden)).toBe("<单位甲><单位乙>");
    expect(masked("TOPhttps://www.yangban.cn/", hidden)).toBe("<单位甲><联系方式>");
    expect(masked("TOPQ", hidden)).toBe("TOPQ");
  });

  it("in pieces that are the text again, with nothing but the names missing", () => {
    const text = "𠮷祥①张示明，é示例精机。";
    const { segments } = maskText(text, HIDDEN);
    expect(segments).toEqual([
      { text: "𠮷祥①" },
      { token: { kind: "nominee" } },
      { text: "，é" },
      { token: { kind: "firm", place: 0 } },
      { text: "。" },
    ]);
  });
});

describe("what cannot be hidden with certainty is flagged", () => {
  it.each([
    ["高明", "高明同志工作高明，提高明显。", ["高明", "高明", "高明"]],
    ["王明", "国王明确提出", ["王明"]],
    ["王明", "王明负责标准化", []],
  ])("the name %s, where it may be a word or cuts words: %s", (name, text, expected) => {
    expect(flags(text, named(name))).toEqual(expected.map((one) => `word-too 已隐去：${one}`));
  });

  it.each([
    ["张总、张经理带队，张先生和小张、老张参加", "<申报人>、<申报人>带队，<申报人>和<申报人>、<申报人>参加"],
    ["张工负责，张某某、张女士、张总工到会", "<申报人>负责，<申报人>、<申报人>、<申报人>到会"],
    ["主张工作量总结，张总结经验，张工作", "主张工作量总结，张总结经验，张工作"],
  ])("her surname with a title is hidden: %s", (text, expected) => {
    expect(masked(text)).toBe(expected);
    const hiddenOnes = expected.split("<申报人>").length - 1;
    expect(flags(text).filter((one) => one.startsWith("nominee-surname 已隐去"))).toHaveLength(hiddenOnes);
  });

  it("a surname that is an everyday word before an office is left there, and hidden before an address", () => {
    const text = "任明达2015年任总经理，任总主持，任先生讲课，任务完成，小任";
    expect(masked(text, named("任明达"))).toBe("<申报人>2015年任总经理，任总主持，<申报人>讲课，任务完成，小任");
    expect(flags(text, named("任明达"))).toEqual([
      "nominee-surname：任总经理",
      "nominee-surname：任总",
      "nominee-surname 已隐去：任先生",
    ]);
  });

  it("surnames of two characters, and rare ones", () => {
    expect(masked("欧阳总与欧总", named("欧阳示"))).toBe("<申报人>与欧总");
    expect(masked("㐱先生", named("㐱示明"))).toBe("<申报人>");
    expect(masked("先生(总，小，老", named("(示明"))).toBe("先生(总，小，老");
    // A nomination of a firm's case names nobody.
    expect(masked("先生，小，李总", named(""))).toBe("先生，小，李总");
  });

  it("her given name, where it is no word of the language and stands by itself", () => {
    const hidden = named("徐小梅");
    expect(masked("由小梅牵头，小梅同志和老徐、徐工、徐总到会，小 梅", hidden)).toBe(
      "由<申报人>牵头，<申报人>同志和<申报人>、<申报人>、<申报人>到会，<申报人>",
    );
    expect(flags("由小梅牵头", hidden)).toEqual(["given-name 已隐去：小梅"]);
    expect(masked("建设标准体系，建设说", named("王建设"))).toBe("建设标准体系，建设说");
    expect(flags("建设标准体系", named("王建设"))).toEqual(["given-name：建设"]);
    expect(flags("大小明显不同", named("王小明"))).toEqual(["given-name：小明"]);
    expect(flags("小梅和阿梅，梅花", named("徐梅"))).toEqual(["given-name：小梅", "given-name：阿梅"]);
  });

  it("her name in Latin letters, whole words of it only", () => {
    const hidden = (latin: string[]) => ({ ...HIDDEN, nominee: { name: "徐小梅", others: [], latin } });
    const names = ["xuxiaomei", "xiaomeixu", "xiaomei", "xuxm", "lian"];
    expect(masked("Xu Xiaomei、XIAOMEI XU、Xu, Xiao-mei、Xú Xiǎoméi、Xu X. M.", hidden(names))).toBe(
      "<申报人>、<申报人>、Xu, <申报人>、<申报人>、<申报人>.",
    );
    expect(masked("Lianyungang，Li An", hidden(names))).toBe("Lianyungang，<申报人>");
  });

  it.each([
    ["位于上派镇，到双岗街道和新站高新区", ["上派镇", "双岗街道", "新站高新区"]],
    ["长丰双凤经济开发区，柏堰科技园，桃花工业园区", ["长丰双凤经济开发区", "柏堰科技园", "桃花工业园区"]],
    ["乡镇企业，回到家乡，特色小镇，乡村振兴，城镇化", []],
    ["国家级经济技术开发区，本园区，全省各街道，产业园区内", []],
  ])("towns, streets and parks with a name of their own: %s", (text, expected) => {
    expect(flags(text)).toEqual(expected.map((one) => `place：${one}`));
    expect(masked(text)).toBe(text);
  });

  it("a nickname, but not within a word", () => {
    expect(masked("小马说，老马负责，小马达缩小马力", named("马示明"))).toBe(
      "<申报人>说，<申报人>负责，小马达缩小马力",
    );
    expect(flags("小马达", named("马示明"))).toEqual(["nominee-surname：小马"]);
  });

  it("other people are left", () => {
    expect(masked("李女士与王经理")).toBe("李女士与王经理");
    expect(flags("李女士与王经理，任总经理，高工，项目经理")).toEqual(["other-person：李女士", "other-person：王经理"]);
  });

  it.each([
    ["联系13911112222。", "contact 已隐去：13911112222", "联系<联系方式>。"],
    ["＋86 139 1111 2222", "contact 已隐去：＋86 139 1111 2222", "<联系方式>"],
    ["电话0551-66667777", "contact 已隐去：0551-66667777", "电话<联系方式>"],
    ["（0551）66667777", "contact 已隐去：（0551）66667777", "<联系方式>"],
    ["400-800-1234", "contact 已隐去：400-800-1234", "<联系方式>"],
    ["身份证34010119900101123X", "identity-number 已隐去：34010119900101123X", "身份证<代码>"],
    ["制定Q/AHSL 001-2023", "lookup-number 已隐去：Q/AHSL 001-2023", "制定<代码>"],
    ["专利ZL202010123456.7", "lookup-number 已隐去：ZL202010123456.7", "专利<代码>"],
  ])("numbers that can be looked up: %s", (text, flag, expected) => {
    expect(flags(text)).toEqual([flag]);
    expect(masked(text)).toBe(expected);
  });

  it("addresses and valid codes of anybody are hidden without a flag", () => {
    const text = "见https://www.yangban.cn/a?b=1，或yangban.com.cn，信箱a.b@yangban.org；91350100M000100Y43";
    expect(masked(text)).toBe("见<联系方式>，或<联系方式>，信箱<联系方式>；<代码>");
    expect(flags(text)).toEqual([]);
  });

  it.each([
    "执行GB/T 19001-2016和DB34/T 3000—2022，版本2.1.0",
    "产量13800件，编号202010123456，金额12345678901234.5元",
    "2023年1月至2024年12月，完成率99.5%",
    "本公司、我公司、该公司、分公司、子公司、三家公司、化工厂、集团公司",
  ])("and nothing is made of %s", (text) => {
    expect(masked(text)).toBe(text);
    expect(flags(text)).toEqual([]);
  });

  it("firms that are in no list", () => {
    const text = "本公司联合安徽样板科技有限公司和天长市样本阀门厂，供应商样本集团参加";
    expect(masked(text)).toBe(text);
    expect(flags(text)).toEqual(["firm：安徽样板科技有限公司", "firm：天长市样本阀门厂", "firm：样本集团"]);
  });

  it("a firm's own name that is a word of the language, and names of one character", () => {
    expect(flags("以示例说明")).toEqual(["own-name：示例"]);
    expect(masked("以示例说明")).toBe("以示例说明");
    const hidden = { ...HIDDEN, nominee: { name: "张示明", others: ["明"] } };
    expect(flags("阿明", hidden)).toEqual(["too-short：明"]);
  });

  it("by stretches of the original", () => {
    const text = "①𠮷、李\u200b女士；安徽样板科技有限公司";
    for (const flag of maskText(text, HIDDEN).flags) expect(text.slice(flag.from, flag.to)).toBe(flag.text);
    expect(maskText(text, HIDDEN).flags.map((flag: MaskFlag) => flag.text)).toEqual([
      "李\u200b女士",
      "安徽样板科技有限公司",
    ]);
  });
});

describe("whatever is written", () => {
  const forbidden = [
    HIDDEN.nominee.name,
    ...HIDDEN.nominee.others,
    ...HIDDEN.firms.flatMap(({ name, others }) => [name, ...others]),
    ...HIDDEN.regions,
    ...["合肥", "肥西", "示例精密机械", "示例精密", "演示控股"],
    ...HIDDEN.contacts,
    ...HIDDEN.codes,
  ];
  /** Ways in which people, and machines, write a name otherwise. */
  const disguises: ((text: string) => string)[] = [
    (text) => text,
    (text) => [...text].join(" "),
    (text) => [...text].join("\u3000"),
    (text) => [...text].join("\u200b"),
    (text) => [...text].join("·"),
    (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    (text) => text.toUpperCase(),
    (text) => text.normalize("NFD"),
    (text) => text.replace(/^../u, (start) => `${start}\n`),
  ];
  const written = fc
    .tuple(fc.constantFrom(...forbidden), fc.constantFrom(...disguises))
    .map(([word, write]) => write(word));
  const filler = fc.constantFrom(
    ...[
      "带领团队",
      "，",
      "。",
      "制定标准3项",
      "A",
      "1",
      "与",
      "（",
      "）",
      "张",
      "总",
      "示",
      "明",
      "合",
      "市",
      "有限公司",
      "\n",
      "é",
      "𠮷",
    ],
  );
  const text = fc.array(fc.oneof(written, filler, fc.string({ unit: "grapheme", maxLength: 3 })), { maxLength: 14 });

  const left = (segment: string): string[] =>
    forbidden.filter((word) => {
      const tight = (one: string) =>
        one
          .normalize("NFKC")
          .normalize("NFKD")
          .toLowerCase()
          .replace(/[\s\u200b·.\-\p{M}]/gu, "");
      return tight(segment).includes(tight(word));
    });

  it("no hidden name is left, in whatever width, case, spacing and order", () => {
    fc.assert(
      fc.property(text, (parts) => {
        for (const one of maskText(parts.join(""), HIDDEN).segments)
          if ("text" in one) expect([one.text, left(one.text)]).toEqual([one.text, []]);
      }),
      { numRuns: 1_500 },
    );
  });

  it("nothing is lost but what was hidden, and what is shown is not hidden again", () => {
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join("");
        let place = 0;
        for (const one of maskText(whole, HIDDEN).segments) {
          if (!("text" in one)) continue;
          place = whole.indexOf(one.text, place);
          expect(place).toBeGreaterThanOrEqual(0);
          place += one.text.length;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the words that are looked for", () => {
  it("come the longest first, each once, regions without their level where two characters are left", () => {
    const { words, tooShort } = hiddenWords({ ...HIDDEN, contacts: [], codes: [] });
    const texts = words.map((word) => word.text);
    expect(texts).toEqual([...new Set(texts)]);
    expect(texts.map((word) => word.length)).toEqual(texts.map((word) => word.length).sort((a, b) => b - a));
    expect(texts).toEqual(
      expect.arrayContaining(["合肥", "肥西", "歙县", "示例精密机械", "合肥示例精密机械", "示例精密"]),
    );
    expect(texts).not.toContain("歙");
    expect(words.filter((word) => word.doubtful).map((word) => word.text)).toEqual(["示例", "演示"]);
    expect(tooShort).toEqual([]);
  });

  it("are looked for the way they were folded", () => {
    expect(foldText("（Ａ）①é·张 三", "letters").text).toBe("a1e张三");
    expect(foldText("（Ａ）①é·张 三", "spelled").text).toBe("(a)1e张三");
    expect(foldText("（Ａ）①é·张 三", "written").text).toBe("(a)1e·张 三");
  });
});
