import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay, isoDayOf } from "~/kernel/instant-format";
import { EntryStatus } from "~/routes/entry-table";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { CitingLessons } from "./citing-lessons";
import { RegulationChapters, RegulationText } from "./regulation-text";
import { regulationPageView } from "./regulation-view.server";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ params, context: { locale, now } }: LoaderFunctionArgs) {
  const view = await regulationPageView(params.regulation ?? "", isoDayOf(now));
  return json({ view, title: titleOf(locale, view.title) });
}

export default function Regulation() {
  const t = useT();
  const locale = useLocale();
  const { view } = useLoaderData<typeof loader>();
  const { title, number, effectiveOn, status, articleCount, entry } = view;
  const day = effectiveOn === null ? "" : formatIsoDay(effectiveOn, locale);
  const lead = number ? t("courses.regulation.lead", { number, day }) : t("courses.regulation.leadNoNumber", { day });
  return (
    <Page width="text">
      <PageHeading title={<span lang="zh-CN">{title}</span>} variant="document" {...(day && { lead })}>
        <p>
          <EntryStatus status={status} detail={t("courses.regulation.allArticles", { count: articleCount })} />
          {entry ? (
            <>
              {" "}
              <a href={entry}>{t("register.entry.inRegister")}</a>
            </>
          ) : null}
        </p>
      </PageHeading>
      <RegulationChapters view={view} />
      <RegulationText view={view} />
      <CitingLessons lessons={view.citing} />
    </Page>
  );
}
