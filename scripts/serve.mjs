/** Starts the built program. ACADEMY_MODE is set by the command (`npm start`: demo, `npm run serve`: serve). */
process.chdir(new URL("..", import.meta.url).pathname);
process.env.NODE_ENV ??= "production";
const build = await import("../build/server/index.js");
await build.entry.module.serve(build);
