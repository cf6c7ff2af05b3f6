/** A mail's text with how every mail of ours begins and ends. */
export const letter = (...lines: string[]): string =>
  ["Hello,", "", ...lines, "", "This mail was sent automatically; please do not reply.", "{{site}}", ""].join("\n");
