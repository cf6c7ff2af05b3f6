import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { DeskPage } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

export interface JurorDeskProps {
  children: ReactNode;
  /** The way here, for pages below a room; the last one is this page. */
  crumbs?: readonly Crumb[];
}

/** A page of the jurors' desk; the room itself, where a dossier is read, has a frame of its own. */
export function JurorDesk({ children, crumbs }: JurorDeskProps) {
  const t = useT();
  const rooms = [
    { href: "/juror", label: t("juror.rooms.reviews"), icon: "document" as const, also: ["/juror/cycles"] },
    { href: "/juror/ties", label: t("juror.rooms.ties"), icon: "people" as const },
  ];
  return (
    <DeskPage rooms={rooms} label={t("juror.desk")}>
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
      {children}
    </DeskPage>
  );
}

/** Address of a review, or of a page below it. */
export const reviewHref = ({ id }: { id: string }, below = ""): string => `/juror/reviews/${id}${below}`;

/** Address of a cycle as its juror sees it. */
export const jurorCycleHref = ({ slug }: { slug: string }): string => `/juror/cycles/${encodeURIComponent(slug)}`;

/** The way to a page about a review. */
export const reviewCrumbs = (
  words: { desk: string; number: string; here: string },
  review: { id: string; cycle: { slug: string; title: string } },
): Crumb[] => [
  { label: words.desk, href: "/juror" },
  { label: review.cycle.title, href: jurorCycleHref(review.cycle) },
  { label: words.number, href: reviewHref(review) },
  { label: words.here },
];
