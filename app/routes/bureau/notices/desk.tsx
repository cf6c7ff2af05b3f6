import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import type { Crumb } from "~/ui/shell/breadcrumbs";
import { CycleDesk, cycleHref } from "../awards/cycle/desk";

interface RoomProps {
  children: ReactNode;
  cycle: { slug: string; title: string };
  /** The way from the room to here; the room's own page has none. */
  crumbs?: readonly Crumb[];
}

const room = (below: "/notices" | "/objections", name: "noticeDesk.title" | "noticeDesk.objections.title") =>
  function Room({ children, cycle, crumbs = [] }: RoomProps) {
    const t = useT();
    const own = { label: t(name), ...(crumbs.length > 0 && { href: cycleHref(cycle, below) }) };
    return (
      <CycleDesk cycle={cycle} crumbs={[own, ...crumbs]}>
        {children}
      </CycleDesk>
    );
  };

/** A page of the province's desk about the notice of a cycle. */
export const NoticeRoom = room("/notices", "noticeDesk.title");

/** A page of the province's desk about the objections of a cycle. */
export const ObjectionRoom = room("/objections", "noticeDesk.objections.title");

export const noticesHref = (cycle: { slug: string }, below = ""): string => cycleHref(cycle, `/notices${below}`);
export const objectionHref = (cycle: { slug: string }, number: number, below = ""): string =>
  cycleHref(cycle, `/objections/${number}${below}`);
