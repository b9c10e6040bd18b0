/** Up to 640 px: one column, dot rows in three lines, reconciled figures as blocks, half-width pictures. */
export const phoneCss = `@media screen and (max-width:640px){.in{padding-inline:var(--s4)}
:root{--f-h1:1.375rem;--f-h2:1.25rem;--f-h3:1.125rem}
.keys{grid-template-columns:1fr;gap:var(--s3)}.key h4{min-height:0}
.facts div,.notes div{grid-template-columns:1fr}
.head>:first-child{flex-basis:100%}
.row{grid-template-columns:1fr auto}.row.top{display:none}
.row .where{grid-column:1/-1;grid-row:2;margin-top:-6px}
.row .range{grid-column:1/-1;grid-row:3;text-align:left;color:var(--muted);font-size:var(--f-s);padding-bottom:var(--s2)}
.row.axis svg.where{grid-column:1/-1;grid-row:1;margin:0}
.row .range.empty{display:none}.row .care{position:static}
.row .label,.rec .label{display:inline;color:var(--muted);font-size:var(--f-s)}
.pictures .full:not(:only-child){display:none}.pictures .half:not(:only-child){display:block}
.rec,.rec tbody,.rec caption{display:block}.rec thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.rec tr{display:grid;grid-template-columns:1fr auto;padding:var(--s3) 0;border-bottom:1px solid var(--grid)}
.rec th,.rec td{border:0;padding:2px 0}.rec th[scope=row],.rec .why{width:auto}
.rec td.n{padding:0;text-align:left;grid-column:1}
.rec .verdict{grid-row:1;grid-column:2}.rec .why{grid-column:1/-1;color:var(--muted)}}`;
