import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { canRevokeClaim } from "~/domains/hours/hour-claim";
import { revokeHours } from "~/flows/hours/decide-hours.server";
import type { RouteHandle } from "~/http/policy";
import { pageTitle } from "~/routes/page-title";
import { ClaimReason } from "./claim-reason";
import { askedClaim, withReason } from "./claim-reason.server";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askedClaim(args, "revoke", canRevokeClaim);
export const action = (args: ActionFunctionArgs) => withReason(args, canRevokeClaim, revokeHours);

const HourClaimRevocation = () => <ClaimReason act="revoke" danger />;
export default HourClaimRevocation;
