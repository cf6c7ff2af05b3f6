import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { returnForm } from "~/domains/awards/nomination/desk-forms";
import { dueBy, returnNomination } from "~/flows/awards/desk/acts/return-nomination.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline, isoDayOf } from "~/kernel/instant-format";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { ActFoot } from "./act-foot";
import { ActPage } from "./act-page";
import { askedAct, takeAct } from "./asked-act.server";
import { dossierHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { asked, nomination, wholeCycle } = await askedAct(args, "return");
  return json({ ...asked, latest: dueBy(nomination.level, wholeCycle) });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, nomination } = await takeAct(args, "return");
  const form = await readForm(args.request, returnForm);
  if (!form.ok) return unprocessable(form.refused);
  const { reason, dueOn: dueAt, seen } = form.value;
  const returned = await returnNomination(officer, nomination.id, { reason, dueAt, seen });
  if (returned.ok) return redirect(dossierHref(nomination.id));
  return unprocessable(refuseForm([fieldError(returned.field, returned)], form.typed));
}

export default function NominationReturn() {
  const t = useT();
  const locale = useLocale();
  const { latest, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <ActPage asked={asked} lead={t("nominationDesk.asks.returnLead")}>
      <Form {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t("nominationDesk.asks.returnReason")}
          hint={t("nominationDesk.asks.returnHint")}
          maxLength={500}
        />
        <DateField
          name="dueOn"
          label={t("nominationDesk.asks.dueOn")}
          hint={t("nominationDesk.asks.dueHint", { time: formatDeadline(latest, locale) })}
          example={isoDayOf(latest - 1)}
        />
        <ActFoot asked={asked} />
      </Form>
    </ActPage>
  );
}
