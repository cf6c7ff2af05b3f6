/**
 * Types of the catalogues. zh-CN is written first; en mirrors its keys (checked by the compiler and by catalogue.test.ts).
 * Plurals as in i18next: zh-CN has only `key_other`, en adds `key_one`; both are asked for as `key` with `count`.
 */
export type Mirror<T> = { [K in keyof T]: T[K] extends string ? string : Mirror<T[K]> } & {
  [K in `${string}_one`]?: string;
};

type Bare<K extends string> = K extends `${infer Base}_other` ? Base : K;
/** `area.group.key` for every text of a catalogue. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Bare<K> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];
