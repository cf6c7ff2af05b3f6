import type { EnterpriseKind, EnterpriseSize, Industry } from "../statuses";
import { DEMO_FIRMS } from "./demo-province";

export interface DemoFirmFacts {
  industry: Industry;
  size: EnterpriseSize;
  kinds: EnterpriseKind[];
  /** Place in the list of the firm that is its group. */
  group: number | null;
}

/** All others make things (C 制造业). */
const OTHER_INDUSTRIES: Readonly<Record<string, Industry>> = { 软件: "I", 生物技术: "M", 检测技术: "M" };
const SIZES: readonly EnterpriseSize[] = ["large", "medium", "small", "small", "micro", "medium", "small"];
const EMERGING = "传感器 电池材料 光伏组件 逆变器 半导体材料 显示器件 通信设备 机器人 医疗器械 生物技术 环保设备".split(
  " ",
);
const GROUPS: Readonly<Record<string, string>> = {
  轴承: "机械",
  齿轮: "机械",
  弹簧: "紧固件",
  电池材料: "光伏组件",
  逆变器: "光伏组件",
  粮油: "食品",
  乳品: "食品",
  饮料: "食品",
};
/** Every so many firms, from which one on. */
const KINDS: readonly [EnterpriseKind, number, number][] = [
  ["pilot-demonstration", 6, 0],
  ["good-standardization-practice", 10, 3],
  ["innovation-contribution-award", 15, 0],
  ["innovation-base", 20, 8],
  ["front-runner", 8, 0],
];

const tradeOf = (name: string): string => name.replace(/^示例|有限公司$/g, "");
const trades = DEMO_FIRMS.map(tradeOf);

/** What is known of the demo's firms, in their order. */
export const DEMO_FIRM_FACTS: readonly DemoFirmFacts[] = trades.map((trade, i) => {
  const size = SIZES[i % SIZES.length] as EnterpriseSize;
  const kinds = KINDS.filter(([, every, from]) => i % every === from).map(([kind]) => kind);
  if (size === "large" || size === "medium") kinds.push("above-designated-size");
  if (EMERGING.includes(trade)) kinds.push("strategic-emerging");
  const group = trades.indexOf(GROUPS[trade] ?? "-");
  return { industry: OTHER_INDUSTRIES[trade] ?? "C", size, kinds, group: group < 0 ? null : group };
});
