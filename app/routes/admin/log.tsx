import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { browseLog, type LogLine } from "~/domains/ledger/browse-log.server";
import { newestCheckpoint } from "~/domains/ledger/log.store.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isId } from "~/kernel/ids";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";
import { KNOWN_ACTS, useActText } from "./act-words";
import { AdminDesk, Older } from "./desk";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const { locale } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const act = KNOWN_ACTS.find((one) => one === asked.get("act")) ?? null;
  const after = isId(asked.get("after")) ? asked.get("after") : null;
  const [page, newest] = await Promise.all([browseLog(db, { act, after }), newestCheckpoint(db)]);
  const checkpoint = newest ? { size: newest.size, at: newest.at } : null;
  return json({ ...page, act, after, checkpoint, title: titleOf(locale, translator(locale)("staff.admin.log.title")) });
}

export default function Log() {
  const t = useT();
  const said = useActText();
  const { entries, next, stretch, act, after, checkpoint } = useLoaderData<typeof loader>();
  const columns: Column<LogLine>[] = [
    { head: t("staff.admin.log.columnAct"), cell: (entry) => said(entry.act) },
    { head: t("staff.admin.log.columnAt"), cell: ({ at }) => <Instant ms={at} /> },
    {
      head: t("staff.admin.log.columnSubject"),
      cell: ({ subjectId }) => <span className="hash">{subjectId}</span>,
    },
    { head: t("staff.admin.log.columnSeq"), cell: ({ seq }) => seq ?? t("staff.admin.log.waiting"), numeric: true },
  ];
  return (
    <AdminDesk>
      <PageHeading title={t("staff.admin.log.title")} lead={t("staff.admin.log.lead")} />
      <Section title={t("staff.admin.log.checkpoint")}>
        {checkpoint ? (
          <p>
            {t("staff.admin.log.checkpointLine", { count: checkpoint.size })} <Instant ms={checkpoint.at} />{" "}
            <a href="/log/checkpoint">{t("staff.admin.log.checkpointOpen")}</a>
          </p>
        ) : (
          <p>{t("staff.admin.log.checkpointNone")}</p>
        )}
        <p className="note">{t("staff.admin.log.keep")}</p>
      </Section>
      <Section title={t("staff.admin.log.list")}>
        <Form method="get" action="/admin/log" label={t("staff.admin.log.filter")}>
          <Select
            name="act"
            label={t("staff.admin.log.act")}
            value={act ?? ""}
            options={[
              { value: "", label: t("staff.admin.log.all") },
              ...KNOWN_ACTS.map((one) => ({ value: one, label: said(one) })),
            ]}
          />
          <p>
            <Button variant="outlined">{t("staff.admin.log.show")}</Button>
          </p>
        </Form>
        {entries.length === 0 ? (
          <p>{t(stretch ? "staff.admin.log.noneHere" : "staff.admin.log.none")}</p>
        ) : (
          <Table
            caption={t("staff.admin.log.list")}
            captionHidden
            columns={columns}
            rows={entries}
            rowKey={({ id }) => id}
            href={({ id }) => `/admin/log/${id}`}
          />
        )}
        <Older
          path="/admin/log"
          asked={{ act: act ?? "" }}
          next={next}
          paged={after !== null}
          {...(stretch && { label: t("staff.admin.log.further") })}
        />
      </Section>
    </AdminDesk>
  );
}
