import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { pageTitle } from "~/routes/page-title";
import { PartPage } from "./part-page";
import { readPart, writePart } from "./part-page.server";
import { rubricFields } from "./rubric-fields";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => readPart(args, "rubric");
export const action = (args: ActionFunctionArgs) => writePart(args, "rubric");

const CycleRubric = () => <PartPage fields={rubricFields} />;
export default CycleRubric;
