import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listNotices } from "~/flows/awards/notice/shown/list-notices.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { NoticeRows } from "./notice-rows";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ context: { locale, now } }: LoaderFunctionArgs) {
  return json({ ...(await listNotices(now)), title: titleOf(locale, translator(locale)("notices.title")) });
}

export default function Notices() {
  const t = useT();
  const { running, past } = useLoaderData<typeof loader>();
  const receipt = (
    <Section title={t("notices.list.receipt")}>
      <p>{t("notices.list.receiptLead")}</p>
      <p>
        <LinkButton href="/objections" variant="outlined" full="phone">
          {t("notices.list.receipt")}
        </LinkButton>
      </p>
    </Section>
  );
  return (
    <Page>
      <PageHeading title={t("notices.title")} lead={t("notices.list.lead")} />
      <Columns side={receipt}>
        <Section title={t("notices.list.running")}>
          {running.length === 0 ? (
            <EmptyState
              act={
                <>
                  <p>{t("notices.list.noneText")}</p>
                  <LinkButton href="/awards" variant="outlined">
                    {t("notices.list.noneAct")}
                  </LinkButton>
                </>
              }
            >
              {t("notices.list.none")}
            </EmptyState>
          ) : (
            <NoticeRows rows={running} size="large" />
          )}
        </Section>
        {past.length > 0 ? (
          <Section title={t("notices.list.past")}>
            <NoticeRows rows={past} />
          </Section>
        ) : null}
      </Columns>
    </Page>
  );
}
