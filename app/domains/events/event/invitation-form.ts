import { z } from "zod";
import { readAccount } from "~/domains/people/account";
import { textField } from "~/kernel/typed-field";
import { oneLine } from "~/kernel/typed-text";
import { wholeNumber } from "./typed-facts";

export const MOST_CODES = 50;

/** Accounts, one a line, in the form they are compared in; each once. */
export const accountsForm = z.object({
  accounts: textField.transform((text, context) => {
    const lines = text
      .split(/[\n,，;；、]/)
      .map(oneLine)
      .filter(Boolean);
    if (lines.length === 0) context.addIssue({ code: "custom", message: "event.accountsMissing" });
    const read = lines.map((line) => ({ line, account: readAccount(line) }));
    const unread = read.find(({ account }) => !account.ok);
    if (unread)
      context.addIssue({ code: "custom", message: "event.accountUnread", params: { line: unread.line.slice(0, 60) } });
    return [...new Set(read.flatMap(({ account }) => (account.ok ? [account.account] : [])))];
  }),
});

export const codesForm = z.object({ many: wholeNumber("event.codes", 1, MOST_CODES) });
