import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { entryHref } from "~/domains/courses/clause";
import { resolveEntryKey } from "~/flows/register/show-entry.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { isoDayOf } from "~/kernel/instant-format";
import { EntryStatus } from "~/routes/entry-table";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { CitingLessons } from "./citing-lessons";
import { StandardEditions } from "./standard-editions";
import { StandardFacts } from "./standard-facts";
import { standardPageView } from "./standard-view.server";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Any writing of a number leads to its entry, one without a year to the newest edition. */
export async function loader({ params, context: { locale, now } }: LoaderFunctionArgs) {
  const asked = params.entry ?? "";
  const key = await resolveEntryKey(asked);
  if (key !== asked) throw redirect(entryHref(key));
  const view = await standardPageView(key, isoDayOf(now));
  return json({ view, title: titleOf(locale, view.name) });
}

export default function Standard() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("register.list.title"), href: "/standards" }, { label: view.name }]} />
      <PageHeading
        title={<span lang="zh-CN">{view.title}</span>}
        variant="document"
        {...(view.number !== null && { lead: view.number })}
      >
        <p>
          <EntryStatus status={view.status} size="large" />
        </p>
      </PageHeading>
      <StandardFacts view={view} />
      <StandardEditions view={view} />
      <CitingLessons lessons={view.citing} />
    </Page>
  );
}
