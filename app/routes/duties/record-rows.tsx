import type { Duty } from "@db/statuses";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export interface RecordRow {
  id: string;
  duty: Duty;
  work: string;
  day: string;
  /** Empty after its director was erased. */
  sentence: string;
  confirmed: boolean;
}

/** 标准公开与自我声明：公开执行的标准编号和名称 */
export function useWorkName() {
  const t = useT();
  return (duty: Duty, work: string) =>
    t("duties.home.work", { duty: t(`dutyWords.${duty}.name`), work: t(`dutyWords.${duty}.${work}` as TextKey) });
}

/** Records as rows: the sentence, what kind of work it was, the day. */
export function RecordRows({ records, hrefOf }: { records: readonly RecordRow[]; hrefOf?: (id: string) => string }) {
  const t = useT();
  const workName = useWorkName();
  return (
    <RowList>
      {records.map(({ id, duty, work, day, sentence, confirmed }) => (
        <Row
          key={id}
          level={0}
          weight="plain"
          title={sentence || t("duties.home.erased")}
          {...(hrefOf && { href: hrefOf(id) })}
          meta={[workName(duty, work)]}
          fact={<Day day={day} short />}
          {...(confirmed && { state: <State kind="ok" word={t("duties.home.confirmed")} /> })}
        />
      ))}
    </RowList>
  );
}
