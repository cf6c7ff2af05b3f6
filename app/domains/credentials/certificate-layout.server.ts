import type { AwardSnapshot } from "@db/schema/credentials";
import { blankEnds, bookTitle, chineseDay, isHan, plainFigure, plainText } from "~/pdf/chinese-text";
import { type PlacedLine, type SetLine, setLine, setLines, type TextStyle, widthInEm } from "~/pdf/line.server";
import { nameUnits, proseUnits } from "~/pdf/line-break";
import { formatCertificateCode } from "./certificate-code";
import { SEAL_RADIUS } from "./certificate-seal.server";
import type { CertificateSnapshot } from "./certificate-snapshot";
import { printableEmployer } from "./wording";

/** A4 landscape in points, origin at the upper left, y downwards. */
export const PAGE = { width: 841.89, height: 595.28 };
/** The one tile line: this far from the edge of the sheet. */
export const FRAME_INSET = 24;
/** QR code with its quiet zone, at the lower left. */
export const QR = { x: 66, y: 416, side: 123 };
export const SEAL = { x: 660, y: 407 };

const CENTRE = PAGE.width / 2;
/** The upper block (title to statement) lives between these heights, clear of the seal. */
const TOP = 62;
const FLOOR = SEAL.y - SEAL_RADIUS - 12;

/** Characters of the one sentence. No page holds more; refusing at once spares the search for a size. */
const LONGEST_STATEMENT = 1500;

export type Ink = "ink" | "ink-2" | "seal";

export interface InkedLine extends PlacedLine {
  ink: Ink;
}

/** One element of the document's structure: its rows in reading order; a row is what is read as one line. */
export interface Block {
  tag: "H1" | "P" | "Link";
  rows: InkedLine[][];
  /** Whether its words are the holder's own, so that nothing made for them is kept. */
  personal: boolean;
}

/** The blank half of a full-width mark at either end does not count when a line is centred. */
function centred(line: SetLine, baseline: number, ink: Ink, centre = CENTRE): InkedLine {
  const blank = blankEnds(line.text);
  return { ...line, x: centre - (line.width + (blank.start - blank.end) * line.size) / 2, y: baseline, ink };
}

/** Short Chinese names are set wide, as on any document of honour; others as they are. */
function nameSpacing(name: string): number {
  const characters = [...name];
  if (!characters.every(isHan)) return 0;
  return [0, 0, 0.75, 0.32, 0.22, 0.16, 0.1, 0.08, 0.06][characters.length] ?? 0;
}

/** The name on one line if it stays large, else on several: never shortened, never smaller than it must be. */
function setName(name: string, largest: number, width: number): SetLine[] {
  const style = { role: "semibold", spacing: nameSpacing(plainText(name)) } as const;
  const oneLine = Math.min(largest, width / Math.max(1, widthInEm(name, { ...style, size: 1 })));
  if (oneLine >= largest * 0.7) return [setLine(name, { ...style, size: oneLine })];
  for (let size = largest * 0.8; size > 12; size -= 2) {
    const lines = setLines(name, { ...style, size }, width, nameUnits);
    if (lines.length <= 2) return lines;
  }
  return setLines(name, { ...style, size: 12 }, width, nameUnits);
}

/**
 * The one sentence: what was learnt, what the holder can do, how the examination went, or by which hours it was renewed; of an honour what was given,
 * in which category and by whose approval.
 */
export function statementOf(snapshot: CertificateSnapshot): string {
  if (snapshot.award) return honouredFor(snapshot.award);
  const hours = snapshot.hours === null ? "" : `${plainFigure(snapshot.hours)}学时`;
  const shown = snapshot.renewal ? renewedBy(snapshot.renewal) : examined(snapshot);
  const outcome = snapshot.outcome.trim().replace(/[。．.；;，,]+$/u, "");
  return [`学完${bookTitle(plainText(snapshot.courseTitle))}${hours}`, outcome, shown]
    .filter(Boolean)
    .join("，")
    .concat("。");
}

