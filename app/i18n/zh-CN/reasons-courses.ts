/** Why an answer to a check or practice item was not taken. */
export const courseReasons = {
  nothingChosen: "请先选一项，再提交",
  chooseOne: "这一题只能选一项",
  unknownChoice: "这道题刚更新过，请重新选择",
} as const;
