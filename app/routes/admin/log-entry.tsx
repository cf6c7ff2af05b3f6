import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readLogEntry } from "~/flows/program/read-log-entry.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Instant } from "~/ui/show/instant";
import { actText } from "./act-words";
import { AdminDesk } from "./desk";
import { EntryFacts } from "./entry-facts";
import { InclusionProof } from "./inclusion-proof";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const entry = await readLogEntry(requireAdministrator(args), args.params.entry ?? "");
  const { locale } = args.context;
  return json({ entry, title: titleOf(locale, actText(translator(locale), entry.act)) });
}

export default function LogEntryPage() {
  const t = useT();
  const { entry } = useLoaderData<typeof loader>();
  const number = entry.seq === null ? t("staff.admin.log.oneWaiting") : t("staff.admin.log.one", { seq: entry.seq });
  return (
    <AdminDesk crumbs={[{ label: t("staff.admin.log.title"), href: "/admin/log" }, { label: number }]}>
      <PageHeading title={actText(t, entry.act)} lead={<Instant ms={entry.at} />} />
      {entry.broken.length > 0 ? (
        <Callout tone="gamboge" role="alert">
          {t("staff.admin.log.broken", { fields: entry.broken.join(t("ui.listWith")) })}
        </Callout>
      ) : null}
      <EntryFacts entry={entry} />
      <InclusionProof id={entry.id} proof={entry.proof} />
      <Section title={t("staff.admin.log.text")}>
        <p className="note">{t("staff.admin.log.textNote")}</p>
        <pre className="original">{entry.body}</pre>
      </Section>
    </AdminDesk>
  );
}
