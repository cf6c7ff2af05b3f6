import type { PracticeView } from "~/domains/courses/read-practice.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export interface PracticeSetsProps {
  sets: PracticeView["sets"];
  /** Where an item is practised. */
  address: (itemId: string) => string;
}

/** One set a topic: what was done of it, and where to begin. */
export function PracticeSets({ sets, address }: PracticeSetsProps) {
  const t = useT();
  return (
    <RowList>
      {each(sets, ({ title, total, answered, right, startId }) => {
        const act = answered === 0 ? "begin" : answered < total ? "goOn" : "again";
        return (
          <Row
            title={title}
            {...(right === total && { state: <State kind="ok" word={t("courses.practice.allRight")} /> })}
            meta={[t(`courses.practice.${answered === 0 ? "untouched" : "set"}`, { done: answered, total, right })]}
            act={
              <LinkButton small variant="outlined" href={address(startId)}>
                {t(`courses.practice.${act}`)}
              </LinkButton>
            }
          />
        );
      })}
    </RowList>
  );
}
