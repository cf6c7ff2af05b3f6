import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { stateOf } from "~/domains/mistakes/mistake";
import { ownMistakes } from "~/domains/mistakes/mistake.store.server";
import { mistakeName } from "~/flows/mistakes/mistake-name";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDay } from "~/kernel/instant-format";
import { MistakeState } from "~/routes/mistake-state";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { locale } = args.context;
  const t = translator(locale);
  const mistakes = await ownMistakes(db, personId);
  return json({
    reports: mistakes.map((mistake) => ({
      id: mistake.id,
      at: mistake.at,
      kind: mistake.kind,
      text: mistake.text,
      answer: mistake.answer,
      name: mistakeName(t, mistake.names),
      href: mistake.path,
      state: stateOf(mistake),
      answeredAt: mistake.answeredAt,
    })),
    sent: new URL(args.request.url).searchParams.get("done") === "sent",
    title: titleOf(locale, t("mistakes.own.title")),
  });
}

export default function Reports() {
  const t = useT();
  const locale = useLocale();
  const { reports, sent } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("courses.learn.title"), href: "/learn" }, { label: t("mistakes.own.title") }]} />
      <PageHeading title={t("mistakes.own.title")} lead={t("mistakes.own.lead")} />
      {sent ? (
        <Callout tone="bamboo" role="status">
          {t("mistakes.own.sent")}
        </Callout>
      ) : null}
      {reports.length === 0 ? (
        <EmptyState act={<LinkButton href="/courses">{t("mistakes.own.toCourses")}</LinkButton>}>
          {t("mistakes.own.none")}
        </EmptyState>
      ) : null}
      <RowList>
        {each(reports, ({ id, name, href, state, at, kind, text, answer, answeredAt }) => (
          <Row
            level={2}
            title={
              <span id={`report-${id}`} lang="zh-CN">
                {name}
              </span>
            }
            href={href}
            state={
              <MistakeState state={state} {...(answeredAt !== null && { detail: formatDay(answeredAt, locale) })} />
            }
            meta={[
              <span key="text" className="own-note-text" lang="">
                {text}
              </span>,
              <span key="kind">
                {t("mistakes.own.reportedOn", { day: formatDay(at, locale) })}
                {locale === "en" ? " · " : "，"}
                {t(`mistakes.kinds.${kind}`)}
              </span>,
              ...(answer === null
                ? []
                : [
                    <span key="answer" className="own-note report-answer">
                      <span className="own-note-label">{t("mistakes.own.answer")}</span>
                      <span className="own-note-text" lang="">
                        {answer}
                      </span>
                    </span>,
                  ]),
            ]}
          />
        ))}
      </RowList>
    </Page>
  );
}
