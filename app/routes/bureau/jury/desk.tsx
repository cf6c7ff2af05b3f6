import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import type { Crumb } from "~/ui/shell/breadcrumbs";
import { CycleDesk, cycleHref } from "../awards/cycle/desk";

export interface JuryPageProps {
  children: ReactNode;
  cycle: { slug: string; title: string };
  /** The way from the jury's page to here; that page itself has none. */
  crumbs?: readonly Crumb[];
}

/** A page of the province's desk about the jury of a cycle. */
export function JuryPage({ children, cycle, crumbs = [] }: JuryPageProps) {
  const t = useT();
  const room = { label: t("juryDesk.room"), ...(crumbs.length > 0 && { href: juryHref(cycle) }) };
  return (
    <CycleDesk cycle={cycle} crumbs={[room, ...crumbs]}>
      {children}
    </CycleDesk>
  );
}

/** Address of a cycle's jury, or of a page below it. */
export const juryHref = (cycle: { slug: string }, below = ""): string => cycleHref(cycle, `/jury${below}`);

/** 专家3（姓名）; the number alone where she was erased. */
export const jurorLabel = (t: Translate, { number, name }: { number: number; name: string | null }): string =>
  name === null ? t("juryDesk.jurorErased", { number }) : t("juryDesk.jurorNamed", { number, name });
