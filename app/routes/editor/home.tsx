import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nameOfEntry } from "~/domains/courses/cited-entry";
import { daysWaited } from "~/domains/mistakes/mistake";
import { countWaiting } from "~/domains/mistakes/mistake.store.server";
import { statusOn } from "~/domains/register/entry";
import { editorOverview } from "~/flows/register/editor-overview.server";
import { requireEditor } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatIsoDay, isoDayOf } from "~/kernel/instant-format";
import { EntryStatus } from "~/routes/entry-table";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { EditorDesk } from "./desk";
import { deskEntryHref } from "./entry-address";
import { ReportsWaiting } from "./reports/reports-waiting";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const editor = requireEditor(args);
  const { locale, now } = args.context;
  const today = isoDayOf(now);
  const [{ waiting, planned, missing }, mistakes] = await Promise.all([
    editorOverview(today),
    countWaiting(db, editor),
  ]);
  return json({
    waiting: waiting.map(({ entry, by, lessons, items }) => ({
      href: deskEntryHref(entry.key),
      name: nameOfEntry(entry),
      note: entry.title,
      lessons,
      items,
      status: statusOn(entry, today),
      by: by && nameOfEntry(by),
    })),
    planned: planned.map((entry) => ({
      href: deskEntryHref(entry.key),
      name: nameOfEntry(entry),
      endedOn: entry.endedOn ?? "",
    })),
    missing,
    reports: {
      ...mistakes,
      days: mistakes.oldestAt === null ? 0 : daysWaited({ at: mistakes.oldestAt, answeredAt: null }, now),
    },
    title: titleOf(locale, translator(locale)("register.desk.home")),
  });
}

export default function EditorHome() {
  const t = useT();
  const locale = useLocale();
  const { waiting, planned, missing, reports } = useLoaderData<typeof loader>();
  return (
    <EditorDesk>
      <PageHeading title={t("register.desk.home")} lead={t("register.desk.homeLead")} />
      <ReportsWaiting {...reports} />
      <Section title={t("register.desk.waiting")}>
        {waiting.length === 0 ? (
          <EmptyState act={<a href="/editor/register">{t("register.desk.toRegister")}</a>}>
            {t("register.desk.waitingNone")}
          </EmptyState>
        ) : null}
        <RowList>
          {each(waiting, ({ href, name, note, status, by, lessons, items }) => (
            <Row
              title={name}
              href={href}
              state={<EntryStatus status={status} {...(by !== null && { detail: t("register.desk.by", { by }) })} />}
              meta={[note, t("register.desk.counts", { lessons, items })]}
            />
          ))}
        </RowList>
      </Section>
      {planned.length === 0 ? null : (
        <Section title={t("register.desk.planned")}>
          <RowList>
            {each(planned, ({ href, name, endedOn }) => (
              <Row
                title={name}
                href={href}
                meta={[t("register.desk.plannedOn", { day: formatIsoDay(endedOn, locale) })]}
              />
            ))}
          </RowList>
        </Section>
      )}
      {missing.length === 0 ? null : (
        <Section title={t("register.desk.missing")}>
          <p>{t("register.desk.missingLead")}</p>
          <RowList>
            {each(missing, ({ number, standards, firms }) => (
              <Row
                title={number}
                meta={[t("register.desk.missingLine", { standards, firms })]}
                act={
                  <LinkButton
                    small
                    variant="outlined"
                    href={`/editor/register/new?number=${encodeURIComponent(number)}`}
                  >
                    {t("register.desk.missingAdd")}
                  </LinkButton>
                }
              />
            ))}
          </RowList>
        </Section>
      )}
    </EditorDesk>
  );
}
