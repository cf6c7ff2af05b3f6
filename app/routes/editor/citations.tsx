import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import type { CitationsView } from "./citations-view.server";

/** What cites an entry: lessons with their version, items of both banks, standards of firms by their number only. */
export function Citations({ lessons, items, standards, firms }: CitationsView) {
  const t = useT();
  const locale = useLocale();
  return (
    <Section
      title={t("register.desk.citations")}
      aside={t("register.desk.citationCounts", { lessons: lessons.length, items: items.length, standards })}
    >
      {lessons.length + items.length + standards === 0 ? <p>{t("register.desk.citationsNone")}</p> : null}
      <RowList>
        {each(lessons, ({ href, name, version, publishedAt }) => (
          <Row
            level={0}
            title={name}
            href={href}
            meta={[t("register.desk.version", { version, day: formatDay(publishedAt, locale) })]}
          />
        ))}
      </RowList>
      {standards > 0 ? <p>{t("register.desk.standards", { standards, firms })}</p> : null}
      {items.length > 0 ? (
        <details className="others">
          <summary>{t("register.desk.items", { count: items.length })}</summary>
          <RowList>
            {each(items, ({ id, bank, stem }) => (
              <Row level={0} weight="plain" title={stem} meta={[`${t(`register.desk.banks.${bank}`)} · ${id}`]} />
            ))}
          </RowList>
        </details>
      ) : null}
    </Section>
  );
}
