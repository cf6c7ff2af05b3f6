/** Options of the Remix plugin; vite.config.ts hands them over. The site map is app/routes.ts. */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ssr: true,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    // Off on purpose: open CVEs in turbo-stream and in the manifest address.
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
