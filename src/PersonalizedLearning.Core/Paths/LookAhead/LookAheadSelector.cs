using System.Numerics;

namespace PersonalizedLearning.Paths;

/// <summary>
/// Chooses what begins the plan by which most is attained of the goals in the time that is left, as a <see cref="ILearnerModel"/> foresees it for a learner with
/// the answers that were given.
/// </summary>
/// <remarks>
/// What is hidden in the learner is believed from the answers (<see cref="LearnerState.Practice"/>): many learners are supposed, each weighed by how likely
/// they would have given them. Plans are tried out on some of those, and the best with each first step then on more. After each answer it is asked again, so a
/// plan is never carried out against what the answers say. Hard prerequisites gate as always, soft ones only as the model says. Looks at no more than the 64
/// competencies on the way to the goals that can be learnt soonest. The time it takes is set by <see cref="LookAheadOptions"/>, some milliseconds by default.
/// </remarks>
public sealed class LookAheadSelector : Selector
{
    internal const string SelectorName = "look-ahead";

    /// <summary>The term of what is attained by the plan without the competency.</summary>
    private const string Without = "attainmentWithout";

    /// <summary>The term of what the competency adds to that.</summary>
    private const string Added = "expectedAttainment";

    private const int SamplesToRank = 8;

    private readonly ICandidateFilter[] filters;

    /// <summary>Makes the selector.</summary>
    /// <param name="model">What to believe of learners; knowledge tracing with its defaults when null.</param>
    /// <param name="options">How far and how hard to look ahead; the defaults when null.</param>
    /// <param name="filters">Constraints that every candidate must meet; none when null. Those that are <see cref="ISequenceFilter"/>s hold for every step of a plan.</param>
    public LookAheadSelector(ILearnerModel? model = null, LookAheadOptions? options = null, IEnumerable<ICandidateFilter>? filters = null)
    {
        Model = model ?? new KnowledgeTracingModel();
        Options = options ?? LookAheadOptions.Default;
        this.filters = [.. filters ?? []];
    }

    /// <summary>Gets what is believed of learners.</summary>
    public ILearnerModel Model { get; }

    /// <summary>Gets how far and how hard it looks ahead.</summary>
    public LookAheadOptions Options { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    public override RecommendationSet Recommend(RecommendationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.CheckCatalog();
        var foreseen = Foresee(request);
        var items = foreseen.Take(request.Top)
            .Select(item => Explained(request, item.Candidate, foreseen[0].Candidate.Score, ReasonsOf(item))).ToValueList();
        return new RecommendationSet(
            request.Learner.Learner, request.Learner.AsOf, items, foreseen.Count == 0 ? [NothingLeft.Of(request, Name)] : []);
    }

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        var foreseen = destination.IsEmpty ? [] : Foresee(request);
        var found = Math.Min(foreseen.Count, destination.Length);
        for (var place = 0; place < found; place++)
        {
            destination[place] = foreseen[place].Candidate;
        }

        return found;
    }

    private static ValueList<Reason> ReasonsOf(Foreseen item)
    {
        var (score, without) = (item.Candidate.Score, Math.Min(item.Without, item.Candidate.Score));
        return new[] { new Reason(Without, without, 1), new Reason(Added, score - without, 1) }.OrderByDescending(reason => reason.Contribution).ToValueList();
    }

    private List<Foreseen> Foresee(RecommendationRequest request)
    {
        var scope = new LookAheadScope(request, Options, filters);
        if (scope.Space.First == 0 || scope.Space.Length == 0)
        {
            return [];
        }

        var dynamics = Model.For(request.Learner.Graph, scope.Competencies);
        var belief = LearnerBelief.Of(dynamics, scope.Answers(), Options.Particles, Options.Sample, request.Seed);
        var chance = new SeededChance(request.Seed + 1);
        var search = new PlanSearch(scope.Space, new PlanTrial(dynamics, scope.Space, belief.Draw(Options.Sample, ref chance)), chance.NextBits());
        var plans = search.Run(Options.Evaluations);
        var trial = new PlanTrial(dynamics, scope.Space, belief.Draw(Options.Sample * SamplesToRank, ref chance));
        var found = new List<Foreseen>();
        for (var left = scope.Space.First; left != 0; left &= left - 1)
        {
            var position = BitOperations.TrailingZeroCount(left);
            if (plans[position] is { } plan)
            {
                int[] others = [.. plan.Where(step => step != position)];
                found.Add(new Foreseen(scope.Candidate(position, trial.ValueOf(plan, 0)), trial.ValueOf(others, 0)));
            }
        }

        var framework = request.Learner.Graph.Framework;
        return [.. found.OrderByDescending(item => item.Candidate.Score).ThenBy(item => framework[item.Candidate.Competency].Id)];
    }

    private readonly record struct Foreseen(RankedCandidate Candidate, double Without);
}
