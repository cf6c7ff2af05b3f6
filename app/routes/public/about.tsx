import type { MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { useSite } from "~/http/site";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { pageTitle } from "~/routes/page-title";
import { Prose } from "~/ui/lesson/prose";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const loader = pageTitle.loader("public.about.title");
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export default function About() {
  const t = useT();
  const { host } = useSite();
  return (
    <Page width="text">
      <PageHeading title={t("public.about.title")} lead={t("public.about.lead")} />
      <Prose>
        <h2>{t("public.about.whatTitle")}</h2>
        <p>{t("public.about.what")}</p>
        <h2>{t("public.about.basisTitle")}</h2>
        <p>{t("public.about.basis")}</p>
        <h2>{t("public.about.rulesTitle")}</h2>
        <ul>
          <li>{t("public.about.rule1")}</li>
          <li>{t("public.about.rule2")}</li>
          <li>{t("public.about.rule3")}</li>
          <li>{t("public.about.rule4")}</li>
        </ul>
        <h2>{t("public.about.certTitle")}</h2>
        <p>{t("public.about.cert")}</p>
        {host ? <p>{t("public.about.host", { host })}</p> : null}
      </Prose>
    </Page>
  );
}