const honouredFor = ({ cycle, label, category, authority, approvalDocument }: AwardSnapshot): string =>
  `在${plainText(cycle)}中，经推荐、评审和公示，授予“${plainText(label)}”称号（${plainText(category)}）。` +
  `评选由${plainText(authority)}批准（${plainText(approvalDocument)}）。`;

function examined({ score, maxScore, cutScore }: CertificateSnapshot): string {
  const full = maxScore === 100 ? "" : `满分${plainFigure(maxScore)}分，`;
  return `结业考试${plainFigure(score)}分（${full}合格线${plainFigure(cutScore)}分）`;
}

const renewedBy = ({ from, to, hours, needed }: NonNullable<CertificateSnapshot["renewal"]>): string =>
  `${chineseDay(from)}至${chineseDay(to)}完成${plainFigure(hours)}学时（续期要求${plainFigure(needed)}学时），按学时续期`;

interface Measure {
  name: number;
  statement: number;
  leading: number;
  width: number;
  gap: number;
}

/** From generous to tight; the first that fits is taken. */
const MEASURES: Measure[] = [
  { name: 52, statement: 17.5, leading: 1.8, width: 590, gap: 1 },
  { name: 50, statement: 16.5, leading: 1.75, width: 620, gap: 0.9 },
  { name: 46, statement: 15.5, leading: 1.7, width: 640, gap: 0.78 },
  { name: 42, statement: 14, leading: 1.65, width: 660, gap: 0.66 },
  { name: 40, statement: 12.5, leading: 1.6, width: 680, gap: 0.55 },
  { name: 36, statement: 11, leading: 1.55, width: 700, gap: 0.45 },
  { name: 34, statement: 9.5, leading: 1.5, width: 700, gap: 0.4 },
  { name: 32, statement: 8, leading: 1.45, width: 700, gap: 0.35 },
  { name: 30, statement: 7, leading: 1.4, width: 700, gap: 0.3 },
];

const demoWords = ({ award }: CertificateSnapshot): string =>
  award ? "演示证书，不证明任何人获得过荣誉" : "演示证书，不证明任何人的学习经历";

/** Title, name, employer and statement, centred as one block over the free height. */
function upperBlocks(snapshot: CertificateSnapshot, measure: Measure): { blocks: Block[]; height: number } {
  const blocks: Block[] = [];
  let y = 0;
  const put = (tag: Block["tag"], lines: SetLine[], ink: Ink, above: number, leading: number, personal = false) => {
    const size = lines[0]?.size ?? 0;
    y += above;
    const placed = lines.map((line, i) => centred(line, y + size * 0.86 + i * size * leading, ink));
    y += size * (1 + (lines.length - 1) * leading);
    blocks.push({ tag, rows: placed.map((line) => [line]), personal });
  };
  const name = setName(snapshot.holderName, measure.name, Math.min(measure.width + 40, 680));
  const titleSize = Math.min(34, (name[0]?.size ?? 34) * 0.72);
  const title = plainText(snapshot.title);
  const titleStyle: TextStyle = { role: "semibold", size: titleSize, spacing: [...title].length > 4 ? 0.26 : 0.5 };
  put("H1", setLines(title, titleStyle, measure.width, proseUnits), "ink", 0, 1.3);
  if (snapshot.demo) {
    put(
      "P",
      [setLine(demoWords(snapshot), { role: "regular", size: 12.5, spacing: 0.08 })],
      "seal",
      14 * measure.gap,
      1,
    );
  }
  put("P", name, "ink", (snapshot.demo ? 30 : 44) * measure.gap, 1.25, true);
  const employer = printableEmployer(snapshot.employerName);
  if (employer) {
    const size = Math.min(15, measure.statement - 1);
    put(
      "P",
      setLines(employer, { role: "regular", size, autospace: true }, 520, proseUnits),
      "ink-2",
      Math.max(12, 16 * measure.gap),
      1.5,
      true,
    );
  }
  const style: TextStyle = { role: "regular", size: measure.statement, autospace: true };
  put("P", setLines(statementOf(snapshot), style, measure.width, proseUnits), "ink", 36 * measure.gap, measure.leading);
  return { blocks, height: y };
}

