import type { ReactNode } from "react";
import type { About } from "~/flows/search/found-entry";
import type { Hit } from "~/flows/search/search-everything.server";
import { useT } from "~/i18n/context";
import { EntryStatus } from "~/routes/entry-table";
import { each } from "~/ui/each";
import { Instant } from "~/ui/show/instant";
import { Marked } from "~/ui/show/marked";
import { Row } from "~/ui/show/row";

/** One thing that was found: its title, what it is and where, a cut of its text. */
export function SearchHit({ hit: { href, title, about, heading, cut } }: { hit: Hit }) {
  const t = useT();
  const place = [
    t(`search.kinds.${about.kind}`),
    ...placeOf(about, t),
    ...(heading === null ? [] : [<Chinese key="heading">{heading}</Chinese>]),
  ];
  const meta = [
    <span key="place">
      {each(place, (part, i) => (
        <>
          {i === 0 ? "" : " · "}
          {part}
        </>
      ))}
    </span>,
    ...(cut.length > 0
      ? [
          <span className="hit-cut" {...langOf(about)} key="cut">
            <Marked pieces={cut} />
          </span>,
        ]
      : []),
  ];
  return (
    <Row
      href={href}
      title={
        <span {...langOf(about)}>
          <Marked pieces={title} />
        </span>
      }
      meta={meta}
      {...(about.kind === "standard" && { state: <EntryStatus status={about.status} /> })}
    />
  );
}

/** Everything but the help and the names of pages is written in Chinese. */
const langOf = ({ kind }: About) => (kind === "help" || kind === "page" ? {} : { lang: "zh-CN" });

const Chinese = ({ children }: { children: ReactNode }) => <span lang="zh-CN">{children}</span>;

function placeOf(about: About, t: ReturnType<typeof useT>): ReactNode[] {
  switch (about.kind) {
    case "course":
      return [t("search.lessons", { count: about.lessons })];
    case "lesson":
    case "note":
      return [<Chinese key="course">{about.course}</Chinese>, t("search.lessonNumber", { number: about.number })];
    case "term":
      return [
        <span lang="en" key="english">
          {about.english}
        </span>,
      ];
    case "article":
      return about.chapter === null ? [] : [<Chinese key="chapter">{about.chapter}</Chinese>];
    case "standard":
      return [t(`register.kinds.${about.registerKind}`)];
    case "event":
      return [
        ...(about.state === null ? [] : [t(`search.eventStates.${about.state}`)]),
        ...(about.startsAt === null ? [] : [<Instant ms={about.startsAt} key="start" />]),
        <Chinese key="organizer">{about.organizer}</Chinese>,
      ];
    case "exam":
      return about.mock ? [t("search.mock")] : [];
    case "award":
      return [t(`awards.states.${about.state}`)];
    case "page":
    case "help":
      return [];
  }
}
