import { db } from "@db/client.server";
import { REGISTER_KINDS, REGISTER_STATUSES } from "@db/statuses";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { entryHref } from "~/domains/courses/clause";
import { statusOn } from "~/domains/register/entry";
import { allEntries } from "~/domains/register/entry.store.server";
import { isNarrowed, narrowRegister, readRegisterFilter } from "~/domains/register/register-search";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { EntryTable, type ListedEntry } from "~/routes/entry-table";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** As many as one page lists; more are narrowed. */
const MOST = 300;

export async function loader({ request, context: { locale, now } }: LoaderFunctionArgs) {
  const filter = readRegisterFilter(new URL(request.url).searchParams);
  const today = isoDayOf(now);
  const found = narrowRegister(await allEntries(db), filter, today);
  const entries = found.slice(0, MOST).map(
    ({ key, number, title, kind, effectiveOn, ...entry }): ListedEntry => ({
      ...{ href: entryHref(key), number, title, kind, effectiveOn },
      status: statusOn({ ...entry, effectiveOn }, today),
    }),
  );
  const title = titleOf(locale, translator(locale)("register.list.title"));
  return json({ entries, total: found.length, filter, narrowed: isNarrowed(filter), title });
}

export default function Standards() {
  const t = useT();
  const { entries, total, filter, narrowed } = useLoaderData<typeof loader>();
  const any = (label: string) => ({ value: "", label });
  return (
    <Page>
      <PageHeading title={t("register.list.title")} lead={t("register.list.lead")} />
      <Section title={t("register.list.find")}>
        <Form method="get" action="/standards" label={t("register.list.find")}>
          <TextField
            name="q"
            type="search"
            label={t("register.list.query")}
            hint={t("register.list.queryHint")}
            value={filter.text}
            maxLength={100}
            act={<Button variant="outlined">{t("register.list.act")}</Button>}
          />
          <FieldGrid>
            <Select
              name="kind"
              label={t("register.list.kind")}
              value={filter.kind ?? ""}
              options={[
                any(t("register.list.allKinds")),
                ...REGISTER_KINDS.map((value) => ({ value, label: t(`register.kinds.${value}`) })),
              ]}
            />
            <Select
              name="status"
              label={t("register.list.status")}
              value={filter.status ?? ""}
              options={[
                any(t("register.list.allStatuses")),
                ...REGISTER_STATUSES.map((value) => ({ value, label: t(`register.statuses.${value}`) })),
              ]}
            />
          </FieldGrid>
        </Form>
      </Section>
      <Section
        title={t("register.list.entries")}
        {...(narrowed
          ? { link: { href: "/standards", text: t("register.list.clear") } }
          : { aside: t("register.list.count", { count: total }) })}
      >
        {entries.length === 0 ? (
          <EmptyState>{t(narrowed ? "register.list.none" : "register.list.empty")}</EmptyState>
        ) : (
          <EntryTable
            entries={entries}
            caption={t("register.list.count", { count: total })}
            captionHidden={!narrowed}
            {...(total > MOST && { note: t("register.list.more", { shown: MOST }) })}
          />
        )}
      </Section>
    </Page>
  );
}
