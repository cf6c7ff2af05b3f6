import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { canDecideClaim } from "~/domains/hours/hour-claim";
import { declineHours } from "~/flows/hours/decide-hours.server";
import type { RouteHandle } from "~/http/policy";
import { pageTitle } from "~/routes/page-title";
import { ClaimReason } from "./claim-reason";
import { askedClaim, withReason } from "./claim-reason.server";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askedClaim(args, "return", canDecideClaim);
export const action = (args: ActionFunctionArgs) =>
  withReason(args, canDecideClaim, (officer, id, reason) => declineHours(officer, id, "returned", reason));

const HourClaimReturn = () => <ClaimReason act="return" />;
export default HourClaimReturn;
