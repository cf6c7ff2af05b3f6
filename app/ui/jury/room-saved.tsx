import { useT } from "../../i18n/context";
import { Icon, type IconName } from "../show/icon";

export type RoomSavedState = "none" | "saved" | "saving" | "failed";

const SIGNS: Record<Exclude<RoomSavedState, "none">, IconName> = {
  saved: "check-circle",
  saving: "refresh",
  failed: "warning",
};

export interface RoomSavedProps {
  state: RoomSavedState;
  /** The server's time of the last save, with its day: it may have been days ago. */
  at?: string;
  /** What `failed` means and what happens next. */
  failed: { word: string; hint: string };
}

/**
 * Whether what a juror typed is stored. All words are in the page; the island sets `data-state` on the element with `data-part="saved"` and the text of
 * `data-slot="at"`.
 */
export function RoomSaved({ state, at, failed }: RoomSavedProps) {
  const t = useT();
  const words = { saved: t("ui.saved"), saving: t("ui.saving"), failed: failed.word };
  return (
    <p className="saved room-saved" data-part="saved" data-state={state} role="status">
      {(Object.keys(SIGNS) as (keyof typeof SIGNS)[]).map((one) => (
        <b key={one} data-when={one}>
          <Icon name={SIGNS[one]} />
          <span>{words[one]}</span>
        </b>
      ))}
      <span className="room-saved-at" data-slot="at">
        {at}
      </span>
      <span className="room-saved-hint">{failed.hint}</span>
    </p>
  );
}
