import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { GLOSSARY } from "~/domains/glossary/term";
import { grantsOf } from "~/domains/people/visitor";
import { SEARCH } from "~/flows/search/search-address";
import { useRequest } from "~/http/request-context";
import { useSite } from "~/http/site";
import { useT } from "~/i18n/context";
import { BottomBar } from "~/ui/shell/bottom-bar";
import type { NavEntry } from "~/ui/shell/nav-entry";
import { PageShell } from "~/ui/shell/page-shell";
import { SideList } from "~/ui/shell/side-list";
import { SiteFooter } from "~/ui/shell/site-footer";
import { SiteHeader } from "~/ui/shell/site-header";

export interface PageProps {
  children: ReactNode;
  /** Rooms of a desk, or the contents of a lesson, left of the page. */
  aside?: ReactNode;
  width?: "text";
  /** What stands under the thumb on phones instead of the person's own places: the rooms of the desk she is at. */
  bar?: { entries: readonly NavEntry[]; label: string };
}

const BUREAUS = ["county", "city", "province"] as const;

/** An address without the token that opens it: the administrator who reads a report must not be able to use it. */
const tellable = (pathname: string): string =>
  pathname.replace(/^(\/(reset-password|setup|shared|calendar))\/.*/, "$1");

/** The frame of every page but the exam room: header with who is signed in, footer, the bar of phones. */
export function Page({ children, aside, width, bar }: PageProps) {
  const t = useT();
  const { visitor, demo } = useRequest();
  const site = useSite();
  const { pathname, search } = useLocation();
  const entry = (href: string, label: string, icon?: NavEntry["icon"]): NavEntry => ({
    href,
    label,
    ...(icon && { icon }),
    current: pathname === href || pathname.startsWith(`${href}/`),
  });
  const main = [
    entry("/courses", t("public.nav.courses")),
    entry("/events", t("events.title")),
    entry("/notices", t("notices.title")),
    entry("/verify", t("public.nav.verify")),
  ];
  const own = [
    entry("/learn", t("public.nav.learn"), "book"),
    entry("/me/certificates", t("public.nav.certificates"), "certificate"),
    entry("/me/hours", t("public.nav.hours"), "clock"),
    { ...entry("/me", t("public.nav.me"), "person"), current: pathname === "/me" },
    ...(grantsOf(visitor, "enterprise").length > 0
      ? [entry("/enterprise", t("appointments.desk.several"), "building")]
      : []),
    ...(grantsOf(visitor, "examiner").length > 0 ? [entry("/examiner", t("public.nav.examiner"), "pencil")] : []),
    ...(grantsOf(visitor, "juror").length > 0 ? [entry("/juror", t("juror.nav"), "document")] : []),
    ...(BUREAUS.some((role) => grantsOf(visitor, role).length > 0)
      ? [entry("/bureau", t("public.nav.bureau"), "building")]
      : []),
    ...(grantsOf(visitor, "organizer").length > 0 ? [entry("/organizer", t("public.nav.organizer"), "calendar")] : []),
    ...(grantsOf(visitor, "editor").length > 0 ? [entry("/editor", t("public.nav.editor"), "document")] : []),
    ...(grantsOf(visitor, "admin").length > 0 ? [entry("/admin", t("public.nav.admin"), "key")] : []),
  ];
  const ownBar = [
    entry("/learn", t("public.nav.study"), "book"),
    entry("/exams", t("public.nav.exams"), "pencil"),
    entry("/events", t("events.title"), "calendar"),
    { ...entry("/me", t("public.nav.mine"), "person"), current: pathname === "/me" },
  ];
  return (
    <PageShell
      header={
        <SiteHeader
          entries={main}
          returnTo={pathname + search}
          search={{ href: SEARCH, field: "q" }}
          {...(visitor.signedIn && { person: { id: visitor.personId, name: visitor.name, entries: own } })}
          {...(pathname !== "/" &&
            !pathname.startsWith("/login") && { signIn: `/login?redirectTo=${encodeURIComponent(pathname + search)}` })}
        />
      }
      footer={
        <SiteFooter
          links={[
            { href: "/about", label: t("public.footer.about") },
            { href: "/directors", label: t("appointments.register.title") },
            { href: "/awards", label: t("awards.title") },
            { href: "/exams", label: t("public.nav.exams") },
            { href: "/help", label: t("public.footer.help") },
            { href: "/standards", label: t("public.footer.standards") },
            { href: GLOSSARY, label: t("glossary.list.title") },
            { href: "/privacy", label: t("public.footer.privacy") },
            { href: "/accessibility", label: t("public.footer.accessibility") },
            { href: `/report-a-fault?page=${encodeURIComponent(tellable(pathname))}`, label: t("public.footer.fault") },
          ]}
          {...site}
          demo={demo}
        />
      }
      {...(visitor.signedIn && {
        bottomBar: <BottomBar {...(bar ?? { entries: ownBar, label: t("public.nav.bar") })} />,
      })}
      {...(aside !== undefined && { aside })}
      {...(width && { width })}
    >
      {children}
    </PageShell>
  );
}

export interface DeskRoom {
  href: string;
  label: string;
  icon: NonNullable<NavEntry["icon"]>;
  count?: number;
  /** Other places whose pages belong to this room. */
  also?: readonly string[];
}

/** A page of a desk, with its rooms at the side; on phones they stand at the foot. */
export function DeskPage({ rooms, label, children }: { rooms: DeskRoom[]; label: string; children: ReactNode }) {
  const { pathname } = useLocation();
  const here = rooms
    .filter(
      ({ href, also }) => pathname === href || [`${href}/`, ...(also ?? [])].some((one) => pathname.startsWith(one)),
    )
    .sort((a, b) => b.href.length - a.href.length)[0];
  const entries = rooms.map(({ also, ...room }) => ({ ...room, current: room.href === here?.href }));
  return (
    <Page aside={<SideList label={label} entries={entries} />} bar={{ entries, label }}>
      {children}
    </Page>
  );
}
