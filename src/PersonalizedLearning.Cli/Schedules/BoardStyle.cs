namespace PersonalizedLearning.Cli.Schedules;

/// <summary>How the board looks beyond what all pages share: a table of blocks for each date; on a phone, or where a day has many blocks, one card a row.</summary>
internal static class BoardStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css =
        """

        header, main, footer { max-width: 88rem; }
        .find { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; margin: 18px 0 0; }
        .find[hidden], tr[hidden], .none[hidden] { display: none; }
        .find input { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--box); border-radius: 8px; padding: 7px 12px; width: 20rem; max-width: 100%; }
        .part { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 2px 0 0; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 8px 0 0; }
        caption { text-align: left; font-weight: 650; padding: 14px 0 6px; }
        th, td { text-align: left; vertical-align: top; padding: 7px 9px; border: 1px solid var(--rule); font-weight: 400; line-height: 1.35; }
        thead th:first-child { width: 9.5rem; }
        thead th { background: var(--panel); font-size: 0.9rem; }
        th[scope="row"] { font-weight: 650; }
        .block { display: block; font-weight: 650; }
        .what { display: block; font-weight: 650; }
        .how { display: block; font-size: 0.88rem; color: var(--soft-ink); }
        .who { display: block; font-size: 0.88rem; margin-top: 2px; }
        .key { display: flex; flex-wrap: wrap; gap: 6px 22px; margin: 14px 0 0; }
        .key .item { line-height: 1.4; }
        td .item + .item { margin-top: 9px; }
        .item { border-left: 4px solid var(--mastered); padding-left: 8px; }
        .item.monitor { border-left-style: double; }
        .item.none { border-left-style: dotted; }
        .free { color: var(--soft-ink); }
        td .label { display: none; }
        .groups h3 { margin-top: 22px; }

        .many table, .many tbody, .many tr, .many th, .many td { display: block; width: 100%; }
        .many thead { display: none; }
        .many tr { border: 1px solid var(--rule); border-radius: 10px; margin: 10px 0; overflow: hidden; }
        .many tr[hidden] { display: none; }
        .many th, .many td { border: 0; border-top: 1px solid var(--rule); }
        .many th { border-top: 0; background: var(--panel); }
        .many td { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 12px; }
        .many td .label { display: block; grid-row: span 12; font-size: 0.9rem; color: var(--soft-ink); }
        .many td > :not(.label) { grid-column: 2; }

        @media screen and (max-width: 800px) {
          table, tbody, tr, th, td, caption { display: block; width: 100%; }
          thead { display: none; }
          tr { border: 1px solid var(--rule); border-radius: 10px; margin: 10px 0; overflow: hidden; }
          th, td { border: 0; border-top: 1px solid var(--rule); }
          th { border-top: 0; background: var(--panel); }
          td { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 12px; }
          td .label { display: block; grid-row: span 12; font-size: 0.9rem; color: var(--soft-ink); }
          td > :not(.label) { grid-column: 2; }
        }
        @media print {
          .find, .part { display: none; }
          tr { break-inside: avoid; }
        }

        """;
}
