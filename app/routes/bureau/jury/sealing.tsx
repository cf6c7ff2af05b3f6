import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON, sealingForm } from "~/domains/awards/jury/desk-forms";
import { sealBallots } from "~/flows/awards/jury/ballots/seal-ballots.server";
import { sealingAsked } from "~/flows/awards/jury-desk/sealing-asked.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { DefinitionList } from "~/ui/show/definition-list";
import { AskedJury, JuryActs } from "./asked-jury";
import { juryHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    sealing: { ...(await sealingAsked(cycle, now)), ...(own.ok ? {} : { verdict: own }) },
    title: titleOf(locale, translator(locale)("juryDesk.sealing.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  insist((await sealingAsked(cycle, args.context.now)).verdict);
  const form = await readForm(args.request, sealingForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await sealBallots(by, cycle.slug, form.value.reason, confirmedNames(form.typed));
  if (done.ok) return redirect(juryHref(cycle));
  return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
}

export default function Sealing() {
  const t = useT();
  const { cycle, sealing } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { ballots, asked, missing, short, open, verdict } = sealing;
  return (
    <AskedJury cycle={cycle} heading={t("juryDesk.sealing.title")} lead={t("juryDesk.sealing.lead")} verdict={verdict}>
      <DefinitionList
        items={[
          { term: t("juryDesk.sealing.ballots"), value: t("juryDesk.sealing.ballotsValue", { count: ballots }) },
          {
            term: t("juryDesk.sealing.missing"),
            value:
              missing === 0
                ? t("juryDesk.sealing.missingNone", { count: asked })
                : t("juryDesk.sealing.missingValue", { count: missing, asked, short }),
          },
          {
            term: t("juryDesk.sealing.open"),
            value: open === 0 ? t("juryDesk.sealing.openNone") : t("juryDesk.sealing.openValue", { count: open }),
          },
        ]}
      />
      <Form {...told(t, answer?.refused)}>
        {missing > 0 ? (
          <TextArea
            name="reason"
            label={t("juryDesk.sealing.reason")}
            hint={t("juryDesk.sealing.reasonHint")}
            maxLength={LONGEST_REASON}
          />
        ) : null}
        <JuryActs act={t("juryDesk.sealing.act")} back={juryHref(cycle)} danger />
      </Form>
    </AskedJury>
  );
}
