using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>A learner as of an instant: where the learner stands, derived from the evidence, and beside it what the learner and those close have said.</summary>
/// <remarks>
/// Nothing here is a label of the person: each strength and need points to the decision, and the decision to its evidence; goals, statements and supports point to the events by which people made them. Neither
/// is inferred from the other. Immutable and thread safe.
/// </remarks>
public sealed class LearnerProfile
{
    private readonly Lazy<ValueList<DimensionProfile>> dimensions;

    private LearnerProfile(MasteryMap map, ValueList<MasteryDecision> strengths, ValueList<LearningNeed> needs, GapReport gaps)
    {
        Map = map;
        Strengths = strengths;
        Needs = needs;
        Gaps = gaps;
        dimensions = new Lazy<ValueList<DimensionProfile>>(DimensionsOf);
    }

    private LearnerProfile(LearnerProfile derived, LearnerGoals goals, LearnerStatements statements, LearnerSupports supports)
    {
        (Map, Strengths, Needs, Gaps, dimensions) = (derived.Map, derived.Strengths, derived.Needs, derived.Gaps, derived.dimensions);
        (Goals, Statements, Supports) = (goals, statements, supports);
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

    /// <summary>Gets strengths, needs and gaps dimension by dimension, in the order of <see cref="Gaps"/>; derived when first asked for.</summary>
    public ValueList<DimensionProfile> Dimensions => dimensions.Value;

    /// <summary>Gets the goals; none where no journal was given.</summary>
    public LearnerGoals Goals { get; } = LearnerGoals.Before();

    /// <summary>Gets what the learner and those close have said; nothing where no journal was given.</summary>
    public LearnerStatements Statements { get; } = LearnerStatements.Before();

    /// <summary>Gets supports, options and barriers; none where no journal was given.</summary>
    public LearnerSupports Supports { get; } = LearnerSupports.Before();

    /// <summary>Gets in what the learner can grow: the needs in their order, with what the learner has said of the same competency, then what else the learner has named.</summary>
    public ValueList<GrowthArea> GrowthAreas
    {
        get
        {
            var named = Statements.GrowthAreas.ToLookup(item => item.Competency);
            var needed = Needs.Select(need => need.Decision.Competency).ToHashSet();
            return Needs.Select(need => new GrowthArea(need.Decision.Competency, need, named[need.Decision.Competency].ToValueList()))
                .Concat(Statements.GrowthAreas.Where(item => item.Competency is not { } competency || !needed.Contains(competency))
                    .Select(item => new GrowthArea(item.Competency, null, [item])))
                .ToValueList();
        }
    }

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

    /// <summary>Derives the profile from the evidence, with what people have set, said and agreed on by then.</summary>
    /// <param name="map">The mastery map.</param>
    /// <param name="graph">The prerequisites, of the same framework.</param>
    /// <param name="journal">The journal of the learner; events that became known after the instant of the map are left out.</param>
    /// <param name="rules">What the program lays down about who decides what; <see cref="AgencyRules.Default"/> when null.</param>
    /// <returns>The profile.</returns>
    /// <remarks>Linear in the events of the journal.</remarks>
    /// <exception cref="ArgumentNullException">The map, the graph or the journal is null.</exception>
    /// <exception cref="ArgumentException">The graph is of another framework, or the journal of another learner.</exception>
    public static LearnerProfile Derive(MasteryMap map, PrerequisiteGraph graph, LearnerJournal journal, AgencyRules? rules = null)
    {
        var derived = Derive(map, graph);
        ArgumentNullException.ThrowIfNull(journal);
        if (journal.Learner != map.Learner)
        {
            throw new ArgumentException($"The journal is of learner '{journal.Learner}'; expected '{map.Learner}', of whom the map is.", nameof(journal));
        }

        var (goals, statements, supports) = (LearnerGoals.Before(rules), LearnerStatements.Before(), LearnerSupports.Before());

        // Most events of a journal are evidence, which concerns none of the three.
        foreach (var item in journal.EventsAsOf(map.AsOf).Where(item => item is not EvidenceRecord))
        {
            (goals, statements, supports) = (goals.With(item), statements.With(item), supports.With(item));
        }

        return derived.With(goals, statements, supports);
    }

    /// <summary>Makes the profile with what people have set, said and agreed on, where that was derived before.</summary>
    /// <param name="goals">The goals as of the same instant.</param>
    /// <param name="statements">What was said by then.</param>
    /// <param name="supports">Supports, options and barriers as of then.</param>
    /// <returns>A new profile; this one stays as it is.</returns>
    /// <remarks>Takes constant time.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LearnerProfile With(LearnerGoals goals, LearnerStatements statements, LearnerSupports supports)
    {
        ArgumentNullException.ThrowIfNull(goals);
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(supports);
        return new LearnerProfile(this, goals, statements, supports);
    }

    private static ValueList<LearningNeed> NeedsOf(MasteryMap map, PrerequisiteGraph graph)
    {
        var framework = map.Framework;
        int[] worked = [.. Enumerable.Range(0, framework.Count).Where(index => IsWorkedOn(map[index]))];
        var heldUp = HeldUpCompetencies.Of(graph, worked);
        var needs = Enumerable.Range(0, framework.Count)
            .Where(index => !map[index].IsMastered && (heldUp[index] is not null || IsWorkedOn(map[index])))
            .Select(index => new LearningNeed(KindOf(map[index]), map[index], heldUp[index]?.Select(after => framework[after].Id).ToValueList() ?? []));
        return needs.OrderByDescending(need => need.HoldsUp.Count).ToValueList();
    }

    private static bool IsWorkedOn(MasteryDecision decision) => !decision.IsMastered && decision is { Estimate.EvidenceCount: > 0 } or { Status: MasteryStatus.Lapsed };

    private ValueList<DimensionProfile> DimensionsOf()
    {
        var strengths = PlacesOf(Strengths.Select(decision => decision.Competency));
        var needs = PlacesOf(Needs.Select(need => need.Decision.Competency));
        return Gaps.Dimensions.Select(row => new DimensionProfile(
            row.Dimension, Within(row, strengths).Select(place => Strengths[place]).ToValueList(), Within(row, needs).Select(place => Needs[place]).ToValueList(), row)).ToValueList();
    }

    private Dictionary<int, int> PlacesOf(IEnumerable<CompetencyId> competencies) =>
        competencies.Select((competency, place) => (Index: Map.Framework.IndexOf(competency), Place: place)).ToDictionary(item => item.Index, item => item.Place);

    private IEnumerable<int> Within(DimensionGap row, Dictionary<int, int> places) =>
        Gaps.MembersOf(row, Map.Framework).Where(places.ContainsKey).Select(index => places[index]).Order();

    private static NeedKind KindOf(MasteryDecision decision) => decision switch
    {
        { Status: MasteryStatus.Lapsed } => NeedKind.Lapsed,
        { Estimate.EvidenceCount: > 0 } => NeedKind.InProgress,
        _ => NeedKind.Foundation,
    };
}
