import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { GivenAward } from "~/flows/awards/honour/decision-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatInstant } from "~/kernel/instant-format";
import { rollCount } from "~/routes/public/honours/roll-count";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { HiddenText } from "~/ui/show/hidden-text";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";
import { CycleDesk, cycleHref } from "../awards/cycle/desk";

export interface DecidedAwardsProps {
  cycle: { slug: string; title: string; decidedAt: number | null; archivedAt: number | null };
  awards: readonly GivenAward[];
  heading: string;
}

/** Whom a decision honoured: each with the certificate, how it stands, and the way to take it back. */
export function DecidedAwards({ cycle, awards, heading }: DecidedAwardsProps) {
  const t = useT();
  const locale = useLocale();
  const columns: Column<GivenAward>[] = [
    { head: t("honours.column.name"), cell: ({ name }) => name ?? t("honours.erased") },
    { head: t("honours.column.employer"), cell: ({ employer }) => employer ?? t("honours.none") },
    { head: t("honours.column.place"), cell: ({ place }) => place },
    { head: t("honours.column.category"), cell: ({ category }) => category },
    {
      head: t("honours.column.certificate"),
      cell: ({ code }) =>
        code ? <a href={`/verify/${code}`}>{formatCertificateCode(code)}</a> : t("honours.decision.noCertificate"),
    },
    { head: t("honours.column.state"), cell: (award) => <AwardState award={award} cycle={cycle} /> },
  ];
  return (
    <CycleDesk cycle={cycle} crumbs={[{ label: heading }]}>
      <PageHeading
        title={heading}
        lead={t("honours.decided.lead", { time: formatInstant(cycle.decidedAt ?? 0, locale), count: awards.length })}
      />
      <Band title={t(cycle.archivedAt === null ? "honours.decided.next" : "honours.decided.over")} tone="bamboo">
        <p>{t(cycle.archivedAt === null ? "honours.decided.toArchive" : "honours.decided.archived")}</p>
        <ActRow>
          <LinkButton
            href={cycleHref(cycle, "/archive")}
            variant={cycle.archivedAt === null ? "filled" : "outlined"}
            full="phone"
          >
            {t(cycle.archivedAt === null ? "honours.archive.title" : "honours.decided.files")}
          </LinkButton>
          <LinkButton href={`/honours/${encodeURIComponent(cycle.slug)}`} variant="outlined" full="phone">
            {t("honours.roll.link")}
          </LinkButton>
        </ActRow>
      </Band>
      <Section
        title={t("honours.decided.list")}
        aside={rollCount(
          t,
          awards.map(({ revokedAt }) => ({ revoked: revokedAt })),
        )}
      >
        {awards.length === 0 ? (
          <EmptyState>{t("honours.decided.nobody")}</EmptyState>
        ) : (
          <Table
            caption={t("honours.decided.list")}
            captionHidden
            columns={columns}
            rows={awards}
            rowKey={({ id }) => id}
            note={t("honours.order")}
          />
        )}
      </Section>
    </CycleDesk>
  );
}

function AwardState({ award, cycle }: { award: GivenAward; cycle: { slug: string } }) {
  const t = useT();
  const locale = useLocale();
  if (award.revokedAt !== null)
    return <State kind="danger" word={t("honours.state.revoked")} detail={formatDay(award.revokedAt, locale)} />;
  return (
    <>
      <State kind="ok" word={t("honours.state.stands")} />
      {award.revocable.ok ? (
        <span className="facts-note">
          <a href={cycleHref(cycle, `/awards/${award.id}/revocation`)}>
            {t("honours.revocation.link")}
            <HiddenText> {award.name ?? ""}</HiddenText>
          </a>
        </span>
      ) : null}
    </>
  );
}
