import { MISTAKE_OUTCOMES } from "@db/statuses";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canAnswer } from "~/domains/mistakes/mistake";
import { answerForm, MOST_SIGNS } from "~/domains/mistakes/mistake-forms";
import { answerReport } from "~/flows/mistakes/answer-mistake.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { editorsMistake } from "~/http/named-mistake.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { EditorDesk } from "../desk";
import { ReportFacts } from "./report-facts";
import { reportView } from "./report-view.server";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { editor, mistake } = await editorsMistake(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const verdict = canAnswer(mistake, editor.personId);
  const report = await reportView(editor, mistake, t, now);
  return json({ report, verdict, title: titleOf(locale, t("mistakes.desk.answerTitle")) });
}

export async function action(args: ActionFunctionArgs) {
  const { editor, mistake } = await editorsMistake(args);
  const form = await readForm(args.request, answerForm);
  insist(canAnswer(mistake, editor.personId));
  if (!form.ok) return unprocessable(form.refused);
  await answerReport(editor, mistake.id, form.value);
  return redirect(`/editor/reports/${mistake.id}`);
}

export default function EditorAnswer() {
  const t = useT();
  const { report, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/editor/reports/${report.id}`;
  const crumbs = [
    { label: t("mistakes.desk.title"), href: "/editor/reports" },
    { label: t(`mistakes.kinds.${report.kind}`), href: back },
    { label: t("mistakes.desk.answerTitle") },
  ];
  return (
    <EditorDesk crumbs={crumbs}>
      <PageHeading title={t("mistakes.desk.answerTitle")} />
      <ReportFacts report={report} />
      {verdict.ok ? (
        <Form {...told(t, answer?.refused)}>
          <RadioGroup
            name="outcome"
            label={t("mistakes.desk.outcome")}
            options={MISTAKE_OUTCOMES.map((value) => ({ value, label: t(`mistakes.desk.outcomes.${value}`) }))}
          />
          <TextArea
            name="answer"
            label={t("mistakes.desk.answer")}
            hint={t("mistakes.desk.answerHint", { most: MOST_SIGNS })}
            rows={6}
          />
          <ActRow>
            <Button full="phone">{t("mistakes.desk.send")}</Button>
            <a href={back}>{t("mistakes.desk.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <Callout tone="gamboge">
          {reasonText(t, verdict)} <a href={back}>{t("mistakes.desk.cancel")}</a>
        </Callout>
      )}
    </EditorDesk>
  );
}
