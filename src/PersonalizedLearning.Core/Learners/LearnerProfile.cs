using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>Where a learner stands as of an instant: strengths, needs and gaps, all derived from the evidence.</summary>
/// <remarks>Nothing here is a label of the person: each entry points to the decision, and the decision to its evidence. Immutable and thread safe.</remarks>
public sealed class LearnerProfile
{
    private LearnerProfile(MasteryMap map, ValueList<MasteryDecision> strengths, ValueList<LearningNeed> needs, GapReport gaps)
    {
        Map = map;
        Strengths = strengths;
        Needs = needs;
        Gaps = gaps;
    }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Map.Learner;

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf => Map.AsOf;

    /// <summary>Gets the mastery map from which it was derived.</summary>
    public MasteryMap Map { get; }

    /// <summary>Gets what is mastered, the surest first.</summary>
    public ValueList<MasteryDecision> Strengths { get; }

    /// <summary>Gets what is needed: first what holds up the most, then in the order of the framework.</summary>
    public ValueList<LearningNeed> Needs { get; }

    /// <summary>Gets what is open, dimension by dimension.</summary>
    public GapReport Gaps { get; }

    /// <summary>Derives the profile.</summary>
    /// <param name="map">The mastery map.</param>
    /// <param name="graph">The prerequisites, of the same framework.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The graph is of another framework.</exception>
    public static LearnerProfile Derive(MasteryMap map, PrerequisiteGraph graph)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(graph);
        if (!ReferenceEquals(graph.Framework, map.Framework))
        {
            throw new ArgumentException($"The graph is of framework '{graph.Framework.Id}'; expected the framework of the map, '{map.Framework.Id}'.", nameof(graph));
        }

        var strengths = map.Decisions.Where(decision => decision.IsMastered).OrderByDescending(decision => decision.Estimate.Value);
        return new LearnerProfile(map, strengths.ToValueList(), NeedsOf(map, graph), GapReport.From(map));
    }

    private static ValueList<LearningNeed> NeedsOf(MasteryMap map, PrerequisiteGraph graph)
    {
        var holdsUp = new SortedDictionary<int, List<CompetencyId>>();
        for (var index = 0; index < map.Framework.Count; index++)
        {
            if (map[index].IsMastered || map[index] is { Estimate.EvidenceCount: 0, Status: not MasteryStatus.Lapsed })
            {
                continue;
            }

            holdsUp.TryAdd(index, []);
            foreach (var foundation in OpenFoundations(map, graph, index))
            {
                holdsUp.TryAdd(foundation, []);
                holdsUp[foundation].Add(map.Framework[index].Id);
            }
        }

        var needs = holdsUp.Select(entry => new LearningNeed(KindOf(map[entry.Key]), map[entry.Key], entry.Value.ToValueList()));
        return needs.OrderByDescending(need => need.HoldsUp.Count).ToValueList();
    }

    private static IEnumerable<int> OpenFoundations(MasteryMap map, PrerequisiteGraph graph, int index)
    {
        var inside = graph.ClosureOf([index]);
        return Enumerable.Range(0, inside.Length).Where(other => inside[other] && other != index && !map[other].IsMastered);
    }

    private static NeedKind KindOf(MasteryDecision decision) => decision switch
    {
        { Status: MasteryStatus.Lapsed } => NeedKind.Lapsed,
        { Estimate.EvidenceCount: > 0 } => NeedKind.InProgress,
        _ => NeedKind.Foundation,
    };
}
