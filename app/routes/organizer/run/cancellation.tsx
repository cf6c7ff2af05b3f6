import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { callOff } from "~/flows/events/call/run-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { AskedEvent } from "./asked-event";
import { askedCallingOff, callingOff } from "./called-off-event.server";
import { PublicReason } from "./public-reason";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askedCallingOff(args, "cancel");
export const action = (args: ActionFunctionArgs) => callingOff(args, "cancel", callOff);

export default function Cancellation() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent {...asked}>
      <PublicReason event={asked.event} act={t("organizer.cancellation.act")} danger refused={answer?.refused} />
    </AskedEvent>
  );
}
