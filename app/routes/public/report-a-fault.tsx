import {
  type ActionFunctionArgs,
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { faultReportForm, reportFault } from "~/flows/faults/report-fault.server";
import { readForm, refuseForm, tooMany, unprocessable } from "~/http/forms.server";
import { ownPath } from "~/http/own-path";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** A page carries of its action's headers only those that are handed on: the one of a limit. */
export const headers: HeadersFunction = ({ actionHeaders }): Record<string, string> => {
  const wait = actionHeaders.get("Retry-After");
  return wait === null ? {} : { "Retry-After": wait };
};

export function loader({ request, context }: LoaderFunctionArgs) {
  const page = ownPath(new URL(request.url).searchParams.get("page"), "");
  return json({ page, title: titleOf(context.locale, translator(context.locale)("public.fault.title")) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, faultReportForm);
  if (!form.ok) return unprocessable(form.refused, { reference: null });
  const kept = await reportFault(form.value, context.visitor, context.address);
  if (kept.ok) return json({ refused: null, reference: kept.reference });
  const said = { field: "what", message: kept.reason, ...(kept.values && { values: kept.values }) };
  return tooMany(refuseForm([said], form.typed), tryLater(kept, context.now), { reference: null });
}

export default function ReportAFault() {
  const t = useT();
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused: unknown; reference: string | null } | undefined;
  if (answer?.reference) {
    return (
      <Page width="text">
        <PageHeading
          title={t("public.fault.thanks")}
          lead={t("public.fault.thanksLead", { reference: answer.reference })}
        />
        <p>
          <LinkButton href={page || "/"}>{t("public.fault.home")}</LinkButton>
        </p>
      </Page>
    );
  }
  return (
    <Page width="text">
      <PageHeading title={t("public.fault.title")} lead={t("public.fault.lead")} />
      <Form {...told(t, answer?.refused)}>
        <TextField name="page" label={t("public.fault.page")} hint={t("public.fault.pageHint")} value={page} />
        <TextArea name="what" label={t("public.fault.what")} hint={t("public.fault.whatHint")} />
        <Button full="phone">{t("public.fault.send")}</Button>
      </Form>
    </Page>
  );
}
