import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm } from "~/domains/awards/notice/objection-form";
import { LEAST_WRITTEN } from "~/domains/awards/notice/objection-lengths";
import { answerObjection } from "~/flows/awards/notice/objections/decide-objection.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { DefinitionList } from "~/ui/show/definition-list";
import { AskedObjectionPage, ObjectionFoot } from "./asked-objection";
import { askObjection, takeObjection } from "./asked-objection.server";
import { objectionHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askObjection(args, "answer");

export async function action(args: ActionFunctionArgs) {
  const { by, named, cycle } = await takeObjection(args, "answer");
  const form = await readForm(args.request, answerForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await answerObjection(by, named, form.value.answer, confirmedNames(form.typed));
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  return redirect(objectionHref(cycle, named.number));
}

export default function ObjectionAnswer() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedObjectionPage asked={asked} lead={t("noticeDesk.asks.answer")}>
      {asked.ruling === null ? null : (
        <DefinitionList
          items={[
            {
              term: t("noticeDesk.asks.outcome"),
              value: t(asked.state === "upheld" ? "noticeDesk.asks.upheld" : "noticeDesk.asks.dismissed"),
            },
            { term: t("noticeDesk.one.ruling"), value: <span className="lines">{asked.ruling}</span> },
          ]}
        />
      )}
      <Form {...told(t, answer?.refused)}>
        <TextArea
          name="answer"
          label={t("noticeDesk.asks.answerLabel")}
          hint={t("noticeDesk.asks.answerHint", { least: LEAST_WRITTEN })}
          rows={6}
          maxLength={2000}
        />
        <ObjectionFoot asked={asked} />
      </Form>
    </AskedObjectionPage>
  );
}
