import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { firmPlace } from "~/http/standards-place.server";
import { editStandard, standardEditView } from "~/routes/duties/standards-view.server";
import { pageTitle } from "~/routes/page-title";

export { StandardEditPage as default } from "~/routes/duties/standard-pages";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = async (args: LoaderFunctionArgs) =>
  standardEditView(await firmPlace(args), args.params.standard, args.context);
export const action = async (args: ActionFunctionArgs) =>
  editStandard(await firmPlace(args), args.params.standard, args.request, args.context);
