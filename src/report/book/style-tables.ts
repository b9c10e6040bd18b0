/** Tables: data behind figures, profiles in two columns, reconciled figures. */
export const tableCss = `table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.55}
.scroll{overflow-x:auto}
caption{text-align:left;color:var(--muted);font-size:var(--f-s);padding-bottom:var(--s2)}
caption b{color:var(--ink)}
th,td{text-align:left;padding:9px var(--s3) 9px 0;border-bottom:1px solid var(--grid);vertical-align:top}
tbody th{font-weight:400}.scroll tbody th{min-width:9em}.profile tbody th{min-width:0}
thead th{border-bottom:1.5px solid var(--ink);font-size:var(--f-s);vertical-align:bottom}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;padding-left:var(--s3)}td.n{white-space:nowrap}
.rec td.n,.rec th.n{padding-right:var(--s5)}
.rec th[scope=row]{width:26%}.rec .why{width:34%;font-size:var(--f-s)}
.profiles{columns:2 380px;column-gap:var(--s6);margin-top:var(--s4)}.profiles>*{break-inside:avoid;margin-bottom:var(--s5)}
.profile{font-size:.875rem;table-layout:fixed}.profile th.n{width:4.6em}.profile th.n:last-child{width:8.6em}.profile th,.profile td{padding-block:6px}
.profile td.n{position:relative}.profile .care{position:absolute}
.counts{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);list-style:none;margin:0;padding:0;align-items:center;font-size:var(--f-s)}`;
