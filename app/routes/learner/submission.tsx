import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readRoom } from "~/domains/assessment/read-room.server";
import { submitAttempt } from "~/flows/exams/end-attempt.server";
import { addressPart } from "~/http/address-part";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatClock } from "~/kernel/instant-format";
import { TakePen } from "~/routes/learner/room/take-pen";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { State } from "~/ui/show/state";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** What is unanswered, before it is too late to change. */
export async function loader(args: LoaderFunctionArgs) {
  const person = requirePerson(args);
  const room = await readRoom(person, args.params.attempt ?? "", args.context.now);
  if ("over" in room) throw redirect(`/attempts/${addressPart(args.params.attempt)}/report`);
  const page = (number: number) => Math.ceil(number / room.sitting.itemsPerPage);
  const numbers = (items: typeof room.items) => items.map(({ number }) => ({ number, page: page(number) }));
  return json({
    title: titleOf(args.context.locale, translator(args.context.locale)("exam.submission.title")),
    attempt: room.attempt.id,
    total: room.items.length,
    open: numbers(room.items.filter(({ response }) => response === null)),
    marked: numbers(room.items.filter(({ marked }) => marked)),
    remainingMs: room.attempt.deadlineAt - args.context.now,
    penElsewhere: room.pen === null && !room.penFree,
  });
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const done = await submitAttempt(person, args.params.attempt ?? "");
  // Another device may hold answers that have not gone up: this page says so, and lets her take over first.
  return redirect(`/attempts/${addressPart(args.params.attempt)}/${done === "ended" ? "report" : "submission"}`);
}

export default function Submission() {
  const t = useT();
  const { attempt, total, open, marked, remainingMs, penElsewhere } = useLoaderData<typeof loader>();
  const links = (items: { number: number; page: number }[]) => (
    <ol className="cells">
      {items.map(({ number, page }) => (
        <li key={number}>
          <a
            className="cell"
            href={`/attempts/${attempt}?page=${page}`}
            aria-label={t("exam.submission.openItem", { number })}
          >
            {number}
          </a>
        </li>
      ))}
    </ol>
  );
  const back = (
    <LinkButton href={`/attempts/${attempt}`} variant="outlined" full="phone">
      {t("exam.submission.back")}
    </LinkButton>
  );
  return (
    <Page width="text">
      <PageHeading title={t("exam.submission.title")} lead={t("exam.submission.lead")}>
        <p>
          {t("exam.submission.left")} <b>{formatClock(remainingMs)}</b>
        </p>
      </PageHeading>
      {penElsewhere ? (
        <>
          <Callout tone="gamboge" icon="lock" title={t("exam.room.readOnly")}>
            {t("exam.submission.penElsewhere")}
          </Callout>
          <ActRow>
            <TakePen attempt={attempt} back={`/attempts/${attempt}/submission`} />
            {back}
          </ActRow>
        </>
      ) : null}
      {open.length === 0 ? (
        <p>
          <State kind="ok" word={t("exam.submission.all", { total })} />
        </p>
      ) : (
        <Section title={t("exam.submission.open", { count: open.length })}>{links(open)}</Section>
      )}
      {marked.length > 0 ? <Section title={t("exam.submission.marked")}>{links(marked)}</Section> : null}
      {penElsewhere ? null : (
        <form method="post" className="band">
          <ActRow>
            <Button full="phone">{t("exam.submission.act")}</Button>
            {back}
          </ActRow>
        </form>
      )}
    </Page>
  );
}
