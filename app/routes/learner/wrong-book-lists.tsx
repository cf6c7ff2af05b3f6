import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import type { WrongBookPageView } from "./wrong-book-view.server";

/** Today's items with what is missing to take each out, and how many come on later days. */
export function WrongBookLists({ view: { due, later } }: { view: WrongBookPageView }) {
  const t = useT();
  const locale = useLocale();
  const lang = locale === "zh-CN" ? undefined : "zh-CN";
  return (
    <>
      {due.length > 0 ? (
        <Section title={t("courses.wrong.list")}>
          <RowList>
            {each(due, ({ href, stem, rightOnce }) => (
              <Row
                level={0}
                weight="plain"
                title={<span lang={lang}>{stem}</span>}
                href={href}
                {...(rightOnce && { state: <State kind="progress" word={t("courses.wrong.rightOnce")} /> })}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
      {later.length > 0 ? (
        <Section title={t("courses.wrong.later")}>
          <RowList>
            {each(later, ({ day, count }) => (
              <Row
                level={0}
                weight="plain"
                title={formatIsoDay(day, locale, { weekday: true })}
                fact={t("courses.wrong.laterCount", { count })}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
    </>
  );
}
