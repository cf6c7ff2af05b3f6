import type { MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { pageTitle } from "~/routes/page-title";
import { Prose } from "~/ui/lesson/prose";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const loader = pageTitle.loader("public.accessibility.title");
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export default function Accessibility() {
  const t = useT();
  return (
    <Page width="text">
      <PageHeading title={t("public.accessibility.title")} lead={t("public.accessibility.lead")} />
      <Prose>
        <h2>{t("public.accessibility.done")}</h2>
        <ul>
          <li>{t("public.accessibility.d1")}</li>
          <li>{t("public.accessibility.d2")}</li>
          <li>{t("public.accessibility.d3")}</li>
          <li>{t("public.accessibility.d4")}</li>
          <li>{t("public.accessibility.d5")}</li>
        </ul>
        <p>{t("public.accessibility.standard")}</p>
        <p>
          <a href="/report-a-fault">{t("public.footer.fault")}</a> {t("public.accessibility.tell")}
        </p>
      </Prose>
    </Page>
  );
}
