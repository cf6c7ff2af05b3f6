import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { erasureForm } from "~/domains/people/account-forms";
import { blankSessionCookie } from "~/domains/people/lucia.server";
import { canErasePerson, erasePerson } from "~/flows/people/erase-person.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { ErasureForm } from "./erasure-form";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const verdict = await canErasePerson(requirePerson(args).personId, args.context.now);
  return json({
    verdict,
    title: titleOf(args.context.locale, translator(args.context.locale)("people.erasure.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const form = await readForm(args.request, erasureForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await erasePerson(person, form.value.password, args.context.now);
  if (done.ok) {
    args.context.setCookie(blankSessionCookie());
    return redirect("/erased");
  }
  if (done.until !== undefined) throw tryLater(done, args.context.now);
  return unprocessable(refuseForm([{ field: done.field, message: done.reason }], form.value));
}

export default function Erasure() {
  const t = useT();
  const { verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs within={{ label: t("people.privacy.title"), href: "/me/privacy" }} here={t("people.erasure.title")} />
      <PageHeading title={t("people.erasure.title")} lead={t("people.erasure.lead")} />
      {verdict.ok ? (
        <ErasureForm refused={answer?.refused}>
          <Consequences />
        </ErasureForm>
      ) : (
        <>
          <Consequences />
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
        </>
      )}
      <ActRow align="apart">
        <a href="/me/privacy">{t("people.erasure.cancel")}</a>
        <a href="/me/privacy/export">{t("people.privacy.exportAct")}</a>
      </ActRow>
    </Page>
  );
}

/** What happens to what is held about her. */
function Consequences() {
  const t = useT();
  return (
    <RowList>
      {(["what1", "what2", "what3", "director", "awards", "administrator", "what4", "what5"] as const).map((what) => (
        <Row key={what} level={0} weight="plain" title={t(`people.erasure.${what}`)} />
      ))}
    </RowList>
  );
}
