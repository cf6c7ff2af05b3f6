/** Compound surnames (复姓) that people bear today; of other names the first character is the surname. */
const COMPOUND_SURNAMES = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 " +
    "钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 " +
    "呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 " +
    "仲长 子书 子桑 即墨 达奚 褚师 纳兰 归海 歐陽 司馬 東方 獨孤 聞人 諸葛 尉遲 鍾離 長孫 鮮于 閭丘 東郭 東里 東宮"
  ).split(" "),
);

const MASK = "**";
/** A character with the marks that belong to it. */
const CHARACTERS = /\P{M}\p{M}*/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * A holder's name as the public check shows it: 王小明 → 王**. The surname and two asterisks, however long the name is, so
 * that its length tells nothing. 欧阳小明 → 欧阳**; names joined by a dot (阿依古丽·买买提) and Latin names keep their first
 * letter only, for there the first part is no surname. A name of one character shows none of it.
 */
export function maskHolder(name: string): string {
  const characters = name.normalize("NFC").replace(INVISIBLE, "").trim().match(CHARACTERS) ?? [];
  const [first = "", second = ""] = characters;
  if (characters.length < 2) return MASK;
  const compound = first + second;
  const shown = characters.length > 2 && COMPOUND_SURNAMES.has(compound) ? compound : first;
  return shown + MASK;
}
