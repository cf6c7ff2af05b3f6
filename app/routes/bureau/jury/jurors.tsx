import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { namingForm } from "~/domains/awards/jury/desk-forms";
import { canNameJury, nameJuror } from "~/flows/awards/jury/panel/set-jury.server";
import { nameableExperts } from "~/flows/awards/jury-desk/nameable-experts.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { EmptyState } from "~/ui/show/empty-state";
import { AskedJury, JuryActs } from "./asked-jury";
import { juryHref } from "./desk";
import { UnnameableExperts } from "./unnameable-experts";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    experts: await nameableExperts(cycle, { locale, now }),
    verdict: own.ok ? canNameJury(cycle, now) : own,
    title: titleOf(locale, translator(locale)("juryDesk.naming.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  const form = await readForm(args.request, namingForm);
  if (!form.ok) return unprocessable(form.refused);
  await nameJuror(by, cycle.slug, form.value.expert);
  return redirect(juryHref(cycle));
}

export default function JurorNaming() {
  const t = useT();
  const { cycle, experts, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedJury cycle={cycle} heading={t("juryDesk.naming.title")} lead={t("juryDesk.naming.lead")} verdict={verdict}>
      {experts.can.length === 0 ? (
        <EmptyState act={<a href="/bureau/experts">{t("juryDesk.naming.pool")}</a>}>
          {t("juryDesk.naming.none")}
        </EmptyState>
      ) : (
        <Form {...told(t, answer?.refused)}>
          <RadioGroup
            name="expert"
            label={t("juryDesk.naming.whom")}
            options={experts.can.map(({ personId, name, employer, fields }) => ({
              value: personId,
              label: name,
              hint: t(employer === null ? "juryDesk.naming.hint" : "juryDesk.naming.hintAt", {
                fields: fields.join(t("juryDesk.apart")),
                employer: employer ?? "",
              }),
            }))}
          />
          <JuryActs act={t("juryDesk.naming.act")} back={juryHref(cycle)} />
        </Form>
      )}
      <UnnameableExperts experts={experts.cannot} />
    </AskedJury>
  );
}
