import { db } from "@db/client.server";
import { ROLES } from "@db/statuses";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type FoundPerson, searchPeople } from "~/domains/people/search-people.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isId } from "~/kernel/ids";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";
import { AdminDesk, Older } from "./desk";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const { locale, now } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const text = (asked.get("q") ?? "").trim().slice(0, 60);
  const role = ([...ROLES, "any"] as const).find((one) => one === asked.get("role")) ?? null;
  const after = asked.get("after");
  const query = { text, role, after: isId(after) ? after : null };
  const found = await searchPeople(db, administrator, query, now);
  return json({ ...found, query, title: titleOf(locale, translator(locale)("staff.admin.people.title")) });
}

export default function People() {
  const t = useT();
  const { people, next, query } = useLoaderData<typeof loader>();
  const accountOf = ({ account, name }: FoundPerson): string =>
    account ?? t(name === null ? "staff.admin.people.erasedAccount" : "staff.admin.people.notSetUp");
  const columns: Column<FoundPerson>[] = [
    { head: t("staff.admin.people.columnName"), cell: ({ name }) => name ?? t("staff.admin.people.erased") },
    { head: t("staff.admin.people.columnAccount"), cell: accountOf },
    {
      head: t("staff.admin.people.columnRoles"),
      cell: ({ roles }) =>
        roles.map((role) => t(`staff.admin.roles.${role}`)).join(t("ui.listWith")) || t("staff.admin.people.learner"),
    },
    { head: t("staff.admin.people.columnSince"), cell: ({ createdAt }) => <Instant ms={createdAt} /> },
  ];
  const roles = ROLES.map((role) => ({ value: role, label: t(`staff.admin.roles.${role}`) }));
  const filtered = query.text !== "" || query.role !== null;
  return (
    <AdminDesk>
      <PageHeading title={t("staff.admin.people.title")} lead={t("staff.admin.people.lead")} />
      <Section title={t("staff.admin.people.find")}>
        <Form method="get" action="/admin" label={t("staff.admin.people.find")}>
          <Select
            name="role"
            label={t("staff.admin.people.role")}
            value={query.role ?? ""}
            options={[
              { value: "", label: t("staff.admin.people.everyone") },
              { value: "any", label: t("staff.admin.people.anyRole") },
              ...roles,
            ]}
          />
          <TextField
            name="q"
            type="search"
            label={t("staff.admin.people.query")}
            hint={t("staff.admin.people.queryHint")}
            value={query.text}
            maxLength={60}
            act={<Button variant="outlined">{t("staff.admin.people.act")}</Button>}
          />
        </Form>
      </Section>
      <Section title={t(filtered ? "staff.admin.people.found" : "staff.admin.people.list")}>
        {people.length === 0 ? (
          <p>{t(filtered ? "staff.admin.people.none" : "staff.admin.people.nobody")}</p>
        ) : (
          <Table
            caption={t(filtered ? "staff.admin.people.found" : "staff.admin.people.list")}
            captionHidden
            columns={columns}
            rows={people}
            rowKey={({ id }) => id}
            href={({ id }) => `/admin/people/${id}`}
          />
        )}
        <Older
          path="/admin"
          asked={{ q: query.text, role: query.role ?? "" }}
          next={next}
          paged={query.after !== null}
        />
      </Section>
    </AdminDesk>
  );
}
