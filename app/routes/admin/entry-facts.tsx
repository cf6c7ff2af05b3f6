import type { LogEntryView } from "~/flows/program/read-log-entry.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { subjectText } from "./act-words";

type Shown = Pick<LogEntryView, "actor" | "reason" | "subject" | "closed">;

/** Who, about what, why; and which fields stay closed, by name only. */
export function EntryFacts({ entry }: { entry: Shown }) {
  const t = useT();
  const fieldsOf = (state: "kept" | "erased") =>
    entry.closed
      .filter((one) => one.state === state)
      .map(({ field }) => field)
      .join(t("ui.listWith"));
  const kept = fieldsOf("kept");
  const erased = fieldsOf("erased");
  return (
    <Section title={t("staff.admin.log.facts")}>
      <DefinitionList
        items={[
          { term: t("staff.admin.log.actor"), value: <Actor actor={entry.actor} /> },
          {
            term: t("staff.admin.log.subject"),
            value: <Subject subject={entry.subject} />,
          },
          { term: t("staff.admin.log.reason"), value: entry.reason },
          kept !== "" && {
            term: t("staff.admin.log.closed"),
            value: t("staff.admin.log.closedLine", { fields: kept }),
          },
          erased !== "" && {
            term: t("staff.admin.log.closed"),
            value: t("staff.admin.log.erasedLine", { fields: erased }),
          },
        ]}
      />
    </Section>
  );
}

function Subject({ subject: { kind, id, person } }: Pick<Shown, "subject">) {
  const t = useT();
  return (
    <>
      {subjectText(t, kind)}{" "}
      {person ? (
        <a href={`/admin/people/${person.id}`}>{person.name ?? t("staff.admin.log.gone")}</a>
      ) : (
        <span className="hash">{id}</span>
      )}
    </>
  );
}

function Actor({ actor }: Pick<Shown, "actor">) {
  const t = useT();
  if (actor === null) return <>{t("staff.admin.log.gone")}</>;
  if (actor.kind === "jury") return <>{t("staff.admin.log.jury")}</>;
  if (actor.kind === "anonymous") return <>{t("staff.admin.log.anonymous")}</>;
  if (actor.kind === "system") return <>{t("staff.admin.log.program", { id: actor.id ?? "" })}</>;
  return <a href={`/admin/people/${actor.id}`}>{actor.name ?? t("staff.admin.log.gone")}</a>;
}
