import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { canExcuse } from "~/domains/events/registration/excuse";
import { excuseRegistrant } from "~/flows/events/seats/register-for.server";
import type { RouteHandle } from "~/http/policy";
import { pageTitle } from "~/routes/page-title";
import { AskedRegistration } from "./asked-registration";
import { actWithReason, askedRegistration } from "./asked-registration.server";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askedRegistration(args, "excuse", canExcuse);
export const action = (args: ActionFunctionArgs) => actWithReason(args, excuseRegistrant);

const RegistrationExcuse = () => <AskedRegistration act="excuse" />;
export default RegistrationExcuse;
