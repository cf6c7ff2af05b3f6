import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canAddFinding, canCloseCheck } from "~/domains/duties/spot-check";
import { canWithdrawOwn } from "~/domains/duties/withdraw-work.server";
import { ownSeat } from "~/http/named-seat.server";
import { namedCheck } from "~/http/named-work.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { useDayWords } from "~/routes/duties/day-words";
import { DutyFrame } from "~/routes/duties/duty-frame";
import { seatView } from "~/routes/duties/seat-view.server";
import { WithdrawalWay } from "~/routes/duties/work-withdrawal";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownSeat(args);
  const check = await namedCheck(seat, args.params.check, { alsoWithdrawn: true });
  const { id, subject, standard, day, conclusion, closedAt, withdrawnAt, withdrawnReason } = check;
  const findings = check.findings.map(({ id, finding, dueOn, closedAt, closing }) => ({
    id,
    finding,
    dueOn,
    closedAt,
    closing,
    late: closedAt === null && dueOn !== null && dueOn < isoDayOf(args.context.now),
  }));
  return json({
    seat: await seatView(seat),
    check: { id, subject, standard, day, conclusion, closedAt, withdrawnAt, withdrawnReason },
    findings,
    verdict: canCloseCheck(check),
    mayAdd: canAddFinding(check).ok,
    withdrawal: seat.running && withdrawnAt === null ? await canWithdrawOwn(db, seat, "spot-check", check) : null,
    title: titleOf(args.context.locale, subject),
  });
}

export default function Check() {
  const t = useT();
  const { seat, check, findings, verdict, mayAdd, withdrawal } = useLoaderData<typeof loader>();
  const dayWords = useDayWords();
  const here = `${seat.base}/checks/${check.id}`;
  const works = seat.running && check.closedAt === null && check.withdrawnAt === null;
  return (
    <DutyFrame seat={seat} crumbs={[{ label: check.subject }]}>
      <PageHeading title={check.subject} above={t("duties.checks.title")} />
      <DefinitionList
        items={[
          { term: t("duties.checks.day"), value: <Day day={check.day} weekday /> },
          { term: t("duties.checks.standard"), value: check.standard },
          check.closedAt !== null && {
            term: t("duties.checks.conclusion"),
            value: check.conclusion,
            note: <Day day={check.closedAt} />,
          },
          check.withdrawnAt !== null && {
            term: t("duties.work.withdrawnAt"),
            value: <Instant ms={check.withdrawnAt} />,
            note: check.withdrawnReason,
          },
        ]}
      />
      <Section
        title={t("duties.checks.found")}
        {...(works && mayAdd ? { link: { href: `${here}/findings/new`, text: t("duties.checks.add") } } : {})}
      >
        {findings.length === 0 ? <p>{t("duties.checks.clean")}</p> : null}
        <RowList>
          {findings.map(({ id, finding, dueOn, closedAt, closing, late }) => (
            <Row
              key={id}
              title={finding}
              level={3}
              weight="plain"
              state={
                closedAt !== null ? (
                  <State kind="ok" word={t("duties.checks.fixed")} detail={closing} />
                ) : (
                  <State kind={late ? "danger" : "attention"} word={t("duties.checks.notFixed")} />
                )
              }
              meta={
                dueOn === null || closedAt !== null
                  ? []
                  : [t(late ? "duties.checks.late" : "duties.checks.due", { day: dayWords(dueOn) })]
              }
              act={
                works && closedAt === null ? (
                  <LinkButton small variant="outlined" href={`${here}/findings/${id}/closing`}>
                    {t("duties.checks.fix")}
                  </LinkButton>
                ) : null
              }
            />
          ))}
        </RowList>
      </Section>
      {works ? (
        <Section title={t("duties.checks.close")}>
          {verdict.ok ? (
            <p>
              <LinkButton href={`${here}/closing`}>{t("duties.checks.close")}</LinkButton>
            </p>
          ) : (
            <p>{reasonText(t, verdict)}</p>
          )}
        </Section>
      ) : null}
      <WithdrawalWay here={here} verdict={withdrawal} />
    </DutyFrame>
  );
}
