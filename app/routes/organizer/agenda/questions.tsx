import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { questionsOf } from "~/domains/events/event/event.store.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { EventDesk, eventHref } from "../desk";
import { QuestionMoves } from "./question-moves";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title } = event;
  const questions = (await questionsOf(db, event.id)).map(({ id, label, hint, kind, choices, required }) => ({
    id,
    label,
    hint,
    kind,
    choices,
    required,
  }));
  return json({
    event: { slug, title },
    questions,
    open: canDo("change", event, now).ok,
    title: titleOf(locale, translator(locale)("organizer.questions.title")),
  });
}

export default function Questions() {
  const t = useT();
  const { event, questions, open } = useLoaderData<typeof loader>();
  const add = open ? (
    <LinkButton href={eventHref(event, "/questions/new")} icon="plus" full="phone">
      {t("organizer.questions.add")}
    </LinkButton>
  ) : null;
  return (
    <EventDesk event={event} crumbs={[{ label: t("organizer.questions.title") }]}>
      <PageHeading title={t("organizer.questions.title")} lead={t("organizer.questions.lead")} />
      {questions.length === 0 ? (
        <EmptyState act={add}>{t("organizer.questions.none")}</EmptyState>
      ) : (
        <>
          <RowList ordered>
            {questions.map(({ id, label, hint, kind, choices, required }, i) => (
              <Row
                key={id}
                level={2}
                title={label}
                {...(open && { href: eventHref(event, `/questions/${id}`) })}
                weight="plain"
                meta={[
                  [
                    t(`organizer.questions.kinds.${kind}`),
                    ...(required ? [t("organizer.questions.requiredMark")] : []),
                  ].join(t("ui.listWith")),
                  ...(hint ? [hint] : []),
                  ...(choices.length > 0 ? [choices.join(t("ui.listApart"))] : []),
                ]}
                act={
                  open ? (
                    <QuestionMoves
                      href={eventHref(event, `/questions/${id}/place`)}
                      label={label}
                      first={i === 0}
                      last={i === questions.length - 1}
                    />
                  ) : null
                }
              />
            ))}
          </RowList>
          <p>{add}</p>
        </>
      )}
    </EventDesk>
  );
}
