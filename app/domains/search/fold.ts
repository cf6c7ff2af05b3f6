/**
 * Traditional signs of this field and what stands for them in simplified writing, pairwise. Not a converter: those that a reader from Taiwan,
 * Hong Kong or Macao would type when looking for a standard, and only signs that have one counterpart.
 */
const PAIRS =
  "標标準准業业術术語语規规範范質质檢检驗验證证書书認认產产監监督督機机構构導导則则條条號号編编製制訂订實实" +
  "開开門门問问題题試试學学課课習习員员師师資资專专權权際际貿贸協协會会議议團团體体國国強强領领應应當当責责" +
  "評评價价審审查查報报備备壓压縮缩輪轮變变轉转軸轴聲声單单據据圖图錄录詞词訓训練练記记載载護护環环設设" +
  "計计統统級级類类術术農农廣广東东華华縣县區区長长過过進进還还達达適适運运動动務务總总經经濟济結结續续" +
  "維维網网絡络線线組组織织繫系顯显現现簡简簽签約约納纳訊讯傳传輸输對对響响與与為为並并無无關关係系發发" +
  "頒颁佈布廢废執执行行法法條条從从來来時时個个們们這这裡里麼么後后週周業业陸陆項项順顺預预須须願愿顧顾";
const SIMPLE = new Map(
  [...PAIRS].flatMap((sign, i, all): [string, string][] =>
    i % 2 === 0 && sign !== all[i + 1] ? [[sign, all[i + 1] as string]] : [],
  ),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join("")}]`, "g");

/**
 * Text as it is compared: half width, small letters, one kind of dash, slash and blank, simplified signs. Every sign stays where it was, so
 * that what is found in the folded text can be marked in the text itself: the length (in UTF-16 units) never changes.
 */
export const foldSigns = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u2500~]/g, "-")
    .replace(/[\u2044\u2215\u29f8\\]/g, "/")
    .replace(/[\s\u200b-\u200d\ufeff]/g, " ")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(TRADITIONAL, (sign) => SIMPLE.get(sign) ?? sign);

/** Folded text without what parts no sentences: blanks, slashes, quotes, brackets. For finding a phrase however it was set. */
export const squeeze = (folded: string): string => folded.replace(/[ /《》〈〉「」『』“”‘’"'()（）·]/g, "");
