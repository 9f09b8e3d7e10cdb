using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Benchmarks.Generators;

/// <summary>A framework made up for benchmarks: each competency needs one or two of the few hundred that come just before it.</summary>
/// <remarks>The order in which a framework lists its competencies is random, so no algorithm gains from a lucky layout of memory.</remarks>
internal sealed class SyntheticFramework
{
    // So many come before a competency that may be its prerequisites; it makes the frontier of a learner in the middle some 200 wide.
    private const int Window = 1000;

    /// <summary>Makes up a framework.</summary>
    /// <param name="count">The number of competencies.</param>
    /// <param name="linksPerCompetency">The mean number of hard prerequisites of a competency, at least 1.</param>
    public SyntheticFramework(int count, double linksPerCompetency = 1.5)
    {
        var random = new SplitMix((ulong)count);
        Ids = [.. Enumerable.Range(0, count).Select(_ => random.Uuid())];
        var links = new HashSet<(int Before, int After)>();
        foreach (var after in Enumerable.Range(1, count - 1))
        {
            var whole = (int)linksPerCompetency;
            var wanted = whole + (random.Chance(linksPerCompetency - whole) ? 1 : 0);
            for (var link = 0; link < wanted; link++)
            {
                links.Add((after - 1 - random.Below(Math.Min(after, Window)), after));
            }
        }

        Links = [.. links];
        Listed = random.Permutation(count);
    }

    /// <summary>How many competencies that can be learnt one after the other are children of the first of them; 0, the default, for no hierarchy.</summary>
    public int Strand { get; init; }

    /// <summary>The identifiers, in an order in which the competencies can be learnt.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The hard prerequisites as positions in <see cref="Ids"/>.</summary>
    public IReadOnlyList<(int Before, int After)> Links { get; }

    /// <summary>The positions in <see cref="Ids"/> in the order of the framework: dense index i is <c>Ids[Listed[i]]</c>.</summary>
    public IReadOnlyList<int> Listed { get; }

    /// <summary>A builder that holds all parts.</summary>
    public FrameworkBuilder Builder()
    {
        var builder = CompetencyFramework.CreateBuilder("synthetic", "Synthetic framework");
        foreach (var position in Listed)
        {
            builder.Add(Ids[position], "Something to learn");
        }

        foreach (var (before, after) in Links)
        {
            builder.Requires(Ids[before], Ids[after]);
        }

        for (var position = 0; Strand > 0 && position < Ids.Count; position++)
        {
            if (position % Strand > 0)
            {
                builder.Add(new Association(AssociationType.IsChildOf, CompetencyId.From(Ids[position]), CompetencyId.From(Ids[position - (position % Strand)])));
            }
        }

        return builder;
    }

    /// <summary>The compiled prerequisites.</summary>
    public PrerequisiteGraph Graph() => PrerequisiteGraph.Compile(Builder().Build().Framework);

    /// <summary>What a learner has mastered who went through the first competencies in order, by dense index.</summary>
    public bool[] MasteredUntil(int position) => [.. Listed.Select(listed => listed < position)];
}
