/** What an organizer writes to those who come (通知). */
export const announcements = {
  title: "通知",
  room: "写信给报了名的人",
  roomSent_other: "发过{{count}}条",
  lead: "时间、地点有更改，或者延期、取消时，系统自动通知，不用在这里写。这里写别的：带什么、怎样到、晚到怎么办。",
  write: "写通知",
  audience: "发给",
  audiences: {
    everyone: "报了名和候补的人",
    seated: "已确认的人",
    waiting: "候补和待确认的人",
    "on-site": "现场参加的人",
    online: "线上参加的人",
    attended: "到会的人",
  },
  withCount_other: "{{group}}，{{count}}人",
  subject: "标题",
  subjectHint: "说清什么事，例如：请带一份本单位的企业标准目录",
  text: "内容",
  textHint: "最多{{max}}个字。发出以后不能收回，再发一条可以更正",
  reach: "用邮箱注册的人收到邮件，所有人都能在自己的报名页面看到，以后报名的也看得到。",
  act: "发出通知",
  nobody: "还没有人报名，报名以后才能发通知。",
  sent: "发过的",
  sentNone: "还没有发过通知。",
  sentLine_other: "{{group}}，{{count}}人，邮件{{mailed}}封",
  sentOnPage_other: "{{group}}，{{count}}人，都没有邮箱，在报名页面看",
  own: "组织者的通知",
} as const;

export const announcementReasons = {
  audienceMissing: "请选择发给哪些人",
  nobody: "现在没有这样的人，请另选一组",
  subjectMissing: "请填写标题，至少2个字",
  textMissing: "请填写内容，至少2个字",
  long: "最多{{max}}个字，现在是{{length}}个",
} as const;
