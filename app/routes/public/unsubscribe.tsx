import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { leaveByLink, readUnsubscribeLink } from "~/domains/mail/mail-topic.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** What a mail leads to: whoever holds it, signed in or not. Opening it changes nothing, as programs open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { topic, leftAt } = await readUnsubscribeLink(params.token ?? "");
  return json({
    topic,
    left: leftAt !== null,
    title: titleOf(context.locale, translator(context.locale)("mail.unsubscribe.title")),
  });
}

export async function action({ params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  await leaveByLink(token);
  return redirect(`/unsubscribe/${token}`);
}

export default function Unsubscribe() {
  const t = useT();
  const { topic, left } = useLoaderData<typeof loader>();
  const said = { topic: t(`mail.topics.${topic}.title`), text: t(`mail.topics.${topic}.text`) };
  if (left)
    return (
      <Page width="text">
        <PageHeading title={t("mail.unsubscribe.done")} lead={t("mail.unsubscribe.doneLead", said)} />
        <p>{t("mail.unsubscribe.again")}</p>
        <p>
          <LinkButton href="/me/mail" variant="outlined">
            {t("mail.unsubscribe.open")}
          </LinkButton>
        </p>
      </Page>
    );
  return (
    <Page width="text">
      <PageHeading title={t("mail.unsubscribe.title")} lead={t("mail.unsubscribe.lead", said)} />
      <p>{t("mail.unsubscribe.ask")}</p>
      <Form>
        <p>
          <Button>{t("mail.unsubscribe.act")}</Button>
        </p>
      </Form>
    </Page>
  );
}
