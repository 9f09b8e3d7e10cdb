namespace PersonalizedLearning.Cli.Reports;

/// <summary>How reports look: one style sheet for light, dark, paper and phones.</summary>
/// <remarks>Text has a contrast of at least 4.5 to 1 on its ground. Colours are told apart by colour-blind people, and none is the only sign of anything.</remarks>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css =
        PageColours.Css + "\n" +
        """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
        body {
          margin: 0; background: var(--ground); color: var(--ink);
          font: 16px/1.5 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
          overflow-wrap: break-word;
        }
        header, main, footer { max-width: 1272px; margin: 0 auto; padding: 0 16px; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 28px 0 8px; letter-spacing: -0.01em; }
        h2 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 6px; }
        h3 { font-size: 1.15rem; line-height: 1.3; margin: 34px 0 4px; }
        h4 { font-size: 1rem; line-height: 1.35; margin: 0; }
        p { margin: 6px 0; max-width: 74ch; }
        a { color: inherit; text-underline-offset: 3px; }
        .lead { font-size: 1.1rem; max-width: 92ch; }
        .soft { color: var(--soft-ink); }
        .small { font-size: 0.875rem; }
        .code { font-weight: 650; white-space: nowrap; }
        ul, ol { margin: 6px 0; padding: 0; list-style: none; }
        details { margin: 10px 0; }
        summary { cursor: pointer; width: fit-content; text-decoration: underline; text-underline-offset: 3px; }
        :focus-visible { outline: 3px solid var(--next); outline-offset: 2px; }

        .guide { background: var(--panel); border-radius: 10px; padding: 14px 18px 16px; margin: 20px 0 0; }
        .guide h2 { font-size: 1.15rem; }
        .guide ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); gap: 8px 28px; font-size: 0.94rem; }
        .people { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr)); gap: 14px; margin: 20px 0 0; }
        .people a { display: block; text-decoration: none; border: 1px solid var(--rule); border-radius: 10px; padding: 12px 16px; }
        .people a:hover { border-color: var(--soft-ink); }
        .people strong { font-size: 1.15rem; }
        .people span { display: block; }

        .learner { border-top: 3px solid var(--ink); margin: 48px 0 0; padding: 22px 0 0; }
        .intro { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 20px 48px; }
        .short { font-weight: 600; }
        .tags { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: baseline; margin: 12px 0 0; }
        .tags li { border: 1px solid var(--rule); border-radius: 999px; padding: 1px 12px; font-size: 0.92rem; }
        .tags .name { border: 0; padding: 0; min-width: 5.2em; color: var(--soft-ink); }
        .numbers { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 10px; margin: 0 0 14px; }
        .numbers div { background: var(--panel); border-radius: 10px; padding: 9px 12px 8px; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
        .numbers dt { font-size: 0.82rem; line-height: 1.25; color: var(--soft-ink); }
        .numbers dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-weight: 650; white-space: nowrap; }
        .numbers small { font-size: 0.9rem; font-weight: 400; color: var(--soft-ink); }
        .strands li { display: grid; grid-template-columns: minmax(0, 12.4em) minmax(60px, 1fr) 9.2em; gap: 10px; align-items: center; font-size: 0.92rem; padding: 2px 0; }
        .meter { display: flex; height: 12px; border-radius: 6px; overflow: hidden; background: var(--panel); border: 1px solid var(--box); }
        .meter i { display: block; background: var(--mastered); }
        .meter i + i { background: repeating-linear-gradient(135deg, var(--mastered) 0 2px, var(--tint) 2px 6px); }

        .legend { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 0.88rem; margin: 8px 0; }
        .legend li { display: flex; align-items: center; gap: 7px; }
        svg.key { width: 34px; height: auto; flex: none; overflow: visible; }
        .scroll { overflow-x: auto; margin: 0 -16px; padding: 0 16px; scrollbar-width: thin; }
        svg.map { display: block; width: 100%; min-width: 1180px; height: auto; }
        .map text { fill: var(--ink); }
        .map .code { font-size: 11px; }
        .map .name { font-size: 10px; }
        .map .share { font-size: 10.5px; font-weight: 650; text-anchor: end; }
        .link { fill: none; stroke: var(--link); stroke-width: 1.1; }
        .link.soft { stroke-dasharray: 4 4; }
        .link.way { stroke: var(--way); stroke-width: 1.7; }
        .node .box { fill: var(--unmet); stroke: var(--box); stroke-width: 0.9; }
        .node.way .box { stroke: var(--ink); stroke-width: 1.6; }
        .node.mastered .box { fill: var(--mastered); }
        .map .node.mastered text { fill: var(--on-mastered); }
        .node.progress .box { fill: var(--tint); }
        .node.lapsed .box, .hatch-ground { fill: var(--lapsed); stroke: var(--lapse); }
        .hatch-ground { stroke: none; }
        .hatch-lines { stroke: var(--lapse); stroke-width: 1; opacity: 0.35; fill: none; }
        .node .track { fill: var(--track); }
        .node .bar { fill: var(--mastered); }
        .node.lapsed .bar { fill: var(--lapse); }
        .tick { fill: none; stroke: var(--on-mastered); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
        .node.next .box { stroke: var(--next); stroke-width: 2.6; }
        .next-badge { fill: var(--next); stroke: var(--ground); stroke-width: 1.2; }
        .map .node .next-place { fill: var(--on-next); font-size: 11px; font-weight: 700; text-anchor: middle; }
        .goal-badge circle { fill: var(--goal); stroke: var(--ground); stroke-width: 1.2; }
        .goal-badge path { fill: var(--star); }
        .strand0 { fill: var(--s0); } .strand1 { fill: var(--s1); } .strand2 { fill: var(--s2); } .strand3 { fill: var(--s3); }
        .strand4 { fill: var(--s4); } .strand5 { fill: var(--s5); } .strand6 { fill: var(--s6); } .strand7 { fill: var(--s7); }
        .node.mastered .stripe { stroke: var(--on-mastered); stroke-width: 0.8; }
        .map.picked .node:not(.lit) { opacity: 0.35; }
        .map.picked .link:not(.lit) { opacity: 0.15; }
        .link.lit { stroke: var(--next); stroke-width: 2.2; }
        .told { min-height: 1.5em; }

        svg.chart { display: block; width: 100%; height: auto; overflow: visible; }
        svg.chart.narrow { display: none; }
        .chart text { fill: var(--soft-ink); font-size: 12px; }
        .chart .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
        .chart .tick-y { text-anchor: end; }
        .chart .tick-x { text-anchor: middle; }
        .chart .mastery, .chart .threshold-name { fill: var(--ink); font-weight: 650; }
        .chart .threshold { stroke: var(--ink); stroke-width: 1.4; stroke-dasharray: 7 4; }
        .chart .leader { stroke: var(--soft-ink); stroke-width: 0.8; fill: none; }
        .chart .line-name { fill: var(--ink); }
        .chart .line-title { font-size: 11px; fill: var(--soft-ink); }
        .line { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
        .since { stroke-width: 1.4; stroke-dasharray: 1.5 4 !important; opacity: 0.8; }
        .mark { stroke: var(--ground); stroke-width: 0.8; }
        .line.line0 { stroke: var(--l0); } .mark.line0 { fill: var(--l0); }
        .line.line1 { stroke: var(--l1); stroke-dasharray: 9 3; } .mark.line1 { fill: var(--l1); }
        .line.line2 { stroke: var(--l2); stroke-dasharray: 4 2; } .mark.line2 { fill: var(--l2); }
        .line.line3 { stroke: var(--l3); stroke-dasharray: 10 3 2 3; } .mark.line3 { fill: var(--l3); }
        .line.line4 { stroke: var(--l4); stroke-dasharray: 2 2; } .mark.line4 { fill: var(--l4); }
        .line.line5 { stroke: var(--l5); stroke-dasharray: 14 4; } .mark.line5 { fill: var(--l5); }
        .chart.picked .series:not(.lit), .chart.picked .line-name:not(.lit) { opacity: 0.25; }
        .legend.lines { display: none; }

        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(400px, 100%), 1fr)); gap: 12px; margin: 10px 0; }
        .cards.steps { grid-template-columns: repeat(auto-fill, minmax(min(500px, 100%), 1fr)); }
        .card { border: 1px solid var(--rule); border-radius: 10px; padding: 12px 16px 13px; }
        .steps .card { border-left: 5px solid var(--next); display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 12px; }
        .place { background: var(--next); color: var(--on-next); border-radius: 50%; width: 28px; height: 28px; text-align: center; line-height: 28px; font-weight: 700; }
        .card p { margin: 4px 0 0; }
        .why { margin-top: 8px; }
        .score { display: flex; height: 16px; background: var(--panel); border: 1px solid var(--box); border-radius: 4px; overflow: hidden; margin: 10px 0 4px; }
        .score i { display: block; border-right: 1px solid var(--ground); }
        .terms { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 0.85rem; }
        .terms li { display: flex; align-items: center; gap: 5px; white-space: nowrap; }
        .terms b { width: 12px; height: 12px; border-radius: 3px; flex: none; }
        .term0 { background: var(--t0); }
        .term1 { background: repeating-linear-gradient(135deg, var(--t1) 0 4px, var(--ground) 4px 5.5px); }
        .term2 { background: repeating-linear-gradient(90deg, var(--t2) 0 3px, var(--ground) 3px 4.2px); }
        .term3 { background: repeating-linear-gradient(0deg, var(--t3) 0 3px, var(--ground) 3px 4.2px); }
        .term4 { background: repeating-linear-gradient(45deg, var(--t4) 0 2px, var(--ground) 2px 4px); }
        .chips { display: flex; flex-wrap: wrap; gap: 4px; margin: 6px 0 0; }
        .chips li { background: var(--panel); border-radius: 5px; padding: 0 7px; font-size: 0.85rem; }
        table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
        th, td { text-align: left; vertical-align: top; padding: 6px 14px 6px 0; border-bottom: 1px solid var(--rule); }
        thead th { color: var(--soft-ink); font-weight: 600; }
        footer { padding-top: 40px; padding-bottom: 48px; }

        @media screen and (max-width: 760px) {
          h1 { font-size: 1.6rem; }
          .intro { grid-template-columns: minmax(0, 1fr); }
          .numbers { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .strands li { grid-template-columns: minmax(0, 1fr) auto; gap: 2px 10px; padding: 4px 0; }
          .strands .meter { grid-column: 1 / 3; grid-row: 2; }
          svg.chart.wide { display: none; }
          svg.chart.narrow { display: block; }
          .legend.lines { display: flex; flex-direction: column; }
          table, tbody, tr, td { display: block; }
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          tr { padding: 8px 0; border-bottom: 1px solid var(--rule); }
          td { border: 0; padding: 0; }
        }
        @media print {
          :root { color-scheme: light; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          @page { size: A4 landscape; margin: 12mm; }
          body { font-size: 12px; }
          .learner { break-before: page; margin: 0; }
          .card, .part, .intro, tr { break-inside: avoid; }
          h3 { break-after: avoid; }
          .scroll { overflow: visible; }
          svg.map { min-width: 0; max-height: 148mm; }
          h3 { margin-top: 20px; }
          .people, .told, details { display: none; }
        }

        """;
}
