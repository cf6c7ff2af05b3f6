import type { useT } from "~/i18n/context";

/** Somebody on an organizer's list; who has no name is said to have erased her account, or to be a walk-in whose details are no longer kept. */
export const shownName = (
  t: ReturnType<typeof useT>,
  { name, walkIn }: { name: string | null; walkIn: boolean },
): string => name ?? t(walkIn ? "organizer.registrations.forgotten" : "organizer.registrations.erased");
