import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { firmPlace } from "~/http/standards-place.server";
import { addStandard, newStandardView } from "~/routes/duties/standards-view.server";
import { pageTitle } from "~/routes/page-title";

export { NewStandardPage as default } from "~/routes/duties/standard-pages";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = async (args: LoaderFunctionArgs) => newStandardView(await firmPlace(args), args.context);
export const action = async (args: ActionFunctionArgs) =>
  addStandard(await firmPlace(args), args.request, args.context);
