/** A4: cards in one row, switches hidden, nothing torn apart, black on white. */
export const printCss = `@media print{@page{size:A4;margin:18mm 20mm}
html{font-size:9.5pt;line-height:1.6}
.in{max-width:none;padding:0}.frame{display:block}
header .in{padding-block:0 8px}
.tools,nav,.skip,.seg{display:none!important}
.banner,.badge{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.keys{grid-template-columns:repeat(4,1fr);gap:8px}
.key{padding:8px;border:1px solid var(--line);border-top:2px solid var(--ink);background:none}
.key dl{display:block}.key dl div{display:block}.key dt{display:inline;margin-right:.6em}.key dd{display:inline}
.num{font-size:14pt}
summary{min-height:0;padding:2px 0;color:inherit;text-decoration:none}
details.source::details-content{content-visibility:visible;block-size:auto}
h2{margin-top:16pt}h2,h3,h4,.head,caption,thead,thead tr{break-after:avoid}tbody tr:first-child{break-before:avoid}
.page{break-before:page}.page:first-of-type{break-before:auto}
[data-pane],.key,tr,.row,.facts div,.notes div,.profile{break-inside:avoid}
.row{grid-template-columns:13rem 1fr 5.4rem 9rem}
.plot .gridline{stroke:#bbb}
.full{max-width:165mm}
.pictures .full{display:block}
th,td,.facts div,.notes div,.signs div{padding-block:4px}
.rec td.n,.rec th.n{padding-right:8pt}.rec th[scope=row]{width:25%}.rec .why{width:38%}
figcaption{break-before:avoid}figure details.source,.how{display:none}
.scroll table{font-size:8pt}.scroll .badge{white-space:normal;padding:1px 4px;font-size:7.5pt}.scroll th.n,.scroll td.n{padding-inline:3pt}
.profiles{columns:2;column-gap:16pt}
.facts div,.notes div{grid-template-columns:9em 1fr}
a{text-decoration:none;color:inherit}}`;
