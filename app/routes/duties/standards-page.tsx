import { useLoaderData } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { StandardsFrame } from "./standards-frame";
import type { standardsList } from "./standards-view.server";

/** The standards that the firm disclosed. */
export function StandardsPage() {
  const t = useT();
  const { place, standards } = useLoaderData<typeof standardsList>();
  const rows = (all: typeof standards) => (
    <RowList>
      {all.map(({ id, number, title, kind, disclosedOn, withdrawnAt, waits, own }) => (
        <Row
          key={id}
          title={`${number} ${title}`}
          href={`${place.base}/${id}`}
          weight="plain"
          level={3}
          {...(waits && {
            state: <State kind="attention" word={t(own ? "duties.standards.waitsOwn" : "duties.standards.waits")} />,
          })}
          meta={[t(`duties.standards.kinds.${kind}`), <Day key="day" day={withdrawnAt ?? disclosedOn} />]}
        />
      ))}
    </RowList>
  );
  const valid = standards.filter(({ withdrawnAt }) => withdrawnAt === null);
  const over = standards.filter(({ withdrawnAt }) => withdrawnAt !== null);
  return (
    <StandardsFrame place={place}>
      <PageHeading title={t("duties.standards.title")} lead={t("duties.standards.lead")} />
      {place.keeps ? (
        <p>
          <LinkButton href={`${place.base}/new`} full="phone">
            {t("duties.standards.new")}
          </LinkButton>
        </p>
      ) : (
        <p>{t("duties.orders.notHers")}</p>
      )}
      <Section title={t("duties.standards.valid")}>
        {valid.length === 0 ? <EmptyState>{t("duties.standards.none")}</EmptyState> : rows(valid)}
      </Section>
      {over.length > 0 ? <Section title={t("duties.standards.over")}>{rows(over)}</Section> : null}
    </StandardsFrame>
  );
}
