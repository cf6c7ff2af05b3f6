import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { juryReasonForm, LONGEST_REASON } from "~/domains/awards/jury/desk-forms";
import { releaseJuror } from "~/flows/awards/jury/panel/set-jury.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { namedJuror } from "~/http/named-juror.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedJury, JuryActs } from "./asked-jury";
import { jurorLabel, juryHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, juror, verdict } = await namedJuror(args);
  const { locale } = args.context;
  const t = translator(locale);
  const heading = t("juryDesk.release.title", { juror: jurorLabel(t, juror) });
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    verdict,
    heading,
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle, juror, verdict } = await namedJuror(args);
  insist(verdict);
  const form = await readForm(args.request, juryReasonForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await releaseJuror(by, cycle.slug, juror.number, form.value.reason, confirmedNames(form.typed));
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  return redirect(juryHref(cycle));
}

export default function JurorRelease() {
  const t = useT();
  const { cycle, heading, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedJury cycle={cycle} heading={heading} lead={t("juryDesk.release.lead")} verdict={verdict}>
      <Form {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t("juryDesk.reason")}
          hint={t("juryDesk.release.hint")}
          maxLength={LONGEST_REASON}
        />
        <JuryActs act={t("juryDesk.release.act")} back={juryHref(cycle)} danger />
      </Form>
    </AskedJury>
  );
}
