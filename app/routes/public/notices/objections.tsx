import {
  type ActionFunctionArgs,
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { receiptForm } from "~/domains/awards/notice/receipt-form";
import { type ReadObjection, typeReceipt } from "~/flows/awards/notice/objections/read-receipt.server";
import { fieldError, readForm, refuseForm, tooMany, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { ObjectionStatus } from "./objection-status";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;
export const headers: HeadersFunction = ({ actionHeaders }): Record<string, string> => {
  const wait = actionHeaders.get("Retry-After");
  return { "Cache-Control": "no-store", ...(wait !== null && { "Retry-After": wait }) };
};

export const loader = (args: LoaderFunctionArgs) => pageTitle.loader("notices.status.title")(args);

/** The code goes in the body and not in the address: addresses stay in histories and logs. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, receiptForm);
  if (!form.ok) return unprocessable(form.refused, { read: null });
  const read = await typeReceipt(form.value.code, context.address);
  if (read.ok) return json({ refused: null, read: read.objection });
  const refused = refuseForm([fieldError("code", read)], form.typed);
  return read.until === undefined
    ? unprocessable(refused, { read: null })
    : tooMany(refused, tryLater(read, context.now), { read: null });
}

/** Where whoever objected follows what comes of it. */
export default function Objections() {
  const t = useT();
  const answer = useActionData<typeof action>() as { refused: unknown; read: ReadObjection | null } | undefined;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("notices.title"), href: "/notices" }, { label: t("notices.status.title") }]} />
      {answer?.read ? (
        <ObjectionStatus read={answer.read} />
      ) : (
        <>
          <PageHeading title={t("notices.status.title")} lead={t("notices.status.lead")} />
          <Form {...told(t, answer?.refused)}>
            <TextField
              name="code"
              label={t("notices.status.code")}
              hint={t("notices.status.codeHint")}
              autoComplete="off"
              spellCheck={false}
            />
            <Button full="phone">{t("notices.status.act")}</Button>
          </Form>
          <p className="note">{t("notices.status.lost")}</p>
        </>
      )}
    </Page>
  );
}
