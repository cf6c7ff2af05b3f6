/** Why something about the decision on awards was refused; under `reasons.award.honour.`. */
export const honourReasons = {
  noticeOpen: "公示还没有结束并关闭，关闭以后才能作出决定",
  objectionsOpen: "还有{{count}}件异议没有办结，办结以后才能作出决定",
  unanswered_other: "还有{{count}}件异议没有办结，办结以后才能归档",
  consequences_other: "表彰决定以后有{{count}}件异议裁定整份名单需要更正，处理结果公布以后才能归档",
  forbidden: "荣誉证书上不能出现“{{words}}”，请先调整评选的名称、类别或者批准文件的写法",
  nobody: "公示名单上已经没有可以授予的人，不能作出表彰决定。请终止这次评选",
  own: "名单里有您本人，要由省局另一位同事办理",
  otherList: "您打开这一页以后，公示名单有变化，请核对新的名单再办",
  already: "这份表彰已经授予过，没有再授予一次",
  revoked: "这项表彰已经撤销",
  nothingWithheld: "没有暂缓签发的荣誉证书，可能另一位管理员刚刚签发。请返回看经过",
  ownRelease: "这是您本人的证书，由另一位管理员核对签发",
  nameFirst: "将印的姓名证书印不出来，现在不能签发。请本人在“我的”里把姓名改成证书能印的写法，改好以后回到这里签发",
  releaseChanged: "您打开这一页以后，姓名或者证书有变化，没有签发。请核对现在的内容再办",
} as const;
