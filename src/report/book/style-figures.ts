/** Figures: heading with its switch, rows of dots, pictures. */
export const figureCss = `figure{margin:0 0 var(--s6);border-top:1px solid var(--line);padding-top:var(--s4)}
.head{display:flex;justify-content:space-between;gap:var(--s3) var(--s4);align-items:flex-start;flex-wrap:wrap;margin-bottom:var(--s4)}
.head>:first-child{flex:1 1 22em}
figcaption{margin-top:var(--s3)}
.js [data-pane]>summary{display:none}
.row{display:grid;grid-template-columns:minmax(8rem,16rem) 1fr 6.2rem 9.5rem;gap:0 var(--s4);align-items:center}
.rows{list-style:none;margin:0;padding:0}
.row.top{color:var(--muted);font-size:var(--f-s);border-bottom:1px solid var(--line);padding:6px 0}
.row.top .value{grid-column:3;font-weight:400}
.row.total{border-top:1px solid var(--line)}
.row .name{line-height:1.45;padding:6px 0}
.row .value,.row .range{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.row .value{font-weight:700;position:relative}
.care{font-weight:400}
.row .care{position:absolute}
.row .label,.rec .label{display:none}
.row .where{position:relative;align-self:stretch;min-height:44px}
.plot{position:absolute;inset:0;width:100%;height:100%;display:block;overflow:visible}
.plot .gridline{stroke:var(--grid)}
.plot .interval{stroke:var(--c1);stroke-width:3}
.plot .dot{fill:var(--c1);stroke:var(--c1);stroke-width:2}.plot .hollow{fill:var(--paper)}
.plot .printed{overflow:visible}.plot .printed path{fill:var(--paper);stroke:var(--ink);stroke-width:1.4}
.hidden-value{position:absolute;inset-inline-start:var(--s2);inset-block-start:50%;transform:translateY(-50%);color:var(--muted);font-size:var(--f-s);background:var(--paper);padding:0 var(--s1)}
.row.axis svg.where{grid-column:2;min-height:0;width:100%;height:20px;overflow:visible}
.axis text{fill:var(--muted);font-size:var(--f-s)}
.pictures svg{display:block;width:100%;height:auto}
.full{max-width:780px}.half{max-width:420px}
.pictures .half:not(:only-child){display:none}`;
