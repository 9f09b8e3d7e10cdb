using System.Collections.Frozen;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>One learner as the recommender sees it: mastery in dense arrays, the frontier, and the way to the goals, kept up to date by events.</summary>
/// <remarks>Not thread safe; learners are independent of each other.</remarks>
public sealed class LearnerState
{
    private readonly LiveMastery mastery;
    private readonly LivePractice practice;
    private Instant asOf;
    private CatalogIndex? catalog;
    private double[] interestByTag = [];
    private PracticeHistory? history;
    private PracticeFocus? focus;

    private LearnerState(MasteryMap map, PrerequisiteGraph graph, LearnerAims aims, IImplicitCredit credit)
    {
        Map = map;
        asOf = map.AsOf;
        Graph = graph;
        Aims = aims;
        ImplicitCredit = credit;
        mastery = new LiveMastery(map);
        practice = credit is FullImplicitCredit ? new WholePractice(mastery, graph) : new SharedPractice(mastery, graph, credit);
        practice.FindAll();
        Frontier = new LiveFrontier(graph, [.. map.Decisions.Select(decision => decision.IsMastered)]);
        Scope = new GoalScope(Frontier, GoalWeights.Of(map, graph, aims), aims.IncludesSoft);
    }

    /// <summary>Gets the mastery map from which it started.</summary>
    public MasteryMap Map { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Map.Learner;

    /// <summary>Gets the instant as of which recommendations are made.</summary>
    public Instant AsOf => asOf;

    /// <summary>Gets what the learner is after.</summary>
    public LearnerAims Aims { get; }

    /// <summary>Gets how much practice counts for what the practised competency builds on.</summary>
    public IImplicitCredit ImplicitCredit { get; }

    /// <summary>Gets what the learner has answered: at first the evidence of the map, and what was added since.</summary>
    public PracticeHistory Practice => history ??= PracticeHistory.From(Map.Ledger, Graph.Framework, Map.Rule.Selection);

    /// <summary>Gets the prerequisites.</summary>
    public PrerequisiteGraph Graph { get; }

    /// <summary>Gets what can be learnt now.</summary>
    public LiveFrontier Frontier { get; }

    /// <summary>Gets the way to the goals.</summary>
    public GoalScope Scope { get; }

    /// <summary>Makes the state of a learner.</summary>
    /// <param name="map">What is mastered.</param>
    /// <param name="graph">The prerequisites, of the same framework.</param>
    /// <param name="goals">The goals; everything when empty or null. A heading stands for all that is under it.</param>
    /// <param name="interests">How much the learner is interested in each tag, from 0 to 1, as the learner has said; nothing when null.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentNullException">The map or the graph is null.</exception>
    /// <exception cref="ArgumentException">The graph is of another framework, or a goal is not in it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An interest is not from 0 to 1.</exception>
    public static LearnerState From(
        MasteryMap map, PrerequisiteGraph graph, IEnumerable<CompetencyId>? goals = null, IReadOnlyDictionary<string, double>? interests = null) =>
        From(map, graph, new LearnerAims
        {
            Goals = [.. (goals ?? []).Distinct().Order().Select(goal => new PlanGoal(goal))],
            Interests = interests ?? FrozenDictionary<string, double>.Empty,
        });

    /// <summary>Makes the state of a learner.</summary>
    /// <param name="map">What is mastered.</param>
    /// <param name="graph">The prerequisites, of the same framework.</param>
    /// <param name="aims">What the learner is after.</param>
    /// <param name="credit">How much practice counts for what the practised competency builds on; in full when null.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentNullException">The map, the graph or the aims are null.</exception>
    /// <exception cref="ArgumentException">The graph is of another framework, or a goal or a part of the core requirement is not in it.</exception>
    /// <exception cref="InvalidOperationException">The implicit credit gave a share that is not from 0 to 1.</exception>
    public static LearnerState From(MasteryMap map, PrerequisiteGraph graph, LearnerAims aims, IImplicitCredit? credit = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(aims);
        if (!ReferenceEquals(graph.Framework, map.Framework))
        {
            throw new ArgumentException($"The graph is of framework '{graph.Framework.Id}'; expected the framework of the map, '{map.Framework.Id}'.", nameof(graph));
        }

        return new LearnerState(map, graph, aims, credit ?? FullImplicitCredit.Instance);
    }

    /// <summary>Gets the estimate of a competency as a share of the scale, from 0 to 1.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>The share.</returns>
    public double EstimateOf(int index) => mastery.EstimateOf(index);

    /// <summary>Gets how likely the next answer on a competency is right; where the policy predicts none, the estimate.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>A number from 0 to 1.</returns>
    public double PredictedSuccessOf(int index) => mastery.PredictedSuccessOf(index);

    /// <summary>Gets how uncertain the estimate of a competency is, as the share that its variance is of the largest that a value on the scale can have.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>From 0, certain, to 1, in steps of 1/65535; where the policy states no uncertainty 4p(1 − p), with p the estimate as a share of the scale.</returns>
    public double UncertaintyOf(int index) => mastery.UncertaintyOf(index);

    /// <summary>Gets how likely a competency is still recalled, as its policy predicts for <see cref="AsOf"/>, with practice through others taken in.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>From 0 to 1; null where the policy is no <see cref="IForgettingPolicy"/>, or an override or a rule over other competencies decides.</returns>
    /// <remarks>
    /// Where <see cref="ImplicitCredit"/> makes the time since practice shorter, b instead of a, the recall r that the policy predicts becomes r^(b/a): that of a
    /// memory that falls exponentially and is r at a.
    /// </remarks>
    public double? RecallOf(int index) => mastery.RecallOf(index);

    /// <summary>Gets what was decided about a competency.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>The status.</returns>
    public MasteryStatus StatusOf(int index) => mastery.StatusOf(index);

    /// <summary>Gets how long a competency was not practised, neither directly nor through something mastered that builds on it.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>The time until <see cref="AsOf"/>, 292 years at the most; null when no practice with a time is known.</returns>
    /// <remarks>
    /// Of each competency the latest practice of its own counts. One of something that builds on it and counts by a share c (<see cref="ImplicitCredit"/>)
    /// takes c of the time off that had passed when it came, in the order of time: the whole of it at 1. What was never practised itself at a known time has
    /// nothing to take off, so only a practice that counts in full gives it a time.
    /// </remarks>
    public Duration? UnpractisedFor(int index) => mastery.UnpractisedFor(index);

    /// <summary>Gets how much the learner is interested in a tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <returns>From 0, not at all or not said, to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tag"/> is null.</exception>
    public double InterestIn(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return Aims.Interests.GetValueOrDefault(tag);
    }

    /// <summary>Takes in a new decision about one competency.</summary>
    /// <param name="decision">The decision.</param>
    /// <remarks>
    /// Touches the competency, its dependents and what it builds on; the rest stays as it is. The state is then the same as one made afresh from the map
    /// with that decision (<see cref="MasteryMap.With"/>), also where mastery or evidence was taken back.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    /// <exception cref="ArgumentException">The framework does not have the competency.</exception>
    public void Update(MasteryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        Update(Graph.Framework.RequiredIndexOf(decision.Competency), decision);
    }

    /// <summary>Takes in a new decision about the competency at a dense index.</summary>
    internal void Update(int index, MasteryDecision decision)
    {
        var change = mastery.Update(index, decision);
        if (Frontier.SetMastered(index, decision.IsMastered))
        {
            Scope.Changed(index);
        }

        practice.Changed(index, change);
    }

    /// <summary>Makes the state of the learner on a later version of the framework, or at a later time.</summary>
    /// <param name="change">What became of the competencies.</param>
    /// <param name="map">What is mastered there: <see cref="MasteryMap.Derive(FrameworkChange, Evidence.EvidenceLedger, MasteryPolicySet, MasteryRule?, CompetencyRuleGraph?)"/>.</param>
    /// <param name="graph">The prerequisites of the later version.</param>
    /// <returns>
    /// The state made afresh there, with the same interests and implicit credit, and with the goals and the core requirement that could be carried over; this one
    /// stays as it is. Where no goal is left, everything is one.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The change is of another framework, the map or the graph not of its later version, or the map is of another learner.</exception>
    public LearnerMove MoveTo(FrameworkChange change, MasteryMap map, PrerequisiteGraph graph)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(graph);
        if (!ReferenceEquals(change.Former, Graph.Framework) || !ReferenceEquals(change.Current, map.Framework))
        {
            throw new ArgumentException(
                $"The change leads from framework '{change.Former.Id}' to '{change.Current.Id}', of other versions; expected that from the framework of the state to the one of the map.", nameof(change));
        }

        if (map.Learner != Learner)
        {
            throw new ArgumentException($"The map is of learner '{map.Learner}'; expected '{Learner}'.", nameof(map));
        }

        var aims = new MovedAims(change, Learner);
        return new LearnerMove(From(map, graph, aims.Of(Aims), ImplicitCredit), aims.Diagnostics);
    }

