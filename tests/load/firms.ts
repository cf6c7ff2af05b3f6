import { foldEnterpriseName } from "../../app/domains/directory/enterprise-name";
import { usccCheckCharacter } from "../../app/domains/directory/uscc";

const PLACES =
  "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 肥西 肥东 长丰 庐江 巢湖 歙县 涡阳 枞阳".split(
    " ",
  );
const WORDS =
  "金鑫 恒丰 长盛 宏远 天成 皖江 徽韵 大别山 江淮 华泰 瑞祥 博达 新锐 同创 永固 嘉禾 明珠 远大 科信 安泰".split(" ");
const TRADES =
  "机械 电子 食品 纺织 化工 建材 汽车零部件 新能源 医药 包装 印刷 茶业 种业 物流 软件 环保 轴承 电缆 玻璃 模具".split(
    " ",
  );
const FORMS = ["有限公司", "股份有限公司", "（集团）有限公司", "科技有限公司", "厂"];

const pick = (from: readonly string[], n: number): string => from[n % from.length] as string;

/** The `n`th of as many invented firms as one likes, all different, spread over the given counties. */
export function inventedFirm(n: number, counties: readonly string[]): { name: string; code: string; region: string } {
  const region = pick(counties, n * 7);
  const place = pick(PLACES, n);
  const name = `${place}${pick(WORDS, n * 13 + (n >> 5))}${pick(TRADES, n * 3 + (n >> 9))}${n}${pick(FORMS, n * 11)}`;
  const first = `91${region}B${n.toString().padStart(8, "0")}`;
  return { name, code: first + usccCheckCharacter(first), region };
}

export const firmKey = foldEnterpriseName;
