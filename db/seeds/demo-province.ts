import type { ConsentPurpose, Role, ScopeKind } from "../statuses";

/** For all demo accounts; shown on the login page of a demo and nowhere else. */
export const DEMO_PASSWORD = "Anhui-Standards-2021";

export interface DemoAccount {
  account: string;
  name: string;
  /** Place of her firm in `DEMO_FIRMS`. */
  firm: number | null;
  accountKind?: "email";
  /** Role, scope kind, scope; a number is the place of a firm. */
  grants: [Role, ScopeKind, string | number | null][];
  consents: ConsentPurpose[];
}

const staff = (account: string, name: string, ...grants: DemoAccount["grants"]): DemoAccount => ({
  account,
  name,
  firm: null,
  grants,
  consents: ["terms"],
});

/** A firm whose director retires; `enterprise2` acts for it and invites this address, which waits for its code (decision 027). */
export const INVITING_FIRM = 5;
export const INVITED = "invited@example.com";

/** The accounts of the contract, in its order, and what later issues added. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { account: "director", name: "演示学员甲", firm: 0, grants: [], consents: ["terms", "public-verification"] },
  { account: "graduate", name: "演示学员乙", firm: 3, grants: [], consents: ["terms", "public-verification"] },
  { account: "graduate2", name: "演示学员丙", firm: 7, grants: [], consents: ["terms", "public-verification"] },
  { account: "graduate3", name: "演示学员丁", firm: 9, grants: [], consents: ["terms", "public-verification"] },
  { ...staff("enterprise", "演示企业联系人", ["enterprise", "enterprise", 0]), firm: 0 },
  { ...staff("enterprise2", "演示企业联系人乙", ["enterprise", "enterprise", INVITING_FIRM]), firm: INVITING_FIRM },
  { ...staff(INVITED, "演示受邀人"), accountKind: "email" },
  staff("organizer", "演示组织者", ["organizer", "region", "340100"]),
  staff("organizer2", "演示组织者乙", ["organizer", "region", "340200"]),
  staff("editor", "演示编辑", ["editor", "all", null]),
  staff("examiner", "演示考务", ["examiner", "all", null]),
  ...["一", "二", "三", "四", "五", "六", "七"].map((n, i) =>
    staff(`juror${i + 1}`, `演示评审${n}`, ["juror", "cycle", "demo"]),
  ),
  staff("county", "演示县局", ["county", "region", "340123"]),
  staff("city", "演示市局", ["city", "region", "340100"]),
  staff("province", "演示省局", ["province", "region", "340000"]),
  staff("admin", "演示管理员", ["admin", "all", null]),
];

/** 120 learners who only fill lists: they have no password and cannot sign in. */
export const DEMO_LEARNERS = Array.from({ length: 120 }, (_, i) => {
  const number = String(i + 1).padStart(3, "0");
  return { account: `learner${number}`, name: `演示学员${number}` };
});

const TRADES = `
机械 电缆 阀门 轴承 模具 齿轮 水泵 电机 仪表 传感器 机床 锻造 铸造 紧固件 弹簧 焊接设备 起重设备 输送设备 包装机械 农机
汽车零部件 电池材料 光伏组件 逆变器 变压器 开关设备 照明 家用电器 制冷设备 空气净化 半导体材料 显示器件 通信设备 软件 机器人
化工 涂料 塑料 橡胶制品 玻璃 陶瓷 水泥制品 新型建材 门窗 家具 造纸 印刷 纺织 服装 鞋业 食品 茶业 粮油 乳品 饮料 中药饮片
医疗器械 生物技术 环保设备 检测技术
`;

/** 60 firms whose names say that they are examples. */
export const DEMO_FIRMS: readonly string[] = TRADES.split(/\s+/)
  .filter(Boolean)
  .map((trade) => `示例${trade}有限公司`);
