import { isChineseWord } from "./chinese-words";
import { type Folding, foldText } from "./folded-text";

/** What a nomination must not show to its jurors, as the platform knows it. */
export interface HiddenNames {
  /** `latin`: how her name is written in Latin letters, small and without blanks. */
  nominee: { name: string; others: readonly string[]; latin?: readonly string[] };
  /** Her firm first, then those it belongs to or that are named with it; `others` are short, former and trade names and brands. */
  firms: readonly { name: string; others: readonly string[] }[];
  /** Names of the regions, as `合肥市`, `肥西县`. */
  regions: readonly string[];
  /** Telephone numbers, addresses of mail and of pages. */
  contacts: readonly string[];
  /** Codes of firms. */
  codes: readonly string[];
}

/** What stands in the place of something hidden; firms are told apart by their place in the list. */
export type MaskToken = { kind: "nominee" | "region" | "contact" | "code" } | { kind: "firm"; place: number };

export interface HiddenWord {
  text: string;
  folding: Folding;
  token: MaskToken;
  /** Only pointed out, for it is a word of the language as well. */
  doubtful: boolean;
}

/** From so many letters on a word is sought whatever signs stand between them. */
const LONG = 4;
/** Shorter ones would be found everywhere. */
const SHORTEST = 2;

/** The words to look for, the longest first, and the names that are too short to be looked for. */
export function hiddenWords(hidden: HiddenNames): { words: HiddenWord[]; tooShort: string[] } {
  const words = new Map<string, HiddenWord>();
  const tooShort: string[] = [];
  const add = (name: string, token: MaskToken, { doubtful = false, spelled = false } = {}) => {
    const letters = foldText(name, "letters").text;
    if ([...letters].length < SHORTEST) {
      if (letters !== "") tooShort.push(name);
      return;
    }
    const folding = [...letters].length >= LONG && !spelled ? "letters" : "spelled";
    const text = folding === "letters" ? letters : foldText(name, "spelled").text;
    const known = words.get(text);
    if (!known || (known.doubtful && !doubtful)) words.set(text, { text, folding, token, doubtful });
  };
  for (const name of [hidden.nominee.name, ...hidden.nominee.others]) add(name, { kind: "nominee" });
  // Short words of Latin letters end where they end: Li An is not in Lianyungang.
  for (const name of hidden.nominee.latin ?? []) add(name, { kind: "nominee" }, { spelled: true });
  for (const [place, firm] of hidden.firms.entries()) {
    for (const name of [firm.name, ...firm.others]) add(name, { kind: "firm", place });
    for (const part of partsOfFirmName(firm.name, hidden.regions))
      add(part, { kind: "firm", place }, { doubtful: isChineseWord(part) });
  }
  for (const contact of hidden.contacts) add(contact, { kind: "contact" });
  for (const code of hidden.codes) add(code, { kind: "code" });
  for (const region of hidden.regions.flatMap(formsOfRegion)) add(region, { kind: "region" });
  return { words: [...words.values()].sort((a, b) => b.text.length - a.text.length), tooShort };
}

const LEVEL = /(?:特别行政区|自治区|自治州|自治县|新区|地区|省|市|区|县|镇|乡)$/;
/** `合肥市` and `合肥`; a name of one character keeps its level (歙县). */
const formsOfRegion = (name: string): string[] => {
  const short = name.trim().replace(LEVEL, "");
  return [...short].length >= SHORTEST ? [name, short] : [name];
};

const LEGAL_FORM =
  /(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司|分公司|公司|集团|股份|总厂|分厂|厂|专业合作社|合作社|研究院|研究所)$/;
const BUSINESS =
  /(?:新材料|新能源|零部件|自动化|科技|技术|精密|机械|机电|重工|电子|电器|电气|电缆|化工|化学|材料|食品|农业|生物|医药|药业|制药|医疗|汽车|装备|设备|仪器|仪表|信息|软件|网络|智能|环保|能源|建材|建筑|建设|工程|纺织|服饰|包装|印刷|塑业|塑料|橡胶|金属|钢铁|铜业|铝业|矿业|酒业|茶业|粮油|实业|工业|制造|贸易|商贸|物流|运输|服务|管理|咨询|检测|发展|投资|控股|产业|集团|股份)$/;

/** A firm is called by the part of its name that is its own: without legal form, without region, and without its line of business. */
function partsOfFirmName(name: string, regions: readonly string[]): string[] {
  const letters = foldText(name, "letters").text;
  const prefixes = [...regions.flatMap(formsOfRegion), "安徽省", "安徽", "中国"]
    .map((region) => foldText(region, "letters").text)
    .sort((a, b) => b.length - a.length);
  const whole = endings(letters, LEGAL_FORM).at(-1) as string;
  const core = prefixes.reduce((rest, prefix) => (rest.startsWith(prefix) ? rest.slice(prefix.length) : rest), whole);
  const parts = [...endings(letters, LEGAL_FORM), ...endings(core, BUSINESS)];
  return [...new Set(parts)].filter((part) => part !== letters);
}

/** A text and what is left of it without one ending after another, as long as two characters are. */
function endings(text: string, ending: RegExp): string[] {
  const rest = text.replace(ending, "");
  return rest === text || [...rest].length < SHORTEST ? [text] : [text, ...endings(rest, ending)];
}
