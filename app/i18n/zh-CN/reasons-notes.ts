/** Why a note or a report of a mistake was not taken. */
export const noteReasons = {
  empty: "请写下笔记；不要这条笔记的，可以删除",
  long: "最多{{most}}个字，现在是{{length}}个字",
  elsewhere: "这条笔记在别的页面或者设备上改过，请对照以后再保存",
  placeGone: "课文里没有这一节",
} as const;
export const mistakeReasons = {
  kind: "请选择哪一类错误",
  empty: "请写明哪里不对，至少4个字",
  long: "最多{{most}}个字，现在是{{length}}个字",
  outcome: "请选择改了还是不改",
  answerEmpty: "请写明答复，至少4个字",
  answered: "已经答复过了",
  mine: "已经由您核对",
  taken: "由别的编辑在核对；要由您答复的，请先改由您核对",
} as const;
