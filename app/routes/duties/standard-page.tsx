import { useLoaderData } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { useDayWords } from "./day-words";
import { StandardsFrame } from "./standards-frame";
import type { standardView } from "./standards-view.server";

/** One disclosed standard: its facts, what it cites, and what is to settle when that was superseded. */
export function StandardPage() {
  const t = useT();
  const { place, standard, own, cited, notices } = useLoaderData<typeof standardView>();
  const { id, number, title, kind, disclosedOn, link, withdrawnAt, withdrawnReason } = standard;
  const here = `${place.base}/${id}`;
  const open = notices.filter(({ settledAt }) => settledAt === null);
  const stands = withdrawnAt === null;
  const dayWords = useDayWords();
  const planned = (ends: { on: string; replaced: boolean }) =>
    t(ends.replaced ? "duties.standards.endsReplaced" : "duties.standards.endsWithdrawn", { day: dayWords(ends.on) });
  return (
    <StandardsFrame place={place} crumbs={[{ label: number }]}>
      <PageHeading title={number} lead={title} />
      {stands && open.length > 0 ? (
        <Callout tone="gamboge" title={t("duties.standards.supersededTitle")}>
          {open.map((notice) => (
            <p key={notice.id}>
              {t(notice.by ? "duties.standards.supersededBy" : "duties.standards.supersededLine", {
                number: notice.number,
                by: notice.by ?? "",
              })}
            </p>
          ))}
          <p>{t("duties.standards.supersededDo")}</p>
        </Callout>
      ) : null}
      <DefinitionList
        items={[
          { term: t("duties.standards.kind"), value: t(`duties.standards.kinds.${kind}`) },
          { term: t("duties.standards.disclosedOn"), value: <Day day={disclosedOn} /> },
          link !== null && {
            term: t("duties.standards.link"),
            value: (
              <a href={link} rel="noopener noreferrer nofollow">
                {link}
              </a>
            ),
          },
          own !== null && {
            term: t("duties.standards.register"),
            value: <a href={`/standards/${encodeURIComponent(own.key)}`}>{own.title}</a>,
            note: own.ends && planned(own.ends),
          },
          withdrawnAt !== null && {
            term: t("duties.standards.withdrawnOn"),
            value: <Day day={withdrawnAt} />,
            note: withdrawnReason,
          },
        ]}
      />
      {stands && place.keeps ? (
        <ActRow>
          <LinkButton href={`${here}/edit`} variant={open.length > 0 ? "filled" : "outlined"}>
            {t("duties.standards.change")}
          </LinkButton>
          {open.length > 0 ? (
            <LinkButton href={`${here}/keeping`} variant="outlined">
              {t("duties.standards.keep")}
            </LinkButton>
          ) : null}
          <LinkButton href={`${here}/withdrawal`} variant="outlined">
            {t("duties.standards.withdraw")}
          </LinkButton>
        </ActRow>
      ) : null}
      <Section title={t("duties.standards.cites")}>
        {cited.length === 0 ? <p>{t("duties.standards.citesNone")}</p> : null}
        {cited.some(({ entry }) => entry === null) ? <p>{t("duties.standards.notInRegisterNote")}</p> : null}
        <RowList>
          {cited.map((one) => (
            <Row
              key={one.number}
              level={0}
              weight="plain"
              title={one.entry ? `${one.number} ${one.entry.title}` : one.number}
              {...(one.entry && { href: `/standards/${encodeURIComponent(one.entry.key)}` })}
              state={
                one.entry === null ? (
                  <State kind="plain" word={t("duties.standards.notInRegister")} />
                ) : one.entry.ended ? (
                  <State kind="attention" word={t("duties.standards.ended")} />
                ) : one.entry.ends ? (
                  <State kind="progress" word={planned(one.entry.ends)} />
                ) : (
                  <State kind="ok" word={t("duties.standards.inForce")} />
                )
              }
            />
          ))}
        </RowList>
      </Section>
      {notices.length > open.length ? (
        <Section title={t("duties.standards.settled")}>
          <RowList>
            {notices
              .filter(({ settledAt }) => settledAt !== null)
              .map(({ id: notice, number: old, settledHow, settledReason, settledAt }) => (
                <Row
                  key={notice}
                  level={0}
                  weight="plain"
                  title={t("duties.standards.supersededLine", { number: old })}
                  meta={[t(`duties.standards.how.${settledHow ?? "kept"}`), ...(settledReason ? [settledReason] : [])]}
                  fact={<Day day={settledAt as number} />}
                />
              ))}
          </RowList>
        </Section>
      ) : null}
    </StandardsFrame>
  );
}
