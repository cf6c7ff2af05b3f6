import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";
import { settingName } from "./setting-name";

interface Changed {
  at: number;
  setting: string;
  before: number | null;
  after: number | null;
}

/** What was changed of a sitting, before and after, as the ledger tells it. */
export function SettingsHistory({ history, topics }: { history: readonly Changed[]; topics: Record<string, string> }) {
  const t = useT();
  const value = (setting: string, what: number | null) =>
    what === null ? (
      t("staff.examiner.settings.none")
    ) : setting === "opensAt" || setting === "closesAt" ? (
      <Instant ms={what} deadline={setting === "closesAt"} />
    ) : (
      what
    );
  const columns: Column<Changed>[] = [
    { head: t("staff.examiner.settings.what"), cell: ({ setting }) => settingName(t, topics, setting) },
    { head: t("staff.examiner.settings.before"), cell: ({ setting, before }) => value(setting, before) },
    { head: t("staff.examiner.settings.after"), cell: ({ setting, after }) => value(setting, after) },
    { head: t("staff.examiner.settings.when"), cell: ({ at }) => <Instant ms={at} short /> },
  ];
  return (
    <Section title={t("staff.examiner.settings.history")}>
      {history.length === 0 ? (
        <p className="note">{t("staff.examiner.settings.historyEmpty")}</p>
      ) : (
        <Table
          caption={t("staff.examiner.settings.historyCaption")}
          columns={columns}
          rows={history}
          rowKey={({ at, setting }) => `${at} ${setting}`}
        />
      )}
    </Section>
  );
}
