import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canEndRole, endRole } from "~/domains/people/grant-role.server";
import { readPerson } from "~/flows/people/read-person.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { AskOnce } from "./ask-once";
import { AdminDesk } from "./desk";
import { personCrumbs } from "./person-crumbs";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** The grant an address names. @throws NotFound when it is not that person's */
async function namedGrant(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const { person, grants } = await readPerson(administrator, args.params.person ?? "", args.context.now);
  const grant = grants.find(({ id }) => id === args.params.grant);
  if (!grant) throw new NotFound("no such grant");
  return { administrator, person, grant };
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, grant } = await namedGrant(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const name = person.name ?? t("staff.admin.people.erased");
  const heading = t("staff.admin.end.title", { name, role: t(`staff.admin.roles.${grant.role}`) });
  const verdict = await canEndRole(db, { ...grant, personId: person.id }, now);
  return json({ id: person.id, name, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { administrator, person, grant } = await namedGrant(args);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  const ended = await endRole(administrator, grant.id, form.value.reason);
  if (!ended.ok) return unprocessable(refuseForm([{ field: "", message: ended.reason }], form.typed));
  // Who ends her own role may not see this desk any more.
  return redirect(
    person.id === administrator.personId && grant.role === "admin" ? "/me" : `/admin/people/${person.id}`,
  );
}

export default function GrantEnd() {
  const t = useT();
  const { id, name, heading, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `/admin/people/${id}`;
  return (
    <AdminDesk crumbs={personCrumbs(t, { id, name }, t("staff.admin.end.act"))}>
      <PageHeading title={heading} lead={verdict.ok ? t("staff.admin.end.lead") : undefined} />
      <AskOnce verdict={verdict} back={here} act={t("staff.admin.end.act")} danger refused={told(t, answer?.refused)} />
    </AdminDesk>
  );
}
