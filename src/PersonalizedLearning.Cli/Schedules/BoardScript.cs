namespace PersonalizedLearning.Cli.Schedules;

/// <summary>What the board does when a name is typed: rows without it are hidden. Without script all rows are there.</summary>
internal static class BoardScript
{
    /// <summary>The script.</summary>
    public const string JavaScript =
        """

        const find = document.querySelector('.find');
        if (find !== null) {
          const [input, told] = [find.querySelector('input'), find.querySelector('output')];
          const rows = [...document.querySelectorAll('tr[data-find]')];
          find.hidden = false;
          input.addEventListener('input', () => {
            const wanted = input.value.trim().toLowerCase();
            let shown = 0;
            for (const row of rows) {
              row.hidden = !row.dataset.find.toLowerCase().includes(wanted);
              shown += row.hidden ? 0 : 1;
            }
            told.textContent = wanted === '' ? '' : `${shown} of ${rows.length} rows`;
          });
        }

        """;
}
