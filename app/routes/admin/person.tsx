import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withheldAwards } from "~/domains/awards/honour/award.store.server";
import { canHaveResetCode } from "~/domains/people/issue-reset-code.server";
import { readPerson } from "~/flows/people/read-person.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { AdminDesk } from "./desk";
import { GrantList } from "./grant-list";
import { personCrumbs } from "./person-crumbs";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const { locale, now } = args.context;
  const read = await readPerson(administrator, args.params.person ?? "", now);
  const name = read.person.name ?? translator(locale)("staff.admin.people.erased");
  const withheld = (await withheldAwards(db, read.person.id)).length;
  return json({ ...read, name, withheld, code: canHaveResetCode(read.person).ok, title: titleOf(locale, name) });
}

export default function PersonPage() {
  const t = useT();
  const { person, grants, name, code, withheld } = useLoaderData<typeof loader>();
  const here = `/admin/people/${person.id}`;
  const there = person.erasedAt === null;
  return (
    <AdminDesk crumbs={personCrumbs(t, { id: person.id, name })}>
      <PageHeading title={name} />
      {there ? (
        <ActRow>
          <LinkButton href={`${here}/grants`} variant="outlined" icon="plus">
            {t("staff.admin.person.give")}
          </LinkButton>
          {code ? (
            <LinkButton href={`${here}/reset-code`} variant="outlined" icon="key">
              {t("staff.admin.person.resetCode")}
            </LinkButton>
          ) : null}
          {withheld > 0 ? (
            <LinkButton href={`${here}/honours`} variant="outlined" icon="certificate">
              {t("honours.release.link", { count: withheld })}
            </LinkButton>
          ) : null}
        </ActRow>
      ) : null}
      <Section title={t("staff.admin.person.facts")}>
        <DefinitionList
          items={[
            {
              term: t("staff.admin.person.account"),
              value: person.account ?? (there ? t("staff.admin.person.notSetUp") : null),
            },
            { term: t("staff.admin.person.enterprise"), value: person.enterpriseName },
            { term: t("staff.admin.person.since"), value: <Instant ms={person.createdAt} /> },
            person.erasedAt !== null && {
              term: t("staff.admin.person.erasedAt"),
              value: <Instant ms={person.erasedAt} />,
            },
          ]}
        />
        {person.name === null ? null : (
          <p>
            <a href={`/admin/certificates?q=${encodeURIComponent(person.name)}`}>
              {t("staff.admin.person.certificates")}
            </a>
          </p>
        )}
      </Section>
      <GrantList here={here} grants={grants} />
    </AdminDesk>
  );
}
