namespace PersonalizedLearning.Cli.Reports;

/// <summary>What a report does when it is pointed at: a competency lights up with all it builds on and all that waits for it; a line of a chart stands out.</summary>
/// <remarks>Nothing is told by it alone: without script the report reads the same.</remarks>
internal static class ReportScript
{
    /// <summary>The script.</summary>
    public const string JavaScript =
        """

        for (const map of document.querySelectorAll('svg.map')) {
          const nodes = new Map([...map.querySelectorAll('.node')].map(node => [node.dataset.c, node]));
          const links = [...map.querySelectorAll('.link')];
          const told = document.getElementById(map.dataset.told);
          let fixed = null;
          const follow = (start, near, far) => {
            const seen = new Set([start]);
            const open = [start];
            while (open.length > 0) {
              const at = open.pop();
              for (const link of links) {
                if (!link.classList.contains('soft') && link.dataset[near] === at) {
                  link.classList.add('lit');
                  if (!seen.has(link.dataset[far])) { seen.add(link.dataset[far]); open.push(link.dataset[far]); }
                }
              }
            }
            for (const competency of seen) nodes.get(competency).classList.add('lit');
          };
          const pick = competency => {
            for (const lit of map.querySelectorAll('.lit')) lit.classList.remove('lit');
            map.classList.toggle('picked', competency !== null);
            told.textContent = competency === null ? told.dataset.hint : nodes.get(competency).querySelector('title').textContent;
            if (competency !== null) { follow(competency, 'to', 'from'); follow(competency, 'from', 'to'); }
          };
          told.textContent = told.dataset.hint;
          for (const [competency, node] of nodes) {
            node.addEventListener('mouseenter', () => pick(competency));
            node.addEventListener('mouseleave', () => pick(fixed));
            node.addEventListener('click', event => { fixed = fixed === competency ? null : competency; pick(fixed); event.stopPropagation(); });
          }
          // Where the map is wider than the screen, begin at the first next step.
          const first = [...map.querySelectorAll('.next-place')].find(place => place.textContent === '1');
          if (first !== undefined && map.clientWidth > map.parentElement.clientWidth) {
            const view = map.parentElement;
            view.scrollLeft += first.getBoundingClientRect().left - view.getBoundingClientRect().left - (view.clientWidth / 2);
          }
          map.addEventListener('click', () => { fixed = null; pick(null); });
        }
        for (const chart of document.querySelectorAll('svg.chart')) {
          for (const part of chart.querySelectorAll('[data-line]')) {
            const light = on => {
              chart.classList.toggle('picked', on);
              for (const other of chart.querySelectorAll('[data-line]')) other.classList.toggle('lit', on && other.dataset.line === part.dataset.line);
            };
            part.addEventListener('mouseenter', () => light(true));
            part.addEventListener('mouseleave', () => light(false));
          }
        }

        """;
}
