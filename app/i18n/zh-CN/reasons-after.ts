/** Why something after an event was refused: hours, minutes, survey, materials, photos. */
export const afterReasons = {
  timesBooked_other: "已经有{{count}}人记了学时，请逐人更正",
  startsLater: "已经开始的活动，开始时间不能晚于现在",
  unsettled: "有{{count}}次签到用的是无效的入场码，先到签到台处理",
  allBooked: "该记的都已经记入",
  hoursOpen: "学时还没有记完",
  nobodyAbsent: "请勾选没有到的人",
  waived: "已经说明不记学时",
  bookedAlready: "已经有{{count}}人记了学时，不能再改成不记",
  noAccount: "没有账号，台账无处可记",
  notBooked: "到会情况还没有记入，先记入再更正",
  timesMissing: "请写在场的时间，一行一段",
  lineMalformed: "第{{line}}行读不出时间，请写成14:00–16:30",
  lineDay: "活动有几天，第{{line}}行请写明日期，例如2026-11-23 14:00–16:30",
  lineOutside: "第{{line}}行不在活动的时间以内",
  earnsNothingThen: "这段时间里没有计学时的内容",
  countsElsewhere: "这段时间在别的活动已经计入，不能再计一次",
  sameTimes: "台账里已经是这样记的",
  heldSession: {
    startMissing: "请填写“{{title}}”的开始时间",
    endMissing: "请填写“{{title}}”的结束时间",
    instant: "“{{title}}”请写日期和时间，例如2026-12-04 14:00",
    endBeforeStart: "“{{title}}”的结束时间要晚于开始时间",
    sessionStart: "“{{title}}”的开始时间不在活动时间里",
    sessionEnd: "“{{title}}”的结束时间不在活动时间里",
  },
} as const;

export const minutesReasons = {
  noText: "会议内容还没有写",
  noSummary: "摘要还没有写",
  published: "纪要已经发布",
  notPublished: "纪要还没有发布",
  changedMeanwhile: "打开这一页以后，另一位组织者保存过。对方的内容列在下面，请核对以后再保存",
  emptied: "已经发布的纪要，会议内容和摘要不能空着",
  long: "最多{{max}}个字，现在是{{length}}个",
  longLine: "第{{at}}项超过{{max}}个字",
  manyDecisions: "最多{{most}}项",
  taskMissing: "请写明做什么；不要这一行的，三格都清空",
} as const;

export const surveyReasons = {
  fewToClose: "不满{{fewest}}份，截止以后也没有汇总可看",
  given: "已经填写过",
  notYet: "活动还没有结束",
  over: "填写已经截止",
  notThere: "没有这次活动的到会记录。确实到了的，请联系组织者",
  empty: "一题也没有回答",
  long: "最多{{max}}个字，现在是{{length}}个",
  answered: "已经有人填写，问题不能再改",
  enough: "最多另问{{most}}题",
  labelMissing: "请写明问题",
  labelLong: "问题最多200个字",
  kindMissing: "请选择怎么答",
} as const;

export const materialReasons = {
  enough: "最多{{most}}份",
  oneFile: "请选择一个文件",
  titleMissing: "请填写资料名称",
  titleLong: "资料名称最多120个字",
  authorMissing: "请填写作者",
  authorLong: "作者最多80个字",
  consentMissing: "作者没有同意的，不能放上来",
  consentDay: "请填写作者同意的日期",
  sessionGone: "这个环节已经不在议程里，请重新选",
  consentFuture: "日期还没有到",
  audienceMissing: "请选择给谁看",
  releaseMalformed: "请填写日期和时间，例如2026-11-23 14:30",
} as const;

export const photoReasons = {
  notAsked: "没有参加这场活动，照片里不会有，不用再问",
  sayYesOrNo: "请选择同意或者不同意",
  noFile: "请选择照片",
  captionMissing: "请写一句说明",
  captionLong: "说明最多120个字",
  noteLong: "最多500个字",
  noteMissing: "公开以前，请写明照片里有谁、怎么同意的",
  noteShort: "至少{{fewest}}个字，写明照片里有谁、怎么同意的，例如“李工和王工，当面问过”",
} as const;
