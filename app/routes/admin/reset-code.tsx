import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canHaveResetCode, issueResetCode } from "~/domains/people/issue-reset-code.server";
import { readPerson } from "~/flows/people/read-person.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { Refused } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { DefinitionList } from "~/ui/show/definition-list";
import { AdminDesk } from "./desk";
import { HandedCode } from "./handed-code";
import { personCrumbs } from "./person-crumbs";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const { locale, now } = args.context;
  const { person } = await readPerson(administrator, args.params.person ?? "", now);
  const name = person.name ?? translator(locale)("staff.admin.people.erased");
  const title = titleOf(locale, translator(locale)("staff.admin.code.title", { name }));
  return json({ person, name, verdict: canHaveResetCode(person), title });
}

/** The code stands in this one answer and nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const issued = await issueResetCode(requireAdministrator(args), args.params.person ?? "");
  if (!issued.ok) throw new Refused(issued.reason, issued.values);
  return json({ code: issued.code, expiresAt: issued.expiresAt });
}

export default function ResetCode() {
  const t = useT();
  const { person, name, verdict } = useLoaderData<typeof loader>();
  const handed = useActionData<typeof action>();
  const here = `/admin/people/${person.id}`;
  return (
    <AdminDesk crumbs={personCrumbs(t, { id: person.id, name }, t("staff.admin.person.resetCode"))}>
      <PageHeading title={t("staff.admin.code.title", { name })} lead={t("staff.admin.code.lead")} />
      {handed ? <HandedCode {...handed} account={person.account ?? ""} /> : null}
      {handed || verdict.ok ? null : <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>}
      {handed || !verdict.ok ? (
        <p>
          <LinkButton href={here} variant="outlined">
            {t("staff.admin.code.back", { name })}
          </LinkButton>
        </p>
      ) : (
        <Section title={t("staff.admin.code.checkTitle")}>
          <p>{t("staff.admin.code.check")}</p>
          <DefinitionList
            items={[
              { term: t("staff.admin.people.columnName"), value: person.name },
              { term: t("staff.admin.person.account"), value: person.account },
              { term: t("staff.admin.person.enterprise"), value: person.enterpriseName },
            ]}
          />
          <Form>
            <ActRow>
              <Button full="phone">{t("staff.admin.code.act")}</Button>
              <a href={here}>{t("staff.admin.cancel")}</a>
            </ActRow>
          </Form>
        </Section>
      )}
    </AdminDesk>
  );
}
