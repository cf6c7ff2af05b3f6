import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { firmPlace } from "~/http/standards-place.server";
import { standardView } from "~/routes/duties/standards-view.server";
import { pageTitle } from "~/routes/page-title";

export { StandardPage as default } from "~/routes/duties/standard-page";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = async (args: LoaderFunctionArgs) =>
  standardView(await firmPlace(args), args.params.standard, args.context);
