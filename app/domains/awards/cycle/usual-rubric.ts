import type { Criterion } from "@db/schema/cycle-rules";

/** Texts of four levels from the highest to the lowest, each with the points at which it begins. */
const criterion = (
  id: string,
  name: string,
  points: number,
  levels: readonly [from: number, text: string][],
): Criterion => ({
  id,
  name,
  points,
  levels: levels.map(([from, text], n) => ({ from, to: n === 0 ? points : (levels[n - 1]?.[0] ?? points) - 1, text })),
});

/**
 * The rubric that a new cycle begins with: duties （六）, the firm's standards and their disclosure, standards made, training, benefit,
 * exchange （七）. Each level says what a juror finds in the papers, so that two of them who find the same give about the same. Exchange
 * bears few points: taking part is free (（十一）).
 */
export const usualRubric = (): Criterion[] => [
  criterion("c1", "履行职责", 20, [
    [17, "八项职责全面履行，记录逐月连续、有据可查；对标准实施作过监督抽查，发现的问题全部整改并复查。"],
    [13, "主要职责均已履行，记录比较连续；作过监督抽查，多数问题已经整改。"],
    [8, "履行了部分职责，记录有间断；监督抽查较少，或者整改情况不清楚。"],
    [0, "履职记录很少，或者看不出本人承担的工作。"],
  ]),
  criterion("c2", "标准体系和自我声明公开", 25, [
    [
      21,
      "企业标准体系覆盖主要产品、服务和管理环节，持续更新；执行的标准全部自我声明公开，指标准确，有标准高于国家标准、行业标准。",
    ],
    [16, "标准体系覆盖主要产品，能够按期复审；执行的标准已经公开，个别内容需要完善。"],
    [9, "建立了标准体系，但覆盖不全或者更新不及时；公开的标准不全。"],
    [0, "没有成体系的企业标准，或者没有公开执行的标准。"],
  ]),
  criterion("c3", "标准研制和创新", 20, [
    [
      17,
      "主持或者作为主要起草人完成国家标准、行业标准、地方标准或者团体标准，或者将本企业的科技成果转化为标准并已实施。",
    ],
    [13, "参加过标准的起草，或者主持制定的企业标准在关键指标上有明显提高。"],
    [7, "制定、修订过企业标准，内容以采用现有标准为主。"],
    [0, "没有参加标准的制定、修订。"],
  ]),
  criterion("c4", "培训和标准化文化", 15, [
    [13, "培训有年度计划，覆盖管理人员和一线岗位，有考核、有效果；全员学标准、用标准形成习惯，有改进实例。"],
    [10, "按计划组织培训，主要岗位都已覆盖，有签到和考核记录。"],
    [5, "组织过培训，次数或者覆盖面不够，没有考核。"],
    [0, "没有组织培训，或者没有记录。"],
  ]),
  criterion("c5", "实施成效", 15, [
    [13, "标准实施带来质量、效率、成本、安全或者市场方面的明显改善，前后数据完整，来源可以核实。"],
    [10, "成效比较明显，有数据说明，部分数据来源没有注明。"],
    [5, "有成效，但以文字描述为主，缺少数据。"],
    [0, "看不出标准实施的成效。"],
  ]),
  criterion("c6", "交流和带动", 5, [
    [5, "主动分享经验，做法已经被其他企业采用，有采用方的证明。"],
    [3, "在交流活动中介绍过本企业的做法。"],
    [1, "参加过交流活动。"],
    [0, "没有相关材料。参加交流出于自愿，不作其他评价。"],
  ]),
];
