import { cutsWords, isChineseWord, wordsOf } from "./chinese-words";
import { matchesIn } from "./folded-text";
import type { Suspicion } from "./suspicions";

/** Where towns, streets and parks end; that they are of no list of regions makes them no less telling. */
const PLACE =
  /(?<before>\p{Script=Han}{1,8}?)(?<level>镇|乡|街道|开发区|高新区|工业园区|产业园区|工业园|产业园|科技园|园区)/gu;
const LEVEL = /(?:镇|乡|街道|开发区|高新区|(?:工业|产业|科技)?园区?)$/u;
/** A name begins after the last of these. */
const BEFORE_A_PLACE = new Set([
  ..."的与和及同由为是向对从于被把将给到在让等或以按该各本我其此每某了位赴往来经自至县区市州",
]);
/** Words that any such place may be called by. */
const OF_ANY_PLACE = new Set(
  (
    "本 各 该 我 全 大 小 新 老 古 名 重 集 城 乡 村 镇 县 区 市 省 州 国家 国家级 省级 市级 县级 级 所在 所在地 当地 外地 本地 经济 技术 高新 高新技术 工业 产业 科技 农业 化工 " +
    "物流 现代 示范 生态 创业 创新 智能 制造 循环 特色 中心 重点 多个 两个 三个 几个 一个 个 家 企业 服务 入驻 推动 建设 其他 有关 相关 周边 位于 地处 坐落 来自 走进 深入 街道 开发 园 开发区 园区"
  ).split(" "),
);

/** Towns, streets, development zones and parks by a name of their own: they narrow a firm down to a few. Only pointed out. */
export const suspectPlaces = (text: string): Suspicion[] =>
  matchesIn(text, "written", PLACE).flatMap(({ to, placeOf, match: [whole] }): Suspicion[] => {
    const level = LEVEL.exec(whole)?.[0] ?? "";
    // 乡镇, 家乡, 特色小镇 are words of the language; 乡 of 乡村 is none.
    if (level.length === 1 && (isChineseWord(whole.slice(-2)) || cutsWords(text, { from: to - 1, to }))) return [];
    const words = wordsOf(whole.slice(0, whole.length - level.length));
    const after = words.slice(words.findLastIndex((word) => BEFORE_A_PLACE.has(word)) + 1);
    const last = after.findLastIndex((word) => !OF_ANY_PLACE.has(word)) + 1;
    const named = after.slice(0, last);
    const first = named.findLastIndex((word) => OF_ANY_PLACE.has(word)) + 1;
    if (named.length === first) return [];
    const own = after.slice(first).join("");
    return [{ from: placeOf(whole.length - level.length - own.length), to, kind: "place" }];
  });
