import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type TopicChoice, topicsOf } from "~/domains/mail/mail-topic.server";
import { findPerson } from "~/domains/people/person.store.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const [own, topics] = await Promise.all([findPerson(db, personId), topicsOf(db, personId)]);
  const address = own?.accountKind === "email" ? own.account : null;
  const title = titleOf(args.context.locale, translator(args.context.locale)("mail.own.title"));
  return json({ topics, address, english: own?.locale === "en", title });
}

export default function MailTopics() {
  const t = useT();
  const { topics, address, english } = useLoaderData<typeof loader>();
  const language = t(english ? "mail.own.english" : "mail.own.chinese");
  return (
    <Page width="text">
      <OwnCrumbs here={t("mail.own.title")} />
      <PageHeading title={t("mail.own.title")} lead={t("mail.own.lead")} />
      <p>
        {address ? t("mail.own.to", { account: address, language }) : t("mail.own.toNumber")}{" "}
        {address ? t("mail.own.languageNote") : null}
      </p>
      <Section title={t("mail.own.list")}>
        <RowList>
          {topics.map((one) => (
            <TopicRow key={one.topic} {...one} />
          ))}
        </RowList>
      </Section>
      <Section title={t("mail.own.essential")}>
        <p>{t("mail.own.essentialText")}</p>
      </Section>
    </Page>
  );
}

function TopicRow({ topic, leftAt }: TopicChoice) {
  const t = useT();
  const title = t(`mail.topics.${topic}.title`);
  const state =
    leftAt === null ? (
      <State kind="ok" word={t("mail.own.sent")} />
    ) : (
      <State kind="plain" word={t("mail.own.left")} detail={<Day day={leftAt} />} />
    );
  return (
    <Row
      title={title}
      state={state}
      meta={[t(`mail.topics.${topic}.text`)]}
      act={
        <form method="post" action={`/me/mail/${topic}/${leftAt === null ? "leaving" : "joining"}`}>
          <Button variant="outlined" small>
            {t(leftAt === null ? "mail.own.leave" : "mail.own.join")}
            <span className="vh"> {title}</span>
          </Button>
        </form>
      }
    />
  );
}
