import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certificateWith } from "./certificate.fixture";
import { type Block, FRAME_INSET, layOutCertificate, PAGE, QR, SEAL, statementOf } from "./certificate-layout.server";
import { SEAL_RADIUS } from "./certificate-seal.server";
import type { CertificateSnapshot } from "./certificate-snapshot";

const MARGIN = FRAME_INSET + 20;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Ink boxes, a little inside the em box: ascenders and feet of neighbouring lines may come near. */
function boxes(blocks: readonly Block[]): Box[] {
  return blocks
    .flatMap((block) => block.rows.flat())
    .map((line) => ({
      left: line.x,
      right: line.x + line.width,
      top: line.y - line.size * 0.82,
      bottom: line.y + line.size * 0.1,
    }));
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const SEAL_BOX: Box = {
  left: SEAL.x - SEAL_RADIUS,
  right: SEAL.x + SEAL_RADIUS,
  top: SEAL.y - SEAL_RADIUS,
  bottom: SEAL.y + SEAL_RADIUS,
};
const QR_BOX: Box = { left: QR.x, right: QR.x + QR.side, top: QR.y, bottom: QR.y + QR.side };

function expectTidy(snapshot: CertificateSnapshot): void {
  const all = boxes(layOutCertificate(snapshot));
  for (const [i, box] of all.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(MARGIN);
    expect(box.right).toBeLessThanOrEqual(PAGE.width - MARGIN);
    expect(box.top).toBeGreaterThanOrEqual(MARGIN - 4);
    expect(box.bottom).toBeLessThanOrEqual(PAGE.height - MARGIN);
    for (const other of [...all.slice(i + 1), SEAL_BOX, QR_BOX]) expect(overlap(box, other)).toBe(false);
  }
}

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((codePoint) => String.fromCodePoint(codePoint));
const mixed = fc.oneof(
  { weight: 6, arbitrary: han },
  { weight: 1, arbitrary: fc.constantFrom(..."，、（）《》·AbW0 9") },
);
const words = (minLength: number, maxLength: number) =>
  fc.array(mixed, { minLength, maxLength }).map((letters) => letters.join(""));
const latin = fc.array(fc.constantFrom(..."ABCWMabcdeilmw -"), { minLength: 1, maxLength: 40 }).map((l) => l.join(""));

describe("layOutCertificate", () => {
  it("never overflows and never lets two parts meet", () => {
    const snapshots = fc.record({
      holderName: fc.oneof(words(1, 40), latin),
      employerName: fc.option(words(1, 60)),
      courseTitle: words(1, 90),
      outcome: words(1, 200),
      issuerName: words(1, 40),
      demo: fc.boolean(),
      expiresOn: fc.constantFrom(null, "2029-12-31"),
    });
    fc.assert(
      fc.property(snapshots, (changes) => expectTidy(certificateWith({ ...changes, score: 100, hours: 123.5 }))),
      { numRuns: 250 },
    );
  });

  it.each([
    ["two characters", { holderName: "示甲" }],
    ["a minority name", { holderName: "阿不都热合曼·买买提艾力" }],
    ["forty characters", { holderName: "示".repeat(40) }],
    ["forty wide letters", { holderName: "W".repeat(40) }],
    ["a long Latin name", { holderName: "Alexandra Katharina von Hohenstein-Erdoğan" }],
    ["an employer of sixty characters", { employerName: "示例".repeat(30) }],
    ["a course of eighty characters", { courseTitle: "标准".repeat(40) }],
    ["a long check address", { verifyUrl: `https://${"long.".repeat(14)}example.org/verify/7K3M9QXV2D8P` }],
    ["an empty name", { holderName: "" }],
  ])("holds %s", (_what, changes) => {
    expectTidy(certificateWith(changes));
  });

  it("keeps the name the largest thing on the page", () => {
    fc.assert(
      fc.property(words(1, 40), fc.boolean(), (holderName, demo) => {
        fc.pre(holderName.trim() !== "");
        const blocks = layOutCertificate(certificateWith({ holderName, demo }));
        const name = blocks.find((block) => block.personal)?.rows[0]?.[0]?.size ?? 0;
        const others = blocks.filter((block) => !block.personal).flatMap((block) => block.rows.flat());
        for (const line of others) expect(line.size).toBeLessThan(name);
      }),
      { numRuns: 60 },
    );
  });

  it("centres the name and sets short ones wide", () => {
    const nameOf = (holderName: string) => {
      const block = layOutCertificate(certificateWith({ holderName })).find((each) => each.personal);
      return block?.rows[0]?.[0] ?? { x: 0, width: 0, size: 1 };
    };
    const two = nameOf("示甲");
    expect(two.width / two.size).toBeCloseTo(2.75, 2);
    expect(two.x + two.width / 2).toBeCloseTo(PAGE.width / 2, 3);
    expect(nameOf("演示学员").width / nameOf("演示学员").size).toBeCloseTo(4.66, 2);
  });

  it("says so when a text can not fit at all", () => {
    expect(() => layOutCertificate(certificateWith({ outcome: "能".repeat(5000) }))).toThrow(RangeError);
  });
});

describe("statementOf", () => {
  it("makes one sentence with one full stop", () => {
    expect(statementOf(certificateWith({ outcome: "能办理自我声明公开。" }))).toBe(
      "学完《标准化法与企业标准自我声明公开》24学时，能办理自我声明公开，结业考试86分（合格线60分）。",
    );
  });
  it("turns inner title marks into single ones and does not double outer ones", () => {
    expect(statementOf(certificateWith({ courseTitle: "《标准化法》导读" }))).toContain("《〈标准化法〉导读》");
    expect(statementOf(certificateWith({ courseTitle: "《标准化基础》" }))).toContain("学完《标准化基础》24");
  });
});
