import type { ServedCycle } from "~/flows/awards/juror-room/served-cycles.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { jurorCycleHref } from "./desk";

/** The cycles in which she serves: what she is called there, how far she is. */
export function ServedRows({ cycles }: { cycles: readonly ServedCycle[] }) {
  const t = useT();
  const locale = useLocale();
  const state = ({ phase, all, handedIn }: ServedCycle) => {
    if (phase === "before") return <State kind="plain" word={t("juror.home.before")} />;
    if (phase === "ended") return <State kind="attention" word={t("juror.home.ended")} />;
    if (phase === "sealed") return <State kind="ok" icon="lock" word={t("juror.home.sealed")} />;
    const word = t("juror.handedInOf", { all, done: handedIn });
    return <State kind={handedIn === all ? "ok" : "progress"} word={word} />;
  };
  return (
    <RowList>
      {cycles.map((one) => (
        <Row
          key={one.slug}
          title={one.title}
          href={jurorCycleHref(one)}
          fact={t("juror.home.you", { number: one.number })}
          state={state(one)}
          meta={[t("juror.until", { time: formatDeadline(one.dueAt, locale) })]}
        />
      ))}
    </RowList>
  );
}
