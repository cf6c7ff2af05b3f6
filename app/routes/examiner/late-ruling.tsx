import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canRuleOnAny } from "~/domains/assessment/late-answer";
import { rulingForm } from "~/domains/assessment/ruling-form";
import { readDeskAttempt } from "~/flows/exams/read-desk-attempt.server";
import { foreseeFor, ruleLateAnswers } from "~/flows/exams/rule-late-answers.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requireExaminer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { formatDeadline } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { AttemptCrumbs } from "./attempt-crumbs";
import { ExaminerDesk } from "./desk";
import { RulingForms } from "./ruling-forms";

export const handle = { policy: "examiner" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** All that wait are ruled on together, or those that `late` in the address names; what accepting would do stands first. */
export async function loader(args: LoaderFunctionArgs) {
  const examiner = requireExaminer(args);
  const { locale, now } = args.context;
  const attempt = await readDeskAttempt(examiner, args.params.attempt ?? "", now);
  const verdict = canRuleOnAny(attempt, attempt.late);
  const waiting = verdict.ok ? attempt.late.filter(({ ruling }) => ruling === "pending") : [];
  const asked = new URL(args.request.url).searchParams.getAll("late").flatMap((ids) => ids.split(" "));
  const named = waiting.map(({ id }) => id).filter((id) => asked.length === 0 || asked.includes(id));
  const consequence = named.length > 0 ? await foreseeFor(examiner, attempt.id, named) : null;
  const t = translator(locale);
  const candidate = attempt.candidate ?? t("staff.examiner.sitting.erased");
  const { id, number, sitting, cutScore } = attempt;
  const deadline = formatDeadline(attempt.endedAt ?? attempt.deadlineAt, locale);
  return json({
    attempt: { id, sitting, cutScore },
    verdict,
    waiting,
    chosen: named,
    consequence,
    crumb: t("staff.examiner.attempt.title", { candidate, number }),
    lead: t("staff.examiner.late.lead", { candidate, sitting: sitting.title, number, deadline }),
    title: titleOf(locale, t("staff.examiner.late.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const examiner = requireExaminer(args);
  const attempt = args.params.attempt ?? "";
  const desk = await readDeskAttempt(examiner, attempt, args.context.now);
  // Before the form is looked at: without one that waits the page has no form to show mistakes in.
  insist(canRuleOnAny(desk, desk.late));
  const form = await readForm(args.request, rulingForm);
  if (!form.ok) return unprocessable(form.refused);
  await ruleLateAnswers(examiner, attempt, form.value);
  return redirect(`/examiner/attempts/${attempt}`);
}

export default function LateRuling() {
  const t = useT();
  const { attempt, verdict, waiting, chosen, consequence, crumb, lead } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `/examiner/attempts/${attempt.id}`;
  return (
    <ExaminerDesk>
      <AttemptCrumbs attempt={attempt} heading={crumb} below={t("staff.examiner.late.title")} />
      <PageHeading title={t("staff.examiner.late.title")} lead={lead} />
      {!verdict.ok || !consequence ? (
        <Callout tone="tile">{reasonText(t, verdict.ok ? { reason: "exam.lateNothing" } : verdict)}</Callout>
      ) : (
        <RulingForms
          here={here}
          waiting={waiting}
          chosen={chosen}
          consequence={consequence}
          cut={attempt.cutScore}
          refused={answer?.refused}
        />
      )}
    </ExaminerDesk>
  );
}
