import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";
import { AttemptStanding, type Standing } from "./attempt-standing";

const FILTERS = ["running", "ended", "voided", "late"] as const;

type Attempt = Standing & { id: string; candidate: string | null; number: number; startedAt: number };

export interface AttemptSearchProps {
  slug: string;
  query: string;
  filter: string | null;
  attempts: readonly Attempt[];
  /** Id after which the next page starts. */
  next: string | null;
  /** Not the first page. */
  paged: boolean;
}

/** Attempts of a sitting by candidate and state; query, filter and page live in the address. */
export function AttemptSearch({ slug, query, filter, attempts, next, paged }: AttemptSearchProps) {
  const t = useT();
  const here = `/examiner/sittings/${slug}`;
  const address = (after?: string) => {
    const asked = { ...(query && { q: query }), ...(filter && { state: filter }), ...(after && { after }) };
    const text = new URLSearchParams(asked).toString();
    return `${here}${text && `?${text}`}`;
  };
  const columns: Column<Attempt>[] = [
    {
      head: t("staff.examiner.sitting.candidate"),
      cell: ({ candidate }) => candidate ?? t("staff.examiner.sitting.erased"),
    },
    {
      head: t("staff.examiner.sitting.attempt"),
      cell: ({ number }) => t("staff.examiner.sitting.attemptNumber", { number }),
    },
    { head: t("staff.examiner.sitting.started"), cell: ({ startedAt }) => <Instant ms={startedAt} short /> },
    { head: t("staff.examiner.sitting.state"), cell: (attempt) => <AttemptStanding {...attempt} /> },
  ];
  return (
    <Section title={t("staff.examiner.sitting.attempts")}>
      <Form method="get" action={here} label={t("staff.examiner.sitting.attempts")}>
        <Select
          name="state"
          label={t("staff.examiner.sitting.filter")}
          value={filter ?? ""}
          options={[
            { value: "", label: t("staff.examiner.sitting.all") },
            ...FILTERS.map((value) => ({ value, label: t(`staff.examiner.sitting.filters.${value}`) })),
          ]}
        />
        <TextField
          name="q"
          type="search"
          label={t("staff.examiner.sitting.query")}
          hint={t("staff.examiner.sitting.queryHint")}
          value={query}
          maxLength={60}
          act={<Button variant="outlined">{t("staff.examiner.sitting.find")}</Button>}
        />
      </Form>
      {attempts.length === 0 ? (
        <p>{t(query || filter || paged ? "staff.examiner.sitting.none" : "staff.examiner.sitting.empty")}</p>
      ) : (
        <Table
          caption={t("staff.examiner.sitting.caption")}
          columns={columns}
          rows={attempts}
          rowKey={({ id }) => id}
          href={({ id }) => `/examiner/attempts/${id}`}
        />
      )}
      {next || paged ? (
        <p>
          {next ? <a href={address(next)}>{t("staff.examiner.sitting.more")}</a> : null}{" "}
          {paged ? <a href={address()}>{t("staff.examiner.sitting.first")}</a> : null}
        </p>
      ) : null}
    </Section>
  );
}
