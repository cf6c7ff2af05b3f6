/** What mails are about, and how to get no more of a kind. */
export const mailTopics = {
  topics: {
    appointments: {
      title: "聘任",
      text: "企业补充说明，本人接受、谢绝或者辞任的时候",
    },
    duties: {
      title: "履职",
      text: "年度履职报告提交、确认、退回的时候",
    },
    register: {
      title: "标准更替",
      text: "企业公开的标准、课程或者题目引用的标准被代替、废止的时候",
    },
    events: {
      title: "活动",
      text: "活动前提醒，组织者发通知，活动后发布资料、纪要，请您填写意见的时候",
    },
    hours: {
      title: "学时",
      text: "学时记入、更正，学时申报有了结果，证书可以续期的时候",
    },
    awards: {
      title: "评选",
      text: "有人推荐您参评，请您确认；申报被退回、推荐，评选公示和结果公布的时候",
    },
    mistakes: {
      title: "报告错误",
      text: "您报告的课文、题目的错误有了答复的时候",
    },
  },
  footer: "不想再收“{{topic}}”这一类邮件，请打开：{{link}}",
  own: {
    title: "邮件",
    note: "哪些消息发邮件，哪些不发",
    lead: "同样的消息在页面上都能看到，邮件只是提醒。不想收的，可以退订。",
    list: "可以退订的邮件",
    essential: "不能退订的邮件",
    essentialText:
      "重设密码、账号更改、证书签发和撤销、考试作废，以及企业提出聘任、撤回聘任、解聘，关系到账号、证书和职务本身，总是会发。",
    to: "发到{{account}}，用{{language}}写。",
    toNumber: "您的登录账号不是邮箱，邮件发不到。改用邮箱登录以后才有。",
    chinese: "中文",
    english: "英文",
    languageNote: "页面换成哪种语言，邮件就用哪种语言。",
    sent: "会发",
    left: "已退订",
    leave: "退订",
    join: "恢复",
  },
  unsubscribe: {
    title: "退订邮件",
    lead: "“{{topic}}”类邮件：{{text}}。",
    ask: "退订以后，这类消息不再发邮件，登录以后在页面上仍然能看到。其他邮件照旧。",
    act: "退订",
    done: "已退订",
    doneLead: "以后不再发“{{topic}}”类邮件。",
    again: "想恢复的，登录以后到“我的”里的“邮件”办理。",
    open: "打开邮件设置",
  },
} as const;
