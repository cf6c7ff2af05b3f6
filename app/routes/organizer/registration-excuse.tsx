import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canExcuse } from "~/domains/events/registration/excuse";
import { excuseRegistrant } from "~/flows/events/register-for.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { AskedRegistration } from "./asked-registration";
import { actWithReason, askedRegistration } from "./asked-registration.server";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) =>
  askedRegistration(args, "organizer.registration.excuseTitle", canExcuse);
export const action = (args: ActionFunctionArgs) => actWithReason(args, excuseRegistrant);

export default function RegistrationExcuse() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedRegistration
      {...asked}
      lead={t("organizer.registration.excuseLead")}
      act={t("organizer.registration.excuseAct")}
      refused={answer?.refused}
    />
  );
}
