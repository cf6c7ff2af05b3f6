import {
  ENTERPRISE_KINDS,
  ENTERPRISE_SIZES,
  type EnterpriseKind,
  type EnterpriseSize,
  INDUSTRIES,
  type Industry,
} from "@db/statuses";
import { placeName, type RegionMap } from "./region";

/** The columns of a list of firms. */
export const IMPORT_COLUMNS = ["name", "code", "region", "industry", "size", "kinds", "group", "codeReason"] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** What people put over a column, the first one ours. */
const HEADINGS: Readonly<Record<ImportColumn, readonly string[]>> = {
  name: ["企业名称", "名称", "单位名称", "公司名称", "企业", "市场主体名称", "name"],
  code: ["统一社会信用代码", "社会信用代码", "信用代码", "统一代码", "企业代码", "代码", "uscc", "code"],
  region: [
    "所在地",
    "所在县市区",
    "所在地区",
    "地区",
    "县市区",
    "区县",
    "行政区划",
    "行政区划代码",
    "区划代码",
    "区划",
    "region",
  ],
  industry: ["行业门类", "行业", "所属行业", "国民经济行业", "行业代码", "门类", "industry"],
  size: ["规模", "企业规模", "企业划型", "划型", "size"],
  kinds: ["企业类别", "类别", "标签", "kinds"],
  group: [
    "所属集团代码",
    "所属集团统一社会信用代码",
    "集团代码",
    "所属集团",
    "集团",
    "母公司代码",
    "上级企业代码",
    "group",
  ],
  codeReason: ["代码核对说明", "代码说明", "核对说明", "codeReason"],
};

/** The heading of our template. */
export const headingOf = (column: ImportColumn): string => HEADINGS[column][0] as string;

/** A row under the list that sums it up names no firm. */
export const isSum = (name: string, code: string): boolean =>
  code.trim() === "" && /^(合计|总计|小计|共计|total)\d*[家户个]?$/.test(fold(name));

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Where each column stands in a line of headings; null when it has no name or no code and so is no line of headings. */
export function readHeadings(cells: readonly string[]): Map<ImportColumn, number> | null {
  const found = new Map<ImportColumn, number>();
  for (const [at, cell] of cells.entries()) {
    // 企业名称（必填） is 企业名称.
    const words = [fold(cell), fold(cell.replace(/[（(].*[）)]/, ""))];
    const column = IMPORT_COLUMNS.find((one) => HEADINGS[one].some((word) => words.includes(word)));
    if (column && !found.has(column)) found.set(column, at);
  }
  return found.has("name") && found.has("code") ? found : null;
}

const SIZES: Readonly<Record<EnterpriseSize, string>> = { large: "大型", medium: "中型", small: "小型", micro: "微型" };
/** 大型, 大型企业, 大; null when it is none. */
export const readSize = (text: string): EnterpriseSize | null =>
  ENTERPRISE_SIZES.find((size) => {
    const word = SIZES[size];
    return [size, word, `${word}企业`, word.slice(0, 1)].includes(fold(text));
  }) ?? null;

const INDUSTRY_NAMES: Readonly<Record<Industry, string>> = {
  A: "农林牧渔业",
  B: "采矿业",
  C: "制造业",
  D: "电力热力燃气及水生产和供应业",
  E: "建筑业",
  F: "批发和零售业",
  G: "交通运输仓储和邮政业",
  H: "住宿和餐饮业",
  I: "信息传输软件和信息技术服务业",
  J: "金融业",
  K: "房地产业",
  L: "租赁和商务服务业",
  M: "科学研究和技术服务业",
  N: "水利环境和公共设施管理业",
  O: "居民服务修理和其他服务业",
  P: "教育",
  Q: "卫生和社会工作",
  R: "文化体育和娱乐业",
  S: "公共管理社会保障和社会组织",
  T: "国际组织",
};
/** The last division (two digits) of each section, GB/T 4754-2017 as amended in 2019; they are counted on without a gap. */
const LAST_DIVISION: readonly (readonly [number, Industry])[] = [
  ...([
    [5, "A"],
    [12, "B"],
    [43, "C"],
    [46, "D"],
    [50, "E"],
    [52, "F"],
    [60, "G"],
    [62, "H"],
    [65, "I"],
    [69, "J"],
  ] as const),
  ...([
    [70, "K"],
    [72, "L"],
    [75, "M"],
    [79, "N"],
    [82, "O"],
    [83, "P"],
    [85, "Q"],
    [90, "R"],
    [96, "S"],
    [97, "T"],
  ] as const),
];

/** C, 制造业, C 制造业; also a finer code, C39 or 3911, which lies in one section. Null when it is none. */
export function readIndustry(text: string): Industry | null {
  const typed = fold(text);
  const named = INDUSTRIES.find((letter) => {
    const name = INDUSTRY_NAMES[letter];
    return [letter.toLowerCase(), name, letter.toLowerCase() + name].includes(typed);
  });
  if (named) return named;
  const [, letter, digits] = /^([a-t]?)(\d{2,4})$/.exec(typed) ?? [];
  const division = Number(digits?.slice(0, 2));
  const section = division >= 1 ? LAST_DIVISION.find(([last]) => division <= last)?.[1] : undefined;
  return section && (letter === "" || letter === section.toLowerCase()) ? section : null;
}

const KINDS: Readonly<Record<EnterpriseKind, readonly string[]>> = {
  "pilot-demonstration": ["标准化试点示范单位", "试点示范单位", "标准化试点示范", "试点示范"],
  "good-standardization-practice": ["标准化良好行为企业", "标准化良好行为", "良好行为企业", "良好行为"],
  "innovation-contribution-award": ["标准创新贡献奖单位", "标准创新贡献奖", "创新贡献奖"],
  "innovation-base": ["技术标准创新基地", "创新基地"],
  "front-runner": ["企业标准领跑者", "企业标准领跑者企业", "领跑者企业", "领跑者"],
  "above-designated-size": ["规模以上企业", "规模以上", "规上企业", "规上"],
  "strategic-emerging": ["战略性新兴产业企业", "战略性新兴产业", "战新企业", "战新"],
};
/** Several kinds with a sign between them; `unknown` is the first word that is none. */
export function readKinds(text: string): { kinds: EnterpriseKind[]; unknown: string | null } {
  const kinds = new Set<EnterpriseKind>();
  for (const word of text.split(/[,，、;；/|\n]/)) {
    if (fold(word) === "") continue;
    const kind = ENTERPRISE_KINDS.find((one) => one === word.trim() || KINDS[one].includes(fold(word)));
    if (!kind) return { kinds: [], unknown: word.trim() };
    kinds.add(kind);
  }
  return { kinds: [...kinds], unknown: null };
}

/**
 * Counties by all that they are called: the six digits, 肥西县, 合肥市肥西县, with 安徽省 before it. A name that two have is none,
 * it needs its city.
 */
export function regionNames(regions: RegionMap): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const twice = new Set<string>();
  for (const { code, name, kind } of regions.values()) {
    if (kind !== "county") continue;
    const whole = fold(placeName(code, regions));
    for (const word of new Set([code, fold(name), whole, `安徽省${whole}`, `安徽${whole}`])) {
      if (names.has(word)) twice.add(word);
      names.set(word, code);
    }
  }
  for (const word of twice) names.delete(word);
  return names;
}

export const readRegion = (text: string, names: ReadonlyMap<string, string>): string | null =>
  names.get(fold(text)) ?? null;
