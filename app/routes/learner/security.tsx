import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPerson } from "~/domains/people/person.store.server";
import { listSessions } from "~/domains/people/session.store.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { type TextKey, translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId, sessionId } = requirePerson(args);
  const [own, sessions] = await Promise.all([findPerson(db, personId), listSessions(personId, args.context.now)]);
  return json({
    title: titleOf(args.context.locale, translator(args.context.locale)("people.security.title")),
    account: own?.account ?? "",
    // Sign-ins are named by their own id; the session's key stays on the server.
    sessions: sessions.map(({ id, signInId, device, createdAt, lastSeenAt }) => ({
      signInId,
      device,
      createdAt,
      lastSeenAt,
      here: id === sessionId,
    })),
  });
}

export default function Security() {
  const t = useT();
  const { sessions, account } = useLoaderData<typeof loader>();
  const device = (kept: string) => {
    const [browser = "other", system = "other"] = kept.split("/");
    return t("people.security.device", {
      browser: t(`people.device.${browser}` as TextKey),
      system: t(`people.system.${system}` as TextKey),
    });
  };
  return (
    <Page width="text">
      <OwnCrumbs here={t("people.security.title")} />
      <PageHeading title={t("people.security.title")} lead={t("people.security.lead")} />
      <Section title={t("people.security.sessions")}>
        <RowList>
          {sessions.map(({ signInId, device: kept, createdAt, lastSeenAt, here }) => (
            <Row
              key={signInId}
              level={3}
              title={device(kept)}
              state={here ? <State kind="ok" word={t("people.security.here")} /> : undefined}
              meta={[
                <span key="seen">
                  {t("people.security.seen")} <Instant ms={lastSeenAt} />
                </span>,
                <span key="opened">
                  {t("people.security.opened")} <Instant ms={createdAt} />
                </span>,
              ]}
              act={
                here ? undefined : (
                  <form method="post" action={`/me/security/sessions/${signInId}/end`}>
                    <Button variant="outlined" small>
                      {t("people.security.end")}
                    </Button>
                  </form>
                )
              }
            />
          ))}
        </RowList>
        {sessions.length > 1 ? (
          <form method="post" action="/me/security/sessions/others/end">
            <Button variant="quiet">{t("people.security.endOthers")}</Button>
          </form>
        ) : null}
      </Section>
      <Section title={t("people.security.password")}>
        <p className="note">
          {t("people.security.account")} {account}
        </p>
        <p>
          <LinkButton href="/me/security/password" variant="outlined">
            {t("people.security.change")}
          </LinkButton>
        </p>
      </Section>
    </Page>
  );
}
