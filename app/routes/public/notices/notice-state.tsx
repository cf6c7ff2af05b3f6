import type { ReactNode } from "react";
import type { NoticeState as States } from "~/domains/awards/notice/objection";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<States, StateKind> = {
  prepared: "plain",
  published: "attention",
  over: "progress",
  closed: "ok",
  superseded: "plain",
};

/** The state of a notice in words with its sign. */
export function NoticeState({ state, ...rest }: { state: States; detail?: ReactNode; size?: "large" }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`notices.states.${state}`)} {...rest} />;
}

/** Address of the notice of a cycle that stands, or of what lies below it. */
export const noticeHref = ({ slug }: { slug: string }, below = ""): string =>
  `/notices/${encodeURIComponent(slug)}${below}`;
