import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PracticePage } from "./practice-page";
import { practicePageView } from "./practice-view.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course = "", item = "" } = args.params;
  const place = { courseSlug: course, itemId: item, query: new URL(args.request.url).searchParams };
  const view = await practicePageView(personId, place, args.context.now);
  return json({ view, title: titleOf(args.context.locale, view.topic) });
}

export default function PracticeItem() {
  return <PracticePage view={useLoaderData<typeof loader>().view} />;
}
