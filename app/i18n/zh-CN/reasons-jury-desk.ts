/** Why something about a jury was refused at the province's desk or to an expert; under `reasons.award.`. */
export const juryDeskReasons = {
  expert: {
    unknown: "没有这个账号，请核对；还没有注册的，请本人先注册",
    accountMissing: "请填写本人的账号",
    fieldMissing: "请选择主要专业领域",
    covered: "现有的聘期已经包含这段时间，专业领域也没有改变",
    field: "请从列出的专业领域里选",
    term: "聘期的最后一天不能早于第一天",
  },
  juror: {
    choose: "请选择一位专家",
    already: "这位专家已经是本次评选的评审专家",
    nominated: "这位专家在本次评选里参评，不能担任本次评选的评审专家",
    officer: "这位专家同时是市场监管部门的经办人员，看得到申报人的姓名，不能参加盲审",
    reads_other: "这位专家手上有{{count}}份材料，不能整个解除。需要回避的，请逐份办理",
    gone: "这位专家已经注销，不能再改评分",
    sealed: "评分已经封存，评审专家不能再变动",
  },
  aside: {
    kind: "请选择查明的关系",
    reason: "请写明怎样查明的，至少{{least}}个字",
    notSealed: "评分还没有封存，请办理回避",
    second: "已经揭盲，不能由一位经办人单独办理。您已经提出，请省局另一位经办人核对办理",
    settled: "评审会议已经议定名单，评分不能再变动。以后查明的，通过异议和更正公示办理",
  },
  undecided_other: "还有{{count}}份申报没有办完，受理、退回或者不予推荐以后才能开始评审",
  dossiersUnlooked_other: "还有{{count}}份盲审材料没有制作或者没有看过，看过以后才能交给专家",
  noJurors: "还没有聘请评审专家",
  nothingToReview: "没有受理的申报，没有可以评审的材料",
  dossiersNone: "受理的申报都已经制作了盲审材料",
  nothingMissing: "现在没有可以补充分配的评审：缺专家的材料没有新的专家可以读",
  reviewStarted: "评审已经开始，盲审材料只能再隐去一些内容",
  hidesNothing: "专家看到的内容里没有这些词，请照材料里的写法填写；附件是图片的，请勾选附件",
  untilPast: "这个时间已经过了，请写一个以后的时间",
  untilFar: "最晚到{{day}}，请核对年份；到这个时间以前评分不能封存，所以最多给{{max}}天",
  untilBefore: "评审时间到{{day}}，另定的时间不能比它早",
  daysMissing: "评审时间已过，请写明给补上的专家几天，{{min}}到{{max}}天",
  untilMissing: "评审时间已过，请写明接替的专家评审到什么时候",
  wordsMany: "最多{{most}}个词，每个词最多{{longest}}个字",
} as const;

/** Why ballots cannot be sealed or names joined to them; under `reasons.jury.seal.`. */
export const sealReasons = {
  already: "评分已经封存",
  open_other: "还有{{count}}份评审没有提交，评审时间到{{day}}",
  conflict_other:
    "专家{{juror}}对第{{dossier}}号材料的评分已经提交，但两人之间按规则应当回避，这样的评分共{{count}}份。先办理回避，再封存",
  none: "还没有提交的评分，没有可以封存的",
  notYet: "评分还没有封存，封存以后才能揭盲",
  checking_other: "承诺清单公布以后至少隔{{count}}小时才能揭盲，评审专家和公众还在核对、留存清单",
  reasonMissing_other: "按规则还缺{{count}}份评分，请写明为什么，至少{{least}}个字",
} as const;
