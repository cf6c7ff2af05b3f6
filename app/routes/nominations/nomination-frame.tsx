import type { ReactNode } from "react";
import type { NominationView } from "~/flows/awards/nomination/nomination-view.server";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

export interface NominationFrameProps {
  of: Pick<NominationView, "id" | "cycle" | "hands"> & { enterpriseId: string | null };
  /** The page below the nomination's own; none on that. */
  here?: string;
  within?: readonly Crumb[];
  children: ReactNode;
}

/** The frame of the pages of a nomination, with the way back for whoever reads it: her own list, or her firm's. */
export function NominationFrame({ of, here, within = [], children }: NominationFrameProps) {
  const t = useT();
  const { id, cycle, hands, enterpriseId } = of;
  const list: Crumb[] = hands.includes("nominee")
    ? [
        { label: t("people.me.title"), href: "/me" },
        { label: t("nominations.title"), href: "/me/nominations" },
      ]
    : enterpriseId === null
      ? []
      : [{ label: t("nominations.firm.title"), href: `/enterprise/${enterpriseId}/awards` }];
  const own: Crumb[] = here
    ? [{ label: cycle.title, href: `/nominations/${id}` }, ...within, { label: here }]
    : [{ label: cycle.title }];
  return (
    <Page width={here ? "text" : undefined}>
      <Breadcrumbs crumbs={[...list, ...own]} />
      {children}
    </Page>
  );
}
