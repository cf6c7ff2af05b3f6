/** Why something about acting for a firm was refused; each says what would put it right. */
export const claimReasons = {
  state: {
    confirmed: "这份申请已经通过",
    refused: "这份申请没有通过，已经办结。本人可以重新申请",
    withdrawn: "这份申请已被本人撤回",
  },
  letter: {
    none: "市场监管局还没有寄信，没有可以输入的验证码",
    expired: "验证码已经过期。请联系市场监管局重新寄信",
    void: "验证码输错次数太多，已经作废。请联系市场监管局重新寄信",
  },
  own: "这是您本人的申请，要由本局另一位同事或者上级市场监管局办理",
  ownGrant: "这是您本人的权限，不用终止；请在企业工作台的“经办人”里交还",
  noEnterprise: "请先填写您的工作单位",
  already: "您已经是这家企业的经办人，不用再申请",
  waits: "您对这家企业的申请正在办理，不用重复提交",
  firmChanged: "您的工作单位现在是“{{name}}”，和打开这一页时不同。请核对后再提交",
  positionMissing: "请填写您在企业的职务",
  positionLong: "职务最多60个字",
  phoneMissing: "请填写联系电话",
  phoneMalformed: "请填写电话号码，例如0551-62871234或者13955100000",
  addressMissing: "请填写企业登记地址",
  addressLong: "地址最多120个字",
  codeMissing: "请输入信上的验证码",
  codeMalformed: "验证码是12位数字和字母，请照信上的再输一次。这次不算输错",
  codeWrong: "验证码不对，还可以试{{left}}次。请照信上的再输一次；信重新寄过的，用最后一封",
} as const;
