import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicCycleList } from "~/flows/awards/cycle/cycle-desk.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { CycleRows } from "~/routes/awards/cycle-rows";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ context: { locale, now } }: LoaderFunctionArgs) {
  const title = titleOf(locale, translator(locale)("awards.title"));
  return json({ ...(await publicCycleList(locale, now)), title });
}

export default function Awards() {
  const t = useT();
  const { current, past } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeading title={t("awards.title")} lead={t("awards.list.lead")} />
      <Columns side={<WaysIn />}>
        <Section title={t("awards.list.current")}>
          {current.length === 0 ? (
            <EmptyState
              act={
                <>
                  <p>{t("awards.list.noneAct")}</p>
                  <LinkButton href="/courses" variant="outlined">
                    {t("awards.list.learn")}
                  </LinkButton>
                </>
              }
            >
              {t("awards.list.none")}
            </EmptyState>
          ) : (
            <CycleRows rows={current} root="/awards" size="large" />
          )}
        </Section>
        {past.length > 0 ? (
          <Section title={t("awards.list.past")}>
            <CycleRows rows={past} root="/awards" />
          </Section>
        ) : null}
      </Columns>
    </Page>
  );
}

function WaysIn() {
  const t = useT();
  return (
    <Section title={t("awards.list.doTitle")}>
      <ul className="points">
        <li>{t("awards.list.do1")}</li>
        <li>{t("awards.list.do2")}</li>
        <li>{t("awards.list.do3")}</li>
      </ul>
      <p>
        <a href="/honours">{t("honours.roll.title")}</a>
      </p>
    </Section>
  );
}
