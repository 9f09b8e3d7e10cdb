namespace PersonalizedLearning.Paths;

/// <summary>What lies between a learner and some goals: the open steps, numbered, with what each builds on, takes and is worth.</summary>
internal sealed class PlanScope
{
    private readonly LearnerState state;
    private readonly CatalogIndex? catalog;
    private readonly PlanRequest request;
    private readonly int[] numberOf;
    private readonly int[] seenIn;
    private readonly Stack<int> waiting = new();
    private readonly GoalReach reach;
    private readonly long[] needCounts;
    private int walk;

    internal PlanScope(LearnerState state, CatalogIndex? catalog, PlanRequest request, PlanGoals goals)
    {
        this.state = state;
        this.catalog = catalog;
        this.request = request;
        Targets = goals.Open;
        numberOf = new int[state.Graph.Count];
        Array.Fill(numberOf, -1);
        var needed = NeededBy(Targets);
        foreach (var index in goals.Order.Where(index => needed[index]))
        {
            numberOf[index] = Indices.Count;
            Indices.Add(index);
        }

        seenIn = new int[Indices.Count];
        Prerequisites = [.. Indices.Select(NumbersBefore)];
        Minutes = [.. Indices.Select(index => (long)(ExperienceFor(index)?.Minutes ?? request.MinutesWithoutExperience))];
        TargetSteps = [.. Targets.Select(target => numberOf[target.Index])];
        reach = new GoalReach(Prerequisites, TargetSteps);
        needCounts = reach.Collect([.. Enumerable.Repeat(1L, Indices.Count)]);
    }

    /// <summary>The goals that are open, by dense index.</summary>
    public IReadOnlyList<PlanTarget> Targets { get; }

    /// <summary>The step of each of <see cref="Targets"/>.</summary>
    public int[] TargetSteps { get; }

    /// <summary>The dense index of each step, each after what it builds on.</summary>
    public List<int> Indices { get; } = [];

    /// <summary>The steps on which each step builds directly.</summary>
    public int[][] Prerequisites { get; }

    /// <summary>How long each step takes.</summary>
    public long[] Minutes { get; }

    /// <summary>How many steps all goals need, counted for each goal.</summary>
    public long NeedCount => needCounts.Sum();

    /// <summary>The number of a competency among the steps; −1 where it is none.</summary>
    public int NumberOf(int index) => index < 0 ? -1 : numberOf[index];

    /// <summary>The shortest experience that teaches a competency, of equals the first by identifier; null where the catalog has none.</summary>
    public LearningExperience? ExperienceFor(int index)
    {
        LearningExperience? shortest = null;
        foreach (var position in catalog is null ? [] : catalog.Teaching(index))
        {
            var experience = catalog![position];
            var isShorter = shortest is null || (experience.Minutes, experience.Id).CompareTo((shortest.Minutes, shortest.Id)) < 0;
            shortest = isShorter ? experience : shortest;
        }

        return shortest;
    }

    /// <summary>Chooses the steps that are worth most towards some of the goals.</summary>
    /// <param name="wanted">Which goals count, by their place in <see cref="Targets"/>.</param>
    /// <param name="budget">How many minutes there are.</param>
    public KnapsackChoice Choose(Predicate<int> wanted, long budget)
    {
        var values = ValuesOf(wanted);

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

    /// <summary>What each step is worth towards some of the goals.</summary>
    public double[] ValuesOf(Predicate<int> wanted)
    {
        var shares = new double[Targets.Count];
        for (var place = 0; place < shares.Length; place++)
        {
            shares[place] = wanted(place) ? Targets[place].Weight * request.ProgressShare / needCounts[place] : 0;
        }

        var values = reach.Spread(shares);
        for (var place = 0; place < shares.Length; place++)
        {
            values[TargetSteps[place]] += wanted(place) ? Targets[place].Weight * (1 - request.ProgressShare) : 0;
        }

        return values;
    }

    /// <summary>How long the steps take that each goal still needs beside chosen ones.</summary>
    public long[] MissingMinutes(bool[] chosen) => reach.Collect([.. Minutes.Select((minutes, step) => chosen[step] ? 0 : minutes)]);

    /// <summary>The steps that one of them still needs, itself included, which are not placed; in no particular order.</summary>
    public List<int> Missing(int step, bool[] placed)
    {
        var found = new List<int>();
        walk++;
        Enter(step);
        while (waiting.TryPop(out var next))
        {
            found.Add(next);
            Array.ForEach(Prerequisites[next], Enter);
        }

        return found;

        void Enter(int entered)
        {
            if (!placed[entered] && seenIn[entered] != walk)
            {
                seenIn[entered] = walk;
                waiting.Push(entered);
            }
        }
    }

    // Only what is open is in the way; nothing that is needed is on a cycle.
    private bool[] NeededBy(IReadOnlyList<PlanTarget> targets)
    {
        var needed = new bool[state.Graph.Count];
        var open = new Stack<int>(targets.Select(target => target.Index));
        while (open.TryPop(out var index))
        {
            if (!needed[index])
            {
                needed[index] = true;
                foreach (var before in state.Graph.HardPrerequisites(index))
                {
                    if (!PlanGoals.IsMastered(state, before))
                    {
                        open.Push(before);
                    }
                }
            }
        }

        return needed;
    }

    private int[] NumbersBefore(int index)
    {
        var numbers = new List<int>();
        foreach (var before in state.Graph.HardPrerequisites(index))
        {
            if (numberOf[before] >= 0)
            {
                numbers.Add(numberOf[before]);
            }
        }

        return [.. numbers];
    }
}
