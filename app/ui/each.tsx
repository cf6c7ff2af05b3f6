import { Fragment, type ReactElement } from "react";

/**
 * Draws a list whose entries are known by their position alone. Pages are drawn once on the server and never compared
 * with a later drawing, so the keys React asks for mean nothing here.
 */
export const each = <T,>(items: readonly T[], draw: (item: T, index: number) => ReactElement | null): ReactElement[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  items.map((item, index) => <Fragment key={index}>{draw(item, index)}</Fragment>);
