import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "~/http/policy";
import { pageTitle } from "~/routes/page-title";
import { factsFields } from "./facts-fields";
import { PartPage } from "./part-page";
import { readPart, writePart } from "./part-page.server";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => readPart(args, "facts");
export const action = (args: ActionFunctionArgs) => writePart(args, "facts");

export default function CycleFacts() {
  const { cycle } = useLoaderData<typeof loader>();
  return <PartPage fields={(t, { facts }) => factsFields(t, facts, cycle.opened)} />;
}
