import { useRequest } from "./request-context";

/** Who runs the site, for its footer; empty until an administrator sets it, never invented. */
export interface SiteSettings {
  host?: string;
  icp?: string;
  siteCode?: string;
}

export const useSite = (): SiteSettings => useRequest().site;
