/** Why somebody cannot sign up, give back or take a seat. */
export const registrationReasons = {
  answerMissing: "请填写：{{label}}",
  answerLong: "“{{label}}”最多{{most}}个字",
  attendanceMissing: "请选择到现场还是线上参加",
  invitationMissing: "这次活动凭邀请报名，请填写邀请码",
  invitationWrong: "邀请码不对，或者已经用过、已经撤回，请核对",
  begun: "已经开始，不能再改",
  offerOver: "答复的时间已过，名额不再保留",
  eventFirst: "先报名参加活动，确认以后才能报这一场",
  leftByHerself: "这位学员自己取消过报名，要参加的话请本人再报",
  sessionsOverlap: "和已经报名的“{{title}}”时间冲突，先退那一场",
  oneWay: "这场活动只有一种参加方式",
  roomFull: "现场名额已满，您的线上参加不变。有名额空出来，可以在这里换到现场",
  roomWaited: "现场还有{{waiting}}人候补，您的线上参加不变。没有人候补、又有名额空出来的时候，可以在这里换到现场",
  own: "自己的报名请由另一位组织者办理",
  state: {
    pending: "还在等组织者确认",
    confirmed: "名额已经确认",
    declined: "报名没有通过",
    waitlisted: "还在候补",
    offered: "名额在等本人答复",
    expired: "报名已经到时失效",
    cancelled: "报名已经取消",
  },
} as const;

/** Why an act is not open: the state that an event is in. */
export const eventStateReasons = {
  draft: "活动还没有发布",
  published: "报名还没有开始",
  open: "正在报名",
  closed: "报名已经截止",
  running: "活动正在进行",
  ended: "活动已经结束",
  summarised: "活动已经总结",
  archived: "活动已经归档",
  postponed: "活动已经延期，新的时间还没有定",
  cancelled: "活动已经取消",
} as const;
