import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KEY_PURPOSES, type PublicKey, publicKeys } from "~/domains/ledger/signing-keys.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";
import { AdminDesk } from "./desk";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const { locale } = args.context;
  const keys = (await publicKeys()).map(({ publicJwk: _half, ...key }) => key);
  const groups = KEY_PURPOSES.map((purpose) => ({ purpose, keys: keys.filter((key) => key.purpose === purpose) }));
  return json({ groups, title: titleOf(locale, translator(locale)("staff.admin.keys.title")) });
}

export default function Keys() {
  const t = useT();
  const { groups } = useLoaderData<typeof loader>();
  const columns: Column<Omit<PublicKey, "publicJwk">>[] = [
    { head: t("staff.admin.keys.columnKid"), cell: ({ kid }) => <span className="hash">{kid}</span> },
    {
      head: t("staff.admin.keys.columnState"),
      cell: ({ retiredAt }) =>
        retiredAt === null ? (
          <State kind="ok" word={t("staff.admin.keys.signing")} />
        ) : (
          <State kind="plain" word={t("staff.admin.keys.retired")} />
        ),
    },
    { head: t("staff.admin.keys.columnFrom"), cell: ({ createdAt }) => <Instant ms={createdAt} /> },
    {
      head: t("staff.admin.keys.columnUntil"),
      cell: ({ retiredAt }) => (retiredAt === null ? "" : <Instant ms={retiredAt} />),
    },
  ];
  return (
    <AdminDesk>
      <PageHeading title={t("staff.admin.keys.title")} lead={t("staff.admin.keys.lead")} />
      <p>
        <a href="/keys.json">{t("staff.admin.keys.publicList")}</a>
      </p>
      {groups.map(({ purpose, keys }) => (
        <Section key={purpose} title={t(`staff.admin.keys.purpose.${purpose}`)}>
          <p>{t(`staff.admin.keys.use.${purpose}`)}</p>
          <Table
            caption={t(`staff.admin.keys.purpose.${purpose}`)}
            captionHidden
            columns={columns}
            rows={keys}
            rowKey={({ kid }) => kid}
          />
          <p>
            <LinkButton href={`/admin/keys/${purpose}/rotation`} variant="outlined" icon="refresh">
              {t("staff.admin.keys.rotate")}
            </LinkButton>
          </p>
        </Section>
      ))}
    </AdminDesk>
  );
}
