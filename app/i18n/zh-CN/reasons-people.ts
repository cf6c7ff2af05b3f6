/** Why something about accounts, roles and firms was refused; each says what would put it right. */
export const peopleReasons = {
  account: {
    erased: "这个账号已经删除，不能再用它办事",
    missing: "请填写手机号或者邮箱",
    malformed: "请填写11位手机号，或者像 name@example.com 这样的邮箱",
    email: "邮箱不完整，应像 name@example.com",
    mobileLength: "手机号应为11位，现在是{{length}}位",
    mobileStart: "这不是大陆手机号，请核对前几位",
    same: "和现在的登录账号一样",
    taken: "这个账号已经注册过，请直接登录；忘了密码可以重设",
    wrong: "账号或者密码不对",
  },
  password: {
    missing: "请填写密码",
    short: "密码至少{{min}}个字符，现在是{{length}}个",
    long: "密码最多{{max}}个字符",
    common: "这个密码太常见，别人容易猜到，请换一个，例如几个不相干的词连在一起",
    own: "密码里除了自己的账号、姓名或者本站的名字，请再多一些别的内容",
    currentWrong: "现在的密码不对",
  },
  name: {
    missing: "请填写姓名",
    long: "姓名最多{{max}}个字",
    signs: "姓名要有文字，以文字或者数字开头；另外只能用数字、空格、间隔号、连字符、句点、逗号和撇号",
    same: "和现在的姓名一样",
    examRuns: "有一场考试正在进行，证书用开考时的姓名。交卷以后再改",
  },
  limit: {
    signIn: "输错的次数太多，请{{minutes}}分钟后再试",
    signUps: "从这个网络注册或者更改账号的人太多，请{{minutes}}分钟后再试",
    resetCode: "验证码输错的次数太多，请{{minutes}}分钟后再试，或者请管理员重新给一个",
    resetMails: "申请的次数太多，请{{minutes}}分钟后再试",
    faultReports: "从这个网络报来的太多，请{{minutes}}分钟后再发；写好的内容还在下面",
  },
  reset: {
    linkGone: "这个链接已经用过，或者超过了一小时，请重新申请",
    codeMissing: "请填写验证码",
    codeWrong: "账号或者验证码不对，也可能验证码已经过期",
    noAccount: "这个账号还没有启用，不能重设密码",
    byMail: "这个账号用邮箱登录，可以自己在登录页点“忘记密码”重设，不用验证码",
  },
  setup: {
    linkGone: "这个链接已经用过，或者超过了一小时",
  },
  consent: {
    required: "注册需要同意使用约定和个人信息处理规则",
    unknown: "没有这一项同意",
    termsStay: "不再同意使用约定，等于停用账号，请到“删除账号”办理",
  },
  role: {
    missing: "请选择角色",
    scopeKind: "这个角色不能限定在这种范围",
    scopeMissing: "请选择角色的范围",
    scopeUnknown: "没有这个范围，或者级别不对",
    untilPast: "结束时间已经过去",
    already: "已经有同样的角色",
    ended: "这个角色已经结束",
    lastAdministrator:
      "这是最后一个能一直管理本站的账号，结束以后就没有人能管理。请先给另一个能登录的人长期有效的管理员角色",
  },
  enterprise: {
    codeMissing: "请填写统一社会信用代码",
    codeLength: "统一社会信用代码应为18位，现在是{{length}}位",
    codeLetter:
      "第{{position}}位的“{{letter}}”不会出现在统一社会信用代码里；代码不用字母I、O、S、V、Z，请看是不是数字1、0、5、2",
    codeCheck: "代码的最后一位对不上前17位，可能有一位抄错了，请对照营业执照核对",
    codeTaken: "这个代码已经登记为“{{name}}”，请直接选用",
    nameMissing: "请填写企业名称",
    nameLong: "企业名称最多{{max}}个字",
    nameSigns: "企业名称请照营业执照填写",
    regionMissing: "请选择企业所在的县、市、区",
    searchShort: "请至少填写两个字",
  },
  mail: {
    notFailed: "这封邮件还在发送或者已经发出，不用再发",
    erased: "收件人的信息已经删除，不能再发",
    linkOver: "信里的链接只能用一小时，现在已经失效。请本人重新申请",
  },
  erasure: {
    notConfirmed: "请勾选，表示知道删除以后不能恢复",
    lastAdministrator: "您是最后一个管理员。请先把管理员角色交给另一个人，再来删除，不然就没有人能管理本站",
  },
} as const;
