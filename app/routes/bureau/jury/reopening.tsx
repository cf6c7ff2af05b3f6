import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON, reopeningForm } from "~/domains/awards/jury/desk-forms";
import { reopenReview } from "~/flows/awards/jury/ballots/give-time.server";
import { confirmedNames } from "~/http/confirmed-names";
import { askedReview } from "~/http/desk-review.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { DAY_MS } from "~/kernel/milliseconds";
import { typedInstant } from "~/kernel/typed-instant";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { AskedJury, JuryActs } from "./asked-jury";
import { jurorLabel, juryHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, asked } = await askedReview(args, "reopen");
  const { locale, now } = args.context;
  const t = translator(locale);
  const juror = jurorLabel(t, { number: asked.juror, name: asked.name });
  const heading = t("juryDesk.reopening.title", { juror, number: asked.dossier });
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    asked,
    heading,
    example: typedInstant(now + 3 * DAY_MS),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle, asked } = await askedReview(args, "reopen");
  insist(asked.verdict);
  const form = await readForm(args.request, reopeningForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await reopenReview(by, cycle.slug, asked.id, form.value, confirmedNames(form.typed));
  if (done.ok) return redirect(juryHref(cycle, `/dossiers/${done.nomination}?done=${asked.id}`));
  return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
}

export default function Reopening() {
  const t = useT();
  const { cycle, asked, heading, example } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { alias, dossier, verdict } = asked;
  const back = { label: t("juryDesk.number", { number: dossier }), href: juryHref(cycle, `/dossiers/${alias}`) };
  return (
    <AskedJury cycle={cycle} heading={heading} lead={t("juryDesk.reopening.lead")} verdict={verdict} back={back}>
      <Form {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t("juryDesk.reason")}
          hint={t("juryDesk.reopening.reasonHint")}
          maxLength={LONGEST_REASON}
        />
        <TextField
          name="until"
          label={t("juryDesk.reopening.until")}
          hint={t("juryDesk.reopening.untilHint", { example, latest: asked.latest })}
          maxLength={30}
        />
        <JuryActs act={t("juryDesk.reopening.act")} back={back.href} />
      </Form>
    </AskedJury>
  );
}
