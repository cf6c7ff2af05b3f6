/** A mail's text with how every mail of ours begins and ends. */
export const letter = (...lines: string[]): string =>
  ["您好：", "", ...lines, "", "本邮件由系统发出，请不要回复。", "{{site}}", ""].join("\n");
