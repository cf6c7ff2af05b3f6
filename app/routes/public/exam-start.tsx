import { useLocale, useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";
import type { ExamView, OwnExam } from "~/routes/public/exam-view.server";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { Band } from "~/ui/shell/band";
import { Callout } from "~/ui/show/callout";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

/** Whether one may start, rule by rule with the record behind it, and the act. */
export function ExamStart({ exam, own }: ExamView) {
  const t = useT();
  if (!own) {
    return (
      <Band>
        <LinkButton href={`/login?redirectTo=${encodeURIComponent(`/exams/${exam.slug}`)}`} full="phone">
          {t("exam.page.signIn")}
        </LinkButton>
      </Band>
    );
  }
  const { rules, eligible, runningId } = own.eligibility;
  return (
    <Band title={t("exam.page.eligibility")}>
      {own.certificate ? <Certified certificate={own.certificate} /> : null}
      <RowList>
        {rules.map((one) => (
          <Row
            key={one.rule}
            level={0}
            title={
              one.rule === "course" ? t("exam.rules.course", { title: one.record.title }) : t(`exam.rules.${one.rule}`)
            }
            state={
              one.verdict.ok ? (
                <State kind="ok" word={<Record rule={one} />} />
              ) : (
                <State kind="attention" word={reasonText(t, one.verdict)} />
              )
            }
            {...(one.rule === "course" &&
              !one.verdict.ok && {
                act: (
                  <LinkButton href={`/courses/${exam.courseSlug}`} variant="outlined" small>
                    {t("exam.page.goStudy")}
                  </LinkButton>
                ),
              })}
          />
        ))}
      </RowList>
      {runningId ? (
        <>
          <p>{t("exam.page.running")}</p>
          <LinkButton href={`/attempts/${runningId}`} full="phone">
            {t("exam.page.resume")}
          </LinkButton>
        </>
      ) : eligible && own.certificate ? (
        <Form action={`/exams/${exam.slug}/attempts`}>
          <p className="note">{t("exam.page.againNote")}</p>
          <ActRow>
            <Button variant="outlined" full="phone">
              {t("exam.page.again")}
            </Button>
          </ActRow>
        </Form>
      ) : eligible ? (
        <Form action={`/exams/${exam.slug}/attempts`}>
          <Button full="phone">{t(exam.mock ? "exam.page.startMock" : "exam.page.start")}</Button>
        </Form>
      ) : null}
    </Band>
  );
}

/** She need not sit it again: said before anything that starts it. */
function Certified({ certificate }: { certificate: NonNullable<OwnExam["certificate"]> }) {
  const t = useT();
  const locale = useLocale();
  const { code, expiresOn } = certificate;
  return (
    <Callout tone="bamboo" title={t("exam.page.certified")}>
      {expiresOn === null
        ? t("exam.page.certifiedForever")
        : t("exam.page.certifiedUntil", { day: formatIsoDay(expiresOn, locale) })}{" "}
      <a href={`/me/certificates/${code}`}>{t("exam.page.certificate")}</a>
    </Callout>
  );
}

function Record({ rule }: { rule: OwnExam["eligibility"]["rules"][number] }) {
  const t = useT();
  if (rule.rule === "course") {
    return (
      <>
        {t("exam.rules.courseDone")} {rule.record.finishedAt === null ? null : <Instant ms={rule.record.finishedAt} />}
      </>
    );
  }
  if (rule.rule === "attempts") {
    const { used, allowed } = rule.record;
    return (
      <>{allowed === null ? t("exam.rules.attemptsFree", { used }) : t("exam.rules.attemptsUsed", { used, allowed })}</>
    );
  }
  if (rule.rule === "certificate" || rule.rule === "bank") return null;
  const { opensAt, closesAt } = rule.record;
  if (closesAt === null) return <>{t("exam.page.always")}</>;
  return (
    <>
      <Instant ms={opensAt} /> – <Instant ms={closesAt} deadline />
    </>
  );
}
