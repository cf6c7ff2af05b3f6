import type { ListedDirector } from "~/flows/appointments/list-directors.server";
import { useLocale, useT } from "~/i18n/context";
import { termText } from "~/routes/appointment-state";
import { Section } from "~/ui/shell/section";
import { Table } from "~/ui/show/table";

export interface DirectorListProps {
  directors: readonly ListedDirector[];
  more: boolean;
  text: string;
  region: string;
  page: number;
}

/** One page of the register. */
export function DirectorList({ directors, more, text, region, page }: DirectorListProps) {
  const t = useT();
  const locale = useLocale();
  const to = (n: number) => `/directors?${new URLSearchParams({ q: text, region, page: String(n) })}`;
  return (
    <Section title={t("appointments.register.inOffice")}>
      {directors.length === 0 ? (
        <p role="status">{t("appointments.register.none")}</p>
      ) : (
        <Table
          caption={t("appointments.register.inOffice")}
          captionHidden
          rows={directors}
          rowKey={({ id }) => id}
          columns={[
            { head: t("appointments.register.name"), cell: ({ name }) => name },
            { head: t("appointments.fact.firm"), cell: ({ firm }) => firm },
            { head: t("appointments.register.region"), cell: ({ place }) => place },
            { head: t("appointments.fact.term"), cell: (one) => termText(one, t, locale) },
          ]}
          note={t("appointments.register.note")}
        />
      )}
      {more || page > 1 ? (
        <p>
          {page > 1 ? <a href={to(page - 1)}>{t("ui.previousPage")}</a> : null}{" "}
          {more ? <a href={to(page + 1)}>{t("ui.nextPage")}</a> : null}
        </p>
      ) : null}
    </Section>
  );
}
