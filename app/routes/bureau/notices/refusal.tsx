import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseObjection } from "~/flows/awards/notice/objections/decide-objection.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedObjectionPage, ObjectionFoot } from "./asked-objection";
import { askObjection, takeObjection } from "./asked-objection.server";
import { objectionHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askObjection(args, "refusal");

export async function action(args: ActionFunctionArgs) {
  const { by, named, cycle } = await takeObjection(args, "refusal");
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await refuseObjection(by, named, form.value.reason, confirmedNames(form.typed));
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  return redirect(objectionHref(cycle, named.number));
}

export default function ObjectionRefusal() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedObjectionPage asked={asked} lead={t("noticeDesk.asks.refusal")}>
      <Form {...told(t, answer?.refused)}>
        <TextArea name="reason" label={t("noticeDesk.asks.refusalReason")} maxLength={500} />
        <ObjectionFoot asked={asked} danger />
      </Form>
    </AskedObjectionPage>
  );
}
