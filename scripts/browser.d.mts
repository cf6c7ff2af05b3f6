/** Path of a browser for tests, installing one if need be; undefined when none can be had here. */
export function ensureBrowser(): string | undefined;
