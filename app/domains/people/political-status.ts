/** People are grouped by the words before and after: what only looks like a status inside another word is none. */
const STATEMENTS: readonly RegExp[] = [
  /政治面貌/,
  /中共党员|中共(?:预备|正式)党员|预备党员|共产党员|中国共产党党员/,
  // 党员活动室 and a course for 党员干部 say nothing of anybody.
  /(?<!(?:向|对|给|组织|全体|广大|部分|多名|位|名))党员(?!活动|示范|先锋|大会|教育|之家|服务|责任|突击|培训|学习)/,
  /(?<!收)入党(?!校)/,
  /共青团员/,
  // 集团员工, 代表团员额.
  /(?<![集社财剧乐旅商考])团员(?!工|额|会)/,
  // 加入团队, 纳入团体标准.
  /(?<![加融投纳引列进录写转])入团(?![队体标])/,
  /民主党派|无党派/,
  /(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?:会员|盟员|党员|社员|成员)/,
  /党(?:委|组|总支|支部)(?:副?书记|委员|成员)|(?<!集)团(?:委|支部|总支)(?:副?书记|委员)|(?<![党团])支部(?:副?书记|委员)|纪委(?:副?书记|委员)/,
  // The mass of the people as a status, and not the people served.
  /(?:本人|身份|面貌)(?:是|为|系)?[:,]?群众|(?:是|系)群众(?=$|[,.;。、)])|[(]群众[)]/,
  /communist party|\bCPC member\b|\bparty member\b/i,
];

/**
 * The word by which a text states somebody's political status or a post in a party or its youth league, or null. The guidance （五）
 * speaks of political standing; this platform records nothing of it, so forms about people refuse such words where they are typed.
 *
 * It finds the usual Chinese words in running text, also with blanks between the characters or in full-width signs, and leaves alone
 * the same characters across a word's border (集团员工, 其中共有). It cannot tell of whom a word is said (父亲是党员 is refused too), finds
 * no paraphrase (七一前加入组织), no pinyin and no name of a party's branch, and where 党员 stands for an audience of a kind that is not
 * listed here it refuses what says nothing of anybody: the writer is told the word and can put it otherwise.
 */
export function politicalStatusIn(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/(?<=[\p{sc=Han}(:])\s+(?=[\p{sc=Han}):])/gu, "");
  for (const statement of STATEMENTS) {
    const [word] = statement.exec(plain) ?? [];
    if (word !== undefined) return word;
  }
  return null;
}
