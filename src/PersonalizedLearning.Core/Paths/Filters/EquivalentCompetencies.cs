using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Which competencies of a framework are the same as others, directly or through others, and which of these are mastered elsewhere.</summary>
internal sealed class EquivalentCompetencies
{
    private readonly Dictionary<int, int[]> others = [];
    private readonly HashSet<int> elsewhere = [];

    private EquivalentCompetencies(CompetencyFramework framework) => Framework = framework;

    public CompetencyFramework Framework { get; }

    public static EquivalentCompetencies Of(CompetencyFramework framework, ValueList<CompetencyId> masteredElsewhere)
    {
        var leaders = new Dictionary<CompetencyId, CompetencyId>();
        foreach (var link in framework.Associations.Concat(framework.ExternalReferences))
        {
            if (link.Type is AssociationType.ExactMatchOf or AssociationType.ReplacedBy)
            {
                leaders[LeaderOf(link.Origin)] = LeaderOf(link.Destination);
            }
        }

        var equivalents = new EquivalentCompetencies(framework);
        var known = masteredElsewhere.Select(LeaderOf).ToHashSet();
        var inside = leaders.Keys.Concat(leaders.Values).Concat(masteredElsewhere).Distinct().Where(id => framework.IndexOf(id) >= 0);
        foreach (var group in inside.GroupBy(LeaderOf))
        {
            int[] members = [.. group.Select(framework.IndexOf)];
            foreach (var member in members)
            {
                equivalents.others.Add(member, members);
                if (known.Contains(group.Key))
                {
                    equivalents.elsewhere.Add(member);
                }
            }
        }

        return equivalents;

        // The leader of a group stands for all that leads to it.
        CompetencyId LeaderOf(CompetencyId competency)
        {
            while (leaders.TryGetValue(competency, out var next) && next != competency)
            {
                competency = next;
            }

            return competency;
        }
    }

    /// <summary>The members of the group of a competency, with itself; none when it stands alone.</summary>
    public ReadOnlySpan<int> Of(int competency) => others.GetValueOrDefault(competency);

    public bool IsMasteredElsewhere(int competency) => elsewhere.Contains(competency);
}
