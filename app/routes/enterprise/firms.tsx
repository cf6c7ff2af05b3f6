import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { requireActsForFirms } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Who acts for one firm goes straight to its desk. */
export async function loader(args: LoaderFunctionArgs) {
  const { enterpriseIds } = requireActsForFirms(args);
  if (enterpriseIds.length === 1) return redirect(`/enterprise/${enterpriseIds[0]}`);
  const found = await Promise.all(enterpriseIds.map((id) => findEnterprise(db, id)));
  const firms = found.flatMap((firm) => (firm ? [{ id: firm.id, name: firm.name, code: firm.code }] : []));
  const { locale } = args.context;
  return json({ firms, title: titleOf(locale, translator(locale)("appointments.desk.several")) });
}

export default function Firms() {
  const t = useT();
  const { firms } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageHeading title={t("appointments.desk.several")} lead={t("appointments.desk.severalLead")} />
      <RowList size="large">
        {firms.map(({ id, name, code }) => (
          <Row key={id} level={2} title={name} href={`/enterprise/${id}`} meta={[code]} />
        ))}
      </RowList>
    </Page>
  );
}
