import { letter } from "./mail-letter";

/** What a reader is told of the mistake she reported. */
export const mistakeMails = {
  mendedSubject: "{{site}}：您报告的错误已经改正",
  mendedText: letter("{{title}}：您报告的错误，编辑已经改正。", "", "{{answer}}", "", "{{link}}"),
  unchangedSubject: "{{site}}：您报告的错误有了答复",
  unchangedText: letter("{{title}}：您报告的错误，编辑核对过，没有改动。", "", "{{answer}}", "", "{{link}}"),
} as const;
