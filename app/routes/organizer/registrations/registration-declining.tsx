import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { canDecide } from "~/domains/events/registration/registration";
import { declineRegistration } from "~/flows/events/seats/decide-registration.server";
import type { RouteHandle } from "~/http/policy";
import { pageTitle } from "~/routes/page-title";
import { AskedRegistration } from "./asked-registration";
import { actWithReason, askedRegistration } from "./asked-registration.server";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askedRegistration(args, "decline", canDecide);
export const action = (args: ActionFunctionArgs) => actWithReason(args, declineRegistration);

const RegistrationDeclining = () => <AskedRegistration act="decline" danger />;
export default RegistrationDeclining;
