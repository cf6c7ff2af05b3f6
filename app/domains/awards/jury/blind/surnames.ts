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

export const isEverydayWord = (surname: string): boolean => WORDS_TOO.has(surname);

/** How people are addressed, which nothing else is. */
export const ADDRESS = "(?:先生|女士|小姐|同志|老师|师傅|某某|某)";
/** Offices by which people are called after their surname; 总 and 工 alone where no word goes on with them. */
export const OFFICE =
  "(?:总工程师|总经理|总监|总工|董事长|秘书长|院士|教授|博士|工程师|经理|厂长|主任|部长|局长|处长|科长|院长|所长|会长|总(?![结计体共量数会部公局署分额装成面称之长则务务规务评务])|工(?![作程业艺人厂会序时资具商信期况件地装]))";
