import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { factsForm } from "~/domains/awards/cycle/cycle-form";
import { newFactsForm } from "~/flows/awards/cycle/part-form.server";
import { draftCycle } from "~/flows/awards/cycle/run-cycle.server";
import { formKeyOf } from "~/http/form-key";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireProvince } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { BureauDesk } from "../../desk";
import { cycleHref } from "./desk";
import { factsFields } from "./facts-fields";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireProvince(args);
  const { locale, now } = args.context;
  return json({
    facts: await newFactsForm(locale, now),
    time: await formTime("award-cycle", by.personId, args.context),
    title: titleOf(locale, translator(locale)("awardDesk.form.newTitle")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireProvince(args);
  const form = await readForm(args.request, factsForm);
  if (!form.ok) return unprocessable(form.refused);
  const made = await draftCycle(by, form.value, formKeyOf(form.typed));
  if (!made.ok) {
    const errors = made.faults.map((fault) => fieldError(fault.field, fault));
    return unprocessable(refuseForm(errors, form.typed));
  }
  await countFormTime("award-cycle", by.personId, args.context, form.typed);
  return redirect(cycleHref(made.cycle));
}

export default function NewCycle() {
  const t = useT();
  const { facts, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <BureauDesk
      crumbs={[{ label: t("awardDesk.room"), href: "/bureau/awards" }, { label: t("awardDesk.form.newTitle") }]}
    >
      <PageHeading title={t("awardDesk.form.newTitle")} lead={t("awardDesk.form.newLead")} />
      <Form time={time} {...told(t, answer?.refused)}>
        {factsFields(t, facts)}
        <ActRow>
          <Button full="phone">{t("awardDesk.form.newAct")}</Button>
          <a href="/bureau/awards">{t("awardDesk.form.cancel")}</a>
        </ActRow>
      </Form>
    </BureauDesk>
  );
}
