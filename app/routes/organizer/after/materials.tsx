import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canAddPapers, MOST_MATERIALS } from "~/domains/events/after/material";
import { materialsOf } from "~/domains/events/after/material.store.server";
import { sessionsOf } from "~/domains/events/event/event.store.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { formatInstant, formatIsoDay } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { EventDesk, eventHref } from "../desk";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const sessions = new Map((await sessionsOf(db, event.id)).map(({ id, title }) => [id, title]));
  const all = await materialsOf(db, event.id);
  const materials = all.map(
    ({ material: { id, title, author, consentedOn, audience, releasedAt, sessionId }, file }) => ({
      id,
      title,
      author,
      consentedOn,
      audience,
      releasedAt,
      released: now >= releasedAt,
      session: sessionId === null ? null : (sessions.get(sessionId) ?? null),
      file: { id: file.id, fileName: file.fileName },
    }),
  );
  const add = canAddPapers(event, materials.length, MOST_MATERIALS, now);
  const { slug, title } = event;
  return json({
    event: { slug, title },
    materials,
    add,
    title: titleOf(locale, translator(locale)("after.rooms.materials")),
  });
}

export default function Materials() {
  const t = useT();
  const locale = useLocale();
  const { event, materials, add } = useLoaderData<typeof loader>();
  const act = add.ok ? (
    <LinkButton href={eventHref(event, "/materials/new")} full="phone">
      {t("after.materials.add")}
    </LinkButton>
  ) : (
    <p className="note">{reasonText(t, add)}</p>
  );
  return (
    <EventDesk event={event} crumbs={[{ label: t("after.rooms.materials") }]}>
      <PageHeading title={t("after.rooms.materials")} above={event.title} lead={t("after.materials.lead")} />
      {materials.length === 0 ? (
        <EmptyState act={act}>{t("after.materials.empty")}</EmptyState>
      ) : (
        <>
          <RowList>
            {materials.map(({ id, title, author, consentedOn, audience, releasedAt, released, session, file }) => {
              const at = formatInstant(releasedAt, locale);
              const word = released ? t("after.materials.released", { at }) : t("after.materials.willBe", { at });
              return (
                <Row
                  key={id}
                  title={title}
                  level={2}
                  href={`/files/${file.id}`}
                  state={
                    <State
                      kind={released ? "ok" : "attention"}
                      word={t(`after.materials.audiences.${audience}`)}
                      detail={word}
                    />
                  }
                  meta={[
                    [t("after.materials.by", { author, on: formatIsoDay(consentedOn, locale) }), session]
                      .filter(Boolean)
                      .join(" · "),
                  ]}
                  act={
                    <LinkButton href={eventHref(event, `/materials/${id}/removal`)} variant="quiet" small>
                      {t("after.materials.remove")}
                    </LinkButton>
                  }
                />
              );
            })}
          </RowList>
          <ActRow>{act}</ActRow>
        </>
      )}
    </EventDesk>
  );
}
