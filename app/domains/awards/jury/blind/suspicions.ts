import { readUscc } from "~/domains/directory/uscc";
import { cutsWords, wordsOf } from "./chinese-words";
import { matchesIn, type Stretch } from "./folded-text";
import type { MaskToken } from "./hidden-words";
import { ADDRESS, givenName, isEverydayGiven, isEverydayWord, OFFICE, SURNAME, surnameOf } from "./surnames";

/** Something that may give somebody away, found by its form and not by a name. */
export interface Suspicion extends Stretch {
  kind:
    | "contact"
    | "code"
    | "identity-number"
    | "lookup-number"
    | "nominee-surname"
    | "given-name"
    | "other-person"
    | "firm"
    | "place";
  /** What stands in its place; without it, it is left and only pointed out. */
  token?: MaskToken;
  /** By its form it can be nothing else. */
  certain?: boolean;
}

const CONTACT: MaskToken = { kind: "contact" };
const CODE: MaskToken = { kind: "code" };
const MAIL = /[a-z0-9._%+-]+\s?@\s?[a-z0-9-]+(?:\.[a-z0-9-]+)+/g;
const LINK =
  /(?:https?:\/\/|www\.)[a-z0-9._~:/?#@!$&*+=%-]+|(?<![a-z0-9])(?:[a-z0-9-]+\.)+(?:com|cn|net|org|top|xyz|vip|ltd|info|cc|site|shop)(?![a-z0-9])(?:\/[a-z0-9._~/?#=&%-]*)?/g;
const MOBILE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
const TELEPHONE = /(?<![\d.])\(?0[1-9]\d{1,2}\)?[- ]?\d{7,8}(?!\d)|(?<!\d)[48]00[- ]?\d{3}[- ]?\d{4}(?!\d)/g;
const EIGHTEEN = /(?<![a-z0-9])[0-9a-z]{18}(?![a-z0-9])/g;
const IDENTITY = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/;
/** 企业标准编号 (GB/T 1.1 is of no help here: Q/ and the firm's own letters) and patents: both lead to their owner in a public register. */
const LOOKUP =
  /(?<![a-z])q\s?\/\s?[a-z0-9]{2,}(?:\s?[a-z0-9.]+)?(?:\s?[-—]\s?\d{4})?|(?<![a-z])(?:zl|cn)\s?\d{8,13}(?:\.[\dx])?[a-z]?/g;

/** Addresses, numbers and codes: whatever they are of, they can be looked up, and are hidden. */
export function suspectNumbers(text: string): Suspicion[] {
  const found = (pattern: RegExp, more: Omit<Suspicion, "from" | "to">): Suspicion[] =>
    matchesIn(text, "written", pattern).map(({ from, to }) => ({ from, to, ...more }));
  const eighteen = matchesIn(text, "written", EIGHTEEN).flatMap(({ from, to, match: [code] }): Suspicion[] => {
    if (IDENTITY.test(code)) return [{ from, to, kind: "identity-number", token: CODE }];
    return readUscc(code).ok ? [{ from, to, kind: "code", token: CODE, certain: true }] : [];
  });
  return [
    ...found(MAIL, { kind: "contact", token: CONTACT, certain: true }),
    ...found(LINK, { kind: "contact", token: CONTACT, certain: true }),
    ...eighteen,
    ...found(MOBILE, { kind: "contact", token: CONTACT }),
    ...found(TELEPHONE, { kind: "contact", token: CONTACT }),
    ...found(LOOKUP, { kind: "lookup-number", token: CODE }),
  ];
}

/**
 * The nominee called by what follows her surname (小梅 of 徐小梅). Hidden where it stands by itself; a word of every day (建设), or what cuts the words
 * of its sentence, is only pointed out. A single sign is too little to look for, but as 小明 or 阿明.
 */
export function suspectGiven(text: string, nominee: string): Suspicion[] {
  const given = givenName(nominee);
  const one = [...given].length === 1;
  if (given === "") return [];
  return matchesIn(text, "spelled", new RegExp(one ? `[小阿]${given}` : given, "gu")).map(({ from, to }): Suspicion => {
    const sure = !one && !isEverydayGiven(given) && !cutsWords(text, { from, to });
    return { from, to, kind: "given-name", ...(sure && { token: { kind: "nominee" } }) };
  });
}

/**
 * People called by their surname. With the nominee's own surname it is she, most likely, and is hidden: the worst that can happen is that a colleague
 * of the same surname is hidden too. Where the surname is an everyday word before an office (任总经理), and for other people, it is only pointed out.
 */
export function suspectPeople(text: string, nominee: string): Suspicion[] {
  const own = surnameOf(nominee);
  const surnames = [own, SURNAME].filter((one) => one !== "").join("|");
  const called = new RegExp(`[小老]?(?<surname>${surnames})(?:(?<address>${ADDRESS})|(?<office>${OFFICE}))`, "gu");
  const nicked = new RegExp(`[小老]${own}`, "gu");
  const hers = (one: Stretch, sure: boolean): Suspicion => ({
    from: one.from,
    to: one.to,
    kind: "nominee-surname",
    ...(sure && { token: { kind: "nominee" } }),
  });
  return [
    ...matchesIn(text, "spelled", called).flatMap(({ from, to, match }): Suspicion[] => {
      const { surname = "", address } = match.groups ?? {};
      const everyday = address === undefined && isEverydayWord(surname);
      if (surname === own) return [hers({ from, to }, !everyday)];
      return everyday ? [] : [{ from, to, kind: "other-person" }];
    }),
    // 小马 in 小马达 is nobody.
    ...(own === "" || isEverydayWord(own) ? [] : matchesIn(text, "spelled", nicked)).map((one) =>
      hers(one, !cutsWords(text, one)),
    ),
  ];
}

const FIRM = /[\p{Script=Han}a-z0-9()]{2,30}?(?:公司|集团|厂|合作社|研究院|研究所)/gu;
/** Words that are part of no firm's name: it begins after the last of them. */
const BEFORE_A_NAME = new Set([..."的与和及同由为是向对从于被把将给到在让等或以按该各本我其此每某了"]);
/** Words that any firm may be called by. */
const OF_ANY_FIRM = new Set(
  (
    "本公司 我公司 该公司 有限 责任 股份 有限责任 股份有限 集团 公司 分 子 总 母 全 工 化工 国有 民营 上市 行业 同行 同行业 外地 本地 当地 大型 中小 小型 龙头 下属 所属 旗下 " +
    "兄弟 关联 控股 参股 检测 认证 第三 第三方 方 供应商 供应 商 客户 合作 家 几 多 两 一 三 二 十 百 个 多家 几家 一家 两家 三家 其他 有关 相关 生产 加工 制造 " +
    "科技 贸易 机械 参加 代表 推动 指导 帮助 带领 组织 负责 全体 联合 ( )"
  ).split(" "),
);

/** Names of firms that are in no list: what ends like one and is more than what any firm is called. */
export const suspectFirms = (text: string): Suspicion[] =>
  matchesIn(text, "written", FIRM).flatMap(({ to, placeOf, match: [whole] }): Suspicion[] => {
    const words = wordsOf(whole.replace(/(?:公司|集团|厂|合作社|研究院|研究所)$/u, ""));
    const named = words.slice(words.findLastIndex((word) => BEFORE_A_NAME.has(word)) + 1);
    const first = named.findIndex((word) => !OF_ANY_FIRM.has(word));
    const own = first < 0 ? "" : named.slice(first).join("");
    if ([...own].length < 2) return [];
    return [{ from: placeOf(words.join("").length - own.length), to, kind: "firm" }];
  });
