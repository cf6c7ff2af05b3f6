/** Why something about firms and long work was refused. */
export const jobReasons = {
  ended: "这项工作已经结束",
  cancelAsked: "已经在取消了",
} as const;
