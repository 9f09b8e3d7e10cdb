using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The few competencies over which to look ahead, and the rules of plans over them.</summary>
internal sealed class LookAheadScope
{
    private readonly RecommendationRequest request;
    private readonly LookAheadOptions options;
    private readonly IReadOnlyList<ICandidateFilter> filters;
    private readonly int[] competencies;
    private readonly Dictionary<int, int> positions = [];
    private readonly int[] experiences;

    public LookAheadScope(RecommendationRequest request, LookAheadOptions options, IEnumerable<ICandidateFilter> filters)
    {
        (this.request, this.options, this.filters) = (request, options, [.. filters, .. request.Filters]);
        competencies = [.. Nearest().Take(PlanSpace.Room).Order()];
        foreach (var competency in competencies)
        {
            positions.Add(competency, positions.Count);
        }

        experiences = [.. competencies.Select(ExperienceFor)];
        Space = Rules();
    }

    /// <summary>The competencies by position, as dense indices in ascending order.</summary>
    public ReadOnlySpan<int> Competencies => competencies;

    /// <summary>The rules of plans.</summary>
    public PlanSpace Space { get; }

    private LearnerState Learner => request.Learner;

    private PrerequisiteGraph Graph => Learner.Graph;

    /// <summary>The answers on the competencies, in order.</summary>
    public (int Position, double Success)[] Answers()
    {
        var found = new List<(int Position, double Success)>();
        foreach (var answer in Learner.Practice.Answers)
        {
            if (positions.TryGetValue(answer.Competency, out var position))
            {
                found.Add((position, answer.Success));
            }
        }

        return [.. found];
    }

    /// <summary>What it means to do a competency now.</summary>
    public RankedCandidate Candidate(int position, double score)
    {
        var competency = competencies[position];
        return new RankedCandidate(competency, experiences[position], KindOf(competency), score);
    }

    // To practise what is mastered serves what builds on it, so it may come, but as a review.
    private RecommendationKind KindOf(int competency) =>
        Learner.StatusOf(competency) == Mastery.MasteryStatus.NotYet ? RecommendationKind.Learn : RecommendationKind.Review;

    // What leads to the goals, the fewest open prerequisites first, so that what can be learnt soon is in where there is not room for all.
    private IEnumerable<int> Nearest() =>
        Enumerable.Range(0, Graph.Count).Where(Learner.Scope.Contains).OrderBy(OpenBefore).ThenBy(index => Graph.Framework[index].Id);

    private int OpenBefore(int index)
    {
        if (Learner.Frontier.IsFounded(index))
        {
            return 0;
        }

        return Graph.ClosureOf([index]).Index().Count(item => item.Item && !Learner.Frontier.IsMastered(item.Index));
    }

    // The shortest experience that is allowed; −1 where the catalog has none for the competency, and −2 where none is allowed.
    private int ExperienceFor(int competency)
    {
        var offered = request.Catalog is null ? [] : request.Catalog.Teaching(competency);
        if (offered.IsEmpty)
        {
            return Allows(competency, null) ? -1 : -2;
        }

        var chosen = -2;
        foreach (var experience in offered)
        {
            var its = request.Catalog![experience];
            if (Allows(competency, its) && (chosen < 0 || its.Minutes < request.Catalog[chosen].Minutes))
            {
                chosen = experience;
            }
        }

        return chosen;
    }

    private bool Allows(int competency, LearningExperience? experience)
    {
        var candidate = new Candidate(request, competency, KindOf(competency), experience);
        return filters.All(filter => filter is ISequenceFilter || filter.Allows(candidate));
    }

    private PlanSpace Rules()
    {
        var mastered = MaskOf(Learner.Frontier.IsMastered);
        var allowed = MaskOf(competency => experiences[positions[competency]] >= -1 && HardBeforeIsInside(competency));
        ulong MayFollow(int last) => allowed & MaskOf(competency => filters.OfType<ISequenceFilter>().All(filter => filter.AllowsAfter(last, competency)));
        int[] minutes = [.. experiences.Select(experience => experience >= 0 ? request.Catalog![experience].Minutes : options.MinutesPerStep)];
        var budget = request.Minutes ?? int.MaxValue;
        var ready = MaskOf(competency => Learner.Frontier.IsFounded(competency) && minutes[positions[competency]] <= budget);
        var first = MayFollow(Learner.Practice.Last) & ready;
        var shortest = minutes.Where((_, position) => ((allowed >> position) & 1) != 0).DefaultIfEmpty(1).Min();
        return new PlanSpace
        {
            First = first,
            After = [.. competencies.Select(MayFollow)],
            Before = [.. competencies.Select(competency => MaskOf(other => Graph.HardPrerequisites(competency).Contains(other)))],
            Mastered = mastered,
            Minutes = minutes,
            Budget = budget,
            Length = request.Minutes is { } given ? Math.Min(given / shortest, LookAheadOptions.MostSteps) : options.Steps,
            Worth = Worth(),
        };
    }

    // A hard prerequisite for which there was no room will not be mastered on the way.
    private bool HardBeforeIsInside(int competency)
    {
        foreach (var before in Graph.HardPrerequisites(competency))
        {
            if (!positions.ContainsKey(before) && !Learner.Frontier.IsMastered(before))
            {
                return false;
            }
        }

        return true;
    }

    // Goals by their weights. Where there is no room for one of them, or everything is a goal, each competency counts by what waits for it.
    private double[] Worth()
    {
        var worth = new double[competencies.Length];
        foreach (var goal in Learner.Aims.Goals)
        {
            foreach (var member in Graph.Framework.MembersOf(Graph.Framework.RequiredIndexOf(goal.Competency)))
            {
                if (positions.TryGetValue(member, out var position))
                {
                    worth[position] = Math.Max(worth[position], goal.Weight);
                }
            }
        }

        if (Learner.Aims.Goals.Count == 0 || !Learner.Aims.Goals.All(HasRoom))
        {
            for (var position = 0; position < worth.Length; position++)
            {
                worth[position] += Learner.Scope.UnlockedShare(competencies[position]);
            }
        }

        var sum = worth.Sum();
        return sum > 0 ? Array.ConvertAll(worth, its => its / sum) : worth;
    }

    private bool HasRoom(PlanGoal goal) => Graph.Framework.MembersOf(Graph.Framework.RequiredIndexOf(goal.Competency)).All(positions.ContainsKey);

    private ulong MaskOf(Func<int, bool> predicate)
    {
        var mask = 0UL;
        for (var position = 0; position < competencies.Length; position++)
        {
            mask |= predicate(competencies[position]) ? 1UL << position : 0;
        }

        return mask;
    }
}
