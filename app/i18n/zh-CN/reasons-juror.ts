/** Why a juror's declaration was refused; under `reasons.award.`. */
export const jurorReasons = {
  tie: {
    kind: "请选择是哪一种关系",
    account: "账号太长，请核对",
    self: "这是您自己的账号，请填写对方的",
    many: "一天最多申报{{most}}项，请明天再办；急需回避的，请在材料页上申请回避",
    withdrawn: "这一项已经撤回",
    drawn: "已经按这一项分配过评审材料，不能自己撤回。有误的，请与省级市场监管部门联系",
    own: "这一项是您本人申报的，请由省局其他人员办理",
    code: "没有找到这个统一社会信用代码的企业，请核对",
    missing: "请填写对方的账号，或者企业的统一社会信用代码",
  },
} as const;
