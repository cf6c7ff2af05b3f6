// For drizzle-kit, which looks for tables among a module's exports.
module.exports = require("./schema/index.ts").defineSchema(require("./columns.ts").sqliteKit);
