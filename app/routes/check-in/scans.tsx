import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { codeForm } from "~/domains/events/check-in/door-forms";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { namedDesk } from "~/http/named-desk.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { isId } from "~/kernel/ids";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { DoorPage } from "./door-page";
import { doorView } from "./door-view.server";
import { scanByForm } from "./scan-by-form.server";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { place } = await namedDesk(args);
  const view = await doorView(args.context, place, { url: new URL(args.request.url), panel: "code" });
  return show(args.context, { view, title: titleOf(args.context.locale, view.heading) });
}

/** A short code typed, or somebody found by name. */
export async function action(args: ActionFunctionArgs) {
  const at = await namedDesk(args);
  const form = await readForm(args.request, codeForm);
  if (!form.ok) return unprocessable(form.refused);
  const { direction, code, registration } = form.value;
  const found = isId(registration);
  if (!found && code === "") return unprocessable(refuseForm([{ field: "code", message: "checkIn.code" }], form.typed));
  return scanByForm(args, at, {
    direction,
    walkIn: null,
    ...(found
      ? { how: "search" as const, registrationId: registration, read: null }
      : { how: "code" as const, registrationId: null, read: code }),
  });
}

export default function TypedScan() {
  const answer = useActionData<{ refused: unknown }>();
  return <DoorPage view={useView<typeof loader>().view} refused={told(useT(), answer?.refused)} />;
}
