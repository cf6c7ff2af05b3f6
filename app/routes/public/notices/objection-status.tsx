import type { ReadObjection } from "~/flows/awards/notice/objections/read-receipt.server";
import { useLocale, useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { noticeHref } from "./notice-state";
import { ObjectionState } from "./objection-state";

/** What came of an objection, for whoever has its receipt; nothing on it says who that is. */
export function ObjectionStatus({ read }: { read: ReadObjection }) {
  const t = useT();
  const locale = useLocale();
  const { cycle, number, state, filedAt, due, about, answer, ruling, upheld, steps } = read;
  return (
    <>
      <PageHeading title={t("notices.status.heading", { number })}>
        <ObjectionState state={state} size="large" />
      </PageHeading>
      <DefinitionList
        items={[
          { term: t("notices.status.cycle"), value: <a href={noticeHref(cycle)}>{cycle.title}</a> },
          {
            term: t("notices.status.about"),
            value: about ? t("notices.form.aboutOne", about) : t("notices.status.all"),
          },
          { term: t("notices.status.filed"), value: <Instant ms={filedAt} /> },
          due !== null && { term: t("notices.status.due"), value: <Instant ms={due} deadline /> },
          upheld !== null && {
            term: t("notices.status.outcome"),
            value: t(upheld ? "notices.status.upheld" : "notices.status.dismissed"),
          },
        ]}
      />
      {answer ? (
        <Section title={t(state === "refused" ? "notices.status.refusal" : "notices.status.answer")}>
          <p className="lines">{answer}</p>
        </Section>
      ) : null}
      {ruling ? (
        <Section title={t("notices.status.ruling")}>
          <p className="lines">{ruling}</p>
        </Section>
      ) : null}
      <Section title={t("notices.status.history")}>
        <RowList>
          {steps.map(({ at, act }) => (
            <Row
              key={`${at} ${act}`}
              level={0}
              weight="plain"
              title={t(`notices.steps.${act}` as TextKey)}
              meta={[formatInstant(at, locale)]}
            />
          ))}
        </RowList>
      </Section>
      {cycle.contact === "" ? null : <p className="note">{t("notices.status.contact", { contact: cycle.contact })}</p>}
      <p>
        <a href="/objections">{t("notices.status.other")}</a>
      </p>
    </>
  );
}
