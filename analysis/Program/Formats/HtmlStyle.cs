using Analysis.Charts;

namespace Analysis.Formats;

/// <summary>How a page looks: on a screen light or dark, narrow or wide, and on paper.</summary>
public static class HtmlStyle
{
    /// <summary>The class of a model's colour.</summary>
    public static string Hue(int hue) => "h" + Numbers.Text(hue);

    /// <summary>The whole style sheet.</summary>
    public static readonly string Sheet = Rules + string.Concat(Palette.Hues.Select((hue, i) => $".{Hue(i)} {{ background: light-dark({hue.Light}, {hue.Dark}); }}\n"));

    private const string Rules = """
        :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1f24; --mute: #57606a; --line: #d8dee4; --soft: #f5f7f9; --accent: #0b5cad; --warn: #9a6700; }
        @media screen and (prefers-color-scheme: dark) {
          :root { --paper: #0f1419; --ink: #e6edf3; --mute: #9da7b3; --line: #2b333c; --soft: #171d24; --accent: #6cb6ff; --warn: #d4a72c; }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
        main { max-width: 90rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; }
        h1 { font-size: clamp(1.5rem, 4vw, 2.1rem); line-height: 1.2; margin: .5rem 0 .25rem; letter-spacing: -.01em; }
        h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h1 + section > h2 { border-top: 0; padding-top: 0; margin-top: 1.25rem; }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
        p, ul { max-width: 46rem; margin: .5rem 0; }
        ul { padding-left: 1.25rem; }
        li { margin: .35rem 0; }
        .quiet { color: var(--mute); font-size: .92rem; }
        .answer { border-left: 4px solid var(--accent); padding: .1rem 0 .1rem 1.1rem; margin: 1.25rem 0; }
        p.answer, .answer > p:first-child { font-size: 1.2rem; line-height: 1.4; margin-top: .25rem; }
        .answer li { margin: .55rem 0; }
        figure { margin: 1.5rem 0 2.25rem; display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: flex-start; }
        figure > div { max-width: 100%; min-width: 0; }
        figure > div:first-child { width: 760px; }
        .wide { overflow-x: auto; max-width: 100%; }
        .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        figure svg { display: block; width: 100%; min-width: 620px; max-width: 760px; height: auto; }
        figcaption { color: var(--mute); font-size: .92rem; max-width: 46rem; }
        table { border-collapse: collapse; font-size: .88rem; line-height: 1.4; }
        caption { text-align: left; color: var(--mute); padding: 0 0 .35rem; }
        th, td { padding: .25rem .7rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
        thead th { font-weight: 600; white-space: nowrap; border-bottom: 2px solid var(--line); }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        @media (max-width: 40rem) { th:not(.n), td:not(.n) { min-width: 8.5rem; } th:not(.n):first-child { min-width: 6rem; } }
        .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); gap: 0 2.5rem; }
        .beside > div { min-width: 0; }
        .beside > .whole { grid-column: 1 / -1; }
        .beside p.answer { max-width: 62rem; }
        .gain { white-space: nowrap; }
        .decide { width: 100%; border-collapse: separate; border-spacing: 2px; }
        .decide th, .decide td { border: 0; padding: .2rem .5rem .3rem; }
        .decide thead th { text-align: center; line-height: 1.25; vertical-align: bottom; }
        .decide th:first-child { text-align: left; white-space: nowrap; padding-left: 0; min-width: 0; }
        .decide td { text-align: center; min-width: 5.5rem; background: var(--soft); padding-top: 0; }
        .decide td.none { background: none; }
        .decide td.open { background: repeating-linear-gradient(135deg, var(--soft) 0 8px, var(--paper) 8px 16px); }
        .decide small { display: block; color: var(--mute); font-size: .8rem; font-weight: 400; }
        .decide .range { display: none; }
        .bar { display: flex; height: 5px; margin: 0 -.5rem .25rem; }
        .bar i { flex: 1; }
        details { margin: .5rem 0; }
        summary { cursor: pointer; color: var(--accent); }
        .warning { border-left: 4px solid var(--warn); background: var(--soft); padding: .5rem .9rem; margin: .6rem 0; max-width: 52rem; }
        .warning p { margin: .15rem 0; }
        .warning ul { font-size: .92rem; columns: 24rem auto; }
        @media print {
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          h2 { break-after: avoid; }
          figure, .answer, .warning, tr { break-inside: avoid; }
          .wide { overflow: visible; }
          figure svg { min-width: 0; }
        }

        """;
}
