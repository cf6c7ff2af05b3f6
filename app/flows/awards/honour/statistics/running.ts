/** Whether a term runs on a day; `last` null = it has no end. */
export const isRunning = ({ from, last }: { from: string; last: string | null }, day: string): boolean =>
  from <= day && (last === null || last >= day);
