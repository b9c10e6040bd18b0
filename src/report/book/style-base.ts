/** Type, spacing in steps of 4 px, languages, header, contents, cards and facts. */
export const baseCss = `:root{--s1:4px;--s2:8px;--s3:12px;--s4:16px;--s5:24px;--s6:32px;--s7:48px;
--f-s:.8125rem;--f-m:1rem;--f-h4:1.0625rem;--f-h3:1.1875rem;--f-h2:1.5rem;--f-h1:1.75rem;--f-num:1.875rem;
--font:"BIZ UDPGothic","BIZ UDPゴシック","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif}
*{box-sizing:border-box}
html{font:16px/1.75 var(--font);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:var(--s4)}
body{margin:0;overflow-wrap:anywhere}
.in{max-width:1312px;margin:0 auto;padding:0 var(--s5)}
main:focus{outline:0}
p{max-width:42em;margin:0 0 var(--s3)}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code{font-family:ui-monospace,Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}
[hidden]{display:none!important}
.en{display:none}html[lang=en] .ja{display:none}html[lang=en] .en{display:revert}
.needs-script{display:none!important}
@media screen{.js .needs-script{display:flex!important}.js .seg.needs-script{display:inline-flex!important}}
.line{display:block}.whole-line{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.outlines{position:absolute}
.skip{position:absolute;left:-999px;z-index:1}.skip:focus{left:var(--s4);top:var(--s2);background:var(--paper);padding:var(--s3)}
header{border-bottom:3px solid var(--c1)}
header .in{display:flex;gap:var(--s4);align-items:flex-end;justify-content:space-between;padding-block:var(--s5) var(--s4);flex-wrap:wrap}
h1,h2,h3,h4{text-wrap:balance}
h1,h2,h3,h4,.key dd,.sub,.banner,.name,dd,.why{word-break:auto-phrase}
h1{font-size:var(--f-h1);line-height:1.35;margin:0}
h2{font-size:var(--f-h2);line-height:1.4;margin:var(--s7) 0 var(--s4)}
h3{font-size:var(--f-h3);line-height:1.45;margin:var(--s6) 0 var(--s3)}
h4{font-size:var(--f-h4);line-height:1.5;margin:0}
.sub,.note{color:var(--muted);font-size:var(--f-s);line-height:1.65}
p.note{max-width:60em}
.tools{gap:var(--s2);flex-wrap:wrap}
button{font:inherit;font-size:var(--f-s);min-height:44px;min-width:44px;padding:0 var(--s4);border:1px solid var(--line);background:var(--paper);color:var(--ink);cursor:pointer;white-space:nowrap}
.seg{display:inline-flex;flex:none;border:0;margin:0;padding:0;min-width:0}
.seg button+button{border-left:0}.seg button:first-of-type{border-radius:6px 0 0 6px}.seg button:last-child{border-radius:0 6px 6px 0}
.seg button[aria-pressed=true]{background:var(--c1);color:var(--paper);border-color:var(--c1);font-weight:700}
.solo{border-radius:6px}
.banner{max-width:none;background:var(--warn-bg);color:var(--warn);border-left:5px solid currentColor;padding:var(--s3) var(--s4);margin:var(--s3) 0 0;font-size:var(--f-s);line-height:1.65}
.banner.plain{background:var(--info-bg);color:var(--info);margin-bottom:var(--s5)}
.keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(228px,1fr));gap:var(--s4);margin:0 0 var(--s3);padding:0;list-style:none}
.key{border-top:3px solid var(--c1);background:var(--surface);padding:var(--s4);display:flex;flex-direction:column}
.key h4{font-size:.875rem;font-weight:400;line-height:1.5;margin:0;min-height:3em;text-wrap:wrap}
.num{font-size:var(--f-num);font-weight:700;line-height:1.25;letter-spacing:-.01em;margin:var(--s1) 0 var(--s2);white-space:nowrap}
.num small{font-size:.55em}
.key dl{margin:0 0 var(--s2);font-size:var(--f-s);line-height:1.6;display:grid;grid-template-columns:max-content 1fr;gap:0 .8em}
.key dl div{display:contents}
.key dt{color:var(--muted)}.key dd{margin:0}
.key details{margin-top:auto}
details{font-size:var(--f-s);line-height:1.65}
summary{cursor:pointer;color:var(--link);min-height:44px;padding:11px 0;text-decoration:underline;text-underline-offset:.2em}
.facts,.notes,.signs{margin:0;max-width:820px}
.facts div,.notes div,.signs div{display:grid;grid-template-columns:11em 1fr;gap:0 var(--s4);padding:var(--s2) 0;border-bottom:1px solid var(--grid);font-size:.9375rem;line-height:1.65}
.facts dt{color:var(--muted)}.notes dt,.signs dt{font-weight:700}
.facts dd,.notes dd,.signs dd{margin:0}
.signs div{grid-template-columns:3em 1fr}
.badge{display:inline-flex;gap:.4em;align-items:center;white-space:nowrap;font-size:var(--f-s);line-height:1.4;padding:3px 10px 3px 8px;border:1px solid currentColor;border-radius:4px;font-weight:700}
h2 .badge{vertical-align:middle}
.ok{color:var(--ok);background:var(--ok-bg)}.info{color:var(--info);background:var(--info-bg)}.bad{color:var(--bad);background:var(--bad-bg)}.warn{color:var(--warn);background:var(--warn-bg)}.none{color:var(--muted);background:var(--surface)}
footer{border-top:1px solid var(--line);margin-top:var(--s7);padding:var(--s5) 0}
footer p{max-width:none}`;
