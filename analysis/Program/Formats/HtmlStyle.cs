using Analysis.Charts;

namespace Analysis.Formats;

/// <summary>How a page looks: on a screen light or dark, narrow or wide, and on paper.</summary>
public static class HtmlStyle
{
    /// <summary>Two charts beside each other from 1,200 px on (75rem), a table beside its chart from 1,600 px on (100rem).</summary>
    private const string Rules = """
        :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1f24; --mute: #57606a; --line: #d8dee4; --soft: #f5f7f9;
          --accent: #0b5cad; --warn: #9a6700; }
        @media screen and (prefers-color-scheme: dark) {
          :root { --paper: #0f1419; --ink: #e6edf3; --mute: #9da7b3; --line: #2b333c; --soft: #171d24; --accent: #6cb6ff; --warn: #d4a72c; }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 4rem; }
        body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
        header, nav, main { padding: 0 clamp(1rem, 2vw, 2rem); }
        header, main { max-width: 130rem; margin: 0 auto; }
        main { padding-bottom: 4rem; }
        h1 { font-size: clamp(1.4rem, 4vw, 1.9rem); line-height: 1.2; margin: 1rem 0 .5rem; letter-spacing: -.01em; }
        h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        section:first-child > h2 { border-top: 0; padding-top: 0; margin-top: 1rem; }
        p, ul { max-width: 46rem; margin: .5rem 0; }
        ul { padding-left: 1.25rem; }
        li { margin: .35rem 0; }
        a { color: var(--accent); }
        nav { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line);
          overflow-x: auto; scrollbar-width: thin; white-space: nowrap; font-size: .92rem; }
        nav ul { display: flex; gap: 1.1rem; max-width: none; margin: 0; padding: .5rem 0; list-style: none; }
        nav li { margin: 0; }
        nav a { text-decoration: none; }
        nav a:hover, nav a:focus-visible { text-decoration: underline; }
        fieldset { display: flex; gap: .9rem; border: 0; margin: 0; padding: 0 0 .4rem; }
        fieldset[hidden] { display: none; }
        legend { float: left; padding: 0; color: var(--mute); }
        label { display: inline-flex; align-items: center; gap: .3rem; }
        label input { margin: 0; }
        label i { width: .8rem; height: .8rem; }
        .quiet { color: var(--mute); font-size: .92rem; }
        .answer { border-left: 4px solid var(--accent); padding: .1rem 0 .1rem .9rem; margin: 1rem 0 .6rem; }
        p.answer, .answer > p:first-child { font-size: 1.12rem; line-height: 1.4; margin-top: .25rem; }
        .answer li { margin: .55rem 0; }
        .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: .5rem 2.5rem; }
        .beside > div { min-width: 0; container-type: inline-size; }
        .beside > .whole { grid-column: 1 / -1; }
        .beside p.answer { max-width: 62rem; }
        figure { margin: 0 0 2.25rem; break-inside: avoid; }
        figure > div { min-width: 0; }
        figure svg { display: block; width: 100%; min-width: 34rem; height: auto; }
        figcaption { color: var(--mute); font-size: .92rem; max-width: 46rem; margin: .4rem 0 .6rem; }
        .charts > details { margin-bottom: 1rem; break-inside: avoid; }
        .wide { position: relative; overflow: auto; max-width: 100%; }
        .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        .numbers { margin: .25rem 0 1rem; }
        .numbers.long .wide, figure .numbers .wide { max-height: 22rem; }
        @media (min-width: 75rem) {
          .charts { columns: 2; column-gap: 2rem; }
          .charts:has(> :only-child) { columns: 1; max-width: 70rem; }
        }
        @media (min-width: 100rem) {
          .charts, .charts:has(> :only-child) { columns: 1; max-width: none; }
          figure { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2rem; }
          figure .numbers { margin-top: 1.5rem; }
          figure .numbers .wide, figure .numbers.long .wide { max-height: 34rem; }
        }
        figure table { width: max-content; }
        figure td { max-width: 26rem; }
        table { border-collapse: collapse; font-size: .88rem; line-height: 1.4; }
        caption { text-align: left; color: var(--mute); padding: 0 0 .35rem; }
        th, td { padding: .25rem .9rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
        thead th { font-weight: 600; white-space: nowrap; }
        .numbers thead th { position: sticky; top: 0; background: var(--paper); box-shadow: 0 2px var(--line); }
        th button { all: unset; cursor: pointer; }
        th button:focus-visible { outline: 2px solid var(--accent); }
        th[aria-sort] button::after { content: " ▲"; font-size: .7em; }
        th[aria-sort=descending] button::after { content: " ▼"; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        @media (max-width: 40rem) { th:not(.n), td:not(.n) { min-width: 5.5rem; } }
        .decide { width: 100%; border-collapse: separate; border-spacing: 2px; }
        .decide th, .decide td { border: 0; padding: .2rem .4rem .3rem; min-width: 0; }
        .numbers .decide thead th { position: static; box-shadow: none; text-align: center; line-height: 1.25; vertical-align: bottom; }
        .numbers .decide th:first-child { text-align: left; white-space: nowrap; padding-left: 0; width: 1%; }
        .decide td { text-align: center; background: var(--soft); padding-top: 0; }
        .decide td.none { background: none; }
        .decide td.open { background: repeating-linear-gradient(135deg, var(--soft) 0 8px, var(--paper) 8px 16px); }
        .decide small { display: block; color: var(--mute); font-size: .8rem; font-weight: 400; }
        .decide .range { display: none; }
        .gain { white-space: nowrap; }
        .bar { display: flex; height: 5px; margin: 0 -.4rem .25rem; }
        .bar i { flex: 1; }
        .anchor { text-decoration: none; opacity: 0; }
        .anchor:focus, :hover > .anchor { opacity: 1; }
        .tools { display: flex; flex-wrap: wrap; gap: .3rem .9rem; max-width: none; margin: 0 0 .3rem; font-size: .85rem; }
        .tools button { all: unset; cursor: pointer; color: var(--accent); }
        .tools button:hover, .tools button:focus-visible { text-decoration: underline; }
        .tools input { font: inherit; width: 9rem; padding: 0 .4rem; border: 1px solid var(--mute); border-radius: 3px;
          background: var(--paper); color: var(--ink); }
        #tip { position: fixed; z-index: 3; max-width: min(26rem, 94vw); padding: .2rem .55rem; border-radius: 4px;
          background: var(--ink); color: var(--paper); font-size: .88rem; pointer-events: none; }
        #tip[hidden] { display: none; }
        svg .on { filter: brightness(1.12) drop-shadow(0 0 2px var(--ink)); }
        details { margin: .5rem 0; }
        summary { cursor: pointer; color: var(--accent); }
        .warning { border-left: 4px solid var(--warn); background: var(--soft); padding: .5rem .9rem; margin: .6rem 0; max-width: 52rem; }
        .warning p { margin: .15rem 0; }
        .warning ul { font-size: .92rem; columns: 24rem auto; }
        @media print {
          :root { color-scheme: light; }
          body { font-size: 10pt; }
          nav, .tools, .anchor, .numbers.long { display: none; }
          header, main { max-width: none; padding: 0; }
          h2 { break-after: avoid; }
          .answer, .warning, tr { break-inside: avoid; }
          .charts { columns: 1; }
          .numbers.long .wide, figure .numbers .wide, .wide { overflow: visible; max-height: none; }
          figure svg { min-width: 0; max-width: 17cm; }
          .decide td, .bar i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;

    /// <summary>The whole style sheet.</summary>
    public static readonly string Sheet = Rules + Stacked(".decide.few", 19) + Stacked(".decide:not(.few)", 30) + Stacked(".whole .decide", 50)
        + string.Concat(Palette.Hues.Select((hue, i) => $".{Hue(i)} {{ background: light-dark({hue.Light}, {hue.Dark}); }}\n"));

    /// <summary>The class of a model's colour.</summary>
    public static string Hue(int hue) => "h" + Numbers.Text(hue);

    /// <summary>A decision table that has less room than so many rem, as a list.</summary>
    private static string Stacked(string table, int room) => $$"""
        @container (max-width: {{Numbers.Text(room)}}rem) {
          {{table}}, {{table}} :is(caption, tbody, tr, th, td) { display: block; }
          {{table}} thead, {{table}} td.none { display: none; }
          {{table}} td { text-align: left; margin-bottom: 3px; }
          {{table}} .range { display: block; color: var(--mute); }
          {{table}} th { font-weight: 600; }
          .numbers {{table}} th:first-child { white-space: normal; width: auto; }
        }

        """;
}
