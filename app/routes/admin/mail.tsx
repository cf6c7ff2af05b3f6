import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findMail } from "~/domains/mail/mail.store.server";
import { canRequeue, requeueMail } from "~/domains/mail/requeue-mail.server";
import { refuseForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { AdminDesk } from "./desk";
import { MailFactList } from "./mail-facts";
import { MailState } from "./mail-state";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const { locale, now } = args.context;
  const mail = await findMail(db, args.params.mail ?? "");
  if (!mail) throw new NotFound("no such mail");
  return json({ mail, retry: canRequeue(mail, now), title: titleOf(locale, mail.subject) });
}

/** Queues it again. */
export async function action(args: ActionFunctionArgs) {
  const mailId = args.params.mail ?? "";
  const queued = await requeueMail(requireAdministrator(args), mailId);
  if (queued.ok) return redirect(`/admin/outbox/${mailId}`);
  return unprocessable(refuseForm([{ field: "", message: queued.reason }], {}));
}

export default function MailPage() {
  const t = useT();
  const { mail, retry } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AdminDesk
      crumbs={[{ label: t("staff.admin.outbox.title"), href: "/admin/outbox" }, { label: t("staff.admin.outbox.one") }]}
    >
      <PageHeading title={mail.subject}>
        <MailState state={mail.state} />
      </PageHeading>
      <MailFactList mail={mail} />
      <p className="note">{t("staff.admin.outbox.hidden")}</p>
      {retry.ok || answer ? (
        <Form {...told(t, answer?.refused)}>
          <p>
            <Button icon="refresh">{t("staff.admin.outbox.retry")}</Button>
          </p>
        </Form>
      ) : null}
      {!retry.ok && mail.state === "failed" && !answer ? (
        <Callout tone="gamboge">{reasonText(t, retry)}</Callout>
      ) : null}
    </AdminDesk>
  );
}
