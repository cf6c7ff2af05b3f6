/** Why a desk cannot do something with a nomination now; under `reasons.award.`. */
export const nominationDeskReasons = {
  liesWith: "这份申报现在由{{place}}市场监管局办理",
  doneAtDesk: {
    return: "这份申报已于{{day}}由{{place}}市场监管局退回补正，重新提交以后才能再办",
    recommend: "这份申报已于{{day}}由{{place}}市场监管局推荐到上一级",
    accept: "这份申报已于{{day}}由{{place}}市场监管局受理，进入专家评审",
    reject: "{{place}}市场监管局已于{{day}}决定不予推荐这份申报",
  },
  checkingAlready: "这份申报已经在审核",
  resubmittedMeanwhile: "您打开这一页以后，申报人重新提交了申报，请看过新的内容再办",
  quotaFull: "推荐名额{{quota}}名已经用完，要推荐这一份，先撤回另一份的推荐",
  directorMissing: "请选择一位本地区在任的标准总监",
  correction: {
    none: "请至少勾选一个要补正的部分，写明要改什么",
    words: "请写明要改什么，至少4个字",
    tick: "写了要改什么，但是没有勾选。请勾选这一部分，或者删去写的话",
  },
  opinionMissing: "请写推荐意见，至少4个字",
  rankMissing: "请选择推荐名次",
  /** Nobody decides on her own case. */
  own: {
    nominee: "这是您本人的申报，请由其他工作人员办理",
    opener: "这份申报是您以企业经办人身份提名的，请由其他工作人员办理",
    cycle: "您本人参加这次评选，审核推荐、规则、评审、公示和表彰要由其他人员办理",
  },
} as const;
