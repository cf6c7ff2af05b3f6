import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { useT } from "~/i18n/context";
import { CertificateState } from "~/routes/certificate-parts";
import type { CertificateView } from "~/routes/certificate-view.server";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { type Column, Table } from "~/ui/show/table";

export interface CertificateSearchProps {
  query: string;
  certificates: readonly CertificateView[];
  /** Id after which the next page starts. */
  next: string | null;
  /** Not the first page. */
  paged: boolean;
}

/** Finds certificates by code or name; without a query the newest. The query lives in the address. */
export function CertificateSearch({ query, certificates, next, paged }: CertificateSearchProps) {
  const t = useT();
  const address = (after?: string) => {
    const asked = new URLSearchParams({ ...(query && { q: query }), ...(after && { after }) }).toString();
    return `/admin/certificates${asked && `?${asked}`}`;
  };
  const columns: Column<CertificateView>[] = [
    { head: t("credentials.desk.columnCode"), cell: (view) => formatCertificateCode(view.code) },
    { head: t("credentials.desk.columnHolder"), cell: (view) => view.holderName ?? t("credentials.desk.erased") },
    { head: t("credentials.desk.columnCourse"), cell: (view) => view.award?.label ?? view.courseTitle },
    { head: t("credentials.desk.columnIssued"), cell: (view) => <Day day={view.issuedOn} /> },
    { head: t("credentials.desk.columnStatus"), cell: (view) => <CertificateState {...view} /> },
  ];
  return (
    <Section title={t("credentials.desk.search")}>
      <Form method="get" action="/admin/certificates" label={t("credentials.desk.search")}>
        <TextField
          name="q"
          type="search"
          label={t("credentials.desk.query")}
          hint={t("credentials.desk.queryHint")}
          value={query}
          maxLength={60}
          act={<Button variant="outlined">{t("credentials.desk.find")}</Button>}
        />
      </Form>
      {certificates.length === 0 ? (
        <p>{t(query ? "credentials.desk.none" : "credentials.desk.nothingIssued")}</p>
      ) : (
        <Table
          caption={t(query ? "credentials.desk.found" : "credentials.desk.list")}
          columns={columns}
          rows={certificates}
          rowKey={(view) => view.code}
          href={(view) => `/admin/certificates/${view.code}`}
        />
      )}
      {next || paged ? (
        <p>
          {next ? <a href={address(next)}>{t("credentials.desk.more")}</a> : null}{" "}
          {paged ? <a href={address()}>{t("credentials.desk.first")}</a> : null}
        </p>
      ) : null}
    </Section>
  );
}
