import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { entryHref } from "~/domains/courses/clause";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { listEntries } from "~/routes/entry-list.server";
import { EntrySearch } from "~/routes/entry-search";
import { FoundEntries } from "~/routes/found-entries";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ request, context: { locale, now } }: LoaderFunctionArgs) {
  const listed = await listEntries(request, isoDayOf(now), entryHref);
  return json({ ...listed, title: titleOf(locale, translator(locale)("register.list.title")) });
}

export default function Standards() {
  const t = useT();
  const { filter, ...listed } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeading title={t("register.list.title")} lead={t("register.list.lead")} />
      <Section title={t("register.list.find")}>
        <EntrySearch filter={filter} path="/standards" />
      </Section>
      <FoundEntries {...listed} path="/standards" />
    </Page>
  );
}
