import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import { Callout } from "~/ui/show/callout";

/** A form where the act is possible; the reason where it is not. */
export function ReasonOr({ verdict, children }: { verdict: Verdict; children: ReactNode }) {
  const t = useT();
  return verdict.ok ? children : <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>;
}
