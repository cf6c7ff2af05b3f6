import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { pageTitle } from "~/routes/page-title";
import { noticeFields } from "./notice-fields";
import { PartPage } from "./part-page";
import { readPart, writePart } from "./part-page.server";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => readPart(args, "notice");
export const action = (args: ActionFunctionArgs) => writePart(args, "notice");

const CycleNotice = () => <PartPage fields={noticeFields} />;
export default CycleNotice;
