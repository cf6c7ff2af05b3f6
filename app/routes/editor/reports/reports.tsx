import { db } from "@db/client.server";
import { MISTAKE_KINDS, MISTAKE_STATES, MISTAKE_SUBJECTS } from "@db/statuses";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countByPlace, listMistakes } from "~/domains/mistakes/mistake.store.server";
import { type MistakeFilter, mistakeFilter } from "~/domains/mistakes/mistake-forms";
import { requireEditor } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EditorDesk } from "../desk";
import { reportLine } from "./report-line.server";
import { ReportRows } from "./report-rows";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const editor = requireEditor(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const filter = mistakeFilter.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const { mistakes, total, more } = await listMistakes(db, editor, filter);
  const places = await countByPlace(
    db,
    editor,
    mistakes.map(({ place }) => place),
  );
  return json({
    reports: mistakes.map((mistake) => reportLine(t, mistake, (places.get(mistake.place) ?? 1) - 1, now)),
    filter,
    total,
    more,
    title: titleOf(locale, t("mistakes.desk.title")),
  });
}

const pageHref = (filter: MistakeFilter, page: number): string => {
  const asked = { ...filter, page: page === 1 ? null : page };
  const kept = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return `/editor/reports?${new URLSearchParams(kept)}`;
};

export default function EditorReports() {
  const t = useT();
  const { reports, filter, total, more } = useLoaderData<typeof loader>();
  const states = [
    { value: "waiting", label: t("mistakes.desk.waitingState") },
    ...MISTAKE_STATES.map((value) => ({ value, label: t(`mistakes.states.${value}`) })),
    { value: "all", label: t("mistakes.desk.all") },
  ];
  const all = { value: "", label: t("mistakes.desk.all") };
  return (
    <EditorDesk>
      <PageHeading title={t("mistakes.desk.title")} lead={t("mistakes.desk.lead")} />
      <Section title={t("mistakes.desk.filter")}>
        <Form method="get" label={t("mistakes.desk.filter")}>
          <Select name="state" label={t("mistakes.desk.state")} options={states} value={filter.state} />
          <FieldGrid>
            <Select
              name="subject"
              label={t("mistakes.desk.subject")}
              options={[all, ...MISTAKE_SUBJECTS.map((value) => ({ value, label: t(`mistakes.subjects.${value}`) }))]}
              value={filter.subject ?? ""}
            />
            <Select
              name="kind"
              label={t("mistakes.desk.kind")}
              options={[all, ...MISTAKE_KINDS.map((value) => ({ value, label: t(`mistakes.kinds.${value}`) }))]}
              value={filter.kind ?? ""}
            />
          </FieldGrid>
          <Button variant="outlined" full="phone">
            {t("mistakes.desk.act")}
          </Button>
        </Form>
      </Section>
      <Section title={t("mistakes.desk.list")} aside={t("mistakes.desk.count", { count: total })}>
        {reports.length === 0 ? (
          <p className="note">{t(filter.state === "waiting" ? "mistakes.desk.none" : "mistakes.desk.nothing")}</p>
        ) : null}
        <ReportRows reports={reports} />
        {more || filter.page > 1 ? (
          <p className="link-line">
            {more ? <a href={pageHref(filter, filter.page + 1)}>{t("mistakes.desk.later")}</a> : null}
            {filter.page > 1 ? <a href={pageHref(filter, 1)}>{t("mistakes.desk.first")}</a> : null}
          </p>
        ) : null}
      </Section>
    </EditorDesk>
  );
}
