import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canCancel } from "~/domains/events/registration/registration";
import { cancelForRegistrant } from "~/flows/events/decide-registration.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { AskedRegistration } from "./asked-registration";
import { actWithReason, askedRegistration } from "./asked-registration.server";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) =>
  askedRegistration(args, "organizer.registration.cancelTitle", canCancel);
export const action = (args: ActionFunctionArgs) => actWithReason(args, cancelForRegistrant);

export default function RegistrationCancellation() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedRegistration
      {...asked}
      lead={t("organizer.registration.cancelLead")}
      act={t("organizer.registration.cancelAct")}
      danger
      refused={answer?.refused}
    />
  );
}
