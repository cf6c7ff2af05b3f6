import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { showNoticePage } from "~/flows/awards/notice/shown/notice-page.server";
import { noticedCycle } from "~/http/named-notice.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { pageTitle, titleOf } from "~/routes/page-title";
import { NoticePage } from "./notice-page";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, number } = await noticedCycle(args);
  const { heading, ...view } = await showNoticePage(cycle, number, args.context);
  return show(args.context, { ...view, heading, title: titleOf(args.context.locale, heading) });
}

/** The notice of a cycle that stands. */
export default function Notice() {
  return <NoticePage {...useView<typeof loader>()} />;
}
