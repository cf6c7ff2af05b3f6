import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canVoid } from "~/domains/assessment/attempt";
import { voidForm } from "~/domains/assessment/ruling-form";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { readDeskAttempt } from "~/flows/exams/read-desk-attempt.server";
import { voidWithCertificate } from "~/flows/exams/void-attempt.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requireExaminer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { AttemptCrumbs } from "./attempt-crumbs";
import { ExaminerDesk } from "./desk";

export const handle = { policy: "examiner" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const attempt = await readDeskAttempt(requireExaminer(args), args.params.attempt ?? "", args.context.now);
  const t = translator(args.context.locale);
  const candidate = attempt.candidate ?? t("staff.examiner.sitting.erased");
  const { id, number, state, own, certificate, sitting } = attempt;
  const heading = t("staff.examiner.voiding.title", { candidate, number });
  const crumb = t("staff.examiner.attempt.title", { candidate, number });
  const code = certificate && certificate.status !== "revoked" ? certificate.code : null;
  return json({ id, state, own, sitting, code, heading, crumb, title: titleOf(args.context.locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const examiner = requireExaminer(args);
  const attempt = await readDeskAttempt(examiner, args.params.attempt ?? "", args.context.now);
  // Before the form is looked at: the page of an attempt that cannot be voided has no form to show mistakes in.
  insist(canVoid(attempt));
  const form = await readForm(args.request, voidForm);
  if (!form.ok) return unprocessable(form.refused);
  await voidWithCertificate(examiner, attempt.id, form.value.reason);
  return redirect(`/examiner/attempts/${attempt.id}`);
}

export default function Voiding() {
  const t = useT();
  const { id, state, own, sitting, code, heading, crumb } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `/examiner/attempts/${id}`;
  const verdict = canVoid({ state, own });
  return (
    <ExaminerDesk>
      <AttemptCrumbs attempt={{ id, sitting }} heading={crumb} below={t("staff.examiner.voiding.act")} />
      <PageHeading title={heading} {...(verdict.ok && { lead: t("staff.examiner.voiding.lead") })} />
      {verdict.ok ? (
        <Form {...told(t, answer?.refused)}>
          <Callout tone="gamboge" title={t("staff.examiner.voiding.what")}>
            <ul>
              <li>{t(`staff.examiner.voiding.${state === "started" ? "running" : "result"}`)}</li>
              <li>
                {code
                  ? t("staff.examiner.voiding.certificate", { code: formatCertificateCode(code) })
                  : t("staff.examiner.voiding.noCertificate")}
              </li>
              <li>{t("staff.examiner.voiding.counts")}</li>
              <li>{t("staff.examiner.voiding.told")}</li>
            </ul>
          </Callout>
          <TextArea
            name="reason"
            label={t("staff.examiner.voiding.reason")}
            hint={t("staff.examiner.voiding.reasonHint")}
          />
          <ActRow>
            <Button variant="danger" full="phone">
              {t("staff.examiner.voiding.act")}
            </Button>
            <a href={here}>{t("staff.examiner.voiding.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <Callout tone="gamboge">
          {reasonText(t, verdict)} <a href={here}>{t("staff.examiner.voiding.cancel")}</a>
        </Callout>
      )}
    </ExaminerDesk>
  );
}
