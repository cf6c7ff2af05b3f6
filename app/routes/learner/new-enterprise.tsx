import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newEnterpriseForm } from "~/domains/directory/enterprise-forms";
import { readEnterpriseName } from "~/domains/directory/enterprise-name";
import { addOwnEnterprise } from "~/domains/directory/own-enterprise.server";
import { counties, placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { readUscc } from "~/domains/directory/uscc";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import { Island } from "~/http/island";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { ChooseInstead } from "./choose-instead";
import { EnterpriseForm } from "./enterprise-form";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  const regions = await findRegions();
  const places = counties(regions).map(({ code }) => ({ value: code, label: placeName(code, regions) }));
  return json({
    places,
    title: titleOf(args.context.locale, translator(args.context.locale)("people.enterprise.add")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const form = await readForm(args.request, newEnterpriseForm);
  if (!form.ok) return unprocessable(form.refused);
  const code = readUscc(form.value.code);
  const name = readEnterpriseName(form.value.name);
  if (!code.ok || !name.ok) throw new Error("the form let through what the rules refuse");
  const added = await addOwnEnterprise(person, {
    code: code.code,
    name,
    regionCode: form.value.region || null,
    known: form.value,
  });
  if (added.ok) return redirect("/me");
  const { reason, values, existing } = added;
  const field = reason === "enterprise.regionMissing" ? "region" : "code";
  const refused = refuseForm([{ field, message: reason, ...(values && { values }) }], form.typed);
  return unprocessable(refused, { existing: existing ? { id: existing.id, name: existing.name } : null });
}

interface Answer {
  refused?: unknown;
  existing?: { id: string; name: string } | null;
}

export default function NewEnterprise() {
  const t = useT();
  const { places } = useLoaderData<typeof loader>();
  const answer = useActionData() as Answer | undefined;
  return (
    <Page width="text">
      <OwnCrumbs
        within={{ label: t("people.enterprise.title"), href: "/me/enterprise" }}
        here={t("people.enterprise.add")}
      />
      <PageHeading title={t("people.enterprise.add")} lead={t("people.enterprise.addLead")} />
      {answer?.existing ? <ChooseInstead {...answer.existing} /> : null}
      <EnterpriseForm places={places} refused={answer?.refused} />
      <Island name="credit-code" />
    </Page>
  );
}
