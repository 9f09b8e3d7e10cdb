using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Groups compiled: all values one after the other, group by group, and which competency or group each of them is.</summary>
internal sealed class ZpdesGraph
{
    private const int None = -1;

    private readonly int[] start;
    private readonly int[] groupOf;
    private readonly int[] parent;
    private readonly int[] valueOf;

    private ZpdesGraph(int[] start, int[] initial, int[] competencies, int[] groups, int count)
    {
        (this.start, Initial, Competencies, Groups) = (start, initial, competencies, groups);
        groupOf = new int[competencies.Length];
        parent = new int[initial.Length];
        valueOf = new int[count];
        parent.AsSpan().Fill(None);
        valueOf.AsSpan().Fill(None);
        for (var group = 0; group < initial.Length; group++)
        {
            groupOf.AsSpan(start[group]..start[group + 1]).Fill(group);
        }

        for (var value = 0; value < competencies.Length; value++)
        {
            if (competencies[value] != None)
            {
                valueOf[competencies[value]] = value;
            }

            if (groups[value] != None)
            {
                parent[groups[value]] = value;
            }
        }
    }

    /// <summary>How many values of each group are active at the start.</summary>
    public int[] Initial { get; }

    /// <summary>The competency of each value; −1 for a group, or what the framework does not have.</summary>
    public int[] Competencies { get; }

    /// <summary>The group that a value is; −1 for none.</summary>
    public int[] Groups { get; }

    /// <summary>The number of groups.</summary>
    public int GroupCount => Initial.Length;

    /// <summary>One group of competencies in order.</summary>
    public static ZpdesGraph OfOne(int[] competencies, int count)
    {
        var groups = new int[competencies.Length];
        groups.AsSpan().Fill(None);
        return new ZpdesGraph([0, competencies.Length], [Math.Min(1, competencies.Length)], competencies, groups, count);
    }

    /// <summary>The groups of parameters.</summary>
    public static ZpdesGraph Of(ValueList<ZpdesGroup> groups, CompetencyFramework framework)
    {
        var (start, competencies, inner) = (new List<int> { 0 }, new List<int>(), new List<int>());
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var name in groups[group].Values)
            {
                var child = IndexOf(groups, name);
                inner.Add(child);
                competencies.Add(child == None ? framework.IndexOf(CompetencyId.From(name)) : None);
            }

            start.Add(competencies.Count);
        }

        return new ZpdesGraph([.. start], [.. groups.Select(group => Math.Min(group.Initial, group.Values.Count))], [.. competencies], [.. inner], framework.Count);
    }

    /// <summary>The values of a group.</summary>
    public Range ValuesOf(int group) => start[group]..start[group + 1];

    /// <summary>The value that a competency is; −1 for none.</summary>
    public int ValueOf(int competency) => valueOf[competency];

    /// <summary>The group to which a value belongs.</summary>
    public int GroupOf(int value) => groupOf[value];

    /// <summary>The value that a group is in another one; −1 for the first.</summary>
    public int ParentOf(int group) => parent[group];

    private static int IndexOf(ValueList<ZpdesGroup> groups, string name)
    {
        for (var group = 0; group < groups.Count; group++)
        {
            if (groups[group].Name == name)
            {
                return group;
            }
        }

        return None;
    }
}
