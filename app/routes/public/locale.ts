import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { chooseLocale } from "~/domains/people/choose-locale.server";
import { writeCookie } from "~/http/cookies";
import { readFields } from "~/http/forms.server";
import { ownPath } from "~/http/own-path";
import type { RouteHandle } from "~/http/policy";
import { DEFAULT_LOCALE, isLocale } from "~/i18n/translate";
import { config } from "~/kernel/config";

export const handle = { policy: "public" } satisfies RouteHandle;

const YEAR = 365 * 86_400;

export const loader = () => redirect("/");

/** Chooses the language of the pages, and of the mails to whoever is signed in; then goes back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readFields(request);
  const wanted = form.get("locale");
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  if (context.visitor.signedIn) await chooseLocale(context.visitor, locale);
  const secure = config.origin.startsWith("https:");
  context.setCookie(writeCookie("locale", locale, { maxAgeSeconds: YEAR, secure }));
  return redirect(ownPath(form.get("redirectTo"), "/"));
}
