import { db } from "@db/client.server";
import { MAIL_STATES, MAIL_TOPICS } from "@db/statuses";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMails, type MailFacts } from "~/domains/mail/mail.store.server";
import { maskAccount } from "~/domains/people/account";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { type Translate, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { isId } from "~/kernel/ids";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";
import { AdminDesk, Older } from "./desk";
import { MailState } from "./mail-state";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const PER_PAGE = 20;
const TOPICS = ["essential", ...MAIL_TOPICS] as const;

export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const { locale } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const state = MAIL_STATES.find((one) => one === asked.get("state")) ?? null;
  const topic = TOPICS.find((one) => one === asked.get("topic")) ?? null;
  const after = isId(asked.get("after")) ? asked.get("after") : null;
  const found = await listMails(db, { state, topic, after, limit: PER_PAGE + 1 });
  const mails = found
    .slice(0, PER_PAGE)
    .map((mail) => ({ ...mail, toAddress: mail.toAddress && maskAccount(mail.toAddress) }));
  const next = found.length > PER_PAGE ? (mails.at(-1)?.id ?? null) : null;
  const title = titleOf(locale, translator(locale)("staff.admin.outbox.title"));
  return json({ mails, next, state, topic, after, files: config.mailUrl === "", title });
}

export default function Outbox() {
  const t = useT();
  const { mails, next, state, topic, after, files } = useLoaderData<typeof loader>();
  const columns: Column<MailFacts>[] = [
    { head: t("staff.admin.outbox.columnSubject"), cell: ({ subject }) => subject },
    { head: t("staff.admin.outbox.columnTo"), cell: ({ toAddress }) => toAddress ?? t("staff.admin.outbox.erased") },
    { head: t("staff.admin.outbox.topic"), cell: (mail) => topicName(t, mail.topic ?? "essential") },
    { head: t("staff.admin.outbox.columnState"), cell: (mail) => <MailState state={mail.state} /> },
    { head: t("staff.admin.outbox.columnAt"), cell: ({ createdAt }) => <Instant ms={createdAt} /> },
  ];
  return (
    <AdminDesk>
      <PageHeading title={t("staff.admin.outbox.title")} lead={t("staff.admin.outbox.lead")} />
      {files ? <Callout tone="tile">{t("staff.admin.outbox.files")}</Callout> : null}
      <Section title={t("staff.admin.outbox.list")}>
        <Form method="get" action="/admin/outbox" label={t("staff.admin.outbox.filter")}>
          <Select
            name="state"
            label={t("staff.admin.outbox.state")}
            value={state ?? ""}
            options={[
              { value: "", label: t("staff.admin.outbox.all") },
              ...MAIL_STATES.map((one) => ({ value: one, label: t(`staff.admin.outbox.states.${one}`) })),
            ]}
          />
          <Select
            name="topic"
            label={t("staff.admin.outbox.topic")}
            value={topic ?? ""}
            options={[
              { value: "", label: t("staff.admin.outbox.all") },
              ...TOPICS.map((one) => ({ value: one, label: topicName(t, one) })),
            ]}
          />
          <p>
            <Button variant="outlined">{t("staff.admin.outbox.show")}</Button>
          </p>
        </Form>
        {mails.length === 0 ? (
          <p>{t(state || topic ? "staff.admin.outbox.none" : "staff.admin.outbox.empty")}</p>
        ) : (
          <Table
            caption={t("staff.admin.outbox.list")}
            captionHidden
            columns={columns}
            rows={mails}
            rowKey={({ id }) => id}
            href={({ id }) => `/admin/outbox/${id}`}
          />
        )}
        <Older
          path="/admin/outbox"
          asked={{ state: state ?? "", topic: topic ?? "" }}
          next={next}
          paged={after !== null}
        />
      </Section>
    </AdminDesk>
  );
}

const topicName = (t: Translate, topic: (typeof TOPICS)[number]): string =>
  topic === "essential" ? t("staff.admin.outbox.essential") : t(`mail.topics.${topic}.title`);
