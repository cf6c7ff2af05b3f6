import type { Mirror } from "../catalogue";
import type { mistakeMails as zh } from "../zh-CN/mail-mistakes";
import { letter } from "./mail-letter";

export const mistakeMails: Mirror<typeof zh> = {
  mendedSubject: "{{site}}: the mistake you reported has been corrected",
  mendedText: letter(
    "{{title}}: an editor has corrected the mistake that you reported.",
    "",
    "{{answer}}",
    "",
    "{{link}}",
  ),
  unchangedSubject: "{{site}}: the mistake you reported has been answered",
  unchangedText: letter(
    "{{title}}: an editor has checked what you reported and changed nothing.",
    "",
    "{{answer}}",
    "",
    "{{link}}",
  ),
};
