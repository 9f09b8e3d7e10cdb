using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What lies between a learner and some goals: the open steps, numbered, with what each builds on, takes and is worth.</summary>
internal sealed class PlanScope
{
    private readonly LearnerState state;
    private readonly CatalogIndex? catalog;
    private readonly PlanRequest request;
    private readonly Dictionary<int, int> numberOf = [];

    internal PlanScope(LearnerState state, CatalogIndex? catalog, PlanRequest request, PlanGoals goals)
    {
        this.state = state;
        this.catalog = catalog;
        this.request = request;
        Targets = goals.Open;
        var needed = new HashSet<int>(Targets.SelectMany(target => target.Needs));
        foreach (var index in goals.Order)
        {
            if (needed.Contains(index))
            {
                numberOf.Add(index, Indices.Count);
                Indices.Add(index);
            }
        }

        Prerequisites = [.. Indices.Select(index => state.Graph.HardPrerequisites(index).ToArray().Where(numberOf.ContainsKey).Select(before => numberOf[before]).ToArray())];
        Minutes = [.. Indices.Select(index => (long)MinutesOf(index))];
    }

    /// <summary>The goals that are open.</summary>
    public IReadOnlyList<Target> Targets { get; }

    /// <summary>The dense index of each step, each after what it builds on.</summary>
    public List<int> Indices { get; } = [];

    /// <summary>The steps on which each step builds directly.</summary>
    public int[][] Prerequisites { get; }

    /// <summary>How long each step takes.</summary>
    public long[] Minutes { get; }

    /// <summary>The number of a competency among the steps; −1 where it is none.</summary>
    public int NumberOf(int index) => numberOf.GetValueOrDefault(index, -1);

    /// <summary>The shortest experience that teaches a competency; null where the catalog has none.</summary>
    public LearningExperience? ExperienceFor(int index)
    {
        LearningExperience? shortest = null;
        foreach (var position in catalog is null ? [] : catalog.Teaching(index))
        {
            var experience = catalog![position];
            shortest = shortest is null || experience.Minutes < shortest.Minutes ? experience : shortest;
        }

        return shortest;
    }

    /// <summary>Chooses the steps that are worth most towards some of the goals.</summary>
    /// <param name="wanted">Which goals count.</param>
    /// <param name="budget">How many minutes there are.</param>
    public KnapsackChoice Choose(Predicate<Target> wanted, long budget)
    {
        var values = new double[Indices.Count];
        foreach (var target in Targets)
        {
            if (wanted(target))
            {
                AddValues(target, values);
            }
        }

        // Less than a millionth of all weights decides only between what is otherwise as good.
        var bonus = 1e-6 * Targets.Sum(target => target.Weight) / Math.Max(Indices.Count, 1);
        foreach (var competency in request.Agreed)
        {
            var number = NumberOf(state.Graph.Framework.IndexOf(competency));
            if (number >= 0 && values[number] > 0)
            {
                values[number] += bonus;
            }
        }

        return ClosureKnapsackSearch.Run(new ClosureKnapsack(Prerequisites, [.. Enumerable.Range(0, Indices.Count)], Minutes, values, budget), request.Effort);
    }

    /// <summary>What chosen steps are worth towards all goals.</summary>
    public double ValueOf(ReadOnlySpan<bool> chosen)
    {
        var values = new double[Indices.Count];
        foreach (var target in Targets)
        {
            AddValues(target, values);
        }

        var sum = 0.0;
        for (var step = 0; step < values.Length; step++)
        {
            sum += chosen[step] ? values[step] : 0;
        }

        return sum;
    }

    /// <summary>How long the steps take that a goal still needs beside chosen ones.</summary>
    public long MissingMinutes(Target target, ReadOnlySpan<bool> chosen)
    {
        var minutes = 0L;
        foreach (var need in target.Needs)
        {
            minutes += chosen[numberOf[need]] ? 0 : Minutes[numberOf[need]];
        }

        return minutes;
    }

    private void AddValues(Target target, double[] values)
    {
        values[numberOf[target.Index]] += target.Weight * (1 - request.ProgressShare);
        foreach (var need in target.Needs)
        {
            values[numberOf[need]] += target.Weight * request.ProgressShare / target.Needs.Count;
        }
    }

    private int MinutesOf(int index) => ExperienceFor(index)?.Minutes ?? request.MinutesWithoutExperience;

    /// <summary>An open goal, and the open competencies that it needs, itself included.</summary>
    internal sealed record Target(int Index, double Weight, NodaTime.Instant? Due, IReadOnlyList<int> Needs)
    {
        public CompetencyId IdIn(CompetencyFramework framework) => framework[Index].Id;
    }
}
