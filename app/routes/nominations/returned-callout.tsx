import type { CorrectionView } from "~/flows/awards/nomination/correction-views.server";
import type { NominationView } from "~/flows/awards/nomination/nomination-view.server";
import { correctionName } from "~/flows/awards/words/correction-words";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { Callout } from "~/ui/show/callout";
import { CorrectionMark } from "./correction-mark";
import { TextBlock } from "./text-block";

/** What is to be put right and until when: each part leads to where it is changed. Nothing where nothing was returned. */
export function ReturnedCallout({ nomination }: { nomination: Pick<NominationView, "id" | "cycle" | "returned"> }) {
  const t = useT();
  const locale = useLocale();
  const { returned } = nomination;
  if (!returned) return null;
  const { reason, dueAt, items, kept } = returned;
  return (
    <Callout tone="gamboge" title={t("nominations.one.returnedTitle")}>
      {reason === "" ? null : <TextBlock text={reason} />}
      {items.length > 0 ? (
        <ul className="corrections">
          {items.map((item) => (
            <li key={item.key}>
              <a href={placeOf(nomination, item)}>{correctionName(t, locale, item)}</a>{" "}
              {item.outcome ? <CorrectionMark outcome={item.outcome} mending /> : null}
              <p className="kept-lines">{item.words}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {kept > 0 ? <p>{t("nominations.one.correctionsKept", { count: kept })}</p> : null}
      {dueAt === null ? null : <p>{t("nominations.one.returnedUntil", { until: formatDeadline(dueAt, locale) })}</p>}
    </Callout>
  );
}

/** Where a part is changed. */
function placeOf({ id, cycle }: Pick<NominationView, "id" | "cycle">, { key, part }: CorrectionView): string {
  const here = `/nominations/${id}`;
  if (part === "exhibits") return `${here}/exhibits`;
  if (part === "exhibit") return `${here}/exhibits#${key}`;
  if (part === "eligibility") return `/awards/${encodeURIComponent(cycle.slug)}/eligibility`;
  return `${here}/writing#f-${key}`;
}
