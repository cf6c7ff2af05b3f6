import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameForm } from "~/domains/people/account-forms";
import { changeName, ownOpenNames } from "~/flows/people/change-name.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { DefinitionList } from "~/ui/show/definition-list";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const person = requirePerson(args);
  const title = titleOf(args.context.locale, translator(args.context.locale)("people.name.title"));
  return json({ name: person.name, ...(await ownOpenNames(person)), title });
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const form = await readForm(args.request, nameForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await changeName(person, form.value.name);
  if (done.ok) return redirect("/me");
  return unprocessable(refuseForm([fieldError("name", done)], form.value));
}

export default function ChangeName() {
  const t = useT();
  const { name, held, only } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs here={t("people.name.title")} />
      <PageHeading title={t("people.name.title")} lead={held ? undefined : t("people.name.lead")} />
      {held ? (
        <Callout tone="gamboge" role={answer ? "alert" : undefined}>
          {reasonText(t, held)}
        </Callout>
      ) : null}
      {only === null ? null : <p>{t("people.name.only", { name: only })}</p>}
      {held && only === null ? (
        <>
          <DefinitionList items={[{ term: t("people.name.now"), value: name }]} />
          <p>
            <LinkButton href="/me" variant="outlined">
              {t("people.name.back")}
            </LinkButton>
          </p>
        </>
      ) : (
        <Form {...told(t, answer?.refused)}>
          <TextField
            name="name"
            label={t("people.name.name")}
            value={only ?? name}
            autoComplete="name"
            maxLength={80}
          />
          <Button full="phone">{t("people.name.act")}</Button>
        </Form>
      )}
    </Page>
  );
}
