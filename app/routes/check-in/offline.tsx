import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { namedDesk } from "~/http/named-desk.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { pageTitle, titleOf } from "~/routes/page-title";
import { DoorPage } from "./door-page";
import { doorView } from "./door-view.server";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** The desk's page without anybody in it: what a device keeps and shows when there is no network. */
export async function loader(args: LoaderFunctionArgs) {
  const { place } = await namedDesk(args);
  const view = await doorView(args.context, place, { url: new URL(args.request.url), bare: true });
  return show(args.context, { view, title: titleOf(args.context.locale, view.heading) });
}

export default function OfflineDesk() {
  return <DoorPage view={useView<typeof loader>().view} />;
}
