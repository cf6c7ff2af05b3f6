import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { attemptsOf } from "~/domains/assessment/attempt.store.server";
import { findSittingBySlug } from "~/domains/assessment/sitting.store.server";
import { listOwnCertificates, statusAt } from "~/domains/credentials/assertion.store.server";
import { readEligibility } from "~/flows/start-exam.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { formatIsoDay } from "~/kernel/instant-format";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Prose } from "~/ui/lesson/prose";
import { Band } from "~/ui/shell/band";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const sitting = await findSittingBySlug(db, params.exam ?? "");
  if (!sitting) throw new NotFound("sitting");
  const { visitor, now, locale } = context;
  const own = visitor.signedIn
    ? {
        name: visitor.name,
        eligibility: await readEligibility(visitor.personId, sitting, now),
        certificate: await ownCertificate(visitor.personId, sitting.achievementId, now),
        attempts: (await attemptsOf(db, visitor.personId, sitting.id)).map(
          ({ id, number, state, score, passed, startedAt }) => ({
            id,
            number,
            state,
            score,
            passed,
            startedAt,
          }),
        ),
      }
    : null;
  const { slug, title, mock, courseSlug, items, maxScore, cutScore, durationMinutes, blueprint } = sitting;
  return json({
    title: titleOf(locale, title),
    exam: {
      slug,
      title,
      mock,
      courseSlug,
      items,
      max: maxScore,
      cut: cutScore,
      minutes: durationMinutes,
      points: blueprint.pointsPerItem,
    },
    own,
  });
}

/** The certificate that she holds of what this sitting certifies, while it stands. */
async function ownCertificate(personId: string, achievementId: string | null, now: number) {
  if (achievementId === null) return null;
  const held = (await listOwnCertificates(db, personId)).find(
    (one) => one.achievementId === achievementId && statusAt(one, now).status === "valid",
  );
  return held ? { code: held.code, expiresOn: held.expiresOn } : null;
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Exam() {
  const t = useT();
  const { exam, own } = useLoaderData<typeof loader>();
  const { items, points, max, cut, minutes } = exam;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("exam.list.title"), href: "/exams" }, { label: exam.title }]} />
      <PageHeading title={exam.title} lead={t("exam.list.facts", { items, minutes, max, cut })} />
      <Start exam={exam} own={own} />
      <Section title={t("exam.page.rules")}>
        <Prose>
          <ol>
            <li>{t("exam.page.rule1", { items, points, max, cut })}</li>
            <li>{t("exam.page.rule2", { minutes })}</li>
            <li>{t("exam.page.rule3")}</li>
            <li>{t("exam.page.rule4")}</li>
            {exam.mock ? (
              <li>{t("exam.page.mockNote")}</li>
            ) : (
              <>
                <li>{own ? t("exam.page.rule5", { name: own.name }) : t("exam.page.rule5Anyone")}</li>
                <li>{t("exam.page.retake")}</li>
              </>
            )}
          </ol>
        </Prose>
        <noscript>
          <Callout tone="gamboge">{t("exam.page.withoutScript")}</Callout>
        </noscript>
      </Section>
      {own && own.attempts.length > 0 ? (
        <Section title={t("exam.page.past")}>
          <RowList>
            {own.attempts.map(({ id, number, state, score, passed, startedAt }) => (
              <Row
                key={id}
                title={t("exam.page.attempt", { number })}
                href={state === "started" ? `/attempts/${id}` : `/attempts/${id}/report`}
                state={
                  state === "started" ? (
                    <State kind="progress" word={t("exam.page.resume")} />
                  ) : state === "voided" ? (
                    <State kind="danger" word={t("exam.page.voided")} />
                  ) : (
                    <State
                      kind={passed ? "ok" : "attention"}
                      {...(!passed && { icon: "cross-circle" as const })}
                      word={t(passed ? "exam.page.passed" : "exam.page.failed")}
                      detail={t("exam.page.score", { score: score ?? 0 })}
                    />
                  )
                }
                meta={[<Instant key="at" ms={startedAt} />]}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
    </Page>
  );
}

/** Whether one may start, rule by rule with the record behind it, and the act. */
function Start({ exam, own }: Pick<Data, "exam" | "own">) {
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
        <form method="post" action={`/exams/${exam.slug}/attempts`}>
          <p className="note">{t("exam.page.againNote")}</p>
          <ActRow>
            <Button variant="outlined" full="phone">
              {t("exam.page.again")}
            </Button>
          </ActRow>
        </form>
      ) : eligible ? (
        <form method="post" action={`/exams/${exam.slug}/attempts`}>
          <Button full="phone">{t(exam.mock ? "exam.page.startMock" : "exam.page.start")}</Button>
        </form>
      ) : null}
    </Band>
  );
}

/** She need not sit it again: said before anything that starts it. */
function Certified({ certificate }: { certificate: NonNullable<NonNullable<Data["own"]>["certificate"]> }) {
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

function Record({ rule }: { rule: NonNullable<Data["own"]>["eligibility"]["rules"][number] }) {
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
  if (rule.rule === "certificate" || rule.rule === "account") return null;
  const { opensAt, closesAt } = rule.record;
  if (closesAt === null) return <>{t("exam.page.always")}</>;
  return (
    <>
      <Instant ms={opensAt} /> – <Instant ms={closesAt} deadline />
    </>
  );
}
