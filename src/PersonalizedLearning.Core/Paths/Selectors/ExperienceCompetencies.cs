using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The competencies on which each experience of a catalog bears: those that it teaches or gives evidence on, each once, in the order of their identifiers.</summary>
internal static class ExperienceCompetencies
{
    private static readonly ConditionalWeakTable<CatalogIndex, AdjacencyList> Known = [];

    /// <summary>Rows by the position of the experience. Made once for each catalog.</summary>
    public static AdjacencyList Of(CatalogIndex catalog) => Known.TryGetValue(catalog, out var rows) ? rows : Known.GetValue(catalog, Make);

    private static AdjacencyList Make(CatalogIndex catalog)
    {
        var links = new List<(int Experience, int Competency)>();
        for (var position = 0; position < catalog.Catalog.Experiences.Count; position++)
        {
            var experience = catalog[position];
            foreach (var competency in experience.Teaches.Concat(experience.Evidences).Distinct())
            {
                if (catalog.Framework.IndexOf(competency) is >= 0 and var index)
                {
                    links.Add((position, index));
                }
            }
        }

        return AdjacencyList.From(catalog.Catalog.Experiences.Count, CollectionsMarshal.AsSpan(links))
            .SortRows((left, right) => catalog.Framework[left].Id.CompareTo(catalog.Framework[right].Id));
    }
}
