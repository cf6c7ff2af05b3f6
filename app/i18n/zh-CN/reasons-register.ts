/** Why something of the register of standards is refused. */
export const registerReasons = {
  alreadyReplaced: "目录里已经登记它被{{by}}代替。登记错了的，先撤销，再重新登记",
  alreadyWithdrawn: "它已经废止，不再登记被代替",
  notReplaced: "它没有登记被代替，不用撤销",
  unknownReplacement: "目录里没有这个编号。请先添加代替它的标准",
  circle: "这个标准自己就被它代替，不能互相代替",
  olderEdition: "这是更早的版本，不能代替后来的版本",
  kindDiffers: "编号和种类不符，请核对",
  effectiveBeforeIssued: "实施日期不能早于发布日期",
  endedBeforeEffective: "失效日期不能早于实施日期",
  long: "最多{{most}}个字",
  kindMissing: "请选种类",
  titleMissing: "请写名称",
  byMissing: "请写代替它的标准的编号",
  numberMalformed: "请写标准的编号，带年份，例如 GB/T 1.1-2020",
  known: "目录里已经有{{number}}",
} as const;
