/** Events as calendars show them: in feeds, in mails, on the pages of lists and months. */
export const eventCalendar = {
  entry: {
    cancelled: "已取消：{{title}}",
    postponed: "已延期：{{title}}",
    waitlisted: "候补：{{title}}",
    pending: "待审核：{{title}}",
    offered: "待答复：{{title}}",
    session: "{{event}}（{{session}}）",
    cancelledText: "活动已取消。",
    postponedText: "活动已延期，原定时间不再举行，新的时间另行通知。",
    online: "线上",
    onlineText: "线上参加的地址，登录以后在活动页面上看。",
    comma: "，",
    contact: "联系：{{contact}}",
    more: "活动页面：{{link}}",
  },
} as const;
