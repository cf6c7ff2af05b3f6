import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, describe, expect, it } from "vitest";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { DAY_MS } from "~/kernel/milliseconds";
import { OFFICIAL_FRAME, OFFICIAL_LINES, OFFICIAL_STEP, OFFICIAL_TEXT } from "~/pdf/official-frame.server";
import { pdfText, readsPdf } from "~/pdf/pdf-text.fixture";
import { layOutSheets } from "~/pdf/sheet-layout.server";
import { submitNomination } from "../nomination/submit-nomination.server";
import { writeNomination } from "../nomination/write-nomination.server";
import { addCycle, director, officerAt, submitted, WRITING, written } from "../nominations.fixture";
import { acceptNomination } from "./acts/accept-nomination.server";
import { beginCheck } from "./acts/begin-check.server";
import { recommendNomination } from "./acts/recommend-nomination.server";
import { returnNomination } from "./acts/return-nomination.server";
import { KEPT, partlyLetGo } from "./partly-let-go.fixture";
import { recommendationBlocks } from "./recommendation-blocks.server";
import { recommendationForm } from "./recommendation-form.server";

let county: BureauOfficer;
let city: BureauOfficer;
let province: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  county = await officerAt("340123", "county");
  city = await officerAt("340100", "city");
  province = await officerAt("340000", "province");
});

describe("the form of recommendation", () => {
  it.skipIf(!readsPdf)(
    "says facts, texts, exhibits with their source, opinions with rank, day and place for a seal",
    async () => {
      const { id } = await partlyLetGo(await addCycle());
      await recommendNomination(county, id, { opinion: "履职扎实，同意推荐。", rank: 2 });
      await recommendNomination(city, id, { opinion: "经复核，同意推荐。", rank: 1 });
      await acceptNomination(province, id);
      const bytes = (await recommendationForm(province, id))?.bytes as Buffer;
      const text = pdfText(bytes, "raw");
      for (const said of [
        ...["示例年度评选", "推荐表", "王小明", "企业组", "本人自荐", WRITING.deeds, WRITING.summary],
        ...["申报条件核对", "任标准总监满12个月", "证据清单", "聘任：", "平台记录一致企业确认"],
        ...[
          "履职扎实，同意推荐。",
          "推荐名次：第2名",
          "肥西县市场监督管理局（盖章）",
          "经复核，同意推荐。",
          "推荐名次：第1名",
        ],
        ...["经审核，予以受理，进入专家评审。", "安徽省市场监督管理局（盖章）", "没有电子签名", "—1—"],
      ])
        expect(text).toContain(said.replace(/\s+/g, ""));
      expect(text).not.toContain(KEPT);
      const [letGo, kept] = (await exhibitsOf(db, id)).toSorted((a, b) => Number(b.forward) - Number(a.forward));
      expect(text).toContain(letGo?.hash?.slice(0, 12));
      expect(text).not.toContain(kept?.hash?.slice(0, 12));
    },
  );

  it("is the same bytes for the same content, whoever asks and whatever is looked at meanwhile", async () => {
    const { person } = await director();
    const id = await submitted(person, await addCycle());
    const first = await recommendationForm(person, id);
    await beginCheck(county, id);
    const again = await recommendationForm(county, id);
    expect(first?.name).toBe("推荐表-王小明.pdf");
    expect(first?.bytes.equals(again?.bytes as Buffer)).toBe(true);
    await recommendNomination(county, id, { opinion: "同意推荐。", rank: 1 });
    expect((await recommendationForm(county, id))?.bytes.equals(first?.bytes as Buffer)).toBe(false);
  });

  it("is for the nominee and the bureaus above her firm, once it was handed in and not while it is mended", async () => {
    const { person } = await director();
    const cycle = await addCycle();
    const draft = await written(person, cycle);
    expect(await recommendationForm(person, draft)).toBeNull();
    await submitNomination(person, draft);
    for (const who of [person, county, city, province]) expect(await recommendationForm(who, draft)).not.toBeNull();
    const beside = await officerAt("340122", "county");
    const { person: other } = await director();
    for (const who of [beside, other]) expect(await recommendationForm(who, draft)).toBeNull();
    expect(await recommendationForm(county, "no-id")).toBeNull();
    await returnNomination(county, draft, { items: [{ key: "deeds", words: "缺附件" }], dueAt: now() + DAY_MS });
    expect(await recommendationForm(county, draft)).not.toBeNull();
    await writeNomination(person, draft, { ...WRITING, summary: "写到一半" }, null);
    expect(await recommendationForm(county, draft)).toBeNull();
  });
});

describe("the official type area", () => {
  it("holds the form with each opinion on one sheet and its hash with the note, however long the deeds are", () => {
    const facts = { name: "王小明", firm: "示例机械有限公司", industry: "C", size: "small", appointedOn: "2024-01-03" };
    const desks = (["county", "city", "province"] as const).map((level) => ({ level, bureau: "示例局", given: null }));
    const words = { kind: "聘任", title: "示例", details: ["企业确认"], mark: "平台记录一致", checkedBy: null };
    for (let lines = 1; lines <= 60; lines++) {
      const blocks = recommendationBlocks({
        ...facts,
        cycleTitle: "示例年度评选",
        demo: false,
        origin: "self",
        submittedAt: 0,
        acceptedAt: null,
        desks,
        place: "合肥市",
        category: "企业组",
        deeds: "一\n".repeat(lines),
        summary: "摘要",
        eligibility: [],
        exhibits: [{ words, hash: "ab".repeat(32) }],
        hash: "0".repeat(64),
      });
      const placed = layOutSheets(blocks, OFFICIAL_FRAME).blocks;
      const last = placed.at(-1)?.table?.rows ?? [];
      expect(last).toHaveLength(4);
      for (const { cells } of last) expect([lines, cells[1]?.parts.length]).toEqual([lines, 1]);
      const said = last
        .at(-1)
        ?.cells[1]?.parts[0]?.lines.map(({ text }) => text)
        .join("");
      expect(said).toMatch(/^本表由平台.*0{64}$/);
      // The head of a list is not parted from its first line.
      const list = placed.at(-2)?.table?.rows.map(({ cells }) => cells[0]?.parts[0]?.sheet);
      expect([lines, new Set(list).size]).toEqual([lines, 1]);
    }
  });

  it("holds 22 lines of 28 characters on a sheet", () => {
    const line = { tag: "P", size: OFFICIAL_TEXT, step: OFFICIAL_STEP, above: 0 } as const;
    const { blocks, sheets } = layOutSheets([{ ...line, text: "标准".repeat(14 * OFFICIAL_LINES) }], OFFICIAL_FRAME);
    expect(sheets).toBe(1);
    const lines = blocks.flatMap(({ parts }) => parts.flatMap((part) => part.lines));
    expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: OFFICIAL_LINES }, () => 28));
    expect(layOutSheets([{ ...line, text: `${"标准".repeat(14 * OFFICIAL_LINES)}标` }], OFFICIAL_FRAME).sheets).toBe(2);
  });
});
