import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { withdraw, withdrawalView } from "~/routes/duties/work-withdrawal.server";
import { pageTitle } from "~/routes/page-title";

export { WorkWithdrawalPage as default } from "~/routes/duties/work-withdrawal";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => withdrawalView(args, "training");
export const action = (args: ActionFunctionArgs) => withdraw(args, "training");
