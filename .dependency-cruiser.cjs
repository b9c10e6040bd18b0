const rooms = [
  "math",
  "codebook",
  "data",
  "design",
  "totals",
  "variance",
  "estimate",
  "compare",
  "prevalence",
  "table",
  "reconcile",
  "chart",
  "report",
  "frame",
  "workspace",
  "cli",
];

/** Imports point up the list only: a room may import an earlier one, never a later one. */
const direction = rooms.slice(0, -1).map((room, i) => ({
  name: `${room}-imports-earlier-rooms-only`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${rooms.slice(i + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...direction,
    {
      name: "index-is-for-outsiders",
      comment: "inside src the concrete file is imported; only the command line hands the public API to survey files",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli/|index\\.ts|danfo\\.ts|public/)" },
      to: { path: "^src/(index\\.ts$|public/)" },
    },
    {
      name: "the-book-is-one-document-of-several",
      comment: "what documents have in common stands beside them: src/report/words, or src/report itself",
      severity: "error",
      from: { path: "^src/report/", pathNot: "^src/report/book/" },
      to: { path: "^src/report/book/" },
    },
    {
      name: "surveys-use-the-public-api",
      severity: "error",
      from: { path: "^surveys/" },
      to: { path: "^src/", pathNot: "^src/index\\.ts$" },
    },
    {
      name: "data-frames-are-optional",
      comment: "danfojs-node is a peer that need not be there; only its own module may load it",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(frame/)?danfo\\.ts$" },
      to: { path: "(^|/)danfojs-node/|^src/(frame/)?danfo\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
