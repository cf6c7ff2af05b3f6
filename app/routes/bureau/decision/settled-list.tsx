import type { MeetingView, SpokenLine } from "~/flows/awards/decision/meeting-view.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { Section } from "~/ui/shell/section";
import { Table } from "~/ui/show/table";

/** Whom a meeting chooses, and where it departs from the ranking: what is settled by closing it. */
export function SettledList({ view: { lines, chosen, cap } }: { view: MeetingView }) {
  const t = useT();
  const departures = lines.filter(({ departs }) => departs);
  return (
    <>
      <Section title={t("meeting.close.chosen")} aside={t("meeting.chosenOf", { chosen, cap })} size="small">
        <Table
          caption={t("meeting.close.chosen")}
          captionHidden
          columns={[
            { head: t("meeting.who"), cell: ({ name }) => name ?? t("meeting.erased") },
            { head: t("meeting.firm"), cell: ({ firm, category }) => [firm, category].filter(Boolean).join(" · ") },
            { head: t("meeting.place"), numeric: true, cell: ({ place }) => place ?? "–" },
            { head: t("meeting.score"), numeric: true, cell: ({ score }) => score ?? "–" },
          ]}
          rows={lines.filter(({ word }) => word?.chosen)}
          rowKey={({ alias }) => alias}
        />
      </Section>
      <Section title={t("meeting.close.departures")} size="small">
        {departures.length === 0 ? <p>{t("meeting.close.departuresNone")}</p> : null}
        <ul className="points">
          {departures.map(({ alias, place, name, word }) => (
            <li key={alias}>
              {t("meeting.close.departureLine", {
                place: place ?? "–",
                name: name ?? t("meeting.erased"),
                says: t(word?.chosen ? "meeting.yes" : "meeting.no"),
                reason: saidReason(t, word),
              })}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Why the list departs here: what rules somebody out with its source, and the reason that was written. */
function saidReason(t: Translate, word: SpokenLine["word"]): string {
  const barred =
    word?.veto && t("meeting.barred", { kind: t(`meeting.vetoKinds.${word.veto.kind}`), source: word.veto.source });
  return [barred, word?.reason].filter(Boolean).join(t("nominationDesk.apart"));
}
