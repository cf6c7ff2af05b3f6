import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { investigateObjection } from "~/flows/awards/notice/objections/decide-objection.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { AskedObjectionPage, ObjectionFoot } from "./asked-objection";
import { askObjection, takeObjection } from "./asked-objection.server";
import { objectionHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askObjection(args, "investigation");

export async function action(args: ActionFunctionArgs) {
  const { by, named, cycle } = await takeObjection(args, "investigation");
  await investigateObjection(by, named);
  return redirect(objectionHref(cycle, named.number));
}

export default function ObjectionInvestigation() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  return (
    <AskedObjectionPage asked={asked} lead={t("noticeDesk.asks.investigation")}>
      <Form>
        <ObjectionFoot asked={asked} />
      </Form>
    </AskedObjectionPage>
  );
}
