import { db } from "@db/client.server";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { ownSeats } from "~/domains/duties/own-seats.server";
import { findPerson } from "~/domains/people/person.store.server";
import { ownHonours } from "~/flows/awards/honour/own-honours.server";
import { ownOutcomes } from "~/flows/awards/nomination/own-nominations.server";
import { readOwnWaits } from "~/flows/learning/own-waits.server";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { HonourRows } from "~/routes/awards/honour-rows";
import { OutcomeRows } from "~/routes/nominations/outcome-rows";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { WaitingList } from "./waiting-list";
import { waitsView } from "./waits-view";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const person = requirePerson(args);
  const { personId, enterpriseId } = person;
  const { locale, now } = args.context;
  const [own, enterprise, seats, { waits }, honours, outcomes] = await Promise.all([
    findPerson(db, personId),
    enterpriseId ? findEnterprise(db, enterpriseId) : null,
    ownSeats(db, { personId }, isoDayOf(now)),
    readOwnWaits(person, now),
    ownHonours(person, { locale, now }),
    ownOutcomes(person, now),
  ]);
  return show(args.context, {
    title: titleOf(locale, translator(locale)("people.me.title")),
    waits: waitsView(waits, now, locale),
    name: own?.name ?? "",
    account: own?.account ?? "",
    enterprise: enterprise?.name ?? null,
    createdAt: own?.createdAt ?? 0,
    directs: seats.length > 0,
    honours,
    outcomes,
  });
}

export default function Me() {
  const t = useT();
  const { name, account, enterprise, createdAt, directs, waits, honours, outcomes } = useView<typeof loader>();
  return (
    <Page width="text">
      <PageHeading title={t("people.me.title")} lead={t("people.me.lead")} />
      <WaitingList waits={waits} />
      <Section title={t("people.me.details")}>
        <DefinitionList
          items={[
            {
              term: t("people.me.name"),
              value: (
                <>
                  {name} <a href="/me/name">{t("people.me.change")}</a>
                </>
              ),
            },
            {
              term: t("people.me.account"),
              value: (
                <>
                  {account} <a href="/me/account">{t("people.me.change")}</a>
                </>
              ),
            },
            {
              term: t("people.me.enterprise"),
              value: (
                <>
                  {enterprise ?? t("people.me.none")}{" "}
                  <a href="/me/enterprise">{t(enterprise ? "people.me.change" : "people.me.choose")}</a>
                </>
              ),
            },
            { term: t("people.me.since"), value: <Instant ms={createdAt} /> },
          ]}
        />
      </Section>
      <OutcomeRows nominations={outcomes} />
      <HonourRows honours={honours} own />
      <Section title={t("people.me.more")}>
        <RowList>
          <Row title={t("appointments.own.title")} href="/me/appointments" />
          <Row title={t("appointments.own.employment")} href="/me/employment" />
          {directs ? <Row title={t("duties.home.title")} href="/me/duties" meta={[t("duties.home.note")]} /> : null}
          <Row title={t("claims.own.title")} href="/me/enterprise/claims" meta={[t("claims.own.linkNote")]} />
          <Row title={t("people.me.certificates")} href="/me/certificates" />
          <Row title={t("people.me.hours")} href="/me/hours" />
          <Row title={t("nominations.title")} href="/me/nominations" meta={[t("nominations.own.note")]} />
          <Row title={t("events.own.listTitle")} href="/me/events" meta={[t("events.own.listLead")]} />
          <Row title={t("eventCalendar.own.title")} href="/me/calendar" meta={[t("eventCalendar.own.note")]} />
          <Row title={t("people.me.security")} href="/me/security" meta={[t("people.me.securityNote")]} />
          <Row title={t("mail.own.title")} href="/me/mail" meta={[t("mail.own.note")]} />
          <Row title={t("people.me.privacy")} href="/me/privacy" meta={[t("people.me.privacyNote")]} />
        </RowList>
      </Section>
    </Page>
  );
}