    /// <summary>Gets the decisions that were taken in since the map, by dense index.</summary>
    internal IReadOnlyDictionary<int, MasteryDecision> Updated => mastery.Updated;

    /// <summary>Gets the latest decision about a competency: one that was taken in, else that of the map.</summary>
    internal MasteryDecision DecisionOf(int index) => mastery.DecisionOf(index);

    /// <summary>Lets time pass: what was practised is as much longer ago. Whoever does so takes in new decisions of all policies that fade; dates of goals are not weighed anew.</summary>
    /// <param name="instant">The new instant, not before that of the map.</param>
    internal void ElapseTo(Instant instant)
    {
        asOf = instant;
        mastery.ElapseTo(instant);
    }

    /// <summary>Makes the map as it is now, with all that was taken in.</summary>
    internal MasteryMap CurrentMap() => Updated.Values.Aggregate(Map, (map, decision) => map.With(decision));

    /// <summary>Makes another state of the same learner, who keeps the answers that were added to those of the map.</summary>
    internal LearnerState Like(MasteryMap map, LearnerAims aims)
    {
        var other = new LearnerState(map, Graph, aims, ImplicitCredit);
        if (history is { } own)
        {
            foreach (ref readonly var answer in own.Answers[PracticeHistory.From(Map.Ledger, Graph.Framework, Map.Rule.Selection).Answers.Length..])
            {
                other.Practice.Add(answer);
            }
        }

        return other;
    }

