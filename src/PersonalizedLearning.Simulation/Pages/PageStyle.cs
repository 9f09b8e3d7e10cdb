namespace PersonalizedLearning.Simulation;

/// <summary>How the pages look that learners, their teachers and their families read: one column of text, on a desk, on a phone, on paper, light and dark.</summary>
/// <remarks>Text has a contrast of at least 4.5 to 1 on its ground, and no colour is the only sign of anything.</remarks>
internal static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css =
        PageColours.Css + "\n" +
        """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--ground); color: var(--ink);
          font: 17px/1.55 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
          overflow-wrap: anywhere;
        }
        header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 20px; }
        header { padding-top: 30px; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 6px; letter-spacing: -0.01em; }
        h2 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 8px; }
        h3 { font-size: 1.08rem; line-height: 1.3; margin: 18px 0 6px; }
        p { margin: 6px 0; max-width: 68ch; }
        a { color: inherit; text-underline-offset: 3px; }
        ul, ol { margin: 8px 0; padding: 0; list-style: none; }
        section { margin: 34px 0 0; }
        .lead { font-size: 1.12rem; }
        .soft { color: var(--soft-ink); }
        .small { font-size: 0.9rem; }
        .skip { position: absolute; left: 12px; top: -80px; background: var(--ground); padding: 8px 14px; }
        .skip:focus { top: 8px; }
        :focus-visible { outline: 3px solid var(--next); outline-offset: 2px; }

        nav ul { display: flex; flex-wrap: wrap; gap: 6px 20px; margin: 14px 0 0; }
        nav a { display: inline-block; padding: 4px 0; }
        .state { border-left: 6px solid var(--next); background: var(--panel); border-radius: 8px; padding: 14px 18px; margin: 22px 0 0; }
        .state.done { border-left-color: var(--mastered); }
        .state strong { font-size: 1.12rem; }
        blockquote { margin: 8px 0 0; padding: 0 0 0 14px; border-left: 3px solid var(--rule); }
        .facts { margin: 8px 0 0; display: grid; grid-template-columns: fit-content(14em) minmax(0, 1fr); gap: 4px 18px; }
        .facts dt { color: var(--soft-ink); }
        .facts dd { margin: 0; }

        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr)); gap: 12px; }
        .cards li { border: 1px solid var(--rule); border-radius: 10px; padding: 12px 16px; }
        .cards li > p { margin: 4px 0 0; }
        .name { font-weight: 650; }
        .mark { display: inline-block; border-radius: 999px; border: 1px solid var(--box); padding: 0 11px; font-size: 0.88rem; font-weight: 650; margin: 0 8px 0 0; white-space: nowrap; }
        .mark.added { background: var(--mastered); color: var(--on-mastered); border-color: var(--mastered); }
        .mark.changed, .mark.moved { background: var(--tint); border-color: var(--mastered); }
        .mark.removed, .mark.missing { background: var(--lapsed); color: var(--lapse); border-color: var(--lapse); }
        .lines li { padding: 9px 0; border-bottom: 1px solid var(--rule); }
        .lines li:last-child { border-bottom: 0; }
        .lines p { margin: 2px 0 0; }
        .lines .next { font-weight: 650; padding-left: 14px; border-left: 4px solid var(--next); margin-top: 6px; }
        .note { margin-top: 30px; }

        .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 36px; }
        .sides > div { min-width: 0; }
        .steps { counter-reset: step; }
        .steps li { counter-increment: step; position: relative; padding: 9px 0 9px 44px; border-bottom: 1px solid var(--rule); }
        .steps li::before {
          content: counter(step); position: absolute; left: 0; top: 9px; width: 30px; height: 30px; line-height: 28px; text-align: center;
          border: 1px solid var(--box); border-radius: 50%; font-weight: 650; font-size: 0.92rem;
        }
        .steps p { margin: 2px 0 0; }
        .meter { display: flex; height: 14px; border-radius: 7px; overflow: hidden; background: var(--panel); border: 1px solid var(--box); margin: 6px 0; max-width: 30rem; }
        .meter i { display: block; background: var(--mastered); }
        .meter i + i { background: repeating-linear-gradient(135deg, var(--mastered) 0 2px, var(--tint) 2px 6px); }
        footer { padding-top: 44px; padding-bottom: 48px; }

        @media screen and (max-width: 700px) {
          h1 { font-size: 1.6rem; }
          .sides, .facts { grid-template-columns: minmax(0, 1fr); }
          .facts { gap: 0; }
          .facts dd { margin: 0 0 8px; }
          .sides > div + div { margin-top: 20px; }
        }
        @media print {
          :root { color-scheme: light; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          @page { margin: 16mm; }
          body { font-size: 12px; }
          nav, .skip { display: none; }
          li, .state { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
        }

        """;
}
