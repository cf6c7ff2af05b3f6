import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** What a state asks of the reader: done, wait or look, stop, nothing, going on. */
export type StateKind = "ok" | "attention" | "danger" | "plain" | "progress";

const signs: Record<StateKind, IconName> = {
  ok: "check-circle",
  attention: "clock",
  danger: "cross-circle",
  plain: "circle",
  progress: "half",
};

export interface StateProps {
  kind: StateKind;
  /** The state in a word or two: 有效, 公示中. */
  word: ReactNode;
  /** Since when, until when, or why; in the second ink. */
  detail?: ReactNode;
  icon?: IconName;
  /** `large` for the one state a page is about (合格). */
  size?: "large";
}

/** A state as sign, word and detail; the colour only repeats what the word says. */
export const State = ({ kind, word, detail, icon, size }: StateProps) => (
  <span className="state" data-kind={kind} data-size={size}>
    <Icon name={icon ?? signs[kind]} />
    <span>
      <b>{word}</b>
      {detail ? <span className="state-detail"> {detail}</span> : null}
    </span>
  </span>
);
