import type { MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { pageTitle } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;
export const loader = pageTitle.loader("people.erased.title");

/** What a person reads last: it is done, and what is left. */
export default function Erased() {
  const t = useT();
  return (
    <Page width="text">
      <PageHeading title={t("people.erased.title")} lead={t("people.erased.lead")} />
      <p>{t("people.erased.verify")}</p>
      <p>
        <LinkButton href="/" variant="outlined">
          {t("people.erased.home")}
        </LinkButton>
      </p>
    </Page>
  );
}
