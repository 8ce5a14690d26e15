/** The dashboard's own style: one column on a phone, cards beside each other on a desk, light and dark. */
export const style = `
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --ink: #1b2330; --quiet: #5b6675; --line: #dde2e9;
  --good: #1a7f45; --bad: #c1272d; --care: #9a6700; --plot: #2f6fde; --plot-quiet: #a9c4f5; }
@media (prefers-color-scheme: dark) { :root { --ground: #0f141b; --card: #171e28; --ink: #e7ecf3; --quiet: #9aa7b8;
  --line: #2a3442; --good: #4cc47d; --bad: #ff7b77; --care: #e3b341; --plot: #6ea3ff; --plot-quiet: #34527f; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 3rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
main, header, footer { max-width: 80rem; margin: 0 auto; }
h1 { font-size: 1.5rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; margin: 2.25rem 0 .75rem; }
a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .15em; }
.quiet { color: var(--quiet); }
.small { font-size: .875rem; }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; justify-content: space-between; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 1rem; }
.figures { grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .625rem; padding: 1rem 1.125rem;
  min-width: 0; overflow-wrap: anywhere; }
.card h3 { margin: 0; font-size: .9375rem; font-weight: 600; }
.big { font-size: 1.75rem; font-weight: 650; line-height: 1.2; margin: .25rem 0; }
.good { color: var(--good); } .bad { color: var(--bad); } .care { color: var(--care); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .875rem; margin: .625rem 0 0; font-size: .9375rem; }
dt { color: var(--quiet); } dd { margin: 0; }
code { font: .8125rem ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .625rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; padding: .5rem .875rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--quiet); white-space: nowrap; }
tr:last-child td { border-bottom: 0; }
td.tight { white-space: nowrap; }
.card table { font-size: .8125rem; } .card th, .card td { padding: .2rem .5rem .2rem 0; }
details { margin-top: .625rem; } summary { cursor: pointer; color: var(--quiet); font-size: .875rem; }
svg { display: block; width: 100%; height: auto; margin-top: .625rem; }
.bar { fill: var(--plot); } .bar-quiet { fill: var(--plot-quiet); } .stroke { fill: none; stroke: var(--plot); stroke-width: 2; }
.stroke-quiet { fill: none; stroke: var(--plot-quiet); stroke-width: 2; } .dot { fill: var(--plot); } .dot-quiet { fill: var(--plot-quiet); }
.base { stroke: var(--line); stroke-width: 1; }
ul { margin: .375rem 0 0; padding-left: 1.25rem; }
footer { margin-top: 2.5rem; }
@media print { body { background: #fff; } .card, .scroll { break-inside: avoid; } }
@media (max-width: 40rem) {
  .timeline thead { display: none; }
  .timeline tr { display: block; padding: .625rem .875rem; border-bottom: 1px solid var(--line); }
  .timeline tr:last-child { border-bottom: 0; }
  .timeline td { display: block; padding: 0; border: 0; white-space: normal; }
  .timeline td:first-child { font-weight: 600; }
}
`;
