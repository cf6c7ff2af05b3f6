/** Why something about passes and check-ins is refused. */
export const checkInReasons = {
  own: "这是您本人的签到，请另一位组织者办理",
  undone: "这次扫描已经撤销",
  settled: "已经处理过",
  deskClosed: "这个签到台已经结束，请新开一个",
  deskName: "请给签到台起个名称，最多30个字",
  place: "请选择在哪里签到",
  code: "请输入短码，或者扫凭证上的二维码",
  name: "请填写姓名，最多60个字",
  settlement: "请选择算不算",
  time: "请填写时间，例如 14:00",
  timeOutside: "这个时间不在活动当天",
  timeOrder: "离场要晚于到场",
  nobody: "请勾出到场的人，或者写下表上手写的人",
  tooMany: "一次最多录入{{most}}人",
  lineName: "第{{line}}行没有姓名",
  future: "到场时间还没有到",
} as const;
