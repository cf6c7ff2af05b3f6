import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certificateWith, readObjects, readSpans } from "./certificate.fixture";
import { ForbiddenWording, findUnprintableCharacters, renderCertificate } from "./certificate-pdf.server";

const allText = (pdf: Buffer) => readSpans(pdf).map((span) => span.actual);
const dictionaries = (pdf: Buffer) => [...readObjects(pdf).values()].map((object) => object.dictionary).join("\n");

describe("what the certificate says", () => {
  it("reads in order, from the title to the note on the seal", async () => {
    expect(allText(await renderCertificate(certificateWith()))).toEqual([
      "培训合格证书",
      "演示证书，不证明任何人的学习经历",
      "演示学员甲",
      "示例机械有限公司",
      "学完《标准化法与企业标准自我声明公开》24学时，能依法办理企业标准",
      "自我声明公开、建立并改进企业标准体系，结业考试86分（合格线60分）。",
      "证书编号 7K3M-9QXV-2D8P",
      "签发日期 2026年11月23日",
      "有效期至 2029年11月22日",
      "真伪查验 扫码，或打开下面的网址",
      "https://academy.example.org/verify/7K3M9QXV2D8P",
      "示例标准化培训中心",
      "2026年11月23日",
      "印章为图样，不是电子签名，以查验结果为准",
    ]);
  });

  it("draws exactly what it declares, in glyphs that can be copied", async () => {
    const names = ["演示学员甲", "阿不都热合曼·买买提艾力", "𠮷田䶮", "Anna-Maria Erdoğan", "示甲"];
    for (const holderName of names) {
      for (const { actual, shown } of readSpans(await renderCertificate(certificateWith({ holderName })))) {
        expect(shown.replaceAll(" ", "")).toBe(actual.replaceAll(" ", ""));
      }
    }
  });

  it("leaves out what is not there: hours, employer, an end of validity", async () => {
    const pdf = await renderCertificate(certificateWith({ hours: null, employerName: null, expiresOn: null }));
    const text = allText(pdf).join("\n");
    expect(text).toContain("学完《标准化法与企业标准自我声明公开》，能依法");
    expect(text).toContain("有效期至 长期有效");
    expect(text).not.toContain("示例机械有限公司");
  });

  it("marks a demonstration, and only that", async () => {
    expect(allText(await renderCertificate(certificateWith())).join()).toContain("演示证书");
    const real = allText(await renderCertificate(certificateWith({ demo: false, holderName: "示例学员" })));
    expect(real.join()).not.toContain("演示");
  });

  it("names the full mark when it is not 100", async () => {
    const pdf = await renderCertificate(certificateWith({ score: 121.5, maxScore: 150, cutScore: 90 }));
    expect(allText(pdf).join("")).toContain("结业考试121.5分（满分150分，合格线90分）。");
  });
});

describe("what it must not say", () => {
  it.each([
    ["title", { title: "国家培训合格证书" }],
    ["course", { courseTitle: "《中华人民共和国标准化法》解读" }],
    ["outcome", { outcome: "具备专业技术职务任职条件" }],
    ["issuer", { issuerName: "中国示例培训中心" }],
    ["seal", { sealLines: ["示例中心", "职业资格专用章"] }],
  ])("refuses forbidden wording in the %s", async (_where, changes) => {
    await expect(renderCertificate(certificateWith(changes))).rejects.toBeInstanceOf(ForbiddenWording);
  });

  it("prints a person called 中华, and leaves out an employer called 中国", async () => {
    const pdf = await renderCertificate(certificateWith({ holderName: "演示中华", employerName: "中国示例有限公司" }));
    expect(allText(pdf)).toContain("演示中华");
    expect(allText(pdf).join()).not.toContain("中国");
  });
});

