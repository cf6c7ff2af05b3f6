import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isGrantable, roleGrantForm } from "~/domains/people/grant-forms";
import { giveRole, scopeChoices } from "~/flows/people/give-role.server";
import { readPerson } from "~/flows/people/read-person.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { AdminDesk } from "./desk";
import { GrantForm, RoleChoice } from "./grant-form";
import { personCrumbs } from "./person-crumbs";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** First the role, by `?role=`; then what that role needs. Two plain pages, since the fields differ by role. */
export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const { locale, now } = args.context;
  const { person } = await readPerson(administrator, args.params.person ?? "", now);
  const asked = new URL(args.request.url).searchParams.get("role");
  const role = isGrantable(asked) ? asked : null;
  const name = person.name ?? "";
  const title = titleOf(locale, translator(locale)("staff.admin.grant.title", { name }));
  return json({ id: person.id, name, role, choices: role && (await scopeChoices(role)), title });
}

const FIELDS: Record<string, string> = { "role.untilPast": "until", "role.already": "" };

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const personId = args.params.person ?? "";
  const form = await readForm(args.request, roleGrantForm);
  if (!form.ok) return unprocessable(form.refused);
  const given = await giveRole(administrator, personId, form.value);
  if (given.ok) return redirect(`/admin/people/${personId}`);
  return unprocessable(refuseForm([{ field: FIELDS[given.reason] ?? "scope", message: given.reason }], form.typed));
}

export default function Grants() {
  const t = useT();
  const { id, name, role, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `/admin/people/${id}`;
  return (
    <AdminDesk crumbs={personCrumbs(t, { id, name }, t("staff.admin.person.give"))}>
      <PageHeading title={t("staff.admin.grant.title", { name })} lead={t("staff.admin.grant.lead")} />
      {role === null ? (
        <RoleChoice here={here} refused={told(t, answer?.refused)} />
      ) : (
        <GrantForm here={here} role={role} choices={choices} refused={told(t, answer?.refused)} />
      )}
    </AdminDesk>
  );
}
