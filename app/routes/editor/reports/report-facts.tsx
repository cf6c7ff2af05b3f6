import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { MistakeState } from "~/routes/mistake-state";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import type { ReportView } from "./report-view.server";

/** What a reader reported, where, in which version, and who checks it. */
export function ReportFacts({ report }: { report: ReportView }) {
  const t = useT();
  const locale = useLocale();
  const { subject, name, href, kind, text, at, state, checker, answeredAt, answer, version, read } = report;
  const taken =
    checker === null ? null : checker === "" ? t("mistakes.desk.gone") : t("mistakes.desk.takenBy", { name: checker });
  return (
    <DefinitionList
      items={[
        {
          term: t("mistakes.desk.state"),
          value: <MistakeState state={state} {...(answeredAt !== null && { detail: formatDay(answeredAt, locale) })} />,
          note: answeredAt === null ? taken : null,
        },
        {
          term: t("mistakes.desk.where"),
          value: <span lang="zh-CN">{name}</span>,
          note: <a href={href}>{t("mistakes.desk.open")}</a>,
        },
        { term: t("mistakes.desk.kind"), value: t(`mistakes.kinds.${kind}`) },
        {
          term: t("mistakes.desk.what"),
          value: (
            <span className="own-note-text" lang={text === null ? undefined : ""}>
              {text ?? t("mistakes.desk.erased")}
            </span>
          ),
        },
        { term: t("mistakes.desk.reportedAt"), value: <Instant ms={at} /> },
        {
          term: t("mistakes.desk.version"),
          value:
            read.publishedAt === null
              ? t(subject === "term" ? "mistakes.desk.versionTerm" : "mistakes.desk.versionItem", { version })
              : t("mistakes.desk.versionOn", { day: formatDay(read.publishedAt, locale) }),
          note: t(read.changed ? "mistakes.desk.changed" : "mistakes.desk.unchanged"),
        },
        answer !== null && {
          term: t("mistakes.desk.answer"),
          value: (
            <span className="own-note-text" lang="">
              {answer}
            </span>
          ),
        },
      ]}
    />
  );
}
