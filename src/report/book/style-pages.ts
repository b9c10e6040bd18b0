/** Pages: the contents beside them, one of them shown at a time by the part that is in the address, and the links within one. */
export const pageCss = `.frame{display:grid;grid-template-columns:13.5rem minmax(0,1fr);gap:0 var(--s6);align-items:start}
.contents{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:var(--s4) 0}
.contents h2{font-size:var(--f-s);color:var(--muted);margin:0 0 var(--s1);font-weight:400}
.contents ol,.parts ul{list-style:none;margin:0;padding:0;font-size:var(--f-s)}
.contents a{display:flex;align-items:center;min-height:44px;padding:var(--s1) var(--s3);line-height:1.45;border-left:3px solid var(--grid);text-decoration:none;word-break:auto-phrase}
.contents a:hover{text-decoration:underline}
.contents a[aria-current]{border-left-color:var(--c1);background:var(--surface);font-weight:700;color:var(--ink)}
.parts ul{display:flex;flex-wrap:wrap;gap:0 var(--s5);border-bottom:1px solid var(--grid)}
.parts a{display:inline-flex;align-items:center;min-height:44px;min-width:44px}
.page{padding-bottom:var(--s6)}
.page>h2{margin:var(--s5) 0 var(--s2)}
.page+.page>h2{border-top:3px solid var(--c1);padding-top:var(--s4)}
@media screen{main:has(.page :target)>.page:not(:has(:target)),main:not(:target):not(:has(.page :target))>.page~.page{display:none}
main:not(:target)>.page>h2{border-top:0;padding-top:0}}
@media print{.js.one main>.page:not(.shown){display:none}}
@media (max-width:1000px){.frame{display:block}
.contents{position:static;max-height:none;padding-bottom:0}
.contents ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:0 var(--s4)}}`;
