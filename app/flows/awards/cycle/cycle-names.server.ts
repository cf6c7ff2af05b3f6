import { db } from "@db/client.server";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import { reportingBureaus } from "~/domains/awards/cycle/province";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { readHourMinutes } from "~/domains/hours/hour.store.server";
import { type Locale, translator } from "~/i18n/translate";
import { kindName } from "~/kernel/named-kinds";

/** How what a cycle holds by keys is called in a language. */
export async function cycleNames(locale: Locale) {
  const t = translator(locale);
  const [labels, regions, minutesPerHour] = await Promise.all([
    findAwardLabels(db),
    findRegions(),
    readHourMinutes(db),
  ]);
  return {
    labels,
    minutesPerHour,
    bureaus: reportingBureaus(regions),
    label: (key: string) => kindName(labels, key, locale),
    /** A bureau that reports to the province; of a county it is said that it does. */
    bureau: (code: string) => {
      const region = regions.get(code);
      const name = region?.name ?? code;
      return region?.kind === "county" ? t("awards.quotas.direct", { place: name }) : name;
    },
    place: (code: string) => placeName(code, regions) || code,
    /** Minutes in 学时, to one decimal. */
    hours: (minutes: number) => String(Math.round((minutes / minutesPerHour) * 10) / 10),
  };
}
export type CycleNames = Awaited<ReturnType<typeof cycleNames>>;
