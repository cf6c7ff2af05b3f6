import { z } from "zod";
import { listField, textField } from "~/kernel/typed-field";
import { refused } from "~/kernel/verdict";
import { accountKey, readAccount } from "./account";
import { readPassword } from "./password-rules";
import { readName } from "./person-name";

/** Forms about accounts. Messages are keys under `reasons.`; a refusal's values go along as `params`. */
type Reading = { ok: true } | { ok: false; reason: string; values?: Record<string, string | number> };

const refusing = (context: z.core.ParsePayload, read: Reading, path: string[] = []): void => {
  if (read.ok) return;
  context.issues.push({ code: "custom", message: read.reason, params: read.values, path, input: context.value });
};

export const loginForm = z.object({ account: textField, password: textField, redirectTo: textField });

const signUpFields = z.object({
  name: textField,
  account: textField,
  password: textField,
  consent: listField,
  redirectTo: textField,
});
export const signUpForm = signUpFields.check((context) => {
  const { name, account, password, consent } = context.value;
  refusing(context, readName(name), ["name"]);
  refusing(context, readAccount(account), ["account"]);
  refusing(context, readPassword(password, [account, name]), ["password"]);
  if (!consent.includes("terms")) refusing(context, refused("consent.required"), ["consent"]);
});

export const nameForm = z
  .object({ name: textField })
  .check((context) => refusing(context, readName(context.value.name), ["name"]));
export const accountForm = z.object({ account: textField, password: textField }).check((context) => {
  const { account, password } = context.value;
  refusing(context, readAccount(account), ["account"]);
  if (password === "") refusing(context, refused("password.missing"), ["password"]);
});
export const forgottenForm = z
  .object({ account: textField })
  .check((context) => refusing(context, readAccount(context.value.account), ["account"]));
export const newPasswordForm = z
  .object({ password: textField })
  .check((context) => refusing(context, readPassword(context.value.password), ["password"]));
/** Whether account and code are right is one question with one answer; here only what is missing is said. */
export const codeForm = z.object({ account: textField, code: textField, password: textField }).check((context) => {
  const { account, code, password } = context.value;
  if (accountKey(account) === "") refusing(context, refused("account.missing"), ["account"]);
  if (code.trim() === "") refusing(context, refused("reset.codeMissing"), ["code"]);
  refusing(context, readPassword(password, [account]), ["password"]);
});
export const changePasswordForm = z.object({ current_password: textField, password: textField });

export const setupForm = z.object({ account: textField, password: textField, consent: listField }).check((context) => {
  const { account, password, consent } = context.value;
  refusing(context, readAccount(account), ["account"]);
  refusing(context, readPassword(password, [account]), ["password"]);
  if (!consent.includes("terms")) refusing(context, refused("consent.required"), ["consent"]);
});

export const erasureForm = z.object({ password: textField, confirm: textField }).check((context) => {
  const { password, confirm } = context.value;
  if (password === "") refusing(context, refused("password.missing"), ["password"]);
  if (confirm !== "yes") refusing(context, refused("erasure.notConfirmed"), ["confirm"]);
});
