import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canVoid } from "~/domains/assessment/attempt";
import { canRuleOnAny } from "~/domains/assessment/late-answer";
import { readDeskAttempt } from "~/flows/exams/read-desk-attempt.server";
import { requireExaminer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { TopicBars } from "~/ui/show/topic-bars";
import { AttemptCrumbs } from "./attempt-crumbs";
import { AttemptFacts } from "./attempt-facts";
import { AttemptStanding } from "./attempt-standing";
import { ExaminerDesk } from "./desk";
import { LateLines } from "./late-lines";

export const handle = { policy: "examiner" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const attempt = await readDeskAttempt(requireExaminer(args), args.params.attempt ?? "", args.context.now);
  const t = translator(args.context.locale);
  const candidate = attempt.candidate ?? t("staff.examiner.sitting.erased");
  const heading = t("staff.examiner.attempt.title", { candidate, number: attempt.number });
  return json({ attempt, heading, title: titleOf(args.context.locale, heading) });
}

export default function AttemptPage() {
  const t = useT();
  const { attempt, heading } = useLoaderData<typeof loader>();
  const { late, topics } = attempt;
  const [ruling, voiding] = [canRuleOnAny(attempt, late), canVoid(attempt)];
  const here = `/examiner/attempts/${attempt.id}`;
  return (
    <ExaminerDesk>
      <AttemptCrumbs attempt={attempt} heading={heading} />
      <PageHeading title={heading}>
        <p>
          <AttemptStanding {...attempt} />
        </p>
        {attempt.state === "voided" && attempt.voidReason !== null ? (
          <p>{t("staff.examiner.attempt.voidedWhy", { reason: attempt.voidReason })}</p>
        ) : null}
      </PageHeading>
      {attempt.state !== "voided" && !voiding.ok ? <Callout tone="tile">{reasonText(t, voiding)}</Callout> : null}
      <AttemptFacts attempt={attempt} />
      {late.length > 0 ? (
        <Section title={t("staff.examiner.attempt.late")}>
          <LateLines late={late} />
          {ruling.ok ? (
            <p>
              <LinkButton href={`${here}/late-answers`}>{t("staff.examiner.attempt.lateRule")}</LinkButton>
            </p>
          ) : null}
        </Section>
      ) : null}
      {topics.length > 0 ? (
        <Section title={t("staff.examiner.attempt.topics")}>
          <TopicBars topics={topics} />
        </Section>
      ) : null}
      {voiding.ok ? (
        <Section title={t("staff.examiner.attempt.voidTitle")}>
          <p>{t("staff.examiner.attempt.voidNote")}</p>
          <p>
            <LinkButton href={`${here}/voiding`} variant="outlined">
              {t("staff.examiner.attempt.voidAct")}
            </LinkButton>
          </p>
        </Section>
      ) : null}
    </ExaminerDesk>
  );
}
