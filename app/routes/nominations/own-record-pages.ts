import type { TextKey } from "~/i18n/translate";

/** Where the nominee finds a record herself, be it behind a rule or an exhibit; undefined for what has no page of hers. */
export function ownRecordPage(kind: string, id: string | null): string | undefined {
  if (kind === "certificate") return `/me/certificates/${id}`;
  if (kind === "appointment") return `/me/appointments/${id}`;
  if (kind === "hours" || kind === "event") return "/me/hours";
  return kind === "duty" || kind === "standard" ? "/me/duties" : undefined;
}

const PLACES: Record<string, { href: string; words: TextKey }> = {
  certificate: { href: "/exams", words: "nominations.eligibility.certificateDo" },
  appointment: { href: "/me/appointments", words: "nominations.eligibility.appointmentDo" },
  hours: { href: "/me/hours", words: "nominations.eligibility.hoursDo" },
  duties: { href: "/me/duties", words: "nominations.eligibility.dutiesDo" },
};

/** Where something can be done about a rule. */
export const placeOf = (rule: string) => PLACES[rule];
