import { foldText } from "./folded-text";

const SINGLE =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦马苗花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝安常乐于时傅齐康伍余元顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴宋庞熊纪舒屈祝董梁杜阮蓝闵席季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解应宗丁宣邓郁杭洪包左石崔吉龚程邢裴陆荣翁荀甄曲封储靳段巫焦巴侯宓全班秋仲宫宁仇甘厉祖武符刘景詹束龙叶司黎溥印怀从索赖卓屠蒙池乔阴向古易慎廖耿满国文广欧沃利越隆师巩聂关单丛桑桂牛单曾项丰闫付代覃冉查后荆游权逯盖益桓公涂肖岳翟申冀谭";
const DOUBLE =
  "欧阳|太史|端木|上官|司马|东方|独孤|南宫|夏侯|诸葛|尉迟|公孙|皇甫|慕容|长孙|宇文|司徒|轩辕|令狐|百里|呼延|东郭|南门";

/** Surnames that are everyday words before a title: 任总经理 is an office taken, 高工 a rank. */
const WORDS_TOO = new Set([
  ..."任高于时常成应全单向从同管经项和曾国文广公金方安明计元华利解代权查关满包司师班后花水左",
]);

export const SURNAME = `(?:${DOUBLE}|[${SINGLE}])`;

/** The surname a name begins with, its first letter where it is in no list. */
export function surnameOf(name: string): string {
  const letters = foldText(name, "letters").text;
  return new RegExp(`^${SURNAME}`, "u").exec(letters)?.[0] ?? [...letters][0] ?? "";
}

/** What of a Chinese name follows its surname; empty where it has none, or is in other letters. */
export function givenName(name: string): string {
  const letters = foldText(name, "letters").text;
  return /^\p{Script=Han}+$/u.test(letters) ? letters.slice(surnameOf(name).length) : "";
}

/** Whether a surname is a word of every day as well, so that a text says it without naming anybody. */
export const isEverydayWord = (surname: string): boolean => WORDS_TOO.has(surname);

/**
 * Given names that texts about standards say without naming anybody. No dictionary tells them: 小明 and 志强 stand in it as well, which mean somebody
 * whenever they are said.
 */
const GIVEN_TOO = new Set(
  (
    "建设 建国 建军 国庆 国家 国际 国标 国强 中国 中华 爱国 文化 文明 文献 和平 和谐 明确 明显 明白 发展 永久 长久 长期 长征 向阳 向前 高峰 高明 胜利 光明 光辉 光荣 跃进 前进 上进 先进 " +
    "进步 进取 技术 标准 标志 安全 质量 创新 创业 立新 维新 革新 平安 平衡 平等 团结 生产 生态 丰富 丰收 丰产 兴旺 兴业 振兴 复兴 富强 富有 强大 强盛 壮大 成功 成长 成果 成就 成立 成品 " +
    "自立 自强 自力 自然 自动 自主 有为 有力 有成 如意 如实 如期 健康 建立 建成 建议 建新 建材 立项 立业 立足 公平 公正 公开 公益 正常 正直 正义 正式 真实 真诚 忠诚 诚信 诚实 信用 信任 " +
    "改进 改革 开放 开创 开发 开展 开拓 学习 学科 学术 科学 科技 科研 研究 教育 培养 培育 智慧 智能 智力 能力 能源 源泉 阳光 红星 红旗 金属 金融 铁路 钢铁 云端 云海 海洋 江河 山河 山水 " +
    "东方 东风 南方 西方 北方 华东 新年 新华 新民 新生 新兴 为民 惠民 利民 利益 益民 友谊 友好 远大 远程 远方 志愿 志向 大同 大地 大力 大方 天下 天然 天地 天成 全面 全民 全球 思想 思路 " +
    "领先 领军 先锋 先导 优秀 优先 优质 优化 保证 保国 保卫 卫生 卫东 卫星 美丽 美好 良好 清楚 清洁 清明 春天 春光 春风 秋收 永远 永恒 永续 长远"
  ).split(" "),
);

/** Whether a given name is a word of every day as well. */
export const isEverydayGiven = (given: string): boolean => GIVEN_TOO.has(given);

/** How people are addressed, which nothing else is. */
export const ADDRESS = "(?:先生|女士|小姐|同志|老师|师傅|某某|某)";
/** Offices by which people are called after their surname; 总 and 工 alone where no word goes on with them. */
export const OFFICE =
  "(?:总工程师|总经理|总监|总工|董事长|秘书长|院士|教授|博士|工程师|经理|厂长|主任|部长|局长|处长|科长|院长|所长|会长|总(?![结计体共量数会部公局署分额装成面称之长则务务规务评务])|工(?![作程业艺人厂会序时资具商信期况件地装]))";
