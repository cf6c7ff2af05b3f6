import { type DoorTexts, type ShownScan, scanWords } from "~/domains/events/check-in/scan-words";
import { Icon } from "~/ui/show/icon";

/** The signs of all looks; the styles show the one of `data-look`, so that the browser only sets an attribute. */
export const LookSigns = () => (
  <>
    <Icon name="check-circle" />
    <Icon name="logout" />
    <Icon name="copy" />
    <Icon name="warning" />
    <Icon name="cross-circle" />
    <Icon name="minus" />
  </>
);

export interface ScanRowProps {
  /** Absent in the template that the browser fills. */
  scan?: ShownScan;
  texts: DoorTexts;
  deskId: string;
  eventSlug: string;
  locale: "zh-CN" | "en";
}

/** One scan in the list of the last ones. */
export function ScanRow({ scan, texts, deskId, eventSlug, locale }: ScanRowProps) {
  const words = scan && scanWords(scan, texts, deskId, locale);
  return (
    <li className="scan" data-look={words?.look} data-scan={scan?.id}>
      <span className="scan-sign">
        <LookSigns />
      </span>
      <p className="scan-who" data-slot="who">
        {words?.who}
      </p>
      <p className="scan-time" data-slot="time">
        {words?.time}
      </p>
      <p className="scan-note">
        <b data-slot="word">{words?.word}</b>
        <span data-slot="note">{words?.note}</span>
      </p>
      <p className="scan-acts">
        <a
          data-slot="settle"
          href={`/organizer/events/${eventSlug}/scans`}
          hidden={words?.look !== "invalid" || scan?.settled !== null}
        >
          {texts.settle}
        </a>
        <a
          data-slot="undo"
          href={`/check-in/${deskId}/scans/${scan?.id ?? ""}/undoing`}
          hidden={words?.look === "undone"}
        >
          {texts.undo}
        </a>
      </p>
    </li>
  );
}
