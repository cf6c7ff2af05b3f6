import { letter } from "./mail-letter";

/** What firms and editors are told of an entry of the register that theirs cites. */
export const registerMails = {
  replaced: "已被{{by}}代替",
  withdrawn: "已经废止",
  firmSubject: "{{entry}}{{fate}}，请核对企业公开的标准",
  firmText: letter(
    "{{entry}}{{fate}}。企业公开的下列标准就是它，或者引用了它：",
    "",
    "{{citing}}",
    "",
    "请登录后逐项处理：换成新版，或者写明为什么仍然适用：",
    "",
    "{{link}}",
  ),
  editorsSubject: "{{entry}}{{fate}}，请核对课程和题目",
  editorsText: letter(
    "{{entry}}{{fate}}。下列课程和题目引用了它：",
    "",
    "{{citing}}",
    "",
    "请登录后核对：",
    "",
    "{{link}}",
  ),
  firmBackSubject: "更正：{{entry}}仍然现行",
  firmBackText: letter(
    "此前告知{{entry}}{{fate}}，这一登记有误，已经撤销，它仍然现行。企业公开的下列标准不用因此改动：",
    "",
    "{{citing}}",
    "",
    "{{link}}",
  ),
  editorsBackSubject: "更正：{{entry}}仍然现行",
  editorsBackText: letter(
    "此前告知{{entry}}{{fate}}，这一登记有误，已经撤销，它仍然现行。下列课程和题目不用因此改动：",
    "",
    "{{citing}}",
    "",
    "{{link}}",
  ),
} as const;
