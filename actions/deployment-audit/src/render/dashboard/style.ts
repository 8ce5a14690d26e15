/** The colours of a scheme, by the name of their variable. */
export interface Palette {
  readonly ground: string;
  readonly card: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly good: string;
  readonly bad: string;
  readonly care: string;
  readonly plot: string;
  readonly 'plot-quiet': string;
  readonly band: string;
}

/** Text keeps 4.5:1 on ground and card, plots 3:1 on cards (WCAG 2.2, 1.4.3 and 1.4.11); a band only goes with its table. */
export const palettes: { readonly light: Palette; readonly dark: Palette } = {
  light: {
    ground: '#f4f6f9',
    card: '#ffffff',
    ink: '#1b2330',
    quiet: '#566172',
    line: '#dbe1e9',
    good: '#176f3d',
    bad: '#b8232a',
    care: '#8a5a00',
    plot: '#2563d0',
    'plot-quiet': '#6b8fc9',
    band: '#dfe9fa',
  },
  dark: {
    ground: '#0f141b',
    card: '#171e28',
    ink: '#e7ecf3',
    quiet: '#a3b0c0',
    line: '#2d3846',
    good: '#4cc47d',
    bad: '#ff8480',
    care: '#e3b341',
    plot: '#78a9ff',
    'plot-quiet': '#5378b0',
    band: '#24344f',
  },
};

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

/** The dashboard's own style: one column on a phone, cards beside each other on a desk, light and dark, and on paper. */
export const style = `
:root { color-scheme: light dark; ${variables(palettes.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(palettes.dark)} } }
@media print { :root { color-scheme: light; ${variables(palettes.light)} } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.75rem clamp(1rem, 3vw, 2.5rem) 3rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
main, header, footer { max-width: 100rem; margin: 0 auto; }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1875rem; margin: 2.5rem 0 .75rem; }
h3 { margin: 0; font-size: .9375rem; font-weight: 600; line-height: 1.35; }
p { margin: 0; }
a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--plot); outline-offset: 2px; border-radius: .25rem; }
.quiet { color: var(--quiet); }
.small { font-size: .875rem; }
.good { color: var(--good); } .bad { color: var(--bad); } .care { color: var(--care); }
.top { display: flex; flex-wrap: wrap; gap: .375rem 1.5rem; align-items: baseline; justify-content: space-between; }
.alert { border: 1px solid currentColor; border-left-width: .375rem; border-radius: .5rem; background: var(--card);
  padding: .75rem 1rem; margin-top: 1rem; overflow-wrap: anywhere; }
.alert ul { color: var(--ink); } .alert h2 { font-size: 1rem; margin: 0; } .alert li { margin-top: .125rem; }
.log { display: grid; gap: .625rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1rem; }
.cards + .scroll, p + .cards { margin-top: 1rem; }
.figures { grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr)); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.125rem 1.25rem;
  min-width: 0; overflow-wrap: anywhere; }
.cards > .card { display: grid; grid-template-rows: subgrid; grid-row: span 4; row-gap: .5rem; align-content: start; }
.figures > .card { grid-row: span 6; }
.big { font-size: 1.875rem; font-weight: 650; line-height: 1.2; }
.marks { min-height: 1.5em; }
dl { margin: 0; font-size: .9375rem; display: grid; gap: .375rem; align-content: start; }
dl > div { display: grid; grid-template-columns: 7rem 1fr; gap: .5rem; }
dt { color: var(--quiet); } dd { margin: 0; }
time { white-space: nowrap; }
.age { display: block; font-size: .875rem; }
.note { font-size: .875rem; padding-top: .5rem; border-top: 1px solid var(--line); margin-top: .25rem; }
code { font: .8125rem ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; color: var(--quiet); font-size: .875rem; padding: .625rem 1rem; }
th, td { text-align: left; padding: .5rem 1rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
thead th { font-weight: 600; color: var(--quiet); white-space: nowrap; }
tbody th { font-weight: 600; }
.tight { white-space: nowrap; }
.timeline td:nth-child(2), .timeline td:nth-child(3) { min-width: 11rem; } .timeline td:nth-child(6) { min-width: 10rem; }
.card caption { padding: .25rem 0; } .card table { font-size: .8125rem; } .card th, .card td { padding: .25rem .5rem .25rem 0; }
details { margin-top: .75rem; } .card details { margin: 0; } details > .scroll { margin-top: .5rem; }
summary { cursor: pointer; color: var(--quiet); font-size: .875rem; width: fit-content; }
.plot { align-self: end; }
svg { display: block; width: 100%; height: auto; margin: .125rem 0; }
.axis span { white-space: nowrap; } .axis { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .5rem; font-size: .75rem; color: var(--quiet); min-height: 1.5em; }
.bar, .dot { fill: var(--plot); } .dot-quiet { fill: var(--plot-quiet); } .band { fill: var(--band); }
.stroke { fill: none; stroke: var(--plot); stroke-width: 2; } .stroke-quiet { fill: none; stroke: var(--plot-quiet); stroke-width: 1.5; }
.hollow { fill: none; stroke: var(--bad); stroke-width: 1.75; }
.base { stroke: var(--quiet); stroke-width: .75; }
.faint { opacity: .5; }
ul { margin: .25rem 0 0; padding-left: 1.25rem; }
footer { margin-top: 2.5rem; }
@media print { body { background: #fff; padding: 0; font-size: 12px; } .card, .alert, tr { break-inside: avoid; } .scroll { overflow: visible; } }
@media (max-width: 44rem) {
  .stack thead { display: none; }
  .stack tr { display: block; padding: .75rem 1rem; border-top: 1px solid var(--line); }
  .stack td, .stack th { display: block; padding: 0; border: 0; white-space: normal; min-width: 0; }
  .stack td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
  .stack td:empty { display: none; }
  .stack .age { display: inline; }
}
`;
