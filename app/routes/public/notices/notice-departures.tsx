import { ballotsText } from "~/flows/awards/notice/shown/ballots-text";
import { departureText } from "~/flows/awards/notice/shown/departure-text";
import type { NoticeView } from "~/flows/awards/notice/shown/notice-view.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";

/** Where the list is not just the ranking, and why; and the way to count the ballots again. */
export function NoticeDepartures({
  notice: { cycle, departures, ballots },
}: {
  notice: Pick<NoticeView, "cycle" | "departures" | "ballots">;
}) {
  const t = useT();
  return (
    <Section title={t("notices.departures.title")} id="departures">
      <p>{t(departures.length === 0 ? "notices.departures.none" : "notices.departures.lead")}</p>
      {departures.length === 0 ? null : (
        <ul className="points">
          {each(departures, (one) => (
            <li>{departureText(t, one)}</li>
          ))}
        </ul>
      )}
      {each(ballots === null ? [] : ballotsText(t, ballots), (text) => (
        <p>{text}</p>
      ))}
      <p>
        <a href={`/awards/${cycle.slug}/ballots`}>{t("notices.departures.ballots")}</a>
      </p>
    </Section>
  );
}
