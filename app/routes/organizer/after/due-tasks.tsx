import type { DueTask } from "~/domains/events/after/minutes.store.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { eventHref } from "../desk";

/** Tasks of published minutes whose day has come and that nobody has called done. */
export function DueTasks({ tasks, today }: { tasks: readonly DueTask[]; today: string }) {
  const t = useT();
  if (tasks.length === 0) return null;
  return (
    <Section title={t("after.minutes.due", { count: tasks.length })}>
      <RowList layout="work">
        {tasks.map(({ id, text, owner, dueOn, slug, title }) => (
          <Row
            key={id}
            title={text}
            href={eventHref({ slug }, "/minutes#tasks")}
            state={
              <State
                kind={dueOn < today ? "danger" : "attention"}
                word={t(`after.minutes.standing.${dueOn < today ? "overdue" : "due"}`)}
              />
            }
            meta={[[owner, title].filter(Boolean).join(" · ")]}
            due={<Day day={dueOn} weekday />}
          />
        ))}
      </RowList>
    </Section>
  );
}
