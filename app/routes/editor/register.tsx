import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireEditor } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { listEntries } from "~/routes/entry-list.server";
import { EntrySearch } from "~/routes/entry-search";
import { FoundEntries } from "~/routes/found-entries";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EditorDesk } from "./desk";
import { deskEntryHref } from "./entry-address";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  requireEditor(args);
  const { locale, now } = args.context;
  const listed = await listEntries(args.request, isoDayOf(now), deskEntryHref);
  return json({ ...listed, title: titleOf(locale, translator(locale)("register.desk.register")) });
}

export default function Register() {
  const t = useT();
  const { filter, ...listed } = useLoaderData<typeof loader>();
  return (
    <EditorDesk>
      <PageHeading title={t("register.desk.register")} lead={t("register.desk.registerLead")} />
      <p>
        <LinkButton href="/editor/register/new" full="phone">
          {t("register.desk.add")}
        </LinkButton>
      </p>
      <Section title={t("register.list.find")}>
        <EntrySearch filter={filter} path="/editor/register" />
      </Section>
      <FoundEntries {...listed} path="/editor/register" />
    </EditorDesk>
  );
}