const SMALL = { role: "regular", size: 12 } as const;
const validUntil = ({ expiresOn }: CertificateSnapshot): [string, SetLine] => [
  "有效期至",
  setLine(expiresOn === null ? "长期有效" : chineseDay(expiresOn), SMALL),
];

/** Certificate number, dates and check page, to the right of the QR code. */
function lowerLeftBlocks(snapshot: CertificateSnapshot): Block[] {
  const label = SMALL;
  const x = QR.x + QR.side + 4;
  const valueX = x + 60;
  const rows: Array<[string, SetLine]> = [
    ["证书编号", setLine(formatCertificateCode(snapshot.code), { role: "sans", size: 14.5 })],
    ["签发日期", setLine(chineseDay(snapshot.issuedOn), label)],
    ...(snapshot.award ? [] : [validUntil(snapshot)]),
    ["真伪查验", setLine("扫码，或打开下面的网址", label)],
  ];
  const top = 446;
  const blocks: Block[] = rows.map(([name, value], i) => {
    const y = top + i * 19.5;
    const row: InkedLine[] = [
      { ...setLine(name, label), x, y, ink: "ink-2" },
      { ...value, x: valueX, y, ink: "ink" },
    ];
    return { tag: "P", rows: [row], personal: false };
  });
  const width = SEAL.x - 140 - x;
  const size = Math.min(9.5, Math.max(6, width / widthInEm(snapshot.verifyUrl, { role: "sans", size: 1 })));
  const lines = setLines(snapshot.verifyUrl, { role: "sans", size }, width, proseUnits).slice(0, 2);
  blocks.push({
    tag: "Link",
    rows: lines.map((line, i) => [{ ...line, x, y: top + rows.length * 19.5 + i * size * 1.3, ink: "ink-2" }]),
    personal: false,
  });
  return blocks;
}

/** Issuer and day under the seal, and what the seal is not. */
function lowerRightBlocks(snapshot: CertificateSnapshot): Block[] {
  const width = 250;
  const oneLine = width / widthInEm(snapshot.issuerName, { role: "regular", size: 1 });
  const style: TextStyle = {
    role: "regular",
    size: Math.max(10, Math.min(14.5, oneLine)),
    spacing: 0.02,
    autospace: true,
  };
  const issuer = setLines(snapshot.issuerName, style, width, proseUnits).slice(0, 3);
  const top = 479;
  const leading = style.size * 1.25;
  const after = top + (issuer.length - 1) * leading;
  const step = issuer.length > 1 ? 18 : 22;
  const day = setLine(chineseDay(snapshot.issuedOn), { role: "regular", size: 13 });
  const note = setLine("印章为图样，不是电子签名，以查验结果为准", { role: "regular", size: 10 });
  const lines = [
    issuer.map((line, i) => centred(line, top + i * leading, "ink", SEAL.x)),
    [centred(day, after + step, "ink", SEAL.x)],
    [centred(note, after + step * 2, "ink-2", SEAL.x)],
  ];
  return lines.map((block) => ({ tag: "P", rows: block.map((line) => [line]), personal: false }));
}

/**
 * Places every line of the certificate, in reading order. Nothing ever runs over the frame or into another part: names, employers and
 * sentences wrap first and shrink then.
 * @throws RangeError when even the smallest type does not hold the text (a sentence of well over a thousand characters)
 */
export function layOutCertificate(snapshot: CertificateSnapshot): Block[] {
  if (statementOf(snapshot).length > LONGEST_STATEMENT) throw new RangeError("the certificate's sentence is too long");
  for (const measure of MEASURES) {
    const upper = upperBlocks(snapshot, measure);
    const free = FLOOR - TOP - upper.height;
    if (free < 0) continue;
    const offset = TOP + free / 2;
    for (const line of upper.blocks.flatMap((block) => block.rows.flat())) line.y += offset;
    return [...upper.blocks, ...lowerLeftBlocks(snapshot), ...lowerRightBlocks(snapshot)];
  }
  throw new RangeError("the certificate's text does not fit on its page");
}
