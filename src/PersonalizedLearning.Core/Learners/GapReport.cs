using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>What is still open, dimension by dimension.</summary>
/// <param name="Dimensions">One row a dimension: the top-level headings in the order of the framework, then what is under none of them.</param>
public sealed record GapReport(ValueList<DimensionGap> Dimensions)
{
    /// <summary>Derives the report from a mastery map.</summary>
    /// <param name="map">The map.</param>
    /// <returns>The report; a competency under two headings is in both rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    public static GapReport From(MasteryMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var framework = map.Framework;
        var placed = new bool[framework.Count];
        var rows = new List<DimensionGap>();
        for (var index = 0; index < framework.Count; index++)
        {
            if (framework.IsGrouping(index) && framework.Parents(index).IsEmpty)
            {
                var members = framework.MembersOf(index);
                foreach (var member in members)
                {
                    placed[member] = true;
                }

                rows.Add(RowOf(map, framework[index].Id, members));
            }
        }

        var rest = Enumerable.Range(0, framework.Count).Where(index => !placed[index] && !framework.IsGrouping(index)).ToList();
        if (rest.Count > 0)
        {
            rows.Add(RowOf(map, null, rest));
        }

        return new GapReport(rows.ToValueList());
    }

    /// <summary>The competencies that a row is about, by dense index.</summary>
    internal IEnumerable<int> MembersOf(DimensionGap row, CompetencyFramework framework)
    {
        if (row.Dimension is { } heading)
        {
            return framework.MembersOf(framework.IndexOf(heading));
        }

        var placed = Dimensions.Where(item => item.Dimension is not null).SelectMany(item => framework.MembersOf(framework.IndexOf(item.Dimension!.Value))).ToHashSet();
        return Enumerable.Range(0, framework.Count).Where(index => !placed.Contains(index) && !framework.IsGrouping(index));
    }

    private static DimensionGap RowOf(MasteryMap map, CompetencyId? dimension, IReadOnlyList<int> members)
    {
        var open = members.Where(index => !map[index].IsMastered).ToList();
        return new DimensionGap(
            dimension, members.Count, members.Count - open.Count, open.Count(index => map[index].Estimate.EvidenceCount > 0),
            open.Select(index => map.Framework[index].Id).ToValueList());
    }
}
