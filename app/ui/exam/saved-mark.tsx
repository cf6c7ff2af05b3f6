import type { ReactNode } from "react";
import { useT } from "../../i18n/context";
import { Icon, type IconName } from "../show/icon";

/** Nothing to save yet; stored for good; on its way; kept on this device until there is a network; refused for room. */
export type SavedState = "none" | "saved" | "saving" | "kept" | "failed";

const signs: Record<SavedState, IconName> = {
  none: "circle",
  saved: "check-circle",
  saving: "refresh",
  kept: "device",
  failed: "warning",
};

export interface SavedMarkProps {
  state: SavedState;
  /** What it is about: 第12题，14:47:31. */
  detail?: ReactNode;
}

/**
 * Whether answers are stored. All words are in the page and `data-state` picks those shown, so the island that changes it
 * needs no catalogue: it sets `data-state` on the element with `data-part="saved"` and the text of `data-slot="detail"`.
 */
export function SavedMark({ state, detail }: SavedMarkProps) {
  const t = useT();
  const words: Record<SavedState, string> = {
    none: t("ui.savedNone"),
    saved: t("ui.saved"),
    saving: t("ui.saving"),
    kept: t("ui.savedKept"),
    failed: t("ui.savedFailed"),
  };
  return (
    <p className="saved" data-part="saved" data-state={state} role="status">
      {(Object.keys(signs) as SavedState[]).map((s) => (
        <b key={s} data-when={s}>
          <Icon name={signs[s]} />
          <span>{words[s]}</span>
        </b>
      ))}
      <span data-slot="detail">{detail}</span>
    </p>
  );
}
