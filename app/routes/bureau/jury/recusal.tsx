import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON, recusalForm } from "~/domains/awards/jury/desk-forms";
import { recuseJuror } from "~/flows/awards/jury/ties/recuse.server";
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
  const { cycle, asked } = await askedReview(args, "recuse");
  const { locale, now } = args.context;
  const t = translator(locale);
  const juror = jurorLabel(t, { number: asked.juror, name: asked.name });
  const heading = t("juryDesk.recusal.title", { juror, number: asked.dossier });
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    asked,
    heading,
    example: typedInstant(now + 3 * DAY_MS),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle, asked } = await askedReview(args, "recuse");
  insist(asked.verdict);
  const form = await readForm(args.request, recusalForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await recuseJuror(
    by,
    cycle.slug,
    asked.id,
    form.value.reason,
    form.value.until,
    confirmedNames(form.typed),
  );
  if (done.ok) return redirect(juryHref(cycle, `/dossiers/${done.nomination}?done=${asked.id}`));
  return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
}

export default function Recusal() {
  const t = useT();
  const { cycle, asked, heading, example } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { free, over, alias, dossier, verdict } = asked;
  const back = { label: t("juryDesk.number", { number: dossier }), href: juryHref(cycle, `/dossiers/${alias}`) };
  const lead = free === 0 ? t("juryDesk.recusal.leadNobody") : t("juryDesk.recusal.lead", { count: free });
  return (
    <AskedJury cycle={cycle} heading={heading} lead={lead} verdict={verdict} back={back}>
      <Form {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t("juryDesk.reason")}
          hint={t("juryDesk.recusal.reasonHint")}
          maxLength={LONGEST_REASON}
        />
        {over ? (
          <TextField
            name="until"
            label={t("juryDesk.recusal.until")}
            hint={t("juryDesk.recusal.untilHint", { example, latest: asked.latest })}
            maxLength={30}
          />
        ) : null}
        <JuryActs act={t("juryDesk.recusal.act")} back={back.href} danger />
      </Form>
    </AskedJury>
  );
}
