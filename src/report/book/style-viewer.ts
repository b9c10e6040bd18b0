/** The table viewer, values that say where they come from, what is under the pointer, the search. */
export const viewerCss = `.viewer{border-top:1px solid var(--line);padding-top:var(--s3)}
.controls{flex-wrap:wrap;gap:var(--s3) var(--s4);align-items:flex-end;margin-bottom:var(--s4)}
.choice{display:flex;flex-direction:column;flex:1 1 14rem;min-width:0;font-size:var(--f-s)}
.choice label,search label{color:var(--muted)}
select,input{font:inherit;font-size:var(--f-s);min-height:44px;width:100%;max-width:100%;padding:0 var(--s3);border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink)}
.shown th,.shown td{vertical-align:middle}.shown td.n{padding-block:2px}.shown .base td.n{padding-inline:var(--s3) calc(var(--s3) + var(--s1))}.shown thead th.n{padding-right:calc(var(--s3) + var(--s1))}
.shown .base th,.shown .base td{color:var(--muted);font-size:var(--f-s)}
.shown .net th{padding-left:var(--s4)}.shown .statistic:not(.statistic~.statistic)>*{border-top:1.5px solid var(--line)}
button.value{min-width:44px;min-height:36px;padding:0 var(--s1);border:0;background:none;font-size:inherit;text-align:right;color:var(--link);font-variant-numeric:tabular-nums}
button.value:hover{text-decoration:underline}
button.value sup{font-size:.7em;line-height:1;color:var(--muted);margin-left:.2em}
.detail:not(:empty){background:var(--surface);border-left:5px solid var(--c1);padding:var(--s2) var(--s4);margin:var(--s3) 0}
.detail ul{margin:0;padding-left:1.2em}
.viewer .tools,figure .tools{display:flex;flex-wrap:wrap;gap:var(--s2);margin-top:var(--s3)}
figure .tools button,.viewer .tools button{border-radius:6px;border-color:var(--grid);color:var(--muted);padding:0 var(--s3)}
[data-pane=chart]{position:relative}
.tip{position:absolute;z-index:1;max-width:20rem;background:var(--paper);border:1px solid var(--ink);box-shadow:0 2px 8px rgb(0 0 0/.25);padding:var(--s2) var(--s3);font-size:var(--f-s);line-height:1.5;pointer-events:none}
.tip:empty{display:none}
.tip dl,.tip p{margin:0}.tip p{color:var(--muted)}.tip div{display:flex;justify-content:space-between;gap:var(--s4)}.tip dd{margin:0;font-weight:700;font-variant-numeric:tabular-nums}
.zone{fill:none;stroke:var(--ink);stroke-width:1.2;pointer-events:none}
search{position:relative;flex:1 1 14rem;max-width:24rem;align-items:center;gap:var(--s2);font-size:var(--f-s);white-space:nowrap}
#hits{position:absolute;top:100%;right:0;z-index:2;width:min(34rem,calc(100vw - 32px));max-height:70vh;overflow-y:auto;background:var(--paper);border:1px solid var(--ink);white-space:normal}
#hits:empty{display:none}
#hits p{margin:0;padding:var(--s1) var(--s3)}
#hits ul{list-style:none;margin:0;padding:0}
#hits a{display:flex;gap:var(--s3);align-items:center;min-height:44px;padding:var(--s1) var(--s3);border-top:1px solid var(--grid);line-height:1.45}
#hits .kind{flex:none;width:7em;color:var(--muted)}
.rec tr:target{background:var(--info-bg)}
.rec details{margin-top:2px}.rec summary{min-height:24px;padding:0}
@media print{.viewer .tools,figure .tools,.controls,.tip,search{display:none!important}.rec details:not([open]){display:none}button.value{color:inherit;min-height:0}}
@media screen and (max-width:640px){search{max-width:none;flex-basis:100%}#hits{right:auto;left:0}}`;