    /// <summary>Puts other numbers in the place of an estimate and a prediction, for a trial; whoever does so puts them back.</summary>
    internal void Exchange(int index, double estimate, double predictedSuccess) => mastery.Exchange(index, estimate, predictedSuccess);

    /// <summary>Finds the competencies with evidence, or mastered without, that were not practised for so long.</summary>
    /// <remarks>Cheap when asked again for the same duration: then it is only kept up to date.</remarks>
    internal IndexSet UnpractisedFor(Duration duration) => mastery.UnpractisedFor(duration);

    /// <summary>Finds the competencies whose predicted recall is below a target; null where none is predicted.</summary>
    internal IndexSet? RecalledBelow(double target) => mastery.RecalledBelow(target);

    /// <summary>Gets what was practised last, for terms that look at it.</summary>
    internal PracticeFocus Focus
    {
        get
        {
            (focus ??= new PracticeFocus(Graph)).Follow(Practice);
            return focus;
        }
    }

    /// <summary>Gets the interest in each tag of a catalog, by the number that the catalog has for it.</summary>
    /// <remarks>Looked up when the learner meets a catalog, and kept until the next one.</remarks>
    internal ReadOnlySpan<double> InterestsIn(CatalogIndex catalog)
    {
        if (!ReferenceEquals(this.catalog, catalog))
        {
            (this.catalog, interestByTag) = (catalog, [.. catalog.Tags.Select(InterestIn)]);
        }

        return interestByTag;
    }
}
