import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { MistakeState } from "~/routes/mistake-state";
import { each } from "~/ui/each";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import type { ReportLine } from "./report-line.server";

/** Reports with their age, and how many others there are on the same place. */
export function ReportRows({ reports }: { reports: ReportLine[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {each(reports, ({ id, name, kind, state, text, at, days, others }) => {
        const waits = state === "open" || state === "taken";
        const age = days === 0 ? t("mistakes.desk.ageToday") : t("mistakes.desk.age", { days });
        return (
          <Row
            title={<span lang="zh-CN">{name}</span>}
            href={`/editor/reports/${id}`}
            weight="plain"
            state={<MistakeState state={state} {...(waits && { detail: age })} />}
            meta={[
              <span key="text" lang={text === null ? undefined : ""}>
                {text === null ? t("mistakes.desk.erased") : firstLine(text)}
              </span>,
              [
                t(`mistakes.kinds.${kind}`),
                formatDay(at, locale),
                ...(others === 0 ? [] : [t("mistakes.desk.same", { count: others })]),
              ].join(locale === "en" ? " · " : "，"),
            ]}
          />
        );
      })}
    </RowList>
  );
}

const MOST_SIGNS = 90;
function firstLine(text: string): string {
  const signs = [...text.replace(/\n+/g, " ")];
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join("")}…` : signs.join("");
}
