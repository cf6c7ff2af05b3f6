import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CONFLICT_KINDS } from "~/domains/awards/cycle/cycle-rules";
import { LONGEST_REASON, settingAsideForm } from "~/domains/awards/jury/desk-forms";
import { setBallotAside } from "~/flows/awards/jury/ballots/set-ballot-aside.server";
import { confirmedNames } from "~/http/confirmed-names";
import { askedAside } from "~/http/desk-review.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { Callout } from "~/ui/show/callout";
import { AskedJury, JuryActs } from "./asked-jury";
import { jurorLabel, juryHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, asked } = await askedAside(args);
  const { locale } = args.context;
  const t = translator(locale);
  const juror = jurorLabel(t, { number: asked.juror, name: asked.name });
  const heading = t("juryDesk.aside.title", { juror, number: asked.dossier });
  return json({ cycle: { slug: cycle.slug, title: cycle.title }, asked, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle, asked } = await askedAside(args);
  insist(asked.verdict);
  const form = await readForm(args.request, settingAsideForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await setBallotAside(by, cycle.slug, asked.id, form.value, confirmedNames(form.typed));
  if (done.ok && done.asked) return redirect(juryHref(cycle, `/reviews/${asked.id}/setting-aside`));
  if (done.ok) return redirect(juryHref(cycle, `/dossiers/${done.nomination}?done=${asked.id}`));
  return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
}

export default function SettingAside() {
  const t = useT();
  const { cycle, asked, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { alias, dossier, verdict, left, wanted, each, late } = asked;
  const back = { label: t("juryDesk.number", { number: dossier }), href: juryHref(cycle, `/dossiers/${alias}`) };
  const rest = left === 0 ? "leftNone" : each > 0 ? "leftDrop" : "left";
  return (
    <AskedJury cycle={cycle} heading={heading} lead={t("juryDesk.aside.lead")} verdict={verdict} back={back}>
      <Callout tone="tile">{t(`juryDesk.aside.${rest}`, { count: left, wanted, each })}</Callout>
      {late ? (
        <Callout tone="gamboge">
          {t(`juryDesk.aside.${late.tie ? "lateTie" : late.way === "ask" ? "lateAsk" : "lateConfirm"}`, {
            reason: late.asked,
          })}
        </Callout>
      ) : null}
      <Form {...told(t, answer?.refused)}>
        <RadioGroup
          name="kind"
          label={t("juryDesk.aside.kind")}
          options={CONFLICT_KINDS.map((value) => ({
            value,
            label: t(value === "declared" ? "juryDesk.aside.kin" : `awards.conflictKinds.${value}`),
          }))}
        />
        <TextArea
          name="reason"
          label={t("juryDesk.aside.reason")}
          hint={t("juryDesk.aside.reasonHint")}
          maxLength={LONGEST_REASON}
        />
        <JuryActs
          act={t(late?.way === "ask" ? "juryDesk.aside.actAsk" : "juryDesk.aside.act")}
          back={back.href}
          danger
        />
      </Form>
    </AskedJury>
  );
}
