import { MISTAKE_KINDS } from "@db/statuses";
import {
  type ActionFunctionArgs,
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MOST_SIGNS, mistakeForm } from "~/domains/mistakes/mistake-forms";
import { reportMistake } from "~/domains/mistakes/report-mistake.server";
import { mistakeName } from "~/flows/mistakes/mistake-name";
import { mistakenPlace } from "~/flows/mistakes/mistake-places.server";
import { fieldError, readForm, refuseForm, tooMany, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { DefinitionList } from "~/ui/show/definition-list";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** A page carries of its action's headers only those that are handed on: the one of a limit. */
export const headers: HeadersFunction = ({ actionHeaders }): Record<string, string> => {
  const wait = actionHeaders.get("Retry-After");
  return wait === null ? {} : { "Retry-After": wait };
};

/** What `?about=` names, in the version that she read. */
async function placeOf(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const about = new URL(args.request.url).searchParams.get("about") ?? "";
  return { who, place: await mistakenPlace(who.personId, about) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { place } = await placeOf(args);
  const t = translator(args.context.locale);
  const title = titleOf(args.context.locale, t("mistakes.form.title"));
  return json({ name: mistakeName(t, place.names), back: place.path, title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, place } = await placeOf(args);
  const form = await readForm(args.request, mistakeForm);
  if (!form.ok) return unprocessable(form.refused);
  const kept = await reportMistake(who, place, form.value);
  if (kept.ok) return redirect("/learn/reports?done=sent");
  return tooMany(refuseForm([fieldError("text", kept)], form.typed), tryLater(kept, args.context.now));
}

export default function NewReport() {
  const t = useT();
  const { name, back } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <Page width="text">
      <PageHeading title={t("mistakes.form.title")} lead={t("mistakes.form.lead")} />
      <DefinitionList
        items={[
          {
            term: t("mistakes.form.where"),
            value: <span lang="zh-CN">{name}</span>,
          },
        ]}
      />
      <Form {...told(t, answer?.refused)}>
        <RadioGroup
          name="kind"
          label={t("mistakes.form.kind")}
          options={MISTAKE_KINDS.map((value) => ({ value, label: t(`mistakes.kinds.${value}`) }))}
        />
        <TextArea
          name="text"
          label={t("mistakes.form.text")}
          hint={t("mistakes.form.textHint", { most: MOST_SIGNS })}
          rows={6}
        />
        <ActRow>
          <Button full="phone">{t("mistakes.form.send")}</Button>
          <a href={back}>{t("mistakes.form.back")}</a>
        </ActRow>
      </Form>
    </Page>
  );
}
