import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { ownPlace } from "~/http/standards-place.server";
import { standardsList } from "~/routes/duties/standards-view.server";
import { pageTitle } from "~/routes/page-title";

export { StandardsPage as default } from "~/routes/duties/standards-page";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = async (args: LoaderFunctionArgs) => standardsList(await ownPlace(args), args.context);
