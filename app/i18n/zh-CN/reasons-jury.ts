/** Why something about a jury was refused. */
export const juryReasons = {
  conflict: {
    self: "申报人就是评审专家本人",
    employment: "与申报人在同一家单位任职",
    group: "与申报人的单位属于同一个集团",
    "alliance-office": "与申报人在同一个联盟任职",
    "co-nominator": "参与了这件申报的提名或推荐，或者曾与申报人共同提名",
    "co-author": "与申报人共同完成成果或标准",
    declared: "已声明与申报人有亲属关系或利害关系",
  },
  conflictUntil: {
    employment: "与申报人在同一家单位任职或任职过，{{day}}起不再回避",
    group: "与申报人的单位属于或曾属于同一个集团，{{day}}起不再回避",
    "alliance-office": "与申报人在同一个联盟任职，{{day}}起不再回避",
    "co-nominator": "参与了这件申报的提名或推荐，或者曾与申报人共同提名，{{day}}起不再回避",
    "co-author": "与申报人共同完成成果或标准，{{day}}起不再回避",
  },
  review: {
    state: {
      assigned: "请先声明有没有需要回避的情形",
      cleared: "已声明没有需要回避的情形，还没有评分",
      conflict: "已声明需要回避，等管理人员处理",
      "in-progress": "评分还没有提交",
      submitted: "评分已经提交",
      reopened: "评分已经退回修改，还没有重新提交",
      locked: "评分已经锁定",
      recused: "已经回避，不再评审这件申报",
      replaced: "已经回避，并由其他专家接替",
    },
    unblinded: "姓名已经揭示，不能再改",
    notOpen: "评审还没有开始",
    closed: "评审时间已过",
  },
  ballot: {
    notInRubric: "评分表里没有这一项，请刷新后重新填写",
    levelMissing: "请选择档次",
    scoreMissing: "请打分",
    scoreMalformed: "请填写0到{{points}}的整数",
    outsideLevel: "所选档次是{{from}}到{{to}}分，请改分数，或者改选档次",
    reasonMissing: "最高档和最低档要写明理由，至少{{least}}个字",
  },
  file: { notStripped: "这类文件里的作者等信息去不掉，不给评审专家看。请上传图片" },
  juror: {
    noField: "还没有登记专业领域",
    noTerm: "聘期没有覆盖评审期间，{{day}}不在聘期内",
  },
} as const;
