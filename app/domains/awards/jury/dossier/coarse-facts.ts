type Facts = Record<string, string | number | null>;

/** The year of a day; a year stays what it is. */
const yearOf = (value: string | number | null): string | number | null =>
  typeof value === "string" ? value.slice(0, 4) : value;
const halfHours = (value: string | number | null): string | number | null =>
  typeof value === "number" ? Math.max(30, Math.round(value / 30) * 30) : value;
const whole = (value: string | number | null): string | number | null => value;

/**
 * Facts of each kind that tell nothing of who she is, and how closely. A certificate's code opens its check page, the number of an appointment is its
 * firm's: what is not named here is not shown, so that a new fact of a domain is hidden until somebody thought of it. The directory of directors gives
 * the day of an appointment beside name and firm, an event's page its day and length: of a day only the year is told, of a length the half hours.
 */
const TELLS_NOBODY: Record<string, Record<string, (value: string | number | null) => string | number | null>> = {
  certificate: { expiresOn: yearOf },
  appointment: { from: yearOf, to: yearOf, duties: whole },
  hours: { hours: whole, lesson: whole, event: whole, claim: whole, from: yearOf, to: yearOf },
  event: { minutes: halfHours },
  duty: { duty: whole, count: whole, confirmed: whole, first: yearOf, last: yearOf },
  standard: { standardKind: whole },
};

/** What a juror is told of an exhibit's facts and day; what is coarse already stays as it is. */
export const coarse = <E extends { kind: string; facts: Facts; day: string | null }>(
  exhibit: E,
): { facts: Facts; day: string | null } => {
  const told = TELLS_NOBODY[exhibit.kind] ?? {};
  return {
    facts: Object.fromEntries(
      Object.entries(exhibit.facts).flatMap(([name, value]) => {
        const tell = told[name];
        return tell ? [[name, tell(value)]] : [];
      }),
    ),
    day: exhibit.day?.slice(0, 4) ?? null,
  };
};

/** Whether the title of an exhibit names a public record: a standard's number or title opens its disclosure, which names the firm. */
export const titleTells = (kind: string): boolean => kind === "standard";
