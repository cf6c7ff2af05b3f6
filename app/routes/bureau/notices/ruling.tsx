import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rulingForm } from "~/domains/awards/notice/objection-form";
import { LEAST_WRITTEN } from "~/domains/awards/notice/objection-lengths";
import { ruleOnObjection } from "~/flows/awards/notice/objections/decide-objection.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { AskedObjectionPage, ObjectionFoot } from "./asked-objection";
import { askObjection, takeObjection } from "./asked-objection.server";
import { objectionHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askObjection(args, "ruling");

export async function action(args: ActionFunctionArgs) {
  const { by, named, cycle } = await takeObjection(args, "ruling");
  const form = await readForm(args.request, rulingForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await ruleOnObjection(by, named, form.value, confirmedNames(form.typed));
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  return redirect(objectionHref(cycle, named.number));
}

export default function ObjectionRuling() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedObjectionPage
      asked={asked}
      lead={t(asked.decided ? "noticeDesk.asks.rulingDecided" : "noticeDesk.asks.ruling")}
    >
      <Form {...told(t, answer?.refused)}>
        <RadioGroup
          name="outcome"
          label={t("noticeDesk.asks.outcome")}
          inline
          options={(["upheld", "dismissed"] as const).map((value) => ({ value, label: t(`noticeDesk.asks.${value}`) }))}
        />
        <TextArea
          name="reasons"
          label={t("noticeDesk.asks.reasons")}
          hint={t("noticeDesk.asks.reasonsHint", { least: LEAST_WRITTEN })}
          rows={6}
          maxLength={2000}
        />
        <RadioGroup
          name="material"
          label={t("noticeDesk.asks.material")}
          hint={t(asked.decided ? "noticeDesk.asks.materialHintDecided" : "noticeDesk.asks.materialHint")}
          optional
          options={[
            {
              value: "yes",
              label: t("noticeDesk.asks.materialYes"),
              hint: t(asked.decided ? "noticeDesk.asks.materialYesDecided" : "noticeDesk.asks.materialYesHint"),
            },
            {
              value: "wording",
              label: t("noticeDesk.asks.materialWording"),
              hint: t(asked.decided ? "noticeDesk.asks.materialWordingDecided" : "noticeDesk.asks.materialWordingHint"),
            },
            { value: "no", label: t("noticeDesk.asks.materialNo") },
          ]}
        />
        <ObjectionFoot asked={asked} />
      </Form>
    </AskedObjectionPage>
  );
}