describe("the file", () => {
  it("is the same for the same snapshot and another for another", async () => {
    const once = await renderCertificate(certificateWith());
    const again = await renderCertificate(certificateWith());
    expect(again.equals(once)).toBe(true);
    const other = await renderCertificate(certificateWith({ holderName: "演示学员乙" }));
    const id = (pdf: Buffer) => /\/ID \[<(\w+)>/.exec(pdf.toString("latin1"))?.[1];
    expect(id(other)).toMatch(/^[0-9a-f]{32}$/);
    expect(id(other)).not.toBe(id(once));
  });

  it("claims PDF/A-2b and keeps what that asks for", async () => {
    const pdf = await renderCertificate(certificateWith({ holderName: "𠮷田 Erdoğan" }));
    const text = pdf.toString("latin1");
    const all = dictionaries(pdf);
    const xmp = [...readObjects(pdf).values()].find(({ dictionary }) => dictionary.includes("/Subtype /XML"));
    expect(text.startsWith("%PDF-1.7\n%")).toBe(true);
    expect(xmp?.stream.toString()).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(xmp?.stream.toString()).toContain("培训合格证书 7K3M-9QXV-2D8P");
    expect(xmp?.dictionary).not.toContain("/Filter");
    expect(all).toMatch(/\/S \/GTS_PDFA1[\s\S]*\/DestOutputProfile/);
    expect(all).toMatch(/\/Lang \(zh-CN\)/);
    expect(all).toMatch(/\/MarkInfo/);
    expect(all).toMatch(/\/StructTreeRoot/);
    expect(all).toMatch(/\/DisplayDocTitle true/);
    expect(all).not.toMatch(/\/(JavaScript|JS|SMask|ExtGState|Encrypt|Launch|LZWDecode|AA|OpenAction)\b/);
    const descriptors = all.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect(descriptors).toBeGreaterThanOrEqual(5);
    expect(all.match(/\/FontFile2/g)).toHaveLength(descriptors);
    expect(all).not.toMatch(/\/Subtype \/Type1\b/);
    expect(all).toMatch(/\/Subtype \/Link[\s\S]*?\/F 4/);
  });

  it("tells readers what the two pictures are", async () => {
    const all = dictionaries(await renderCertificate(certificateWith()));
    const alternatives = [...all.matchAll(/\/S \/Figure\n\/Alt \(\xfe\xff/g)];
    expect(alternatives).toHaveLength(2);
  });

  it("has right offsets in its cross-reference table", async () => {
    const text = (await renderCertificate(certificateWith())).toString("latin1");
    const table = text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]));
    expect(table.startsWith("xref\n")).toBe(true);
    const offsets = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
    expect(offsets.length).toBeGreaterThan(30);
    offsets.forEach((offset, i) => {
      expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
    });
  });

  it("stays under 60 KB", async () => {
    for (const holderName of ["演示学员甲", "阿不都热合曼·买买提艾力", "Anna-Maria Erdoğan"]) {
      expect((await renderCertificate(certificateWith({ holderName }))).length).toBeLessThan(60 * 1024);
    }
  });

  it("keeps one person's words out of another's file, though shared parts are kept between them", async () => {
    const fresh = await renderCertificate(certificateWith({ holderName: "演示学员乙", employerName: "示例锻造厂" }));
    await renderCertificate(certificateWith({ holderName: "鑫淼焱垚犇", employerName: "麤灥劦惢" }));
    const after = await renderCertificate(certificateWith({ holderName: "演示学员乙", employerName: "示例锻造厂" }));
    expect(after.equals(fresh)).toBe(true);
  });

  it("is made of any text without failing and without a missing glyph", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 60 }), async (typed) => {
        // A question mark stands for a glyph that is missing, so none is typed.
        const words = typed.replaceAll("?", "");
        const pdf = await renderCertificate(certificateWith({ holderName: words, employerName: words }));
        for (const { shown } of readSpans(pdf)) expect(shown).not.toContain("?");
      }),
      { numRuns: 60 },
    );
  });

  const poppler = spawnSync("pdftotext", ["-v"]).status === 0;
  it.skipIf(!poppler)("is read by pdftotext in the same order", async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "certificate-")), "certificate.pdf");
    const pdf = await renderCertificate(certificateWith());
    writeFileSync(file, pdf);
    const lines = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).trim().split("\n");
    expect(lines).toEqual(allText(pdf));
  });
});

describe("findUnprintableCharacters", () => {
  it("finds nothing in names that can be printed", () => {
    expect(findUnprintableCharacters("演示学员甲 欧阳 阿不都热合曼·买买提艾力 𠮷田䶮 Erdoğan O’Neill")).toEqual([]);
  });
  it("names each character no face has, once, in order", () => {
    expect(findUnprintableCharacters("甲😀𪚥乙😀")).toEqual(["😀", "𪚥"]);
  });
  it("ignores marks without a shape", () => {
    expect(findUnprintableCharacters("甲\u200b乙\ufe00\u{e0100}")).toEqual([]);
  });
  it("prints 〓 in their place and keeps the character in the text", async () => {
    const pdf = await renderCertificate(certificateWith({ holderName: "示𪚥" }));
    expect(readSpans(pdf)).toContainEqual({ actual: "示𪚥", shown: "示〓" });
  });
});
