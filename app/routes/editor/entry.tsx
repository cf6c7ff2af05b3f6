import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nameOfEntry } from "~/domains/courses/cited-entry";
import { canRestore, canSupersede } from "~/domains/register/entry";
import { editedEntry } from "~/http/named-entry.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { isoDayOf } from "~/kernel/instant-format";
import { EntryStatus } from "~/routes/entry-table";
import { pageTitle, titleOf } from "~/routes/page-title";
import { StandardEditions } from "~/routes/public/standard-editions";
import { StandardFacts } from "~/routes/public/standard-facts";
import { standardPageView } from "~/routes/public/standard-view.server";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Citations } from "./citations";
import { citationsView } from "./citations-view.server";
import { EditorDesk } from "./desk";
import { deskEntryHref, entryCrumbs } from "./entry-address";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { entry } = await editedEntry(args);
  const { locale, now } = args.context;
  const today = isoDayOf(now);
  const [view, citations] = await Promise.all([
    standardPageView(entry.key, today, deskEntryHref),
    citationsView(entry),
  ]);
  const may = { supersede: canSupersede(entry, today).ok, restore: canRestore(entry).ok };
  return json({ entry, view, citations, may, title: titleOf(locale, nameOfEntry(entry)) });
}

export default function EditedEntry() {
  const t = useT();
  const { entry, view, citations, may } = useLoaderData<typeof loader>();
  const here = deskEntryHref(entry.key);
  return (
    <EditorDesk crumbs={entryCrumbs(t, entry)}>
      <PageHeading title={<span lang="zh-CN">{view.title}</span>} {...(view.number !== null && { lead: view.number })}>
        <p>
          <EntryStatus status={view.status} size="large" />
        </p>
      </PageHeading>
      <ActRow>
        {may.supersede ? (
          <LinkButton href={`${here}/supersession`} full="phone">
            {t("register.desk.supersede")}
          </LinkButton>
        ) : null}
        <LinkButton href={`${here}/facts`} variant="outlined" full="phone">
          {t("register.desk.edit")}
        </LinkButton>
        {may.restore ? <a href={`${here}/restoration`}>{t("register.desk.restore")}</a> : null}
      </ActRow>
      <StandardFacts view={view} />
      <StandardEditions view={view} />
      <Citations {...citations} />
    </EditorDesk>
  );
}
