import type { NoticeDesk } from "~/flows/awards/notice/notice-desk.server";
import { useLocale, useT } from "~/i18n/context";
import { reasonText, type Translate } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import type { Verdict } from "~/kernel/verdict";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { cycleHref } from "../awards/cycle/desk";
import type { NoticeAct } from "./asked-notice.server";
import { noticesHref } from "./desk";

/** Which act comes next; the others that are open stand beside it. */
const ORDER: readonly NoticeAct[] = ["closing", "publication", "preparation", "correction", "extension"];

/** What can be done with the notice now, and what keeps the rest from being done. @param own whether this officer takes part in the cycle */
export function NoticeNext({ desk, own }: { desk: NoticeDesk; own: Verdict }) {
  const t = useT();
  const locale = useLocale();
  const { cycle, verdicts, asking, standing, later, lastDecided, named } = desk;
  const asked = asking.length > 0 || later === "other-list" || !named.ok;
  const open = ORDER.filter((act) => verdicts[act].ok);
  const first = asked && verdicts.correction.ok ? "correction" : open[0];
  const others = open.filter((act) => act !== first);
  const { closing } = verdicts;
  const decides = standing?.state === "closed" && later === null && named.ok;
  return (
    <Band title={t(desk.decided ? "noticeDesk.next.ended" : "noticeDesk.next.title")}>
      <p>{wordsOf(t, desk, (ms) => formatDeadline(ms, locale))}</p>
      {standing && !lastDecided.ok ? (
        <p>
          {reasonText(t, lastDecided)}
          {later === "open" ? (
            <>
              {" "}
              <a href={cycleHref(cycle, "/meetings")}>{t("noticeDesk.next.meetings")}</a>
            </>
          ) : null}
        </p>
      ) : standing?.state === "over" && !closing.ok && closing.reason !== "notice.renamed" ? (
        <p>{reasonText(t, closing)}</p>
      ) : null}
      {/* What is decided can be read by her too. */}
      {decides && (own.ok || desk.decided) ? (
        <ActRow>
          <LinkButton href={cycleHref(cycle, "/decision")} variant={desk.decided ? "outlined" : "filled"} full="phone">
            {t("honours.decision.title")}
          </LinkButton>
        </ActRow>
      ) : null}
      {(first || (decides && !desk.decided)) && !own.ok ? <p>{reasonText(t, own)}</p> : null}
      {first && own.ok ? (
        <ActRow>
          {/* A longer period, or a correction that nothing asks for, is never the act of the page. */}
          <LinkButton
            href={noticesHref(cycle, `/${first}`)}
            variant={first === "extension" || (first === "correction" && !asked) ? "outlined" : "filled"}
            full="phone"
          >
            {t(`noticeDesk.acts.${first}`)}
          </LinkButton>
          {others.map((act) => (
            <LinkButton key={act} href={noticesHref(cycle, `/${act}`)} variant="outlined" full="phone">
              {t(`noticeDesk.acts.${act}`)}
            </LinkButton>
          ))}
        </ActRow>
      ) : null}
    </Band>
  );
}

function wordsOf(t: Translate, desk: NoticeDesk, until: (ms: number) => string): string {
  const { draft, standing, prepared, asking, later, named, decided } = desk;
  if (asking.length > 0) return t("noticeDesk.next.asking", { numbers: asking.join("、") });
  if (!named.ok) return reasonText(t, named);
  if (standing === null) {
    if (draft === null) return t("noticeDesk.next.noMeeting");
    return t(prepared ? "noticeDesk.next.publish" : "noticeDesk.next.prepare");
  }
  if (standing.state === "published") return t("noticeDesk.next.runs", { time: until(standing.endsAt) });
  if (standing.state === "over") return t("noticeDesk.next.over");
  if (decided) return t("noticeDesk.next.decided");
  return t(later === null ? "noticeDesk.next.closed" : "noticeDesk.next.reopened");
}
