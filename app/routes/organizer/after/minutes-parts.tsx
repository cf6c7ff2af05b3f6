import type { MinutesPage } from "~/flows/events/after/minutes-page.server";
import { useLocale, useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State, type StateKind } from "~/ui/show/state";
import { eventHref } from "../desk";

/** Whether the minutes are a draft or published, and what is still missing until the event is summarised. */
export function MinutesStanding({ view }: { view: MinutesPage }) {
  const t = useT();
  const locale = useLocale();
  const { event, minutes, publishable, summarise, state } = view;
  if (!minutes) return null;
  const at = (ms: number) => formatInstant(ms, locale);
  const { publishedAt, savedAt, correctedAt } = minutes;
  return (
    <>
      <p>
        {publishedAt === null ? (
          <State kind="progress" word={t("after.minutes.saved", { at: at(savedAt) })} />
        ) : (
          <State
            kind="ok"
            word={t("after.minutes.published", { at: at(publishedAt) })}
            detail={correctedAt === null ? undefined : t("after.minutes.corrected", { at: at(correctedAt) })}
          />
        )}
      </p>
      {state === "ended" && !summarise.ok ? (
        <p className="note">
          {t("after.minutes.summarisedWhen")} {t("after.minutes.missing", { reason: reasonText(t, summarise) })}
        </p>
      ) : null}
      {publishable || publishedAt !== null ? (
        <ActRow>
          {publishable ? (
            <LinkButton href={eventHref(event, "/minutes/publication")} full="phone">
              {t("after.minutes.publish")}
            </LinkButton>
          ) : (
            <LinkButton href={`/events/${event.slug}/minutes.pdf`} variant="outlined" download size="PDF">
              {t("after.minutes.pdf")}
            </LinkButton>
          )}
        </ActRow>
      ) : null}
    </>
  );
}

const KINDS: Record<MinutesPage["tasks"][number]["standing"], StateKind> = {
  done: "ok",
  overdue: "danger",
  due: "attention",
  open: "progress",
};

/** The tasks of published minutes, each with how it stands. */
export function TaskProgress({
  event,
  tasks,
  published,
}: Pick<MinutesPage, "event" | "tasks"> & { published: boolean }) {
  const t = useT();
  if (!published || tasks.length === 0) return null;
  return (
    <Section title={t("after.minutes.taskList")} id="tasks">
      <RowList>
        {tasks.map(({ id, text, owner, dueOn, standing }) => {
          const done = standing === "done";
          const where = `/minutes/tasks/${id}/${done ? "reopening" : "completion"}`;
          const act = t(done ? "after.minutes.notDone" : "after.minutes.markDone");
          return (
            <Row
              key={id}
              title={text}
              level={0}
              state={<State kind={KINDS[standing]} word={t(`after.minutes.standing.${standing}`)} />}
              meta={[
                <>
                  {owner} {dueOn ? <Day day={dueOn} weekday /> : null}
                </>,
              ]}
              act={
                <Form action={eventHref(event, where)} label={`${act}：${text}`}>
                  <Button variant={done ? "quiet" : "outlined"} small>
                    {act}
                  </Button>
                </Form>
              }
            />
          );
        })}
      </RowList>
    </Section>
  );
}

/** What another organizer saved while this page was open, to be compared before saving over it. */
export function TheirMinutes({ view: { minutes, decisions, tasks } }: { view: MinutesPage }) {
  const t = useT();
  if (!minutes) return null;
  const parts = [
    { head: t("after.minutes.text"), text: minutes.text },
    { head: t("after.minutes.summary"), text: minutes.summary },
    { head: t("after.minutes.decisions"), text: decisions.join("\n") },
    {
      head: t("after.minutes.tasks"),
      text: tasks.map(({ text, owner, dueOn }) => [text, owner, dueOn].filter(Boolean).join("，")).join("\n"),
    },
  ];
  return (
    <Callout tone="gamboge" title={t("after.minutes.theirs")}>
      <p>{t("after.minutes.theirsLead")}</p>
      {each(
        parts.filter(({ text }) => text !== ""),
        ({ head, text }) => (
          <>
            <p>
              <b>{head}</b>
            </p>
            <p className="original">{text}</p>
          </>
        ),
      )}
    </Callout>
  );
}
