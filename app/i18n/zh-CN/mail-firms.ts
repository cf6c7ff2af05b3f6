import { letter } from "./mail-letter";

/** What those who act for a firm, and its director, are told of its row. */
export const firmMails = {
  mergedSubject: "{{from}}已并入{{into}}",
  mergedText: letter(
    "市场监管局核对后认为，{{from}}和{{into}}是同一家企业，登记了两次，现已合并为{{into}}（统一社会信用代码{{code}}）。",
    "",
    "聘任、履职记录和经办权限都已转到合并后的企业，一项不少；已经出具的聘书、授权书和报告上，企业名称和代码不变。",
    "",
    "如果合并有误，请联系市场监管局，可以撤销：",
    "",
    "{{link}}",
  ),
  partedSubject: "{{from}}和{{into}}已恢复为两家企业",
  partedText: letter(
    "市场监管局撤销了此前的合并，{{from}}和{{into}}重新分开登记。",
    "",
    "原来属于{{from}}的聘任、履职记录和经办权限都已转回。请打开自己的页面核对：",
    "",
    "{{link}}",
  ),
} as const;
