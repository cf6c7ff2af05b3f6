import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { chooseEnterpriseForm } from "~/domains/directory/enterprise-forms";
import { findEnterprises } from "~/domains/directory/find-enterprises.server";
import { chooseEnterprise } from "~/domains/directory/own-enterprise.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { FoundEnterprises } from "./found-enterprises";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { enterpriseId } = requirePerson(args);
  const query = new URL(args.request.url).searchParams.get("q");
  const [own, answer] = await Promise.all([
    enterpriseId ? findEnterprise(db, enterpriseId) : null,
    query === null ? null : findEnterprises(query),
  ]);
  const title = titleOf(args.context.locale, translator(args.context.locale)("people.enterprise.title"));
  const data = { title, query: query ?? "", own: own && { id: own.id, name: own.name, code: own.code }, answer };
  return json(data, { status: answer?.ok === false ? 422 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const form = await readForm(args.request, chooseEnterpriseForm);
  if (!form.ok) return unprocessable(form.refused);
  await chooseEnterprise(person, form.value.enterprise);
  return redirect("/me");
}

export default function OwnEnterprise() {
  const t = useT();
  const { query, own, answer } = useLoaderData<typeof loader>();
  const mistake = answer?.ok === false ? [{ field: "q", message: reasonText(t, answer) }] : [];
  return (
    <Page width="text">
      <OwnCrumbs here={t("people.enterprise.title")} />
      <PageHeading title={t("people.enterprise.title")} lead={t("people.enterprise.lead")} />
      {own ? (
        <Section title={t("people.enterprise.now")}>
          <p>
            {own.name}
            <br />
            <span className="note">{own.code}</span>
          </p>
          <p>
            <a href="/me/enterprise/claims">{t("claims.own.link")}</a>
            <br />
            <span className="note">{t("claims.own.linkNote")}</span>
          </p>
          <form method="post" action="/me/enterprise/leaving">
            <Button variant="outlined" small>
              {t("people.enterprise.leave")}
            </Button>
          </form>
          <p className="note">{t("people.enterprise.leaveNote")}</p>
        </Section>
      ) : null}
      <Section title={t(own ? "people.enterprise.findOther" : "people.enterprise.findTitle")}>
        <Form method="get" action="/me/enterprise" errors={mistake} label={t("people.enterprise.search")}>
          <TextField
            name="q"
            type="search"
            label={t("people.enterprise.search")}
            hint={t("people.enterprise.searchHint")}
            value={query}
            maxLength={100}
            autoComplete="organization"
            act={<Button variant={answer?.ok ? "outlined" : "filled"}>{t("people.enterprise.find")}</Button>}
          />
        </Form>
      </Section>
      {answer?.ok ? <FoundEnterprises {...answer} ownId={own?.id ?? null} /> : null}
      <Section title={t("people.enterprise.missing")}>
        <p>
          {t("people.enterprise.missingLead")} <a href="/me/enterprise/new">{t("people.enterprise.add")}</a>
        </p>
      </Section>
    </Page>
  );
}
