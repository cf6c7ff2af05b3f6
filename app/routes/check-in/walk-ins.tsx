import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { walkInForm } from "~/domains/events/check-in/door-forms";
import { formKeyOf } from "~/http/form-key";
import { readForm, unprocessable } from "~/http/forms.server";
import { namedDesk } from "~/http/named-desk.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { DoorPage } from "./door-page";
import { doorView } from "./door-view.server";
import { scanByForm } from "./scan-by-form.server";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { place } = await namedDesk(args);
  const view = await doorView(args.context, place, { url: new URL(args.request.url), panel: "walk-in" });
  return show(args.context, { view, title: titleOf(args.context.locale, view.heading) });
}

/** 现场登记: somebody who had not signed up. */
export async function action(args: ActionFunctionArgs) {
  const at = await namedDesk(args);
  const form = await readForm(args.request, walkInForm);
  if (!form.ok) return unprocessable(form.refused);
  const { value: walkIn, typed } = form;
  const meant = { how: "walk-in", direction: "in", read: null, registrationId: null } as const;
  return scanByForm(args, at, { ...meant, walkIn }, formKeyOf(typed));
}

export default function WalkIns() {
  const answer = useActionData<{ refused: unknown }>();
  return <DoorPage view={useView<typeof loader>().view} refused={told(useT(), answer?.refused)} />;
}
